//! The converter as a module of its own: the text of a dataset and a request in, text out.
//!
//! It keeps nothing between calls, so that no large dataset stays in memory for a reader who has moved on.

#[cfg(target_family = "wasm")]
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

/// Answers a request, which is written as JSON, of a dataset (UTF-8); the answer is JSON as well.
///
/// # Errors
///
/// Throws where the request is not one.
#[cfg(target_family = "wasm")]
#[wasm_bindgen]
pub fn convert(dataset: Vec<u8>, request: &str) -> Result<String, JsError> {
    let text = transcaspian::dataset::decoded(dataset);
    let answer = transcaspian::convert::answer(&text, &serde_json::from_str(request)?);
    Ok(serde_json::to_string(&answer)?)
}

fn main() {}
