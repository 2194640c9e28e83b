//! The axis standing vertical, for narrow columns: newest first, with years and silences named.

use super::{
    EventIndex, OffscreenSummary,
    overview::{Overview, overview},
    scene::beyond,
};
use crate::{
    dataset::{Event, Id},
    state::IndexedDataset,
    time::Window,
};

/// Everything the vertical axis shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Vertical {
    /// The events that the window meets, newest first.
    pub events: Vec<Id<Event>>,
    /// What lies before the window.
    pub earlier: Option<OffscreenSummary>,
    /// What lies after it.
    pub later: Option<OffscreenSummary>,
    /// The strip above.
    pub overview: Overview,
}

/// What stands above the first event of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// How many whole years above it have no event; 0 for a single one.
    pub silent_years: i32,
    /// The year.
    pub year: i32,
}

/// Lists what a window meets.
pub fn vertical(index: &EventIndex, window: Window) -> Vertical {
    Vertical {
        events: index.meeting(window).collect(),
        earlier: beyond(index, index.ended(window.start())),
        later: beyond(index, index.starting(window.end())),
        overview: overview(index, window),
    }
}

/// What stands above an event, below `newer`; `None` where they share a year.
pub fn heading(
    indexed: &IndexedDataset,
    newer: Option<Id<Event>>,
    event: Id<Event>,
) -> Option<Heading> {
    let year_of = |id: Id<Event>| indexed.dataset.events[id].date.anchor().year();
    let year = year_of(event);
    let silent = match newer.map(year_of) {
        Some(newer) if newer == year => return None,
        Some(newer) => newer - year - 1,
        None => 0,
    };
    Some(Heading { silent_years: if silent > 1 { silent } else { 0 }, year })
}
