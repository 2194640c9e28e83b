//! What the custom element tells the widget, and what the widget asks of it.

use js_sys::Promise;
use leptos::{prelude::document, web_sys::HtmlElement};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{AbortSignal, Blob};

use super::address::{Address, page, whole};
use crate::view::Embedding;

#[wasm_bindgen]
extern "C" {
    /// An object of `transcaspian.js` that speaks for the custom element during one start of its widget.
    #[derive(Clone)]
    pub type Host;

    /// Gives the custom element.
    #[wasm_bindgen(method, getter)]
    pub(super) fn element(this: &Host) -> HtmlElement;

    /// Gives the dataset: a response, or a text where the page gives it.
    #[wasm_bindgen(method, getter)]
    pub(super) fn data(this: &Host) -> Promise;

    /// Gives the address where the dataset can be fetched; `undefined` where the page gives it and names none.
    #[wasm_bindgen(method, getter)]
    pub(super) fn src(this: &Host) -> Option<String>;

    /// Gives the address of the folder of the script, with the slash at its end.
    #[wasm_bindgen(method, getter)]
    pub(super) fn folder(this: &Host) -> String;

    /// Aborted when this start is not wanted any more.
    #[wasm_bindgen(method, getter)]
    pub(super) fn signal(this: &Host) -> AbortSignal;

    /// Gives what the last widget of the page left as it went: see [`Address::left`].
    #[wasm_bindgen(method)]
    pub(super) fn left(this: &Host) -> Option<String>;

    /// Stops the loading because the reader asks for that.
    #[wasm_bindgen(method)]
    pub(super) fn cancel(this: &Host);

    /// Starts anew.
    #[wasm_bindgen(method)]
    pub(super) fn retry(this: &Host);

    /// Has the converter answer a request of a dataset; it is loaded when it is first asked.
    #[wasm_bindgen(method)]
    pub(super) fn convert(this: &Host, dataset: &Blob, request: &str) -> Promise;
}

impl Host {
    /// Tells whether the reader has stopped the loading.
    pub(super) fn is_cancelled(&self) -> bool {
        self.signal().reason().as_string().as_deref() == Some("cancelled")
    }

    /// Gives the tag of the language around the element; empty where there is none.
    pub(super) fn language(&self) -> String {
        let around = self.element().closest("[lang]").ok().flatten();
        around.and_then(|element| element.get_attribute("lang")).unwrap_or_default()
    }

    /// Tells how the page embeds the widget, which shows what a link says.
    pub(super) fn embedding(&self, address: &Address, link: &str) -> Embedding {
        let element = self.element();
        let inline = || element.query_selector("script[data-src]").ok().flatten();
        let inline_src = || inline().and_then(|script| script.get_attribute("data-src"));
        let src = element.get_attribute("src").filter(|src| !src.is_empty()).or_else(inline_src);
        Embedding {
            address: page() + &address.fragment(link),
            name: address.name(),
            page_title: document().title(),
            src: src.as_deref().map(whole),
            fetched: self.src().as_deref().map(whole),
            lang: self.language(),
            theme: element.get_attribute("theme").unwrap_or_default(),
            folder: self.folder(),
        }
    }
}
