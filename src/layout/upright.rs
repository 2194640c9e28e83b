//! The axis standing upright, for narrow columns: newest first, with years and silences named.

use super::{
    Beyond, Index,
    overview::{Overview, overview},
    scene::beyond,
};
use crate::{
    dataset::{Event, Id},
    state::Catalogue,
    time::Window,
};

/// Everything the upright axis shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Upright {
    /// The lines, newest first.
    pub entries: Vec<Entry>,
    /// What lies before them.
    pub earlier: Option<Beyond>,
    /// What lies after the window.
    pub later: Option<Beyond>,
    /// The strip above.
    pub overview: Overview,
}

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

/// The most events that are listed; older ones of the window count as earlier.
pub const MOST_LISTED: usize = 48;

/// Lists what a window meets.
pub fn upright(catalogue: &Catalogue, index: &Index, window: Window) -> Upright {
    let listed: Vec<Id<Event>> = index.meeting(window).take(MOST_LISTED).collect();
    let oldest = listed.last().filter(|_| listed.len() == MOST_LISTED);
    let oldest = oldest.map(|&event| (catalogue.dataset.events[event].date.extent().start, event));
    let rest = oldest.and_then(|oldest| index.rest(window, oldest, listed.len()));
    Upright {
        entries: entries(catalogue, &listed),
        earlier: beyond(index, rest.or_else(|| index.ended(window.start()))),
        later: beyond(index, index.starting(window.end())),
        overview: overview(index, window),
    }
}

/// The lines that tell of events, newest first.
fn entries(catalogue: &Catalogue, events: &[Id<Event>]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut year: Option<i32> = None;
    for &id in events {
        let own = catalogue.dataset.events[id].date.anchor().year();
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
