//! Arithmetic that an editor wrote out, such as "450 / 1.40 = 321 million": whether it comes out.

use super::{
    Findings,
    file::File,
    wording::{Number, numbers},
};
use serde_json::Value;

pub(super) fn check(file: &File<'_>, findings: &mut Findings) {
    file.root().walk(&mut |node| {
        if let Value::String(text) = node.value {
            for wrong in wrong_sums(text) {
                findings.error(&node.path, wrong);
            }
        }
    });
}

/// Tells what is wrong with each sum in a text that does not come out.
///
/// Terms are taken as they are written; the result may be rounded to its last digit that is not zero. A million that
/// stands after the result alone holds for the terms as well.
pub fn wrong_sums(text: &str) -> Vec<String> {
    let numbers = numbers(text);
    let between = |one: &Number, next: &Number| {
        text.get(one.at.1..next.at.0).map(str::trim).unwrap_or_default()
    };
    let mut wrong = Vec::new();
    let mut terms: Vec<(char, Number)> = Vec::new();
    for (index, &number) in numbers.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| numbers.get(index));
        let sign = before.map_or("", |before| between(before, &number));
        match sign {
            "=" if terms.len() > 1 => {
                let (start, end) = (terms.first().map_or(0, |(_, term)| term.at.0), number.at.1);
                let result = result(&terms);
                if !comes_out(result, &terms, number) {
                    let sum = text.get(start..end).unwrap_or_default();
                    let result = three_digits(result);
                    wrong.push(format!("\"{sum}\" does not come out: it is {result}; correct it"));
                }
                terms.clear();
            }
            "/" | "÷" | "×" | "*" | "+" | "−" | "–" | "-" if !terms.is_empty() => {
                terms.push((sign.chars().next().unwrap_or('+'), number));
                continue;
            }
            _ => terms.clear(),
        }
        terms.push(('+', number));
    }
    wrong
}

/// Products and quotients first, then sums.
fn result(terms: &[(char, Number)]) -> f64 {
    let (mut sum, mut product) = (0.0, 0.0);
    for &(sign, Number { value, .. }) in terms {
        match sign {
            '/' | '÷' => product /= value,
            '×' | '*' => product *= value,
            sign => {
                sum += product;
                product = if sign == '+' { value } else { -value };
            }
        }
    }
    sum + product
}

fn comes_out(result: f64, terms: &[(char, Number)], written: Number) -> bool {
    let is_near = |result: f64| (result - written.value).abs() <= written.step / 2.0 * 1.000_001;
    let are_plain = terms.iter().all(|(_, term)| term.scale.total_cmp(&1.0).is_eq());
    is_near(result) || are_plain && is_near(result * written.scale)
}

/// Rounds a number to three digits, and to six places after the point at most.
fn three_digits(number: f64) -> String {
    let digits = number.abs().log10().floor();
    let step = 10_f64.powf((digits - 2.0).min(0.0));
    let rounded = (number / step).round() * step;
    ((rounded * 1e6).round() / 1e6).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_come_out_or_not() {
        for sound in [
            "450 / 1.40 = 321 million dollars; (445 / 1.45 to 455 / 1.35)",
            "529 / 5 = 106 million",
            "520,000 / 6 × 12 = 1.04 million a year",
            "445 / 1.45 = 307 to 455 / 1.35 = 337",
            "2 + 3 × 4 = 14",
            "10 − 4 = 6",
            "2 million / 4 = 500 thousand",
            "in 2021, 321 = what",
            "9 = 8",
        ] {
            assert_eq!(wrong_sums(sound), [""; 0], "{sound}");
        }
        let message = "\"450 / 1.40 = 331 million\" does not come out: it is 321; correct it";
        assert_eq!(wrong_sums("So 450 / 1.40 = 331 million."), [message]);
        assert_eq!(wrong_sums("445 / 1.45 = 307 to 455 / 1.35 = 327").len(), 1);
        assert_eq!(wrong_sums("520,000 / 6 × 12 = 1.05 million").len(), 1);
    }
}
