//! Presses outside of an element.

use leptos::{ev, html, prelude::*, web_sys::Event};
use leptos_use_event_listener::use_event_listener;

/// Calls back when the reader presses outside of an element, for as long as the calling component lives.
///
/// leptos-use has the same as `on_click_outside`, which on iOS makes everything on the host page look as if it could be
/// pressed.
pub(super) fn on_press_outside(element: NodeRef<html::Div>, act: Callback<()>) {
    let began_outside = StoredValue::new(false);
    let is_outside = move |event: &Event| {
        let element = element.try_get_untracked().flatten();
        element.is_some_and(|element| !event.composed_path().includes(&element, 0))
    };
    Effect::new(move |_| {
        let _stop = use_event_listener(window(), ev::pointerdown, move |event| {
            began_outside.set_value(is_outside(&event));
        });
        let _stop = use_event_listener(window(), ev::pointerup, move |event| {
            if began_outside.get_value() && is_outside(&event) {
                act.run(());
            }
        });
    });
}
