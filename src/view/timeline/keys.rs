//! What keys do on the axis.

use leptos::{ev, prelude::*};

use super::TimelineModel;
use crate::{
    dataset::{Event, Id},
    layout::{Direction, EventIndex},
    state::{Intent, Key, key},
    view::{
        RenderContext, WidgetState,
        navigation::{Arrival, Destination, Navigation},
    },
};

/// What keys do on the axis: arrows walk from mark to mark, with Shift they pan; `+`, `-` and `0` zoom.
#[derive(Clone, Copy)]
pub(super) struct AxisKeys {
    context: RenderContext,
    state: WidgetState,
    model: TimelineModel,
    navigation: Navigation,
}

impl AxisKeys {
    /// Takes what it needs from the contexts of the calling component.
    pub(super) fn new() -> Self {
        Self {
            context: RenderContext::here(),
            state: WidgetState::here(),
            model: TimelineModel::here(),
            navigation: Navigation::here(),
        }
    }

    /// Does what a key asks for; keys that are the page's are left to it.
    pub(super) fn press(self, event: &ev::KeyboardEvent) {
        self.state.halt_gliding();
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(key) = key(&event.key(), event.shift_key()) else { return };
        event.prevent_default();
        event.stop_propagation();
        match key {
            Key::Intent(intent) => self.state.intend(intent),
            Key::Zoom(factor) => {
                let focus = self.state.view_state.with_untracked(|state| state.focus);
                self.model.zoom(factor, focus);
            }
            Key::Next => self.walk_to(self.neighbour(Direction::Later)),
            Key::Previous => self.walk_to(self.neighbour(Direction::Earlier)),
            Key::First => self.walk_to(self.end(EventIndex::first)),
            Key::Last => self.walk_to(self.end(EventIndex::last)),
        }
    }

    fn neighbour(self, direction: Direction) -> Option<Id<Event>> {
        let from = self.state.view_state.with_untracked(|state| state.focus);
        let (stacked, scene) =
            (self.model.stacked.get_untracked()?, self.model.scene.get_untracked()?);
        let window = untrack(|| self.state.seen_window());
        stacked.walk(&self.context.indexed(), &scene, window, from, direction)
    }

    /// Gives the first event of the mark that stands for the first or the last event of all.
    fn end(self, end: fn(&EventIndex) -> Option<Id<Event>>) -> Option<Id<Event>> {
        let stacked = self.model.stacked.get_untracked()?;
        stacked.mark_of(&self.context.indexed(), end(&stacked.index)?)
    }

    fn walk_to(self, event: Option<Id<Event>>) {
        if let Some(event) = event {
            self.state.intend(Intent::Focus(event));
            self.navigation.go_to(Destination::Mark(event), Arrival::Focus);
        }
    }
}
