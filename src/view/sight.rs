//! What follows from what is shown: what is found, how it is stacked, and the scene, each worked out anew only where
//! its causes have changed.

use super::Shown;
use crate::{
    layout::{Entry, Scene, Stack, scene, upright},
    locale::Language,
    page,
    state::{Catalogue, Facet, FacetCount, Found, View, ViewState},
    time::Window,
};

/// What was last worked out.
#[derive(Default)]
pub(super) struct Sight {
    /// What search and facets leave.
    pub(super) found: Found,
    /// What the lying axis shows; `None` where it is not on the screen.
    pub(super) scene: Option<Scene>,
    /// What the upright axis shows; nothing where it is not on the screen.
    pub(super) lines: Vec<Entry>,
    /// The values of the facet whose menu is open.
    pub(super) counts: Vec<FacetCount>,
    found_for: Option<ViewState>,
    lines_for: Option<Window>,
    counts_for: Option<Facet>,
    stack: Option<(i64, f64, Stack)>,
}

impl Sight {
    pub(super) fn follow(&mut self, catalogue: &Catalogue, language: Language, shown: &Shown) {
        let state = &shown.state;
        let filter = state.filter();
        if self.found_for.as_ref() != Some(&filter) {
            self.found = catalogue.find(&filter);
            self.found_for = Some(filter);
            self.stack = None;
            self.lines_for = None;
            self.counts_for = None;
        }
        if self.counts_for != shown.menu {
            self.counts = shown.menu.map(|it| catalogue.counts(state, it)).unwrap_or_default();
            self.counts_for = shown.menu;
        }
        let stands = state.view == View::Timeline && shown.is_upright();
        let window = stands.then(|| state.window(&catalogue.horizon));
        if self.lines_for != window {
            let lines = window.map(|window| upright(catalogue, &self.found, window));
            self.lines = lines.unwrap_or_default();
            self.lines_for = window;
        }
        let lies = state.view == View::Timeline && shown.main_width > 0.0 && !shown.is_upright();
        if !lies {
            self.scene = None;
            return;
        }
        // Rows depend on the scale alone, so panning does not stack again.
        let seconds = state.window(&catalogue.horizon).seconds();
        let width = (shown.main_width - page::GUTTER_PX).max(1.0);
        let kept = self
            .stack
            .take()
            .filter(|(own, of, _)| *own == seconds && of.total_cmp(&width).is_eq());
        let (_, _, stack) = self.stack.insert(kept.unwrap_or_else(|| {
            (seconds, width, Stack::new(catalogue, &self.found, seconds, width, language.tag()))
        }));
        self.scene = Some(scene(catalogue, &self.found, stack, state, language));
    }
}
