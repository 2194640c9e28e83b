//! What follows from what is shown: what is found, how it is stacked, and the scene, each worked out anew only where
//! its causes have changed.

use super::Shown;
use crate::{
    layout::{Scene, Stack, scene},
    locale::Language,
    page,
    state::{Catalogue, Found, View, ViewState},
};

/// What was last worked out.
#[derive(Default)]
pub(super) struct Sight {
    /// What search and facets leave.
    pub(super) found: Found,
    /// What the lying axis shows; `None` where it is not on the screen.
    pub(super) scene: Option<Scene>,
    found_for: Option<ViewState>,
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
