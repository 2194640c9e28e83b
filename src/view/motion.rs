//! How the window moves on the screen: once a frame as the reader drags or turns the wheel, and by itself to where an intent leads.
//!
//! While it moves, the state has where it goes and [`Motion::animated_window`] what is seen meanwhile.

use leptos::prelude::*;
use leptos_use_preferences::use_prefers_reduced_motion;

use super::WidgetState;
use crate::{
    state::{Intent, View},
    time::{Window, WindowAnimation},
};

/// The window rests once drags and the wheel have asked for nothing for this long, and nothing is held.
const REST_MS: f64 = 150.0;

/// Holds the animation of the window and the intents that are queued for the next frame.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    /// The window that is seen while it moves; `None` while it rests.
    pub(super) animated_window: RwSignal<Option<Window>>,
    frame: StoredValue<Frame>,
    prefers_stillness: Signal<bool>,
}

#[derive(Default)]
struct Frame {
    /// What drags and the wheel have asked for since the last frame.
    queue: Vec<Intent>,
    /// When they last did, by the page's clock.
    last_queued_ms: f64,
    /// The animation that goes on, of the window as it lies on the axis, and since when.
    animation: Option<(WindowAnimation, Option<f64>)>,
    /// Whether it glides on after a drag: then nothing is lost when it is stopped.
    is_gliding: bool,
    /// Whether something is held, so that the window rests only when it is let go.
    is_held: bool,
    /// Whether a frame has been asked for.
    is_due: bool,
}

impl Default for Motion {
    fn default() -> Self {
        Self {
            animated_window: RwSignal::new(None),
            frame: StoredValue::new(Frame::default()),
            prefers_stillness: use_prefers_reduced_motion(),
        }
    }
}

impl WidgetState {
    /// Does what an intent asks for; if it leads the horizontal axis elsewhere, the window moves there.
    pub fn intend(self, intent: Intent) {
        self.move_by(intent, WindowAnimation::to, false);
    }

    /// Gives the callback by which components that do not hold the state pass on what the reader asks for.
    pub(super) fn on_intent(self) -> Callback<Intent> {
        Callback::new(move |intent| self.intend(intent))
    }

    /// Does what an intent asks for without a movement in between.
    pub(super) fn intend_at_once(self, intent: Intent) {
        self.stop_motion();
        let indexed = self.context.indexed();
        self.view_state.update(|state| *state = std::mem::take(state).apply(intent, &indexed));
    }

    /// Lets the window glide on by a part of its length.
    pub(super) fn glide(self, part: f64) {
        self.move_by(Intent::Pan(part), WindowAnimation::glide, true);
    }

    fn move_by(self, intent: Intent, animate: fn(Window, Window) -> WindowAnimation, glides: bool) {
        let indexed = self.context.indexed();
        let from = untrack(|| self.seen_window());
        let next = self.view_state.get_untracked().apply(intent, &indexed);
        let axis = indexed.axis(&next);
        let to = next.window(axis);
        let is_seen = next.view == View::Timeline
            && self.width.get_untracked() > 0.0
            && !self.is_vertical.get_untracked();
        let animates = from != to && is_seen && !self.motion.prefers_stillness.get_untracked();
        self.motion.frame.update_value(|frame| {
            let way = || animate(axis.folds.axis_window(from), axis.folds.axis_window(to));
            frame.animation = animates.then(|| (way(), None));
            frame.is_gliding = animates && glides;
        });
        self.motion.animated_window.set(animates.then_some(from));
        self.view_state.set(next);
        if animates {
            self.request_frame();
        }
    }

    /// Does an intent of a drag or of the wheel with the next frame, `ms` being the event's time stamp.
    pub(super) fn queue_intent(self, intent: Intent, ms: f64) {
        self.halt();
        self.motion.frame.update_value(|frame| {
            frame.queue.push(intent);
            frame.last_queued_ms = ms;
        });
        self.request_frame();
    }

    /// Says whether the reader holds something: the window comes to rest only when it is let go.
    pub(super) fn hold(self, is_held: bool) {
        self.motion.frame.update_value(|frame| frame.is_held = is_held);
        if !is_held {
            self.request_frame();
        }
    }

    /// Stops the window where it is seen.
    pub(super) fn halt(self) {
        let animation = self.motion.frame.try_update_value(|frame| frame.animation.take());
        if animation.flatten().is_some() {
            let seen = untrack(|| self.seen_window());
            self.view_state.update(|state| state.window = Some(seen));
            self.request_frame();
        }
    }

    /// Stops it if it only glides.
    pub(super) fn halt_gliding(self) {
        if self.motion.frame.with_value(|frame| frame.is_gliding) {
            self.halt();
        }
    }

    /// Forgets all movement.
    pub(super) fn stop_motion(self) {
        self.motion.frame.update_value(|frame| {
            frame.animation = None;
            frame.queue.clear();
        });
        self.motion.animated_window.set(None);
    }

    fn request_frame(self) {
        let is_due =
            self.motion.frame.try_update_value(|frame| std::mem::replace(&mut frame.is_due, true));
        if is_due == Some(false) {
            request_animation_frame(move || self.advance(now_ms()));
        }
    }

    /// Moves by one frame.
    fn advance(self, ms: f64) {
        let Some(queue) = self.motion.frame.try_update_value(|frame| {
            frame.is_due = false;
            std::mem::take(&mut frame.queue)
        }) else {
            return; // The widget is gone.
        };
        let mut goes_on = true;
        if queue.is_empty() {
            let animated = self.motion.animated_window.get_untracked();
            let folds = untrack(|| self.axis()).folds;
            let next = self.motion.frame.try_update_value(|frame| {
                if let Some((animation, since)) = &mut frame.animation {
                    let next = animation.after(ms - *since.get_or_insert(ms));
                    return next.map(|axis_window| folds.time_window(axis_window));
                }
                let rests = !frame.is_held && ms - frame.last_queued_ms > REST_MS;
                goes_on = !frame.is_held;
                animated.filter(|_| !rests)
            });
            let next = next.flatten();
            if next.is_none() {
                self.motion.frame.update_value(|frame| frame.animation = None);
            }
            if next != animated {
                self.motion.animated_window.set(next);
            }
        } else {
            let indexed = self.context.indexed();
            let mut next = self.view_state.get_untracked();
            for intent in queue {
                next = next.apply(intent, &indexed);
            }
            self.motion.animated_window.set(Some(next.window(indexed.axis(&next))));
            self.motion.frame.update_value(|frame| frame.animation = None);
            if next != *self.view_state.read_untracked() {
                self.view_state.set(next);
            }
        }
        if goes_on && self.motion.animated_window.get_untracked().is_some() {
            self.request_frame();
        }
    }
}

/// Gives the time of the page's clock, which events are stamped by too.
pub(super) fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
