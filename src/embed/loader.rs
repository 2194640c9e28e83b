//! From a host element to a widget: the data is fetched and read a little at a time, and shown when it is whole.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Reflect, Uint8Array};
use leptos::{prelude::window, web_sys::ShadowRoot};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, Response};

use super::{host::Host, mount::Mounted};
use crate::{
    dataset::{Problem, Reading, decoded},
    evidence,
    locale::Language,
    state::IndexedDataset,
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

/// Loads the dataset of an element and shows it in an empty shadow root; gives nothing where there is none, which is said,
/// or where nobody wants it any more.
pub async fn open(root: ShadowRoot, host: Host) -> Option<Mounted> {
    let language = Language::from_tag(&host.language()).unwrap_or_default();
    let loaded = load(&host).await;
    match loaded {
        Ok(loaded) if !host.signal().aborted() => Mounted::new(root, host, language, loaded),
        Ok(_) => None,
        Err(error) => {
            leptos::logging::warn!("{error:?}");
            None
        }
    }
}

async fn load(host: &Host) -> Result<Loaded, JsValue> {
    let (file, bytes) = fetch(host).await?;
    let mut reading = Reading::new(decoded(bytes));
    while read_slice(&mut reading) {
        TimeoutFuture::new(0).await;
        if host.signal().aborted() {
            return Err(host.signal().reason());
        }
    }
    let (dataset, problems) = evidence::weighed(reading.finish());
    let indexed = Arc::new(IndexedDataset::new(dataset));
    Ok(Loaded { indexed, problems: Arc::new(problems), file })
}

/// Reads for a short time; `false` once all is read.
fn read_slice(reading: &mut Reading) -> bool {
    let now = || window().performance().map_or(f64::INFINITY, |clock| clock.now());
    let until = now() + SLICE_MS;
    while reading.advance(RECORDS) {
        if now() >= until {
            return true;
        }
    }
    false
}

/// The dataset as the page gives it, or as it comes from its address.
async fn fetch(host: &Host) -> Result<(Blob, Vec<u8>), JsValue> {
    let data = JsFuture::from(host.data()).await?;
    let parts = match data.as_string() {
        Some(_) => Array::of1(&data),
        None => chunks(&data.dyn_into()?).await?,
    };
    // Put together outside, so that the memory here grows by no more than the whole.
    let file = Blob::new_with_str_sequence(&parts)?;
    let bytes = Uint8Array::new(&JsFuture::from(file.array_buffer()).await?).to_vec();
    Ok((file, bytes))
}

/// The parts of a response as they come.
async fn chunks(response: &Response) -> Result<Array, JsValue> {
    let parts = Array::new();
    let Some(body) = response.body() else { return Ok(parts) };
    let reader: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
    loop {
        let next = JsFuture::from(reader.read()).await?;
        if Reflect::get(&next, &"done".into())?.is_truthy() {
            return Ok(parts);
        }
        parts.push(&Reflect::get(&next, &"value".into())?);
    }
}
