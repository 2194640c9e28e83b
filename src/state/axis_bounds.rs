//! How far the axis reaches, and where it opens.

use crate::{
    dataset::Dataset,
    time::{DAY_SECONDS, Moment, Window},
};

/// The windows that a dataset gives the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisBounds {
    /// From the first event to the last, with a margin: the axis goes no further.
    pub limits: Window,
    /// Where the axis opens: the busiest period that no long silence interrupts, or else everything.
    pub opening: Window,
    /// The years of the first and of the last day of all events.
    pub years: (i32, i32),
}

/// The shortest window: a reader can go no closer.
const SHORTEST_SECONDS: i64 = 2 * DAY_SECONDS;

/// A silence longer than this part of the whole divides the events into groups.
const SILENCE: i64 = 6;

/// The margin before and after what a window shows is this part of it: the axis ends near its events. Labels of the last
/// marks stand before them.
const MARGIN: i64 = 40;

/// The least margin.
const LEAST_MARGIN: i64 = 15 * DAY_SECONDS;

/// Where there is nothing to go by, the year 2000: there is no clock here to say which it is.
const SOME_YEAR: (Moment, Moment) = (Moment(946_684_800), Moment(978_307_200));

impl AxisBounds {
    /// Works out both windows.
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
        let busiest = busiest(&extents, (whole.1.0 - whole.0.0) / SILENCE).unwrap_or(whole);
        let opening = with_margin(busiest);
        let (start, end) = bounds(with_margin(whole));
        let limits = Window::spanning((start.min(opening.start()), end.max(opening.end())), 0.0);
        let years = (whole.0.day().year(), whole.1.plus(-1).day().year());
        Self { limits, opening, years }
    }

    /// Brings a window within the limits, and to no less than the shortest.
    pub(super) fn hold(&self, window: Window) -> Window {
        window.within(self.limits, SHORTEST_SECONDS)
    }

    /// Zooms about a moment that keeps its place, as far as limits and shortest window allow.
    pub(super) fn zoom(&self, window: Window, about: Moment, factor: f64) -> Window {
        window.zoom_within(about, factor, self.limits, SHORTEST_SECONDS)
    }

    /// Drags what stands at a part of the window to another part, at a new length, as far as is allowed.
    pub(super) fn drag(&self, window: Window, from_to: (f64, f64), factor: f64) -> Window {
        window.drag_within(from_to, factor, self.limits, SHORTEST_SECONDS)
    }

    /// Moves both ends by so many seconds each, as far as is allowed.
    pub(super) fn resize(&self, window: Window, by: (i64, i64)) -> Window {
        window.resize_within(by, self.limits, SHORTEST_SECONDS)
    }
}

/// Gives the group with most events, the later of two equals; groups lie more than `silence` seconds apart.
///
/// `None` where it has no more than half of the events: then none of the groups stands for the whole.
fn busiest(extents: &[(Moment, Moment)], silence: i64) -> Option<(Moment, Moment)> {
    let mut best: Option<(usize, (Moment, Moment))> = None;
    let mut group: Option<(usize, (Moment, Moment))> = None;
    for &(start, end) in extents {
        let (count, reach) = match group {
            Some((count, reach)) if start.0 - reach.1.0 <= silence => {
                (count + 1, (reach.0, reach.1.max(end)))
            }
            _ => (1, (start, end)),
        };
        group = Some((count, reach));
        if best.is_none_or(|(most, _)| count >= most) {
            best = group;
        }
    }
    best.filter(|(most, _)| 2 * most > extents.len()).map(|(_, reach)| reach)
}

fn with_margin((start, end): (Moment, Moment)) -> Window {
    let margin = (end.seconds_since(start) / MARGIN).max(LEAST_MARGIN);
    Window::spanning((start.plus(-margin), end.plus(margin)), 0.0)
}

fn bounds(window: Window) -> (Moment, Moment) {
    (window.start(), window.end())
}
