//! Everything a reader has asked of a widget, as one value. What changes it is an [`super::Intent`].

use super::{AxisBounds, FacetValue, Selection, View};
use crate::{
    dataset::{Event, Id},
    time::{Day, Window},
};

/// Everything a reader has asked of a widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ViewState {
    /// Which view is shown.
    pub view: View,
    /// What is searched for, as typed.
    pub query: String,
    /// The facet values chosen: any of those of one facet, all of the facets.
    pub chosen: Vec<FacetValue>,
    /// The period of time that events must lie in, at least in part; `None` for all of time.
    pub time_filter: Option<Window>,
    /// The visible period of time; `None` for the one it opens on.
    pub window: Option<Window>,
    /// Whether the axis shows long silences as long as they are, and does not fold them.
    pub is_unfolded: bool,
    /// The day from which on it is asked what changed; `None` for the one it opens on.
    pub after: Option<Day>,
    /// What is open.
    pub selection: Option<Selection>,
    /// The event on the axis that has the keyboard's attention; not part of the permalink.
    pub focus: Option<Id<Event>>,
}

impl ViewState {
    /// Gives the visible period of time: within the bounds of the axis, whatever a link asks for.
    pub fn window(&self, axis_bounds: &AxisBounds) -> Window {
        self.window.map_or(axis_bounds.opening, |window| axis_bounds.hold(window))
    }

    /// Tells whether an event lies in the time filter, at least in part.
    pub(crate) fn is_in_time_filter(&self, event: &Event) -> bool {
        let extent = event.date.extent();
        self.time_filter.is_none_or(|window| window.meets(extent.start, extent.end))
    }

    /// Gives what of it decides which events are found.
    #[must_use]
    pub fn filter(&self) -> Self {
        Self {
            query: self.query.clone(),
            chosen: self.chosen.clone(),
            time_filter: self.time_filter,
            ..Self::default()
        }
    }

    /// Tells whether events are left out by search or facets.
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty() || self.time_filter.is_some() || !self.query.trim().is_empty()
    }
}
