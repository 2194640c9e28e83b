//! How the window moves on the screen: once a frame after the reader's hands, and by itself to where the reader goes.
//!
//! While it moves, the state has where it goes to and [`Shown::passing`] what is seen meanwhile; the address is written
//! when both are one again.

use std::rc::Rc;

use leptos::prelude::{Set as _, window};
use wasm_bindgen::{JsCast as _, closure::Closure};

use super::{Desk, Shown};
use crate::{
    state::{Intent, View},
    time::{Window, WindowAnimation},
};

/// What moves, and what is to be done about it in the next frame.
#[derive(Default)]
pub(super) struct Motion {
    /// What hands have asked for since the last frame.
    asked: Vec<Intent>,
    /// When they last did.
    last_asked_ms: f64,
    /// The animation that goes on, and since when.
    animation: Option<(WindowAnimation, Option<f64>)>,
    /// Whether it glides on after a drag: then nothing is lost when it is stopped.
    is_gliding: bool,
    /// Whether the keyboard, whose place on the axis has gone out of sight, finds a new one when the axis rests.
    is_astray: bool,
    /// What the browser calls for each frame, and the call that it was asked for.
    callback: Option<Closure<dyn FnMut(f64)>>,
    call: Option<i32>,
}

/// Hands that ask for nothing for this long have come to rest, if they hold nothing.
const REST_MS: f64 = 150.0;

/// What of the lying axis can have the keyboard.
const ON_AXIS: &str = ":is(.axis, .axis-foot):focus-within";

/// Where the keyboard waits while what it was on has gone out of sight.
const MARKS: &str = ".marks";

impl Shown {
    /// What is seen: on its way, the window is not yet where the state has it.
    pub(super) fn seen(&self) -> Self {
        let mut seen = self.clone();
        if let Some(passing) = seen.passing.take() {
            seen.state.window = Some(passing);
        }
        seen
    }
}

impl Desk {
    /// Does what an intent asks for; if it leads the axis elsewhere, the window animates there.
    pub(super) fn intend(self: &Rc<Self>, intent: Intent) {
        self.go(intent, WindowAnimation::to, false);
    }

    /// Lets the window glide on by a part of its length.
    pub(super) fn glide(self: &Rc<Self>, part: f64) {
        self.go(Intent::Pan(part), WindowAnimation::glide, true);
    }

    fn go(
        self: &Rc<Self>,
        intent: Intent,
        fly: fn(Window, Window) -> WindowAnimation,
        glides: bool,
    ) {
        let axis_bounds = &self.indexed.axis_bounds;
        let mut shown = self.now();
        let from = shown.seen().state.window(axis_bounds);
        shown.state = std::mem::take(&mut shown.state).apply(intent, &self.indexed);
        let to = shown.state.window(axis_bounds);
        let lies = self.sight.borrow().scene.is_some() && shown.state.view == View::Timeline;
        let animates = from != to && lies && !wants_stillness();
        shown.passing = animates.then_some(from);
        let mut motion = self.motion.borrow_mut();
        motion.animation = animates.then(|| (fly(from, to), None));
        motion.is_gliding = animates && glides;
        drop(motion);
        self.shown.set(shown);
        if animates {
            self.ask_for_frame();
        }
    }

    /// Does with the next frame what hands ask for, to what is seen now.
    pub(super) fn hand(self: &Rc<Self>, intent: Intent, ms: f64) {
        self.halt();
        let mut motion = self.motion.borrow_mut();
        motion.asked.push(intent);
        motion.last_asked_ms = ms;
        drop(motion);
        self.ask_for_frame();
    }

    /// Stops the window where it is seen.
    pub(super) fn halt(self: &Rc<Self>) {
        if self.motion.borrow_mut().animation.take().is_some() {
            self.change(|shown| *shown = Shown { passing: shown.passing, ..shown.seen() });
            self.ask_for_frame();
        }
    }

    /// Stops it if it only glides.
    pub(super) fn halt_gliding(self: &Rc<Self>) {
        if self.motion.borrow().is_gliding {
            self.halt();
        }
    }

    /// Forgets all movement.
    pub(super) fn forget_motion(&self) {
        let mut motion = self.motion.borrow_mut();
        motion.animation = None;
        motion.asked.clear();
    }

    /// Gives back the frame that was asked for.
    pub(super) fn clear_motion(&self) {
        let motion = self.motion.take();
        if let Some(call) = motion.call
            && let Err(error) = window().cancel_animation_frame(call)
        {
            web_sys::console::warn_1(&error);
        }
    }

    pub(super) fn ask_for_frame(self: &Rc<Self>) {
        let mut motion = self.motion.borrow_mut();
        if motion.call.is_some() {
            return;
        }
        let callback = motion.callback.get_or_insert_with(|| {
            let desk = Rc::downgrade(self);
            Closure::new(move |ms| {
                if let Some(desk) = desk.upgrade() {
                    desk.frame(ms);
                }
            })
        });
        let call = window().request_animation_frame(callback.as_ref().unchecked_ref());
        motion.call = call.ok();
    }

    /// Moves by one frame.
    fn frame(self: &Rc<Self>, ms: f64) {
        let before = self.now();
        let mut shown = before.clone();
        let mut motion = self.motion.borrow_mut();
        motion.call = None;
        let asked = std::mem::take(&mut motion.asked);
        let mut goes_on = true;
        if !asked.is_empty() {
            for intent in asked {
                shown.state = std::mem::take(&mut shown.state).apply(intent, &self.indexed);
            }
            shown.passing = Some(shown.state.window(&self.indexed.axis_bounds));
            motion.animation = None;
        } else if let Some((animation, since)) = &mut motion.animation {
            shown.passing = animation.after(ms - *since.get_or_insert(ms));
        } else if self.held.borrow().is_some() {
            goes_on = false;
        } else if ms - motion.last_asked_ms > REST_MS {
            shown.passing = None;
        }
        if shown.passing.is_none() {
            motion.animation = None;
        }
        drop(motion);
        goes_on &= shown.passing.is_some();
        if shown != before {
            self.shown.set(shown);
        }
        if goes_on {
            self.ask_for_frame();
        }
    }

    /// Draws, and sees to it that the keyboard is not lost with what goes out of sight; gives what drawing gives.
    pub(super) fn keep_keyboard(&self, draw: impl FnOnce() -> bool) -> bool {
        let has_keyboard = self.element(ON_AXIS).is_some();
        let is_done = draw();
        if has_keyboard && self.element(ON_AXIS).is_none() {
            self.focus_now(&[MARKS]);
            self.motion.borrow_mut().is_astray = true;
        }
        let rests = self.now().passing.is_none();
        if rests
            && std::mem::take(&mut self.motion.borrow_mut().is_astray)
            && self.element(ON_AXIS).is_some()
        {
            self.focus_now(&[".mark[tabindex=\"0\"]", MARKS]);
        }
        is_done
    }

    /// The keyboard goes to the mark in focus as soon as the axis rests.
    pub(super) fn focus_mark(&self) {
        self.motion.borrow_mut().is_astray = true;
    }
}

/// Whether the reader has asked for less motion.
fn wants_stillness() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
