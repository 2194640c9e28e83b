//! The style sheet: one constructed sheet, shared by all widgets of a page.
//!
//! A `<style>` element or attribute would be blocked where a page's policy has `style-src 'self'`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// The sheets of `style/`, put together and made small by `build.rs`.
const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(CSS)?;
        Ok(sheet)
    });
}

/// Gives a shadow root the widget's style.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    SHEET.with(|sheet| {
        let sheets = Array::of1(sheet.as_ref().map_err(Clone::clone)?);
        root.set_adopted_style_sheets(&sheets);
        Ok(())
    })
}
