//! The steps between the ticks of the axis, as a table from days to millennia; ticks are calendar true.
//!
//! How far apart ticks stand on the screen is not known here.

use super::{DAY_SECONDS, Day, days_in_month};

/// A distance between ticks: so many of a unit.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Step {
    unit: Unit,
    count: u16,
}

/// What a step counts.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    /// Days; of two and more, they count from the first of each month.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months, counted from January.
    Month,
    /// Years, counted from the year 0.
    Year,
}

impl Step {
    /// Every step, from the finest to the coarsest.
    pub const TABLE: &[Step] = &[
        Step::of(1, Unit::Day),
        Step::of(2, Unit::Day),
        Step::of(1, Unit::Week),
        Step::of(1, Unit::Month),
        Step::of(3, Unit::Month),
        Step::of(6, Unit::Month),
        Step::of(1, Unit::Year),
        Step::of(2, Unit::Year),
        Step::of(5, Unit::Year),
        Step::of(10, Unit::Year),
        Step::of(20, Unit::Year),
        Step::of(50, Unit::Year),
        Step::of(100, Unit::Year),
        Step::of(200, Unit::Year),
        Step::COARSEST,
    ];

    const COARSEST: Step = Step::of(500, Unit::Year);

    /// Gives the step of one of a unit.
    pub fn one(unit: Unit) -> Step {
        Step::of(1, unit)
    }

    const fn of(count: u16, unit: Unit) -> Step {
        Step { unit, count }
    }

    /// Finds the finest step of this length or longer; the coarsest if none is.
    pub fn finest_at_least(seconds: i64) -> Step {
        let long_enough = |step: &&Step| step.seconds() >= seconds;
        Step::TABLE.iter().find(long_enough).copied().unwrap_or(Step::COARSEST)
    }

    /// Gives what it counts.
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// Gives its length; of months and years, about.
    pub fn seconds(self) -> i64 {
        let unit = match self.unit {
            Unit::Day => DAY_SECONDS,
            Unit::Week => 7 * DAY_SECONDS,
            Unit::Month => 30 * DAY_SECONDS,
            Unit::Year => 365 * DAY_SECONDS,
        };
        unit * i64::from(self.count)
    }

    /// Finds the last tick on the day or before it.
    pub fn floor(self, day: Day) -> Day {
        let (year, month, of_month) = day.ymd();
        let count = i32::from(self.count);
        match self.unit {
            Unit::Day => {
                let past = (i32::from(of_month) - 1) / count * count + 1;
                let tick = past.min(self.last_of_month(year, month));
                day.plus(tick - i32::from(of_month))
            }
            Unit::Week => day.plus(-i32::from(day.weekday())),
            Unit::Month => month_start(year, (i32::from(month) - 1) / count * count),
            Unit::Year => month_start(year.div_euclid(count) * count, 0),
        }
    }

    /// Finds the first tick after the day.
    pub fn next(self, day: Day) -> Day {
        let floor = self.floor(day);
        let (year, month, of_month) = floor.ymd();
        let count = i32::from(self.count);
        match self.unit {
            Unit::Day if i32::from(of_month) < self.last_of_month(year, month) => floor.plus(count),
            Unit::Day => month_start(year, month.into()),
            Unit::Week => floor.plus(7),
            Unit::Month => month_start(year, i32::from(month) - 1 + count),
            Unit::Year => month_start(year + count, 0),
        }
    }

    /// Gives the ticks from the one on or before `first` to the last on or before `last`.
    pub fn ticks(self, first: Day, last: Day) -> impl Iterator<Item = Day> {
        // At the very end of the count a tick has no next; elsewhere it always does.
        let after = move |&tick: &Day| Some(self.next(tick)).filter(|&next| next > tick);
        std::iter::successors(Some(self.floor(first)), after).take_while(move |&tick| tick <= last)
    }

    /// Tells whether the tick is the first of its year, where the label may name the year.
    pub fn opens_year(self, tick: Day) -> bool {
        self.floor(tick.plus(-1)).year() != tick.year()
    }

    /// Gives the day of the month of the last tick in it that keeps its distance from the first of the next.
    fn last_of_month(self, year: i32, month: u8) -> i32 {
        let count = i32::from(self.count);
        (i32::from(days_in_month(year, month)) - count) / count * count + 1
    }
}

