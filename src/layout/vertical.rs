//! The vertical axis, for narrow columns: newest first, with years and silences named.

use super::event_index::EventIndex;
use crate::{
    dataset::{Event, Id},
    time::Window,
};

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

/// Lists the events that a window meets, newest first, each year under its number.
pub fn vertical_rows(index: &EventIndex, window: Window) -> Vec<VerticalRow> {
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
