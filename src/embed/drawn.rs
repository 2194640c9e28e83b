//! Waiting until what was asked for is drawn.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use leptos::{logging::warn, prelude::*};
use wasm_bindgen_futures::JsFuture;

/// Waits until all is drawn that is shown, so that the next frame has it on the screen; a large dataset takes some frames.
/// `false` if it is gone.
pub(super) async fn drawn(is_drawn: RwSignal<bool>) -> bool {
    // What follows from what follows from a signal is done when the browser goes on to another task.
    TimeoutFuture::new(0).await;
    while is_drawn.try_get_untracked() == Some(false) {
        next_frame().await;
    }
    is_drawn.try_get_untracked().is_some()
}

/// Waits for the browser's next frame.
pub(super) async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        if let Err(error) = window().request_animation_frame(&resolve) {
            warn!("{error:?}");
        }
    });
    if let Err(error) = JsFuture::from(frame).await {
        warn!("{error:?}");
    }
}