/// Gives the first day of a month, counted from 0 for January and on into other years.
fn month_start(year: i32, month: i32) -> Day {
    let of_year = u8::try_from(month.rem_euclid(12)).unwrap_or(0);
    Day::counted(year + month.div_euclid(12), of_year + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        crate::time::Edtf::parse(text).unwrap().anchor()
    }

    #[track_caller]
    fn check(count: u16, unit: Unit, from: &str, to: &str, expected: &[&str]) {
        let step = Step::of(count, unit);
        assert!(Step::TABLE.contains(&step));
        let ticks: Vec<_> = step.ticks(day(from), day(to)).map(|day| day.to_string()).collect();
        assert_eq!(ticks, expected);
    }

    #[test]
    fn ticks_follow_the_calendar() {
        check(
            1,
            Unit::Day,
            "2024-02-28",
            "2024-03-01",
            &["2024-02-28", "2024-02-29", "2024-03-01"],
        );
        check(
            1,
            Unit::Week,
            "2024-03-15",
            "2024-03-25",
            &["2024-03-11", "2024-03-18", "2024-03-25"],
        );
        check(
            1,
            Unit::Month,
            "2023-12-31",
            "2024-02-01",
            &["2023-12-01", "2024-01-01", "2024-02-01"],
        );
        check(3, Unit::Month, "2023-05-23", "2023-11", &["2023-04-01", "2023-07-01", "2023-10-01"]);
        check(
            6,
            Unit::Month,
            "2023-05-23",
            "2024-01-01",
            &["2023-01-01", "2023-07-01", "2024-01-01"],
        );
        check(1, Unit::Year, "2022-05-23", "2023", &["2022-01-01", "2023-01-01"]);
        check(
            5,
            Unit::Year,
            "1992-08-30",
            "2004-03-01",
            &["1990-01-01", "1995-01-01", "2000-01-01"],
        );
        check(500, Unit::Year, "0001", "0600", &["0000-01-01", "0500-01-01"]);
    }

    #[test]
    fn every_second_day_keeps_its_distance_from_the_next_month() {
        check(
            2,
            Unit::Day,
            "2023-01-28",
            "2023-02-03",
            &["2023-01-27", "2023-01-29", "2023-02-01", "2023-02-03"],
        );
        check(2, Unit::Day, "2024-02-29", "2024-03-01", &["2024-02-27", "2024-03-01"]);
        check(2, Unit::Day, "2023-02-28", "2023-03-02", &["2023-02-27", "2023-03-01"]);
        check(2, Unit::Day, "2023-04-30", "2023-05-01", &["2023-04-29", "2023-05-01"]);
    }

    #[test]
    fn the_table_goes_from_fine_to_coarse() {
        assert!(Step::TABLE.is_sorted_by_key(|step| step.seconds()));
        for &step in Step::TABLE {
            assert_eq!(Step::finest_at_least(step.seconds()), step);
        }
        assert_eq!(Step::finest_at_least(0), Step::of(1, Unit::Day));
        assert_eq!(Step::finest_at_least(DAY_SECONDS + 1), Step::of(2, Unit::Day));
        assert_eq!(Step::finest_at_least(i64::MAX), Step::COARSEST);
    }

    #[test]
    fn ticks_end_with_the_count_of_days() {
        let last = Day::counted(2_000_000_000, 1, 1);
        for step in Step::TABLE {
            assert!(step.ticks(last, last).count() <= 2);
            assert!(step.floor(last.plus(i32::MIN)) <= last);
        }
    }

    #[test]
    fn the_first_tick_of_a_year_is_known() {
        let opening = |count, unit, text| Step::of(count, unit).opens_year(day(text));
        assert!(opening(1, Unit::Day, "2024-01-01"));
        assert!(opening(1, Unit::Week, "2024-01-01"));
        assert!(opening(1, Unit::Week, "2023-01-02"));
        assert!(!opening(1, Unit::Week, "2023-01-09"));
        assert!(opening(3, Unit::Month, "2023-01-01"));
        assert!(!opening(3, Unit::Month, "2023-04-01"));
        assert!(opening(10, Unit::Year, "2020-01-01"));
    }
}
