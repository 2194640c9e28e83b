//! How far the axis reaches, and where it opens.

use crate::{
    dataset::Dataset,
    time::{DAY_SECONDS, Edge, Extent, Moment, Window},
};

/// The stretches of time that a dataset gives the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Horizon {
    /// From the first event to the last, with a margin: the axis goes no further.
    pub limits: Window,
    /// Where the axis opens: the busiest stretch that no long silence interrupts.
    pub opening: Window,
}

/// The shortest window: a reader can go no closer.
pub const SHORTEST_SECONDS: i64 = 2 * DAY_SECONDS;

/// A silence longer than this part of the whole divides the events into groups.
const SILENCE: i64 = 6;

/// The margin at either end of a window is this part of it.
const MARGIN: i64 = 24;


/// Where there is nothing to go by, the year 2000: there is no clock here to say which it is.
const SOME_YEAR: (Moment, Moment) = (Moment(946_684_800), Moment(978_307_200));

impl Horizon {
    /// Works out both stretches.
    pub fn of(dataset: &Dataset) -> Self {
        let mut extents: Vec<(Moment, Moment)> = dataset
            .events
            .iter()
            .map(|(_, event)| event.date.extent())
            .map(|extent| (extent.start, extent.end))
            .collect();
        extents.sort_unstable();
        let whole = extents.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let whole = whole.unwrap_or(SOME_YEAR);
        let limits = with_margin(whole);
        let opening = with_margin(busiest(&extents, (whole.1.0 - whole.0.0) / SILENCE));
        Self { limits, opening: opening.within(limits, SHORTEST_SECONDS) }
    }
}

/// The group with most events, the later of two equals; groups lie more than `silence` seconds apart.
fn busiest(extents: &[(Moment, Moment)], silence: i64) -> (Moment, Moment) {
    let mut best = (0, (Moment(0), Moment(0)));
    let mut group: Option<(usize, (Moment, Moment))> = None;
    for &(start, end) in extents {
        let (count, reach) = match group {
            Some((count, reach)) if start.0 - reach.1.0 <= silence => {
                (count + 1, (reach.0, reach.1.max(end)))
            }
            _ => (1, (start, end)),
        };
        group = Some((count, reach));
        if count >= best.0 {
            best = (count, reach);
        }
    }
    best.1
}

fn with_margin((start, end): (Moment, Moment)) -> Window {
    let margin = ((end.0 - start.0) / MARGIN).max(15 * DAY_SECONDS);
    let (start, end) = (start.plus(-margin), end.plus(margin));
    Window::around(Extent { start, end, start_edge: Edge::Sharp, end_edge: Edge::Sharp }, 0.0)
}

