//! From a host element to a widget: the data is taken in and read a little at a time, and shown when it is whole.
//!
//! `transcaspian.js` sees to what takes time: fetching, pausing, giving up.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::{mount::Mounted, style::adopt};
use crate::{
    dataset::Reading,
    evidence,
    locale::Language,
    page::{self, Failure, Node},
    view::Pane,
};

/// A widget that is being opened. Freeing it leaves the element as it stands.
#[wasm_bindgen]
pub struct Opening {
    host: HtmlElement,
    language: Language,
    /// What has come in and is not read yet.
    bytes: Vec<u8>,
    reading: Option<Reading>,
    /// What is said in the meantime, before what the element holds.
    pane: Option<(ShadowRoot, Pane)>,
}

#[wasm_bindgen]
impl Opening {
    /// Begins with no data; the element is not touched until there is something to say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement) -> Self {
        let language = language_of(&host);
        Self { host, language, bytes: Vec::new(), reading: None, pane: None }
    }

    /// Takes in the next bytes of a dataset (UTF-8).
    pub fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Reads on by so many records; `false` once all is read.
    pub fn read(&mut self, records: usize) -> bool {
        let bytes = &mut self.bytes;
        let reading = self.reading.get_or_insert_with(|| Reading::new(text(std::mem::take(bytes))));
        reading.advance(records)
    }

    /// Shows how far it has come.
    ///
    /// # Errors
    ///
    /// When the browser refuses a shadow root or a style sheet.
    #[wasm_bindgen(js_name = showProgress)]
    pub fn show_progress(&mut self) -> Result<(), JsValue> {
        let progress = self.reading.as_ref().map(Reading::progress);
        self.say(page::progress(self.language, self.bytes.len(), progress))
    }

    /// Says why there is no data: what could not be fetched, and the server's answer, or else (0) what the browser
    /// says of it. Where nothing was to be fetched, it is what the page gave that cannot be read.
    ///
    /// # Errors
    ///
    /// When the browser refuses a shadow root or a style sheet.
    #[wasm_bindgen(js_name = showFailure)]
    pub fn show_failure(
        &mut self,
        src: Option<String>,
        status: u16,
        reason: &str,
    ) -> Result<(), JsValue> {
        let failure = match (src.as_deref(), status) {
            (None, _) => Failure::BadData,
            (Some(src), 0) => Failure::Unreachable { src, reason },
            (Some(src), status) => Failure::Refused { src, status },
        };
        self.say(page::failure(self.language, &failure))
    }

    /// Says that the reader has stopped it.
    ///
    /// # Errors
    ///
    /// When the browser refuses a shadow root or a style sheet.
    #[wasm_bindgen(js_name = showCancelled)]
    pub fn show_cancelled(&mut self) -> Result<(), JsValue> {
        self.say(page::cancelled(self.language))
    }

    /// Shows what has been read.
    ///
    /// # Errors
    ///
    /// When the browser refuses a shadow root or a style sheet.
    pub fn mount(mut self) -> Result<Mounted, JsValue> {
        while self.read(usize::MAX) {}
        let read = self.reading.take().map(Reading::finish).unwrap_or_default();
        let root = root_of(&self.host)?;
        root.replace_children_with_node_0();
        Ok(Mounted::new(self.host, root, self.language, evidence::weighed(read)))
    }

    /// The root is attached only now that there is something to say, so that what the element holds is seen until then.
    fn say(&mut self, nodes: Vec<Node>) -> Result<(), JsValue> {
        if self.pane.is_none() {
            let root = root_of(&self.host)?;
            root.replace_children_with_node_0();
            self.pane = Some((root, Pane::default()));
        }
        if let Some((root, pane)) = &mut self.pane {
            pane.draw(root, nodes);
        }
        Ok(())
    }
}

/// What a file says. What is no UTF-8 in it is replaced, and a byte order mark left out, as browsers do.
fn text(mut bytes: Vec<u8>) -> String {
    if bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(..3);
    }
    let replaced =
        |error: std::string::FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    String::from_utf8(bytes).unwrap_or_else(replaced)
}

/// The element's shadow root, with the widget's style.
fn root_of(host: &HtmlElement) -> Result<ShadowRoot, JsValue> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    adopt(&root)?;
    Ok(root)
}

/// The language of the nearest element that names one the widget speaks, or else English.
fn language_of(host: &HtmlElement) -> Language {
    let nearest = host.closest("[lang]").ok().flatten();
    let tag = nearest.and_then(|element| element.get_attribute("lang"));
    tag.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
