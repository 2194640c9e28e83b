//! Copying, and saving as a file: what leaves the page for the reader's own machine.

use gloo_file::{Blob, ObjectUrl};
use leptos::{prelude::*, web_sys::HtmlAnchorElement};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` where the browser refuses, as it does on pages without encryption.
pub(super) async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Where it is refused altogether, the browser has none.
    let is_there = !AsRef::<wasm_bindgen::JsValue>::as_ref(&clipboard).is_undefined();
    is_there && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Has the browser save a text as a file, by way of a link that is in the document for that.
pub(super) fn save(text: &str, name: &str, link: &HtmlAnchorElement) {
    // Given back when this is over; the browser has taken it by then.
    let address = ObjectUrl::from(Blob::new_with_options(text, Some("text/plain")));
    link.set_href(&address);
    link.set_download(name);
    link.click();
    link.set_href("");
}
