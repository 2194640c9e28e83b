//! The state of a widget, as signals: what the reader has asked for, and what follows from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{RenderContext, motion::Motion};
use crate::{
    dataset::{Event, Id, Source},
    layout::size::VERTICAL_BELOW_PX,
    state::{AxisBounds, SearchResult, Selection, View, ViewState},
    time::Window,
};

/// The width of what the widget holds from which the detail stands beside the rest, in CSS pixels; the style sheet has
/// the same.
const WIDE_PX: f64 = 808.0;

/// What the reader has asked for, and what follows from it.
///
/// Components read the memo of their own slice, and change the state by [`WidgetState::intend`] and its kin alone
/// (`motion.rs`).
#[derive(Clone, Copy)]
pub struct WidgetState {
    pub(super) context: RenderContext,
    pub(super) view_state: RwSignal<ViewState>,
    pub(super) motion: Motion,
    /// What search and facets leave.
    pub result: Memo<Arc<SearchResult>>,
    /// The view that is shown.
    pub view: Memo<View>,
    /// What is open.
    pub selection: Memo<Option<Selection>>,
    /// Whether the axis shows long silences as long as they are.
    pub is_unfolded: Memo<bool>,
    /// Whether all is drawn that is shown now; a large dataset takes some frames.
    pub is_drawn: RwSignal<bool>,
    /// The source that a reference led to.
    pub visited_source: RwSignal<Option<Id<Source>>>,
    /// The width of the part of the widget that holds the view and the detail, in CSS pixels; 0 until it is measured.
    pub width: RwSignal<f64>,
    /// Whether the width is known: what depends on it is not drawn before.
    pub is_measured: Memo<bool>,
    /// Whether there is room for the detail beside the view.
    pub is_wide: Memo<bool>,
    /// Whether the timeline is vertical; not before the width is measured.
    pub is_vertical: Memo<bool>,
}

impl WidgetState {
    /// Makes the state of a widget and provides it to the components below the current owner.
    pub fn provide(context: RenderContext, initial: ViewState) -> Self {
        let view_state = RwSignal::new(initial);
        let filter = Memo::new(move |_| view_state.with(ViewState::filter));
        let result = Memo::new(move |_| Arc::new(context.indexed().find(&filter.read())));
        let width = RwSignal::new(0.0);
        let is_measured = Memo::new(move |_| width.get() > 0.0);
        let state = Self {
            context,
            view_state,
            motion: Motion::default(),
            result,
            view: Memo::new(move |_| view_state.with(|state| state.view)),
            selection: Memo::new(move |_| view_state.with(|state| state.selection)),
            is_unfolded: Memo::new(move |_| view_state.with(|state| state.is_unfolded)),
            is_drawn: RwSignal::new(true),
            visited_source: RwSignal::new(None),
            width,
            is_measured,
            is_wide: Memo::new(move |_| width.get() >= WIDE_PX),
            is_vertical: Memo::new(move |_| is_measured.get() && width.get() < VERTICAL_BELOW_PX),
        };
        provide_context(state);
        state
    }

    /// Finds the state that was provided.
    pub fn here() -> Self {
        expect_context()
    }

    /// Gives the link to what is shown or on its way, not followed.
    pub fn permalink(self) -> String {
        let state = self.view_state.read_untracked();
        self.context.with_dataset(|dataset| state.permalink(dataset))
    }

    /// Gives the window that is seen, which is on its way while the state already has where it goes; followed.
    pub fn seen_window(self) -> Window {
        let animated = self.motion.animated_window.get();
        let rests =
            || self.view_state.with(|state| state.window(self.context.indexed().axis(state)));
        animated.unwrap_or_else(rests)
    }

    /// Gives how far the axis reaches, and what it leaves out; followed.
    pub fn axis(self) -> AxisBounds {
        let indexed = self.context.indexed();
        if self.is_unfolded.get() { indexed.unfolded_bounds } else { indexed.axis_bounds }
    }

    /// Gives the link to what is shown (what stands behind the widget's name in a fragment), as of when the window last
    /// rested.
    pub fn shown_link(self) -> Memo<String> {
        Memo::new(move |last: Option<&String>| {
            let moves = self.motion.animated_window.with(Option::is_some);
            let link = || {
                let state = self.view_state.read();
                self.context.with_dataset(|dataset| state.permalink(dataset))
            };
            last.filter(|_| moves).cloned().unwrap_or_else(link)
        })
    }

    /// Shows another state, whatever was shown before.
    pub fn show(self, state: ViewState) {
        self.stop_motion();
        self.view_state.set(state);
    }

    /// Tells whether the window is on its way, followed.
    pub fn is_moving(self) -> bool {
        self.motion.animated_window.with(Option::is_some)
    }

    /// Notes which event on the axis has the keyboard: walking and zooming begin there.
    pub(super) fn set_focus(self, event: Id<Event>) {
        if self.view_state.with_untracked(|state| state.focus) != Some(event) {
            self.view_state.update(|state| state.focus = Some(event));
        }
    }

    /// Gives what is open that there is no room for beside the view, followed; nothing until the width is known.
    pub fn open_within_view(self) -> Option<Selection> {
        self.selection.get().filter(|_| self.is_measured.get() && !self.is_wide.get())
    }

    /// Tells whether something is open, followed.
    pub fn is_open(self, selection: Selection) -> bool {
        self.selection.get() == Some(selection)
    }

    /// Tells whether a record has an entry of its own in the view, or a card, where it opens if no detail stands
    /// beside; followed.
    pub(super) fn has_entry(self, selection: Selection) -> bool {
        let result = self.result.read();
        match (self.view.get(), selection) {
            (View::List, Selection::Event(id)) => result.has_event(id),
            (View::Timeline, Selection::Event(id)) => {
                self.is_vertical.get() && result.has_event(id)
            }
            (View::Projects, Selection::Project(id)) => result.has_project(id),
            (View::List | View::Timeline | View::Projects | View::Figures | View::Evidence, _) => {
                false
            }
        }
    }
}
