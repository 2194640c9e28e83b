//! What lies outside the window, on either side.

use super::event_index::{EventIndex, OffscreenEvents};
use crate::time::Window;

/// The room on either side of what a window is opened on, as a part of its length.
pub(super) const MARGIN: f64 = 1.0 / 12.0;

/// The events on one side of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OffscreenSummary {
    /// How many.
    pub count: usize,
    /// The years of the first and the last of them.
    pub years: (i32, i32),
    /// A window that shows them.
    pub window: Window,
}

/// Gives what lies before a window and what lies after it.
pub fn offscreen(
    index: &EventIndex,
    window: Window,
) -> (Option<OffscreenSummary>, Option<OffscreenSummary>) {
    let summary = |events: OffscreenEvents| {
        let (first, last) = (events.start, events.end);
        let years = (first.day().year(), last.plus(-1).day().year());
        let axis = &index.axis_bounds;
        let window = axis.around((first, last), MARGIN, axis.length(axis.limits) / 24);
        OffscreenSummary { count: events.count, years, window }
    };
    (index.ended(window.start()).map(summary), index.starting(window.end()).map(summary))
}
