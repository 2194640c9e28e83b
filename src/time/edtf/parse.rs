//! Reads the EDTF subset, byte by byte, and says of anything else what is wrong with it.

use super::error::Fault;
use super::{Calendar, Date, Doubt, Edtf, EdtfError, End, Season};
use crate::time::days_in_month;

impl Edtf {
    /// Reads a date or an interval.
    ///
    /// # Errors
    ///
    /// Whatever is not of the subset; the error says how to mend it.
    pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
        value(text).map_err(|fault| EdtfError::new(text, fault))
    }
}

fn value(text: &str) -> Result<Edtf, Fault> {
    match text.split_once('/') {
        None => date(text).map(Edtf::Date),
        Some((_, end)) if end.contains('/') => Err(Fault::Says(
            "an interval has one `/`, and a single day is written with hyphens, as 2023-10-05",
        )),
        Some((start, end)) => interval(end_of(start)?, end_of(end)?),
    }
}

fn interval(start: End, end: End) -> Result<Edtf, Fault> {
    let value = Edtf::Interval { start, end };
    let bounds = value.bounds();
    match (bounds.earliest, bounds.latest) {
        (None, None) => Err(Fault::Says("an interval needs a date at one end at least")),
        (Some(earliest), Some(latest)) if latest < earliest => {
            Err(Fault::Says("the interval ends before it starts"))
        }
        _ => Ok(value),
    }
}

fn end_of(text: &str) -> Result<End, Fault> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => date(text).map(End::Date),
    }
}

fn date(text: &str) -> Result<Date, Fault> {
    let hedges = [('?', Doubt::Uncertain), ('~', Doubt::Approximate), ('%', Doubt::Both)];
    let (body, doubt) = hedges
        .into_iter()
        .find_map(|(sign, doubt)| Some((text.strip_suffix(sign)?, doubt)))
        .unwrap_or((text, Doubt::None));
    let calendar = calendar(body).unwrap_or_else(|| Err(Fault::Says(advice(body))))?;
    Ok(Date { calendar, doubt })
}

/// `None` if it has not the shape of a date; an error if it has, but the calendar has no such date.
fn calendar(text: &str) -> Option<Result<Calendar, Fault>> {
    let mut parts = text.split('-');
    let year = parts.next()?;
    Some(match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Ok(of_years(year)?),
        (Some("XX"), None, _) => Ok(Calendar::UnknownMonth(number(year, 4)?)),
        (Some("XX"), Some("XX"), None) => Ok(Calendar::UnknownMonthAndDay(number(year, 4)?)),
        (Some(month), None, _) => month_or_season(number(year, 4)?, two(month)?),
        (Some(month), Some("XX"), None) => {
            let (year, month) = (number(year, 4)?, two(month)?);
            in_calendar(year, month, 1).map(|()| Calendar::UnknownDay(year, month))
        }
        (Some(month), Some(day), None) => {
            let (year, month, day) = (number(year, 4)?, two(month)?, two(day)?);
            in_calendar(year, month, day).map(|()| Calendar::Day(year, month, day))
        }
        _ => return None,
    })
}

fn of_years(text: &str) -> Option<Calendar> {
    Some(if let Some(century) = text.strip_suffix("XX") {
        Calendar::Century(number(century, 2)? * 100)
    } else if let Some(decade) = text.strip_suffix('X') {
        Calendar::Decade(number(decade, 3)? * 10)
    } else {
        Calendar::Year(number(text, 4)?)
    })
}

fn month_or_season(year: i32, month: u8) -> Result<Calendar, Fault> {
    Ok(match month {
        21 => Calendar::Season(year, Season::Spring),
        22 => Calendar::Season(year, Season::Summer),
        23 => Calendar::Season(year, Season::Autumn),
        24 => Calendar::Season(year, Season::Winter),
        _ => return in_calendar(year, month, 1).map(|()| Calendar::Month(year, month)),
    })
}

fn in_calendar(year: i32, month: u8, day: u8) -> Result<(), Fault> {
    match month {
        1..=12 if (1..=days_in_month(year, month)).contains(&day) => Ok(()),
        1..=12 => Err(Fault::Day { year, month }),
        21..=24 => Err(Fault::Says("a season has no days; leave out what follows it")),
        _ => Err(Fault::Month(month)),
    }
}

fn two(text: &str) -> Option<u8> {
    number(text, 2).and_then(|number| u8::try_from(number).ok())
}

/// Reads exactly so many digits.
fn number(text: &str, width: usize) -> Option<i32> {
    let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0')))
}

