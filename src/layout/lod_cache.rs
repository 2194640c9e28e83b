//! Which stack serves a window, and which to lay out next.
//!
//! Scales are taken in steps, four to an octave, counted from the window that the widget opens on; a stack serves all
//! windows from its own length down to the next step, and longer steps serve while the right one is being laid out.

use std::sync::Arc;

use super::{
    event_index::EventIndex, level::Level, stack::Stack, stack_builder::StackBuilder,
    stacked_index::StackedIndex,
};
use crate::time::Window;

/// The stacks of an index at some scales, as far as they were asked for.
#[derive(Debug, Default)]
pub struct LodCache {
    index: Option<Arc<EventIndex>>,
    width_px: f64,
    /// The stack of the whole axis, then those last asked for, the latest at the end.
    ready: Vec<Arc<Stack>>,
    building: Option<StackBuilder>,
}

/// What there is to show while stacks are being laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The closest that serves the window.
    pub stacked: StackedIndex,
    /// Whether no closer one is still to come. Until then some clusters will come apart: ask again in the next frame.
    pub is_final: bool,
}

/// From one step to the next: the fourth root of two.
const STEP: f64 = 1.189_207_115_002_721;

/// How many stacks are kept.
const MOST_STACKS: usize = 6;

impl LodCache {
    /// Goes on with the stack that a window on a plot of this width needs, by about so many events.
    ///
    /// The stack of the whole axis is laid out first, at once: it serves until any other is ready.
    pub fn advance(
        &mut self,
        index: &Arc<EventIndex>,
        window: Window,
        width_px: f64,
        events: usize,
    ) -> Progress {
        let is_same = self.index.as_ref().is_some_and(|own| Arc::ptr_eq(own, index));
        if !is_same || self.width_px.total_cmp(&width_px).is_ne() {
            *self = Self { index: Some(index.clone()), width_px, ..Self::default() };
        }
        let whole = index.axis_bounds.length(index.axis_bounds.limits);
        if self.ready.is_empty() {
            self.ready.push(Arc::new(Stack::new(index, Level { window_seconds: whole, width_px })));
        }
        let level = Level { window_seconds: length(index, window), width_px };
        let is_final = self.make(index, level, events);
        let stack =
            self.closest(index, window).unwrap_or_else(|| Arc::new(Stack::new(index, level)));
        Progress { stacked: StackedIndex { index: index.clone(), stack }, is_final }
    }

    /// Gives what is ready and serves a window best; `None` before anything was laid out.
    pub fn serving(&self, window: Window) -> Option<StackedIndex> {
        let index = self.index.clone()?;
        let stack = self.closest(&index, window)?;
        Some(StackedIndex { index, stack })
    }

    /// Goes on with a stack, and tells whether it is ready.
    fn make(&mut self, index: &EventIndex, level: Level, events: usize) -> bool {
        if let Some(at) = self.ready.iter().position(|stack| stack.level == level) {
            // The first stays where it is; of the others, the latest is the last.
            if at > 0 {
                let latest = self.ready.remove(at);
                self.ready.push(latest);
            }
            return true;
        }
        let kept = self.building.take().filter(|builder| builder.level() == level);
        let mut builder = kept.unwrap_or_else(|| StackBuilder::new(index, level));
        let is_done = builder.advance(index, events);
        if is_done {
            if self.ready.len() >= MOST_STACKS {
                self.ready.remove(1);
            }
            self.ready.push(Arc::new(builder.finish()));
        } else {
            self.building = Some(builder);
        }
        is_done
    }

    fn closest(&self, index: &EventIndex, window: Window) -> Option<Arc<Stack>> {
        let wanted = index.axis_bounds.length(window);
        let seconds = |stack: &&Arc<Stack>| stack.level.window_seconds;
        let serve = self.ready.iter().filter(|stack| seconds(stack) >= wanted);
        serve.min_by_key(seconds).cloned()
    }
}

/// Gives the length on the axis of the step at a window's or just above; the whole axis is the last.
#[expect(clippy::cast_possible_truncation, reason = "windows are far below 2^53 seconds")]
fn length(index: &EventIndex, window: Window) -> i64 {
    let axis = &index.axis_bounds;
    let (limits, opening) = (axis.length(axis.limits), axis.length(axis.opening));
    let window = axis.length(window);
    let (wanted, mut length) = (window as f64, opening.max(1) as f64);
    while length < wanted {
        length *= STEP;
    }
    while length / STEP >= wanted {
        length /= STEP;
    }
    (length.ceil() as i64).min(limits).max(window)
}
