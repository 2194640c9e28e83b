//! Keeping what was pressed where it stands while something else is laid out.

use leptos::{prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;

use super::Navigation;
use crate::view::scroll::keep_in_place;

/// How many more frames it takes at most until what was opened or closed is laid out: what follows from the width of the view, and
/// what follows from that.
pub(super) const FRAMES_TO_LAY_OUT: u8 = 2;

impl Navigation {
    /// Keeps what was pressed so far below the top of the screen as it stood, for some frames in which what was opened or
    /// closed is laid out; then goes on.
    pub(super) fn hold(
        self,
        pressed: Option<(SendWrapper<HtmlElement>, f64)>,
        frames: u8,
        go_on: impl FnOnce() + 'static,
    ) {
        self.targets.update_value(|targets| targets.is_holding = true);
        self.in_next_frame(move || {
            // Who has gone elsewhere meanwhile is not fetched back.
            if !self.targets.with_value(|targets| targets.is_holding) {
                return;
            }
            if let Some((element, top)) = pressed.as_ref().filter(|(it, _)| it.is_connected()) {
                keep_in_place(element, *top);
            }
            match frames.checked_sub(1) {
                Some(frames) if pressed.is_some() => self.hold(pressed, frames, go_on),
                _ => go_on(),
            }
        });
    }
}
