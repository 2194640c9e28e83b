//! Which stack serves a window, and which to lay next.
//!
//! Scales are taken in steps, four to an octave, counted from the window that the widget opens on; a stack serves all
//! windows from its own length down to the next step, and longer steps serve while the right one is being laid.

use super::{
    EventIndex,
    stack::{Builder, Level, Stack},
};
use crate::time::Window;

/// The stacks of an index at some scales, as far as they were asked for.
#[derive(Debug, Default)]
pub struct LodCache {
    width_px: f64,
    /// The stack of the whole axis, then those last asked for, the latest at the end.
    ready: Vec<Stack>,
    building: Option<Builder>,
}

/// From one step to the next: the fourth root of two.
const STEP: f64 = 1.189_207_115_002_721;

/// How many stacks are kept.
const MOST: usize = 6;

impl LodCache {
    /// Goes on with the stack that a window on a plot of this width needs, by about so many events; says whether it is
    /// ready.
    ///
    /// The stack of the whole axis is made first, at once: it serves until any other is ready.
    pub fn advance(
        &mut self,
        index: &EventIndex,
        window: Window,
        width_px: f64,
        events: usize,
    ) -> bool {
        if self.ready.is_empty() || self.width_px.total_cmp(&width_px).is_ne() {
            let window_seconds = index.axis_bounds.limits.seconds();
            self.ready = vec![Stack::new(index, Level { window_seconds, width_px })];
            (self.width_px, self.building) = (width_px, None);
        }
        let level = Level { window_seconds: length(index, window), width_px };
        if let Some(place) = self.ready.iter().position(|stack| stack.level == level) {
            if place > 0 {
                let latest = self.ready.remove(place);
                self.ready.push(latest);
            }
            return true;
        }
        let kept = self.building.take().filter(|builder| builder.level() == level);
        let mut builder = kept.unwrap_or_else(|| Builder::new(index, level));
        let is_done = builder.advance(index, events);
        if is_done {
            if self.ready.len() >= MOST {
                self.ready.remove(1);
            }
            self.ready.push(builder.finish());
        } else {
            self.building = Some(builder);
        }
        is_done
    }

    /// Of the stacks that are ready, the closest that serves a window; `None` before anything was laid.
    pub fn stack(&self, window: Window) -> Option<&Stack> {
        let serve = self.ready.iter().filter(|it| it.level.window_seconds >= window.seconds());
        serve.min_by(|one, other| one.level.window_seconds.cmp(&other.level.window_seconds))
    }
}

/// The length of the step at a window's or just above; the whole axis is the last.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "windows are far below 2^53 seconds"
)]
fn length(index: &EventIndex, window: Window) -> i64 {
    let (limits, opening) =
        (index.axis_bounds.limits.seconds(), index.axis_bounds.opening.seconds());
    let (wanted, mut length) = (window.seconds() as f64, opening.max(1) as f64);
    while length < wanted {
        length *= STEP;
    }
    while length / STEP >= wanted {
        length /= STEP;
    }
    (length.ceil() as i64).min(limits).max(window.seconds())
}
