//! After a panic nothing in the shared instance can be relied on: the host page is told, and shows what it holds instead.

use js_sys::Function;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// Calls a function with what is said of a panic.
#[wasm_bindgen(js_name = whenPanicked)]
pub fn when_panicked(tell: Function) {
    let tell = SendWrapper::new(tell);
    std::panic::set_hook(Box::new(move |info| {
        // What the function throws would have nobody to go to.
        let _ = tell.call1(&JsValue::UNDEFINED, &info.to_string().into());
    }));
}
