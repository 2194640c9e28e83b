//! Zooming without a pointer, as buttons and keys do.

use leptos::prelude::*;

use super::TimelineModel;
use crate::{
    dataset::{Event, Id},
    state::{Intent, Selection},
};

impl TimelineModel {
    /// Zooms about the event that is given if it is in sight, or else the one that is open, or else the one nearest to the
    /// middle of what is seen: something stays in sight.
    pub(in crate::view::timeline) fn zoom(self, factor: f64, event: Option<Id<Event>>) {
        let open = match self.state.selection.get_untracked() {
            Some(Selection::Event(event)) => Some(event),
            _ => None,
        };
        let indexed = self.context.indexed();
        let wanted = event.into_iter().chain(open);
        let wanted = wanted.map(|event| indexed.dataset.events[event].date.extent());
        let window =
            self.state.view_state.with_untracked(|state| state.window(indexed.axis(state)));
        let about = self
            .index
            .with_untracked(|index| index.as_ref().map(|index| index.zoom_anchor(window, wanted)));
        self.state.intend(Intent::Zoom { about, factor });
    }
}
