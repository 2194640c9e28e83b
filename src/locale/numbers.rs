//! Numbers, quantities, and texts that depend on a number.
//!
//! Numbers are written from whole thousandths: the formatting of floats is never pulled into the wasm.

use super::{
    Language, fill, messages,
    messages::NumberWords,
    plural::{Form, Plural},
};

const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1000 * MILLION;

/// Writes a number in full, with up to three decimals: "529,000,000", "1.5".
pub fn number(value: f64, language: Language) -> String {
    decimal(round(value * 1000.0), language)
}

/// Writes a large number short: "529 million", "61.4 million"; below a million, "520,000".
///
/// What would need more than three decimals is rounded to four digits: "321.4 million".
pub fn compact_number(value: f64, language: Language) -> String {
    let words = &messages(language).numbers;
    let whole = round(value);
    let (unit, pattern) = match whole.saturating_abs() {
        BILLION.. => (BILLION, words.billion),
        MILLION.. => (MILLION, words.million),
        1000.. => return decimal(whole.saturating_mul(1000), language),
        _ => return number(value, language),
    };
    let thousandth = unit / 1000;
    let thousandths = if whole % thousandth == 0 {
        whole / thousandth
    } else {
        to_four_digits(nearest(whole, thousandth))
    };
    fill(pattern, &[("n", &decimal(thousandths, language))])
}

/// Writes a value with its unit, a currency or a UCUM code: "$529 million", "1.5 million tonnes".
pub fn quantity(value: f64, unit_code: &str, language: Language) -> String {
    let words = &messages(language).numbers;
    let count = compact_number(value, language);
    let known = words.units.iter().find(|(code, _)| *code == unit_code);
    if let Some((_, text)) = known {
        return fill(text.form(form_of(value, words)), &[("n", &count)]);
    }
    // UCUM writes what is merely counted in braces.
    let code = unit_code.trim_matches(['{', '}']);
    fill(words.other_unit, &[("n", &count), ("code", code)])
}

/// Says a text with its number, or the noun alone if the form has no `{n}`.
pub fn plural(n: usize, text: &Plural, language: Language) -> String {
    let form = text.form((messages(language).numbers.form)(n));
    fill(form, &[("n", &count(n, language))])
}

/// Writes how many there are: "26", "100,000".
pub fn count(n: usize, language: Language) -> String {
    number(n as f64, language)
}

/// Gives the form a noun takes after a value: after millions and fractions, not that of the value's last digit.
fn form_of(value: f64, words: &NumberWords) -> Form {
    let thousandths = round(value * 1000.0);
    if thousandths % 1000 != 0 {
        return Form::Other;
    }
    let whole = (thousandths / 1000).unsigned_abs().min(MILLION.unsigned_abs());
    (words.form)(usize::try_from(whole).unwrap_or(usize::MAX))
}

fn decimal(thousandths: i64, language: Language) -> String {
    let words = &messages(language).numbers;
    let digits = (thousandths.unsigned_abs() / 1000).to_string();
    let mut written = String::with_capacity(digits.len() + 8);
    if thousandths < 0 {
        written.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push_str(words.group);
        }
        written.push(digit);
    }
    let decimals = thousandths.unsigned_abs() % 1000;
    if decimals > 0 {
        written.push_str(words.point);
        // The leading 1 keeps the zeros after the point.
        let padded = (1000 + decimals).to_string();
        let padded = padded.trim_end_matches('0');
        written.push_str(padded.strip_prefix('1').unwrap_or(padded));
    }
    written
}

fn to_four_digits(number: i64) -> i64 {
    let mut step = 1;
    while number.saturating_abs() / step >= 10_000 {
        step *= 10;
    }
    nearest(number, step) * step
}

/// Divides, rounding to the nearest.
fn nearest(number: i64, by: i64) -> i64 {
    number.saturating_add(by / 2 * number.signum()) / by
}

#[expect(clippy::cast_possible_truncation, reason = "the cast holds at the ends, and NaN gives 0")]
fn round(value: f64) -> i64 {
    value.round_ties_even() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, full: &str, compact: &str) {
        assert_eq!(number(value, Language::En), full);
        assert_eq!(compact_number(value, Language::En), compact);
    }

    #[test]
    fn numbers_are_grouped_and_shortened() {
        check(0.0, "0", "0");
        check(7.0, "7", "7");
        check(999.0, "999", "999");
        check(1000.0, "1,000", "1,000");
        check(520_000.0, "520,000", "520,000");
        check(1_500_000.0, "1,500,000", "1.5 million");
        check(61_400_000.0, "61,400,000", "61.4 million");
        check(61_432_000.0, "61,432,000", "61.432 million");
        check(529_000_000.0, "529,000,000", "529 million");
        check(2_050_000_000.0, "2,050,000,000", "2.05 billion");
    }

    #[test]
    fn decimals_lose_their_trailing_zeros() {
        check(1.5, "1.5", "1.5");
        check(0.05, "0.05", "0.05");
        check(0.125, "0.125", "0.125");
        check(1.101, "1.101", "1.101");
        check(1.1001, "1.1", "1.1");
        check(-1234.5, "−1,234.5", "−1,234");
        check(f64::NAN, "0", "0");
    }

    #[test]
    fn implied_values_are_rounded() {
        check(450e6 / 1.4, "321,428,571.429", "321.4 million");
        check(529e6 / 5.0, "105,800,000", "105.8 million");
        check(1_234_567.0, "1,234,567", "1.235 million");
        check(12_345_678_901.0, "12,345,678,901", "12.35 billion");
        check(-321_428_571.0, "−321,428,571", "−321.4 million");
        check(43_928.571, "43,928.571", "43,929");
    }

    #[track_caller]
    fn measured(value: f64, unit: &str, expected: &str) {
        assert_eq!(quantity(value, unit, Language::En), expected);
    }

    #[test]
    fn quantities_carry_their_unit() {
        measured(529e6, "USD", "$529 million");
        measured(61.4e6, "USD", "$61.4 million");
        measured(1.5e6, "t", "1.5 million tonnes");
        measured(520e3, "t", "520,000 tonnes");
        measured(1.0, "t", "1 tonne");
        measured(1.5, "t", "1.5 tonnes");
        measured(1e6, "t", "1 million tonnes");
        measured(10e6, "t/a", "10 million tonnes a year");
        measured(500.0, "{company}", "500 companies");
        measured(40.0, "%", "40%");
        measured(30.0, "a", "30 years");
        measured(12.0, "1", "12");
        measured(3.0, "AZN", "3 AZN");
        measured(3.0, "{ship}", "3 ship");
    }

    #[test]
    fn plurals_follow_the_number() {
        let events = Plural::two("{n} event", "{n} events");
        for (n, expected) in
            [(0, "0 events"), (1, "1 event"), (21, "21 events"), (1992, "1,992 events")]
        {
            assert_eq!(plural(n, &events, Language::En), expected);
        }
        assert_eq!(plural(1, &Plural::two("event", "events"), Language::En), "event");
    }
}
