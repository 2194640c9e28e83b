//! The axis standing upright, for narrow columns: newest first, with years and silences named.

use crate::{
    dataset::{Event, Id},
    state::{Catalogue, Found},
    time::Window,
};

/// A line of the upright axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entry {
    /// A year begins; its events follow.
    Year(i32),
    /// An event.
    Event(Id<Event>),
    /// So many whole years without an event.
    Silence(i32),
}

/// The lines of a window, newest first.
pub fn upright(catalogue: &Catalogue, found: &Found, window: Window) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut year: Option<i32> = None;
    for &id in found.events.iter().rev() {
        let date = catalogue.dataset.events[id].date;
        let extent = date.extent();
        if !window.meets(extent.start, extent.end) {
            continue;
        }
        let own = date.anchor().year();
        if year != Some(own) {
            let silent = year.map_or(0, |later| later - own - 1);
            if silent > 1 {
                entries.push(Entry::Silence(silent));
            }
            entries.push(Entry::Year(own));
            year = Some(own);
        }
        entries.push(Entry::Event(id));
    }
    entries
}
