//! Numbers and days as English reports word them: "$61.4 million", "1.5mln", "fivefold", "3 and 4 October".

use crate::time::Day;

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Its value, millions and thousands included; of "40 per cent" it is 40.
    pub(super) value: f64,
    /// What one of its last digit that is not zero stands for: 100,000 in 61.4 million.
    pub(super) step: f64,
    /// The million, if it is written as so many millions; 1 otherwise.
    pub(super) scale: f64,
    /// What stands after it.
    pub(super) sort: Sort,
    /// Where it begins and ends, in bytes.
    pub(super) at: (usize, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A number of something.
    Plain,
    /// So many per cent.
    PerCent,
    /// So many times as much.
    Fold,
}

const DIGITS: [(&str, f64); 17] = [
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("fifteen", 15.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("hundred", 100.0),
];

const SCALES: [(&str, f64); 11] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("k", 1e3),
    ("mln", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("bln", 1e9),
    ("bn", 1e9),
    ("billion", 1e9),
    ("billions", 1e9),
    ("trillion", 1e12),
];

/// What is said without a number: so many times as much.
const TIMES: [(&str, f64); 5] =
    [("doubled", 2.0), ("twice", 2.0), ("trebled", 3.0), ("tripled", 3.0), ("quadrupled", 4.0)];

fn look_up(list: &[(&str, f64)], word: &str) -> Option<f64> {
    list.iter().find(|(own, _)| *own == word).map(|(_, value)| *value)
}

/// Gives the numbers in a text, in their order.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..) {
        let Some(first) = rest.chars().next() else { break };
        let number = if first.is_ascii_digit() {
            let (value, step, len) = digits(rest);
            Some((value, step, start + len))
        } else if first.is_alphabetic() {
            let word = word(rest).to_lowercase();
            let end = start + word_len(rest);
            let stem = word.strip_suffix("fold");
            if let Some(times) = look_up(&TIMES, &word).or(stem.and_then(|it| look_up(&DIGITS, it)))
            {
                let at = (start, end);
                found.push(Number { value: times, step: 1.0, scale: 1.0, sort: Sort::Fold, at });
            }
            let value = look_up(&DIGITS, &word);
            let number = value.map(|value| (value, place_value_of_last_digit(value), end));
            if number.is_none() {
                start = end;
                continue;
            }
            number
        } else {
            None
        };
        let Some((value, step, end)) = number else {
            start += first.len_utf8();
            continue;
        };
        let (scale, sort, end) = scale_and_sort(text, end);
        let at = (start, end);
        found.push(Number { value: value * scale, step: step * scale, scale, sort, at });
        start = end;
    }
    found
}

/// Gives the scale and the sort of a number that ends at a byte of the text, and where both end.
fn scale_and_sort(text: &str, end: usize) -> (f64, Sort, usize) {
    let after = |end: usize| {
        let rest = text.get(end..).unwrap_or_default();
        let space = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-']).len();
        (rest.get(space..).unwrap_or_default(), end + space)
    };
    let (rest, start) = after(end);
    let next = word(rest).to_lowercase();
    let (scale, end) =
        look_up(&SCALES, &next).map_or((1.0, end), |scale| (scale, start + word_len(rest)));
    let (rest, start) = after(end);
    let next = word(rest).to_lowercase();
    if rest.starts_with('%') {
        return (scale, Sort::PerCent, start + 1);
    }
    match next.as_str() {
        "percent" => (scale, Sort::PerCent, start + word_len(rest)),
        "per" if word(after(start + 3).0) == "cent" => {
            (scale, Sort::PerCent, after(start + 3).1 + 4)
        }
        "fold" | "times" => (scale, Sort::Fold, start + word_len(rest)),
        _ => (scale, Sort::Plain, end),
    }
}

/// Gives the word that a text begins with.
pub(super) fn word(text: &str) -> &str {
    text.get(..word_len(text)).unwrap_or_default()
}

fn word_len(text: &str) -> usize {
    text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len())
}

/// Gives the number that a text begins with, the step of its last digit that is not zero, and its length.
fn digits(text: &str) -> (f64, f64, usize) {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut written, mut after_point, mut has_point, mut at) = (String::new(), 0, false, 0);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => {
                written.push(char::from(byte));
                after_point += i32::from(has_point);
            }
            // A comma groups three digits, a point has digits after it.
            b',' if !has_point && (1..=3).all(|more| digit(at + more)) && !digit(at + 4) => {}
            b'.' if !has_point && digit(at + 1) => {
                written.push('.');
                has_point = true;
            }
            _ => break,
        }
        at += 1;
    }
    let value: f64 = written.parse().unwrap_or_default();
    let step = if has_point { 10_f64.powi(-after_point) } else { place_value_of_last_digit(value) };
    (value, step, at)
}

