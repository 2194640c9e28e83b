//! The extent to draw for a date on the axis, and how it begins and ends.
//!
//! Doubt does not widen the extent; it makes its edges fuzzy.

use super::{Calendar, DAY_SECONDS, Date, Day, Doubt, Edtf, Moment};

/// The extent of a date on the axis, for drawing.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Extent {
    /// Where it begins.
    pub start: Moment,
    /// Where it ends, that moment excluded; always after the start.
    pub end: Moment,
    /// How it begins.
    pub start_edge: Edge,
    /// How it ends.
    pub end_edge: Edge,
}

/// How one side of an extent is to be understood.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Edge {
    /// It is here.
    Sharp,
    /// It is somewhere hereabouts, within the extent.
    Fuzzy,
    /// It lies beyond: the interval's end is open, or unknown. The extent covers the other end only.
    Open,
}

impl Edtf {
    /// Gives the extent to draw.
    ///
    /// A day, and an interval of plain days, months or years, is sharp on both sides. A date coarser than
    /// a day is fuzzy on both, for the thing is somewhere within it; so is what has doubt, a season, or
    /// an unspecified digit. An open and an unknown end are both `Open`, and the extent is then that of
    /// the date at the other end.
    pub fn extent(self) -> Extent {
        let (start, end) = match self {
            Edtf::Date(date) => {
                let edge = if self.is_day() { Edge::Sharp } else { Edge::Fuzzy };
                return Extent { start_edge: edge, end_edge: edge, ..date.calendar.whole() };
            }
            Edtf::Interval { start, end } => (start.date(), end.date()),
        };
        let sides = start.or(end).zip(end.or(start));
        let Some((first, last)) = sides else { return self.anchor().through(self.anchor()) };
        Extent {
            start_edge: start.map_or(Edge::Open, Date::edge),
            end_edge: end.map_or(Edge::Open, Date::edge),
            ..first.calendar.first_day().through(last.calendar.last_day())
        }
    }
}

impl Date {
    /// Says how an interval begins or ends that has this date as its end.
    fn edge(self) -> Edge {
        match (self.calendar, self.doubt) {
            (Calendar::Year(_) | Calendar::Month(..) | Calendar::Day(..), Doubt::None) => {
                Edge::Sharp
            }
            _ => Edge::Fuzzy,
        }
    }
}

impl Calendar {
    fn whole(self) -> Extent {
        self.first_day().through(self.last_day())
    }
}

impl Day {
    /// Gives the whole of the days from this to the last, or of both if that comes first.
    fn through(self, last: Day) -> Extent {
        Extent {
            start: self.min(last).start(),
            end: self.max(last).start().plus(DAY_SECONDS),
            start_edge: Edge::Sharp,
            end_edge: Edge::Sharp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::End;

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap()
    }

    #[track_caller]
    fn drawn(text: &str, first: &str, end: &str, start_edge: Edge, end_edge: Edge) {
        let extent = edtf(text).extent();
        assert!(extent.start < extent.end);
        assert_eq!((extent.start, extent.end), (start_of(first), start_of(end)));
        assert_eq!((extent.start_edge, extent.end_edge), (start_edge, end_edge));
    }

    #[track_caller]
    fn start_of(day: &str) -> Moment {
        edtf(day).anchor().start()
    }

    #[test]
    fn edges_tell_what_is_known() {
        use Edge::{Fuzzy, Open, Sharp};
        drawn("2023-10-05", "2023-10-05", "2023-10-06", Sharp, Sharp);
        drawn("2023-10-05?", "2023-10-05", "2023-10-06", Fuzzy, Fuzzy);
        drawn("2023-10", "2023-10-01", "2023-11-01", Fuzzy, Fuzzy);
        drawn("2023-03/2023-08", "2023-03-01", "2023-09-01", Sharp, Sharp);
        drawn("2023-03~/2023-08", "2023-03-01", "2023-09-01", Fuzzy, Sharp);
        drawn("2020/2023-21", "2020-01-01", "2023-06-01", Sharp, Fuzzy);
        drawn("2023-03/..", "2023-03-01", "2023-04-01", Sharp, Open);
        drawn("2023-03?/", "2023-03-01", "2023-04-01", Fuzzy, Open);
        drawn("../2022-05-23", "2022-05-23", "2022-05-24", Open, Sharp);
        drawn("2023-10/2023", "2023-10-01", "2024-01-01", Sharp, Sharp);
    }

    #[test]
    fn an_interval_without_dates_is_still_drawn_somewhere() {
        let none = Edtf::Interval { start: End::Open, end: End::Unknown };
        assert!(none.extent().start < none.extent().end);
    }
}
