//! Days of the calendar and moments on the axis, as whole numbers.
//!
//! The calendar arithmetic is Howard Hinnant's (<https://howardhinnant.github.io/date_algorithms.html>).

use std::fmt;

/// The seconds of a day; days have no leap seconds here.
pub const DAY_SECONDS: i64 = 86_400;

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(i32);

/// A point on the axis: seconds since 1970-01-01T00:00 of no particular zone.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Moment(pub i64);

impl Day {
    /// Finds the day; `None` if the calendar has no such day, or the year is beyond ±5,000,000.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Day> {
        let exists = (-5_000_000..=5_000_000).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| Day::counted(year, month, day))
    }

    /// Counts to the day without asking whether it exists: 31 April is 1 May.
    pub(super) fn counted(year: i32, month: u8, day: u8) -> Day {
        // The year is taken to begin in March, so that the leap day is its last.
        let year = if month <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((i32::from(month) + 9) % 12) + 2) / 5 + i32::from(day) - 1;
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day(narrow(i64::from(era) * 146_097 + i64::from(day_of_era) - 719_468))
    }

    /// Gives year, month (from 1) and day of the month.
    pub fn ymd(self) -> (i32, u8, u8) {
        let days = i64::from(self.0) + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = small(day_of_year - (153 * march_month + 2) / 5 + 1);
        let month = small(if march_month < 10 { march_month + 3 } else { march_month - 9 });
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (narrow(year), month, day)
    }

    /// Gives the year.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// Gives the day of the week, from 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        small((i64::from(self.0) + 3).rem_euclid(7))
    }

    /// Goes forward, or back where `days` is negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Counts the days from the other to this one; negative if the other is later.
    pub fn days_since(self, other: Day) -> i32 {
        self.0.saturating_sub(other.0)
    }

    /// Gives the moment at which the day begins.
    pub fn start(self) -> Moment {
        Moment(i64::from(self.0) * DAY_SECONDS)
    }
}

/// Writes the day as ISO 8601 does: `2023-10-05`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Moment {
    /// Gives the day on which the moment falls.
    pub fn day(self) -> Day {
        Day(narrow(self.0.div_euclid(DAY_SECONDS)))
    }

    /// Goes forward, or back where `seconds` is negative.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds))
    }

    /// Counts the seconds from the other to this one; negative if the other is later.
    pub fn seconds_since(self, other: Moment) -> i64 {
        self.0.saturating_sub(other.0)
    }
}

/// Counts the days of a month (from 1).
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Narrows a number that is known to be small.
fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// Narrows to the nearest number that fits.
fn narrow(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(year: i32, month: u8, day: u8, days: i32, weekday: u8) {
        let found = Day::from_ymd(year, month, day).unwrap();
        assert_eq!((found, found.weekday()), (Day(days), weekday));
        assert_eq!(found.ymd(), (year, month, day));
    }

    #[test]
    fn days_are_counted_from_1970() {
        check(1970, 1, 1, 0, 3);
        check(1969, 12, 31, -1, 2);
        check(2000, 2, 29, 11_016, 1);
        check(2000, 3, 1, 11_017, 2);
        check(2024, 3, 11, 19_793, 0);
        check(1900, 3, 1, -25_508, 3);
        check(0, 1, 1, -719_528, 5);
        check(9999, 12, 31, 2_932_896, 4);
    }

    #[test]
    fn days_that_do_not_exist_are_not_found() {
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2023, 13, 1), (2023, 0, 1)] {
            assert_eq!(Day::from_ymd(year, month, day), None);
        }
        for (year, month, day) in [(2023, 4, 31), (2023, 4, 0), (6_000_000, 1, 1)] {
            assert_eq!(Day::from_ymd(year, month, day), None);
        }
    }

    #[test]
    fn the_ends_of_the_count_are_held() {
        assert_eq!(Day(i32::MAX).plus(1), Day(i32::MAX));
        assert_eq!(Moment(i64::MIN).day(), Day(i32::MIN));
        assert_eq!(Day(i32::MIN).days_since(Day(1)), i32::MIN);
        let (year, month, day) = Day(i32::MIN).ymd();
        assert_eq!((year, month, day), (-5_877_641, 6, 23));
    }

    #[test]
    fn moments_fall_on_days() {
        let day = Day(-1);
        assert_eq!(day.start(), Moment(-86_400));
        assert_eq!(day.start().plus(86_399).day(), day);
        assert_eq!(day.start().plus(86_400).day(), Day(0));
        assert_eq!(Day(5).start().seconds_since(Day(3).start()), 2 * DAY_SECONDS);
    }

    #[test]
    fn days_are_written_as_iso_does() {
        assert_eq!(Day(0).to_string(), "1970-01-01");
        assert_eq!(Day::from_ymd(31, 5, 7).unwrap().to_string(), "0031-05-07");
    }
}
