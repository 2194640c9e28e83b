//! Dragging with mouse, pen or finger, such that a press without movement stays a click.

use leptos::ev;
use web_sys::Element;

/// Movements smaller than this are a click, in CSS pixels.
const SLACK_PX: f64 = 4.0;

/// A drag that goes on.
pub(super) struct Held {
    /// What is dragged on.
    pub(super) surface: Element,
    /// Where the pointer was last.
    x: f64,
    /// Whether it has moved enough to drag.
    has_moved: bool,
}

impl Held {
    /// Begins with a press.
    pub(super) fn new(ev: &ev::PointerEvent, surface: Element) -> Self {
        Self { surface, x: f64::from(ev.client_x()), has_moved: false }
    }

    /// How far the pointer has been dragged since last asked; `None` while it may still be a click.
    pub(super) fn shift(&mut self, ev: &ev::PointerEvent) -> Option<f64> {
        let by = f64::from(ev.client_x()) - self.x;
        if !self.has_moved {
            if by.abs() < SLACK_PX {
                return None;
            }
            // The pointer's events keep coming when it leaves, and the click that ends the drag opens nothing.
            if let Err(error) = self.surface.set_pointer_capture(ev.pointer_id()) {
                web_sys::console::warn_1(&error);
            }
            self.has_moved = true;
        }
        self.x += by;
        Some(by)
    }
}
