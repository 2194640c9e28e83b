//! Where the keyboard is in a part of the widget whose controls come and go.

use leptos::{ev, prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;

/// What has the keyboard in a part of the widget, even when it is gone from the page.
#[derive(Clone, Copy)]
pub(super) struct KeyboardHolder(StoredValue<Option<SendWrapper<HtmlElement>>>);

impl KeyboardHolder {
    /// Begins where nothing has the keyboard yet.
    pub(super) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Notes what gets the keyboard.
    pub(super) fn enter(self, event: &ev::FocusEvent) {
        self.hold(event_target(event));
    }

    /// Notes that an element has the keyboard, or had it when it was taken away.
    pub(super) fn hold(self, element: HtmlElement) {
        self.0.set_value(Some(SendWrapper::new(element)));
    }

    /// Notes that the keyboard leaves, unless only what had it is taken away: some browsers tell of that, and before it is.
    pub(super) fn leave(self, event: &ev::FocusEvent) {
        let left: SendWrapper<HtmlElement> = SendWrapper::new(event_target(event));
        let goes_on = event.related_target().is_some();
        request_animation_frame(move || {
            self.0.try_update_value(|holder| {
                // It may have gone on to another control of the part.
                let is_left = holder.as_ref().is_some_and(|holder| **holder == *left);
                if is_left && (goes_on || left.is_connected()) {
                    *holder = None;
                }
            });
        });
    }

    /// Tells whether the keyboard is there.
    pub(super) fn is_here(self) -> bool {
        let has_it = |holder: &SendWrapper<HtmlElement>| holder.matches(":focus") == Ok(true);
        self.0.try_with_value(|holder| holder.as_ref().is_some_and(has_it)).unwrap_or_default()
    }

    /// Tells, once, that what had the keyboard is gone from the page, and nothing else has it since.
    pub(super) fn take_lost(self) -> bool {
        let is_gone = |holder: &mut SendWrapper<HtmlElement>| !holder.is_connected();
        let lost = self.0.try_update_value(|holder| holder.take_if(is_gone));
        let body = document().body().map(Into::into);
        lost.flatten().is_some() && document().active_element() == body
    }
}
