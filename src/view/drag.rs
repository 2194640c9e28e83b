//! Dragging with mouse, pen or finger, such that a press without movement stays a click.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Movements smaller than this are a click, in CSS pixels.
const SLACK_PX: f64 = 4.0;

/// One drag at a time over one element.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    /// Where the pointer was last, and whether it has moved enough to drag.
    last: StoredValue<Option<(f64, bool)>>,
    /// Asked with the distance that the pointer has moved.
    by: Callback<f64>,
}

impl Drag {
    pub(super) fn new(by: impl Fn(f64) + Send + Sync + 'static) -> Self {
        Self { last: StoredValue::new(None), by: Callback::new(by) }
    }

    pub(super) fn press(self, ev: &ev::PointerEvent) {
        if ev.is_primary() && ev.button() == 0 {
            self.last.set_value(Some((f64::from(ev.client_x()), false)));
        }
    }

    pub(super) fn shift(self, ev: &ev::PointerEvent) {
        let x = f64::from(ev.client_x());
        match self.last.get_value() {
            Some(_) if ev.buttons() == 0 => self.release(),
            Some((last, false)) if (x - last).abs() < SLACK_PX => {}
            Some((last, has_moved)) => {
                if !has_moved {
                    capture(ev);
                }
                self.last.set_value(Some((x, true)));
                self.by.run(x - last);
            }
            None => {}
        }
    }

    pub(super) fn release(self) {
        self.last.set_value(None);
    }
}

/// Keeps the pointer's events coming when it leaves the element; the click that ends a drag then opens nothing.
fn capture(ev: &ev::PointerEvent) {
    let target = ev.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(Err(error)) = target.map(|target| target.set_pointer_capture(ev.pointer_id())) {
        leptos::logging::warn!("{error:?}");
    }
}
