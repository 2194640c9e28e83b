//! What the shape of a mark says of when its event was.

use crate::{
    dataset::Event,
    time::{Edge, Extent},
};

/// What the shape of a mark says of when its event was: no more than is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// On this day, or on days too short to be told apart at this scale.
    Day,
    /// Somewhere within: only the month is known, or the date is in doubt.
    Rough,
    /// From the first of these days to the last.
    Span,
    /// From or up to a known day, the other end being open or not known.
    Open,
    /// At an unknown time up to the date of a report.
    Report,
}

impl Shape {
    /// Gives the shape of an event's date, whatever the scale: a day is a short span.
    pub(super) fn of(event: &Event) -> Self {
        let Extent { start_edge, end_edge, .. } = event.date.extent();
        match (start_edge, end_edge) {
            _ if event.reported.is_some() => Self::Report,
            (Edge::Open, _) | (_, Edge::Open) => Self::Open,
            (Edge::Fuzzy, _) | (_, Edge::Fuzzy) => Self::Rough,
            (Edge::Sharp, Edge::Sharp) => Self::Span,
        }
    }
}
