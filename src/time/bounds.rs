//! What a date covers, as its first and its last day. Doubt widens nothing, as ISO 8601-2 has it.

use super::{Calendar, Date, Day, Edtf, End, Moment, days_in_month};

/// The first and the last day a date may mean, both included; `None` where the end is open or unknown.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Bounds {
    /// The first day.
    pub earliest: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
}

impl Edtf {
    /// Gives the first and the last day it may mean.
    pub fn bounds(self) -> Bounds {
        let (start, end) = match self {
            Edtf::Date(date) => (Some(date), Some(date)),
            Edtf::Interval { start, end } => (start.date(), end.date()),
        };
        Bounds {
            earliest: start.map(|date| date.calendar.first_day()),
            latest: end.map(|date| date.calendar.last_day()),
        }
    }

    /// Gives the day under which it is sorted: the first it may mean, or the last if it has no first.
    pub fn anchor(self) -> Day {
        let Bounds { earliest, latest } = self.bounds();
        // A parsed interval has a date at one end; for one made up without, any day does.
        earliest.or(latest).unwrap_or(Moment(0).day())
    }

    /// Gives what to sort by: the anchor, then the narrower span; what has no end comes last.
    pub fn sort_key(self) -> impl Ord + Copy {
        let days = match self.bounds() {
            Bounds { earliest: Some(earliest), latest: Some(latest) } => {
                latest.days_since(earliest)
            }
            _ => i32::MAX,
        };
        (self.anchor(), days)
    }
}

impl End {
    /// Gives the date, if there is one.
    pub fn date(self) -> Option<Date> {
        match self {
            End::Date(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }
}

impl Calendar {
    /// Gives the first day of this part of the calendar.
    pub fn first_day(self) -> Day {
        match self {
            Calendar::Century(year)
            | Calendar::Decade(year)
            | Calendar::Year(year)
            | Calendar::UnknownMonth(year)
            | Calendar::UnknownMonthAndDay(year) => Day::counted(year, 1, 1),
            Calendar::Season(year, season) => Day::counted(year, season.first_month(), 1),
            Calendar::Month(year, month) | Calendar::UnknownDay(year, month) => {
                Day::counted(year, month, 1)
            }
            Calendar::Day(year, month, day) => Day::counted(year, month, day),
        }
    }

    /// Gives its last day.
    pub fn last_day(self) -> Day {
        match self {
            Calendar::Century(year) => Day::counted(year + 99, 12, 31),
            Calendar::Decade(year) => Day::counted(year + 9, 12, 31),
            Calendar::Year(year)
            | Calendar::UnknownMonth(year)
            | Calendar::UnknownMonthAndDay(year) => Day::counted(year, 12, 31),
            Calendar::Season(..) => {
                // Three months on, the winter's into the next year.
                let (year, month, _) = self.first_day().plus(75).ymd();
                Day::counted(year, month, days_in_month(year, month))
            }
            Calendar::Month(year, month) | Calendar::UnknownDay(year, month) => {
                Day::counted(year, month, days_in_month(year, month))
            }
            Calendar::Day(..) => self.first_day(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap()
    }

    #[track_caller]
    fn check(text: &str, earliest: &str, latest: &str) {
        let Bounds { earliest: first, latest: last } = edtf(text).bounds();
        let show = |day: Option<Day>| day.map_or(String::new(), |day| day.to_string());
        assert_eq!((show(first).as_str(), show(last).as_str()), (earliest, latest));
    }

    #[test]
    fn bounds_are_whole_periods() {
        check("19XX", "1900-01-01", "1999-12-31");
        check("202X", "2020-01-01", "2029-12-31");
        check("2023", "2023-01-01", "2023-12-31");
        check("2023-XX", "2023-01-01", "2023-12-31");
        check("2023-XX-XX", "2023-01-01", "2023-12-31");
        check("2023-21", "2023-03-01", "2023-05-31");
        check("2023-22", "2023-06-01", "2023-08-31");
        check("2023-23", "2023-09-01", "2023-11-30");
        check("2023-24", "2023-12-01", "2024-02-29");
        check("2023-02", "2023-02-01", "2023-02-28");
        check("2023-10-XX?", "2023-10-01", "2023-10-31");
        check("2023-10-05%", "2023-10-05", "2023-10-05");
    }

    #[test]
    fn intervals_reach_from_the_first_day_to_the_last() {
        check("2023-03/2023-08", "2023-03-01", "2023-08-31");
        check("2023-03/..", "2023-03-01", "");
        check("/2022-05-23", "", "2022-05-23");
    }

    #[test]
    fn dates_are_sorted_by_start_and_then_the_narrower_first() {
        let sorted =
            ["2022", "2023-01-01", "2023-01", "2023-01/2023-06", "2023", "2023/..", "2023-02"];
        let mut texts = sorted;
        texts.reverse();
        texts.sort_by_key(|text| edtf(text).sort_key());
        assert_eq!(texts, sorted);
        assert_eq!(edtf("../2022-05").anchor().to_string(), "2022-05-31");
    }

    #[test]
    fn only_a_plain_day_is_a_day() {
        assert!(edtf("2023-10-05").is_day());
        for text in ["2023-10-05?", "2023-10", "2023-10-05/2023-10-06", "2023-10-05/.."] {
            assert!(!edtf(text).is_day());
        }
    }
}
