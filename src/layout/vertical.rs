//! The vertical axis, for narrow columns: newest first, with years and silences named.

use super::{
    event_index::EventIndex,
    offscreen::{OffscreenSummary, offscreen},
    overview::{Overview, overview},
};
use crate::{
    dataset::{Event, Id},
    time::Window,
};

/// Everything the vertical axis shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Vertical {
    /// The events that the window meets, newest first, each year under its number.
    pub rows: Vec<VerticalRow>,
    /// What lies before the window.
    pub earlier: Option<OffscreenSummary>,
    /// What lies after it.
    pub later: Option<OffscreenSummary>,
    /// The strip above.
    pub overview: Overview,
}

/// A row of the vertical axis; no two of one axis are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerticalRow {
    /// So many whole years without an event, above the year that follows.
    QuietYears(usize, i32),
    /// A year, above its events.
    Year(i32),
    /// An event.
    Event(Id<Event>),
}

/// Lists what a window meets.
pub fn vertical(index: &EventIndex, window: Window) -> Vertical {
    let (earlier, later) = offscreen(index, window);
    let overview = overview(index, window);
    Vertical { rows: rows(index, window), earlier, later, overview }
}

fn rows(index: &EventIndex, window: Window) -> Vec<VerticalRow> {
    let mut rows = Vec::new();
    let mut newer: Option<i32> = None;
    for (event, start) in index.meeting(window) {
        let year = start.day().year();
        if newer != Some(year) {
            let quiet = newer.map_or(0, |newer| usize::try_from(newer - year - 1).unwrap_or(0));
            // A single one needs no word.
            rows.extend((quiet > 1).then_some(VerticalRow::QuietYears(quiet, year)));
            rows.push(VerticalRow::Year(year));
        }
        rows.push(VerticalRow::Event(event));
        newer = Some(year);
    }
    rows
}
