//! Where the data comes from: the `data` property, `src`, a script inside the element, or the dataset compiled in.

use std::borrow::Cow;

use gloo::net::http::Request;
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::error::EmbedError;
use crate::dataset::EMBEDDED;

/// The text of the dataset that the element asks for: the first of the four that it names.
pub(super) async fn text_for(host: &HtmlElement) -> Result<Cow<'static, str>, EmbedError> {
    let data = Reflect::get(host, &JsValue::from_str("data"))?;
    if !data.is_undefined() && !data.is_null() {
        return given(&data).map(Cow::Owned);
    }
    if let Some(src) = host.get_attribute("src") {
        return fetched(src).await.map(Cow::Owned);
    }
    let script = host.query_selector("script[type=\"application/json\"]")?;
    let inline = script.and_then(|script| script.text_content());
    Ok(inline.map_or(Cow::Borrowed(EMBEDDED), Cow::Owned))
}

/// JSON as it stands, or an object to be written as JSON.
fn given(data: &JsValue) -> Result<String, EmbedError> {
    if let Some(text) = data.as_string() {
        return Ok(text);
    }
    JSON::stringify(data).ok().and_then(|text| text.as_string()).ok_or(EmbedError::BadData)
}

async fn fetched(src: String) -> Result<String, EmbedError> {
    let failed = |error: gloo::net::Error| EmbedError::NotFetched {
        src: src.clone(),
        reason: error.to_string(),
    };
    let response = Request::get(&src).send().await.map_err(failed)?;
    if !response.ok() {
        return Err(EmbedError::Refused { src, status: response.status() });
    }
    response.text().await.map_err(failed)
}
