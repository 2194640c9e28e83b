//! Dragging with mouse, pen or finger, such that a press without movement stays a click.

use leptos::{ev, prelude::*};
use send_wrapper::SendWrapper;
use web_sys::Element;

/// Movements smaller than this are a click, in CSS pixels.
const SLACK_PX: f64 = 4.0;

/// One drag at a time.
#[derive(Clone, Copy)]
pub(super) struct Drag(StoredValue<Option<Held>>);

#[derive(Clone)]
struct Held {
    /// What is dragged on.
    surface: SendWrapper<Element>,
    /// Where the pointer was last.
    x: f64,
    /// Whether it has moved enough to drag.
    has_moved: bool,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    pub(super) fn press(self, ev: &ev::PointerEvent, surface: Element) {
        let surface = SendWrapper::new(surface);
        self.0.set_value(Some(Held { surface, x: f64::from(ev.client_x()), has_moved: false }));
    }

    /// How far the pointer has been dragged since last asked, and on what.
    pub(super) fn shift(self, ev: &ev::PointerEvent) -> Option<(f64, Element)> {
        if ev.buttons() == 0 {
            self.release();
        }
        let held = self.0.get_value()?;
        let x = f64::from(ev.client_x());
        if !held.has_moved {
            if (x - held.x).abs() < SLACK_PX {
                return None;
            }
            // The pointer's events keep coming when it leaves, and the click that ends the drag opens nothing.
            if let Err(error) = held.surface.set_pointer_capture(ev.pointer_id()) {
                web_sys::console::warn_1(&error);
            }
        }
        let surface = (*held.surface).clone();
        self.0.set_value(Some(Held { x, has_moved: true, ..held.clone() }));
        Some((x - held.x, surface))
    }

    pub(super) fn release(self) {
        self.0.set_value(None);
    }
}
