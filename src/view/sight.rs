//! What follows from what is shown: what is found, how it is stacked, and the scene, each worked out anew only where
//! its causes have changed.

use super::Shown;
use crate::{
    layout::{Axis, EventMetrics, Scene},
    locale::Language,
    page,
    state::{Facet, FacetCount, IndexedDataset, SearchResult, View, ViewState},
};

/// How many events are measured in one frame.
const EVENTS_PER_FRAME: usize = 10_000;

/// What was last worked out.
#[derive(Default)]
pub(super) struct Sight {
    /// What search and facets leave.
    pub(super) found: SearchResult,
    /// The axis of that; `None` until a timeline is asked for.
    pub(super) axis: Option<Axis>,
    /// What the lying axis shows; `None` where it is not on the screen.
    pub(super) scene: Option<Scene>,
    /// The values of the facet whose menu is open.
    pub(super) counts: Vec<FacetCount>,
    found_for: Option<ViewState>,
    facts: Option<EventMetrics>,
    counts_for: Option<Facet>,
}

impl Sight {
    /// Works out what is shown; says whether that is all, or another frame will show more.
    pub(super) fn follow(
        &mut self,
        indexed: &IndexedDataset,
        language: Language,
        shown: &Shown,
    ) -> bool {
        let state = &shown.state;
        let filter = state.filter();
        if self.found_for.as_ref() != Some(&filter) {
            self.found = indexed.find(&filter);
            self.found_for = Some(filter);
            self.axis = None;
            self.counts_for = None;
        }
        if self.counts_for != shown.menu {
            self.counts = shown.menu.map(|it| indexed.counts(state, it)).unwrap_or_default();
            self.counts_for = shown.menu;
        }
        self.scene = None;
        if state.view != View::Timeline || shown.main_width <= 0.0 {
            return true;
        }
        let facts = self.facts.get_or_insert_with(|| EventMetrics::new(indexed));
        if !facts.advance(indexed, language, EVENTS_PER_FRAME) {
            return false;
        }
        let axis = self.axis.get_or_insert_with(|| Axis::new(facts, &self.found));
        if shown.is_vertical() {
            return true;
        }
        // What is laid out is where the window goes to; what it passes on the way is shown as well as it can be.
        let is_done = axis.advance(state, (shown.main_width - page::GUTTER_PX).max(1.0));
        self.scene = axis.scene(indexed, &shown.seen().state, language);
        is_done
    }
}
