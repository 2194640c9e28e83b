//! What keeps its place when the reader zooms without a pointer: an event, so that no zooming ends where there is none.

use std::cmp::Ordering;

use super::event_index::EventIndex;
use crate::time::{DAY_SECONDS, Extent, Moment, Window};

/// How far into an event it is zoomed about; none is shorter than a day.
const INTO_EVENT: i64 = DAY_SECONDS / 2;

impl EventIndex {
    /// Gives the moment that keeps its place: the middle of what is visible of the first of the events `wanted` that is, or
    /// else in the event that lies nearest to the window's middle. Where no event is visible, it is the middle itself.
    pub fn zoom_anchor(&self, window: Window, wanted: impl IntoIterator<Item = Extent>) -> Moment {
        let mut wanted = wanted.into_iter();
        let wanted = wanted.find(|extent| window.meets(extent.start, extent.end));
        let wanted = wanted.map(|extent| {
            let (start, end) = (extent.start.max(window.start()), extent.end.min(window.end()));
            Moment(i64::midpoint(start.0, end.0))
        });
        wanted
            .or_else(|| self.nearest_in(window))
            .unwrap_or_else(|| self.axis_bounds.at(window, 0.5))
    }

    /// Gives a visible moment of the visible event nearest to the window's middle.
    fn nearest_in(&self, window: Window) -> Option<Moment> {
        let middle = self.axis_bounds.at(window, 0.5);
        let edge = self.nearest(middle).filter(|&edge| window.contains(edge))?;
        Some(match edge.cmp(&middle) {
            Ordering::Less => edge.plus(-INTO_EVENT).max(window.start()),
            Ordering::Equal => edge,
            Ordering::Greater => edge.plus(INTO_EVENT).min(window.end().plus(-1)),
        })
    }
}
