//! What is done a little in each frame: measuring events, stacking them, and reading for the search.

use std::sync::Arc;

use leptos::prelude::*;

use super::TimelineModel;
use crate::{layout::EventMetrics, state::View, view::timeline::measure::Measure};

/// How many events are measured in one frame, and how many are stacked.
const MEASURED_PER_FRAME: usize = 5_000;
const STACKED_PER_FRAME: usize = 50_000;
/// How many events are read for the search in one frame.
const SEARCHED_PER_FRAME: usize = 1_000;

/// What is being done in the background.
#[derive(Default)]
pub(super) struct Work {
    measuring: Option<(Measure, EventMetrics)>,
    is_due: bool,
}

impl TimelineModel {
    /// Does what is left to be done, a little in each frame, whenever something asks for more of it.
    pub(super) fn work_in_background(self) {
        Effect::new(move |_| {
            let is_shown = self.state.view.get() == View::Timeline && self.plot_width.get() > 0.0;
            // Followed: each of them may ask for another stack.
            self.state.view_state.track();
            self.index.track();
            self.measure.track();
            if is_shown || self.state.is_vertical.get() {
                self.work();
            }
        });
        Effect::new(move |_| request_animation_frame(move || self.prepare_search()));
    }

    /// Does one frame's work and asks for another frame if that is not all.
    fn work(self) {
        let is_done = self.measure_events();
        let is_done = is_done && self.stack_events();
        self.state.is_drawn.set(is_done);
        let was_due =
            self.work.try_update_value(|work| std::mem::replace(&mut work.is_due, !is_done));
        if !is_done && was_due == Some(false) {
            request_animation_frame(move || {
                if self.work.try_update_value(|work| work.is_due = false).is_some() {
                    self.work();
                }
            });
        }
    }

    /// Measures some events more; tells whether all are measured with the reader's font as it is now.
    fn measure_events(self) -> bool {
        let (indexed, measure) = (self.context.indexed(), self.measure.get_untracked());
        let is_current = |with: &Measure| *with == measure;
        if self.metrics.with_untracked(|it| it.as_ref().is_some_and(|(with, _)| is_current(with))) {
            return true;
        }
        let finished = self.work.try_update_value(|work| {
            let (with, mut metrics) = work
                .measuring
                .take()
                .filter(|(with, _)| is_current(with))
                .unwrap_or_else(|| (measure.clone(), EventMetrics::new(&indexed)));
            let language = self.context.language;
            if metrics.advance(&indexed, language, &with, MEASURED_PER_FRAME) {
                return Some((with, Arc::new(metrics)));
            }
            work.measuring = Some((with, metrics));
            None
        });
        let finished = finished.flatten();
        let is_done = finished.is_some();
        if is_done {
            self.metrics.set(finished);
        }
        is_done
    }

    fn stack_events(self) -> bool {
        let plot_width = self.plot_width.get_untracked();
        let Some(index) = self.index.get_untracked() else { return true };
        if plot_width <= 0.0 || self.state.is_vertical.get_untracked() {
            return true;
        }
        let indexed = self.context.indexed();
        // What is laid out is where the window goes; what it passes on the way is shown as well as it can be.
        let window =
            self.state.view_state.with_untracked(|state| state.window(indexed.axis(state)));
        let mut stacks = self.stacks.write();
        stacks.advance(&index, window, plot_width, STACKED_PER_FRAME).is_final
    }

    /// Reads for the search, some events in each frame in which nothing moves.
    fn prepare_search(self) {
        // The widget may be gone by now.
        let Some(animated) = self.state.motion.animated_window.try_get_untracked() else { return };
        let rests = animated.is_none();
        if !(rests && self.context.indexed().prepare_search(SEARCHED_PER_FRAME)) {
            request_animation_frame(move || self.prepare_search());
        }
    }
}
