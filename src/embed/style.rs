//! The style of every widget.

use wasm_bindgen::prelude::wasm_bindgen;

/// The sheets of `style/`, put together and made small by `build.rs`.
///
/// To be adopted as a constructed sheet: a `<style>` element or attribute would be blocked where a page's policy has
/// `style-src 'self'`.
#[wasm_bindgen(js_name = widgetStyle)]
pub fn widget_style() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/style.css")).to_owned()
}