/// Guesses what was meant by a text that has not the shape of a date, most telling sign first.
fn advice(text: &str) -> &'static str {
    let has = |byte| text.as_bytes().contains(&byte);
    match text.as_bytes() {
        [] => "the date is empty; write for instance 2023, 2023-10 or 2023-10-05",
        _ if has(b' ') => "a date has no spaces; write it as 2023, 2023-10 or 2023-10-05",
        _ if has(b'T') => "times of day are not read; leave out the T and what follows it",
        _ if has(b'?') || has(b'~') || has(b'%') => {
            "one of `?`, `~` and `%` may stand at the end of a date, and nowhere else"
        }
        _ if has(b'[') || has(b'{') || has(b',') => {
            "sets are not read; give the earliest and the latest as an interval, as 2021/2023"
        }
        [b'-' | b'Y', ..] => "years go from 0000 to 9999, in four digits",
        [.., b'.', b'.'] | [b'.', b'.', ..] => {
            "an open end is written `..` alone, as 2023-10/.. or ../2023-10"
        }
        _ if has(b'x') => "an unspecified digit is a capital X",
        _ if has(b'X') => {
            "X may stand for the last one or two digits of a year, for a whole month or for a whole \
             day, and nothing known may follow it"
        }
        _ => "this is not a date; write it as 2023, 2023-10 or 2023-10-05",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Calendar) {
        let plain = Date { calendar: expected, doubt: Doubt::None };
        assert_eq!(Edtf::parse(text), Ok(Edtf::Date(plain)));
        for (sign, doubt) in
            [("?", Doubt::Uncertain), ("~", Doubt::Approximate), ("%", Doubt::Both)]
        {
            let hedged = Date { doubt, ..plain };
            assert_eq!(Edtf::parse(&format!("{text}{sign}")), Ok(Edtf::Date(hedged)));
        }
    }

    #[test]
    fn each_precision_is_read() {
        check("19XX", Calendar::Century(1900));
        check("202X", Calendar::Decade(2020));
        check("2023", Calendar::Year(2023));
        check("0000", Calendar::Year(0));
        check("2023-XX", Calendar::UnknownMonth(2023));
        check("2023-XX-XX", Calendar::UnknownMonthAndDay(2023));
        check("2023-24", Calendar::Season(2023, Season::Winter));
        check("2023-10", Calendar::Month(2023, 10));
        check("2023-10-XX", Calendar::UnknownDay(2023, 10));
        check("2024-02-29", Calendar::Day(2024, 2, 29));
    }

    #[test]
    fn intervals_are_read() {
        let date = |year| End::Date(Date { calendar: Calendar::Year(year), doubt: Doubt::None });
        for (text, start, end) in [
            ("2020/2023", date(2020), date(2023)),
            ("2020/2020", date(2020), date(2020)),
            ("2020/..", date(2020), End::Open),
            ("2020/", date(2020), End::Unknown),
            ("../2023", End::Open, date(2023)),
            ("/2023", End::Unknown, date(2023)),
        ] {
            assert_eq!(Edtf::parse(text), Ok(Edtf::Interval { start, end }));
        }
        assert!(Edtf::parse("2023~/2023-05-XX?").is_ok());
        assert!(Edtf::parse("2023-10/2023").is_ok(), "the year may end after October");
    }

    #[track_caller]
    fn refused(text: &str, expected: &str) {
        assert_eq!(Edtf::parse(text).map_err(|error| error.to_string()), Err(expected.to_owned()));
    }

    #[test]
    fn the_calendar_is_kept() {
        refused("2023-02-31", "`2023-02-31`: February 2023 has 28 days, from 01 to 28");
        refused("2023-04-00", "`2023-04-00`: April 2023 has 30 days, from 01 to 30");
        refused(
            "2023/2023-13",
            "`2023/2023-13`: month 13 does not exist, months go from 01 to 12 (and seasons from 21 to 24)",
        );
        refused("2023-00-XX", "`2023-00-XX`: month 00 does not exist, months go from 01 to 12");
        refused("2023-25", "`2023-25`: 25 is not read; the seasons are 21 spring to 24 winter");
        refused("2023-21-05", "`2023-21-05`: a season has no days; leave out what follows it");
        refused("2023-10/2023-09", "`2023-10/2023-09`: the interval ends before it starts");
        refused("../", "`../`: an interval needs a date at one end at least");
    }

    #[test]
    fn other_shapes_get_advice() {
        for (text, part) in [
            ("", "the date is empty"),
            ("?", "the date is empty"),
            (" 2023", "no spaces"),
            ("5 October 2023", "no spaces"),
            ("2023/10/05", "with hyphens"),
            ("2023-10-05T14:00", "times of day"),
            ("2023?-10", "nowhere else"),
            ("2023??", "nowhere else"),
            ("[2021,2022]", "sets"),
            ("-0044", "from 0000 to 9999"),
            ("Y17000", "from 0000 to 9999"),
            ("2023/2024..", "alone"),
            ("202x", "capital X"),
            ("2XXX", "nothing known may follow"),
            ("202X-10", "nothing known may follow"),
            ("2023-XX-05", "nothing known may follow"),
            ("2023-1X", "nothing known may follow"),
            ("20231005", "write it as"),
            ("2023-1-5", "write it as"),
            ("２０２３", "write it as"),
        ] {
            let error = Edtf::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn long_texts_are_quoted_in_part() {
        let error = Edtf::parse(&"9".repeat(4000)).unwrap_err().to_string();
        assert!(error.starts_with(&format!("`{}`: ", "9".repeat(40))));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "19XX?",
            "202X~",
            "0031%",
            "2023-XX",
            "2023-XX-XX?",
            "2023-21",
            "2023-10-XX~",
            "2023-10-05",
            "2020-01/2020-03-05?",
            "2020/..",
            "../2020",
            "/2020",
            "2020/",
        ] {
            assert_eq!(Edtf::parse(text).unwrap().to_string(), text);
        }
    }
}
