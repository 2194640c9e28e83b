//! Dragging with mouse, pen or fingers: when a drag begins, goes on and ends.

mod gesture;

pub(super) use gesture::DragTarget;

use leptos::{ev, prelude::*, web_sys::HtmlElement};
use wasm_bindgen::JsCast as _;

use self::gesture::Gesture;
use crate::{state::Thumb, view::WidgetState};

/// The drags on one surface.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    state: WidgetState,
    target: DragTarget,
    /// The drag that goes on.
    gesture: StoredValue<Option<Gesture>>,
    /// The thumb that the press at hand began on.
    taken: StoredValue<Option<Thumb>>,
}

impl Drag {
    /// Makes ready for drags on a surface of the calling component.
    pub(super) fn new(target: DragTarget) -> Self {
        let drag = Self {
            state: WidgetState::here(),
            target,
            gesture: StoredValue::new(None),
            taken: StoredValue::new(None),
        };
        // What is dragged on may go before it is let go.
        on_cleanup(move || drag.end());
        drag
    }

    /// Notes that a press begins on a thumb; the surface around it hears of the same press next.
    pub(super) fn take(self, event: &ev::PointerEvent, thumb: Thumb) {
        if event.is_primary() {
            self.taken.set_value(Some(thumb));
        }
    }

    /// Begins a drag with a press, or joins one with a second finger. Gives the part of the surface that is pressed where
    /// no thumb is.
    pub(super) fn press(self, event: &ev::PointerEvent) -> Option<f64> {
        self.state.halt_gliding();
        let thumb = self.taken.try_update_value(Option::take).flatten();
        if !event.is_primary() {
            self.gesture.update_value(|gesture| {
                if let Some(gesture) = gesture {
                    gesture.join(event);
                }
            });
            return None;
        }
        if event.button() != 0 {
            return None;
        }
        let surface: HtmlElement = event.current_target()?.dyn_into().ok()?;
        self.state.halt();
        self.state.hold(true);
        let gesture = Gesture::new(event, self.target, thumb.unwrap_or(Thumb::Window), surface);
        let part = gesture.part(event);
        self.gesture.set_value(Some(gesture));
        thumb.is_none().then_some(part)
    }

    /// Lets what is held follow the fingers.
    pub(super) fn shift(self, event: &ev::PointerEvent) {
        if event.buttons() == 0 {
            // Nobody has told that it was let go.
            self.cancel(event);
        }
        let axis = untrack(|| self.state.axis());
        let shift = |gesture: &mut Option<Gesture>| gesture.as_mut()?.shift(event, &axis);
        if let Some(intent) = self.gesture.try_update_value(shift).flatten() {
            self.state.queue_intent(intent, event.time_stamp());
        }
    }

    /// Lets go with a finger; what is let go in full swing glides on.
    pub(super) fn release(self, event: &ev::PointerEvent) {
        if let Some(part) = self.lift(event).filter(|&part| part != 0.0) {
            self.state.glide(-part);
        }
    }

    /// Lets go with a finger that is taken away, as by the browser, which scrolls the page with it: nothing glides on.
    pub(super) fn cancel(self, event: &ev::PointerEvent) {
        self.lift(event);
    }

    /// Lets go with a finger that the surface no longer hears of; what lies in it gives it away as a drag begins.
    pub(super) fn lose_capture(self, event: &ev::PointerEvent) {
        if event.target() == event.current_target() {
            self.cancel(event);
        }
    }

    /// Takes a finger away and, if it was the last, ends the drag: gives by how much that would glide on.
    fn lift(self, event: &ev::PointerEvent) -> Option<f64> {
        let lift = |gesture: &mut Option<Gesture>| gesture.as_mut()?.lift(event);
        let part = self.gesture.try_update_value(lift).flatten()?;
        self.end();
        Some(part)
    }

    /// Ends the drag, if one goes on.
    fn end(self) {
        if self.gesture.try_update_value(Option::take).flatten().is_some() {
            self.state.hold(false);
        }
    }
}
