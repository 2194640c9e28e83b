//! Loading a dataset: it is fetched and read a little at a time.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Error, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, Response};

use super::{host::Host, notice::Notice};
use crate::{
    dataset::{DatasetReader, Problem, decoded},
    evidence,
    state::IndexedDataset,
    view::{LoadError, LoadState},
};

/// How long the page may be kept waiting, in milliseconds, and how many records are read before that is looked at again.
const SLICE_MS: f64 = 10.0;
const RECORDS: usize = 64;

/// A dataset that has been read.
pub(super) struct Loaded {
    pub(super) indexed: Arc<IndexedDataset>,
    pub(super) problems: Arc<Vec<Problem>>,
    /// The file as it came. The browser keeps it, so that it takes no room here and the converter reads what is shown.
    pub(super) file: Blob,
}

/// Loads the dataset of an element; `None` where nobody wants it any more.
pub(super) async fn load(host: &Host, notice: &Notice) -> Result<Option<Loaded>, LoadError> {
    let loaded = fetch_and_read(host, notice).await;
    // What is aborted fails, and that is nobody's concern.
    if host.signal().aborted() { Ok(None) } else { loaded }
}

async fn fetch_and_read(host: &Host, notice: &Notice) -> Result<Option<Loaded>, LoadError> {
    let src = host.src().unwrap_or_default();
    let unreachable = |error: JsValue| match &*src {
        "" => LoadError::BadData,
        src => LoadError::Unreachable { src: src.to_owned(), reason: words(&error) },
    };
    let data = JsFuture::from(host.data()).await.map_err(unreachable)?;
    let response = data.dyn_ref::<Response>();
    if let Some(response) = response.filter(|response| !response.ok()) {
        return Err(LoadError::Refused { src, status: response.status() });
    }
    let parts = match response {
        Some(response) => chunks(response, notice).await.map_err(unreachable)?,
        None => Array::of1(&data),
    };
    let (file, bytes) = joined(&parts).await.map_err(unreachable)?;
    let mut reader = DatasetReader::new(decoded(bytes));
    while read_slice(&mut reader) {
        notice.update(LoadState::Reading(reader.progress()));
        TimeoutFuture::new(0).await;
        if host.signal().aborted() {
            return Ok(None);
        }
    }
    let (dataset, problems) = evidence::with_conflicts(reader.finish());
    let indexed = Arc::new(IndexedDataset::new(dataset));
    Ok(Some(Loaded { indexed, problems: Arc::new(problems), file }))
}

/// Gives what the browser says of an error.
fn words(error: &JsValue) -> String {
    let words = error.dyn_ref::<Error>().map(|error| String::from(error.to_string()));
    words.unwrap_or_else(|| format!("{error:?}"))
}

/// Reads for a short time; `false` once all is read.
fn read_slice(reader: &mut DatasetReader) -> bool {
    let now = || window().performance().map_or(f64::INFINITY, |clock| clock.now());
    let until = now() + SLICE_MS;
    while reader.advance(RECORDS) {
        if now() >= until {
            return true;
        }
    }
    false
}

/// Gives the parts of a response as they come.
async fn chunks(response: &Response, notice: &Notice) -> Result<Array, JsValue> {
    let (parts, mut len) = (Array::new(), 0);
    let Some(body) = response.body() else { return Ok(parts) };
    let reader: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
    loop {
        let next = JsFuture::from(reader.read()).await?;
        if Reflect::get(&next, &"done".into())?.is_truthy() {
            return Ok(parts);
        }
        let part: Uint8Array = Reflect::get(&next, &"value".into())?.dyn_into()?;
        len += usize::try_from(part.length()).unwrap_or_default();
        parts.push(&part);
        notice.update(LoadState::Fetching(len));
    }
}

/// Parts put together outside, so that the memory here grows by no more than the whole.
async fn joined(parts: &Array) -> Result<(Blob, Vec<u8>), JsValue> {
    let file = Blob::new_with_str_sequence(parts)?;
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok((file, Uint8Array::new(&bytes).to_vec()))
}
