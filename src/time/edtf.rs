//! A date as a source gives it: an EDTF value, with its precision and its doubt.
//!
//! The subset, in the words of the standard: level 0 days, months, years and intervals, and in addition
//! `?` `~` `%` at the end of a date; unspecified digits `202X`, `20XX`, `2023-XX`, `2023-XX-XX`,
//! `2023-10-XX`; seasons 21 to 24; open (`..`) and unknown (empty) interval ends. Years go from 0000 to
//! 9999. Times of day, sets and the rest of level 2 are left out.

mod error;
mod parse;

use std::fmt;

use super::Day;
pub use error::EdtfError;

/// A date, or an interval between two.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Edtf {
    /// One date, at its own precision.
    Date(Date),
    /// An interval of time; a parsed one has at least one dated end.
    Interval {
        /// Where it begins.
        start: End,
        /// Where it ends, that date included.
        end: End,
    },
}

/// One end of an interval.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum End {
    /// It lies in this date.
    Date(Date),
    /// There is none: the thing goes on.
    Open,
    /// There is one, but nobody says when.
    Unknown,
}

/// A part of the calendar, and how surely it is meant.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Date {
    /// Which part of the calendar.
    pub calendar: Calendar,
    /// How surely.
    pub doubt: Doubt,
}

/// A part of the calendar; its size is the precision of the date.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Calendar {
    /// `20XX`: some year of a century, given by its first year.
    Century(i32),
    /// `202X`: some year of a decade, given by its first year.
    Decade(i32),
    /// `2023`: a year.
    Year(i32),
    /// `2023-XX`: a month of this year; nobody says which.
    UnknownMonth(i32),
    /// `2023-XX-XX`: a day of this year; nobody says which.
    UnknownMonthAndDay(i32),
    /// `2023-21`: a season.
    Season(i32, Season),
    /// `2023-10`: a month.
    Month(i32, u8),
    /// `2023-10-XX`: a day of this month; nobody says which.
    UnknownDay(i32, u8),
    /// `2023-10-05`: a day.
    Day(i32, u8, u8),
}

/// How a source hedges a date.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Doubt {
    /// It does not.
    #[default]
    None,
    /// `?`: it may be wrong.
    Uncertain,
    /// `~`: it is about right.
    Approximate,
    /// `%`: both.
    Both,
}

/// A season of the northern hemisphere, of three whole months.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Season {
    /// 21: from March.
    Spring,
    /// 22: from June.
    Summer,
    /// 23: from September.
    Autumn,
    /// 24: from December into the following year.
    Winter,
}

impl Edtf {
    /// Tells whether it is exactly one day, and no doubt about it.
    pub fn is_day(self) -> bool {
        matches!(self, Edtf::Date(Date { calendar: Calendar::Day(..), doubt: Doubt::None }))
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Edtf {
        let (year, month, day) = day.ymd();
        Edtf::Date(Date { calendar: Calendar::Day(year, month, day), doubt: Doubt::None })
    }
}

/// Writes the canonical form, which parses to the same value.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval { start, end } => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Date(date) => date.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.calendar {
            Calendar::Century(year) => write!(f, "{:02}XX", year.div_euclid(100)),
            Calendar::Decade(year) => write!(f, "{:03}X", year.div_euclid(10)),
            Calendar::Year(year) => write!(f, "{year:04}"),
            Calendar::UnknownMonth(year) => write!(f, "{year:04}-XX"),
            Calendar::UnknownMonthAndDay(year) => write!(f, "{year:04}-XX-XX"),
            Calendar::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Calendar::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Calendar::UnknownDay(year, month) => write!(f, "{year:04}-{month:02}-XX"),
            Calendar::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }?;
        f.write_str(match self.doubt {
            Doubt::None => "",
            Doubt::Uncertain => "?",
            Doubt::Approximate => "~",
            Doubt::Both => "%",
        })
    }
}

impl Season {
    /// Gives the number by which EDTF knows it.
    pub fn code(self) -> u8 {
        match self {
            Season::Spring => 21,
            Season::Summer => 22,
            Season::Autumn => 23,
            Season::Winter => 24,
        }
    }

    /// Gives the month with which it begins.
    pub fn first_month(self) -> u8 {
        (self.code() - 20) * 3
    }
}