/// Gives the place value of the last digit that is not zero: 10 in 450, 1 in 529.
pub(super) fn place_value_of_last_digit(value: f64) -> f64 {
    let mut step = 1.0;
    while value != 0.0 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day or a month that a text names; the year may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    year: Option<i32>,
    month: u8,
    day: Option<u8>,
}

impl Named {
    /// Tells whether it names this day, with its year.
    pub(super) fn is(self, day: Day) -> bool {
        self.year.is_some() && self.day.is_some() && self.may_be(day)
    }

    /// Tells whether it names the month of this day, whatever the day of the month.
    pub(super) fn is_month_of(self, day: Day) -> bool {
        Self { day: None, ..self }.may_be(day)
    }

    /// Tells whether it may be this day: what is not said sets no limit.
    pub(super) fn may_be(self, day: Day) -> bool {
        let (year, month, of_month) = day.ymd();
        self.month == month
            && self.year.is_none_or(|own| own == year)
            && self.day.is_none_or(|own| own == of_month)
    }
}

/// Gives the days and months that an English text names: "3 November 2023", "October", "11 and 12 March 2024".
pub(super) fn named_days(text: &str) -> Vec<Named> {
    let words: Vec<&str> =
        text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let Some(month) = MONTHS.iter().position(|month| month == word) else { continue };
        let Ok(month) = u8::try_from(month + 1) else { continue };
        let before = |back: usize| index.checked_sub(back).and_then(|index| words.get(index));
        let day =
            |back: usize| before(back)?.parse::<u8>().ok().filter(|day| (1..=31).contains(day));
        let year = words.get(index + 1).and_then(|word| word.parse().ok());
        let year = year.filter(|year| (1000..3000).contains(year));
        found.push(Named { year, month, day: day(1) });
        if day(1).is_some() && matches!(before(2), Some(&("and" | "to"))) && day(3).is_some() {
            found.push(Named { year, month, day: day(3) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(f64, f64, Sort)]) {
        let found = numbers(text);
        let found: Vec<_> = found.iter().map(|it| (it.value, it.step, it.sort)).collect();
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs();
        let agree = found.len() == expected.len()
            && found
                .iter()
                .zip(expected)
                .all(|(a, b)| near(a.0, b.0) && near(a.1, b.1) && a.2 == b.2);
        assert!(agree, "{text}: {found:?}");
    }

    #[test]
    fn numbers_are_read_as_reports_word_them() {
        use Sort::{Fold, PerCent, Plain};
        check("$61.4 million", &[(61.4e6, 1e5, Plain)]);
        check("1.5mln tons of oil", &[(1.5e6, 1e5, Plain)]);
        check("520 thousand tons", &[(520e3, 1e4, Plain)]);
        check("five million tons of oil", &[(5e6, 1e6, Plain)]);
        check("over 500 companies", &[(500.0, 100.0, Plain)]);
        check("520,000 tons, 12", &[(520e3, 1e4, Plain), (12.0, 1.0, Plain)]);
        check("40 percent rise to $450 million", &[(40.0, 10.0, PerCent), (450e6, 1e7, Plain)]);
        check("up 7.5 per cent", &[(7.5, 0.1, PerCent)]);
        check("surged fivefold, reaching $529 million", &[(5.0, 1.0, Fold), (529e6, 1e6, Plain)]);
        check("doubled, then 3-fold", &[(2.0, 1.0, Fold), (3.0, 1.0, Fold)]);
        check("one of the two", &[(2.0, 1.0, Plain)]);
        check("so many", &[]);
    }

    #[test]
    fn days_are_read_as_reports_word_them() {
        let day = |text: &str| crate::time::Edtf::parse(text).unwrap().anchor();
        let first = |text: &str| named_days(text).first().copied().unwrap();
        assert!(first("on 3 November 2023").may_be(day("2023-11-03")));
        assert!(!first("on 3 November 2023").may_be(day("2023-11-04")));
        assert!(!first("on 3 November 2023").may_be(day("2022-11-03")));
        assert!(first("“October the previous year”").may_be(day("2022-10-07")));
        let both = named_days("of 11 and 12 March 2024");
        assert!(
            ["2024-03-11", "2024-03-12"]
                .map(day)
                .iter()
                .all(|&it| both.iter().any(|one| one.may_be(it)))
        );
        assert_eq!(named_days("it may march on"), []);
    }
}
