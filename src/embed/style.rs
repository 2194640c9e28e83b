//! The style sheet: one constructed sheet, shared by all widgets of a page.
//!
//! A `<style>` element or attribute would be blocked where a page's policy has `style-src 'self'`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// The sheets in the order of their layers.
const CSS: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/header.css"),
    include_str!("../../style/toolbar.css"),
    include_str!("../../style/timeline.css"),
    include_str!("../../style/detail.css"),
    include_str!("../../style/cards.css"),
    include_str!("../../style/list.css"),
    include_str!("../../style/sources.css"),
    include_str!("../../style/adapt.css"),
);

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
