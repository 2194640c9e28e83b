//! Random events: near together and far apart, at every precision, with open ends.

use proptest::prelude::*;
use transcaspian::time::{Day, Moment};

use super::made_up::MadeUp;

/// Up to some sixty events over a random period, from a few weeks to centuries.
pub(crate) fn events() -> impl Strategy<Value = Vec<MadeUp>> {
    let days = prop::sample::select(&[20, 400, 4_000, 100_000]);
    (1_000..2_500_i32, days).prop_flat_map(|(year, days)| {
        let first = Day::from_ymd(year, 3, 1).unwrap_or(Moment(0).day());
        let event = (0..days, 1..days, form(), 0..4_usize, 0..40_usize);
        let event = event.prop_map(move |(start, length, form, sector, letters)| {
            let (start, end) = (first.plus(start), first.plus(start + length));
            MadeUp { date: form.write(start, end), sector, letters }
        });
        prop::collection::vec(event, 1..60)
    })
}

/// A way to write a date.
#[derive(Debug, Clone, Copy)]
enum Form {
    Day,
    DayAbout,
    Month,
    Year,
    Season,
    Interval,
    OpenEnd,
    UnknownStart,
}

fn form() -> impl Strategy<Value = Form> {
    use Form::{Day, DayAbout, Interval, Month, OpenEnd, Season, UnknownStart, Year};
    prop::sample::select(&[
        Day,
        Day,
        Day,
        DayAbout,
        Month,
        Year,
        Season,
        Interval,
        OpenEnd,
        UnknownStart,
    ])
}

impl Form {
    fn write(self, start: Day, end: Day) -> String {
        let (year, month, _) = start.ymd();
        match self {
            Self::Day => start.to_string(),
            Self::DayAbout => format!("{start}~"),
            Self::Month => format!("{year:04}-{month:02}"),
            Self::Year => format!("{year:04}"),
            Self::Season => format!("{year:04}-{}", 21 + month % 4),
            Self::Interval => format!("{start}/{end}"),
            Self::OpenEnd => format!("{start}/.."),
            Self::UnknownStart => format!("/{start}"),
        }
    }
}
