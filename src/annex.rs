//! What fewer readers ask for: figures as charts, codes and links to be copied.
//!
//! It reads the data once more and draws in the places that the widget leaves to it; `annex.js`, beside this file in `annex/`,
//! brings the two together.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::{
    dataset::decoded,
    draw::Pane,
    evidence,
    locale::Language,
    page::{self, Node, Reels, Teller},
    state::{Catalogue, ViewState},
};

/// The annex of one widget. Freeing it leaves what it has drawn as it stands.
#[wasm_bindgen]
pub struct Annex {
    catalogue: Catalogue,
    language: Language,
    panes: Vec<(HtmlElement, Pane)>,
}

#[wasm_bindgen]
impl Annex {
    /// Reads a dataset (UTF-8), for readers of the language of a tag.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, tag: &str) -> Self {
        let (dataset, _) = evidence::read(&decoded(bytes));
        let language = Language::from_tag(tag).unwrap_or_default();
        Self { catalogue: Catalogue::new(dataset), language, panes: Vec::new() }
    }

    /// Draws in a place what its `data-annex` says, for a reader who sees what a link says.
    pub fn furnish(&mut self, place: HtmlElement, link: &str) {
        let what = place.get_attribute("data-annex").unwrap_or_default();
        let reels = Reels::whole();
        let teller = Teller { catalogue: &self.catalogue, language: self.language, reels: &reels };
        let state = ViewState::from_permalink(link, &self.catalogue.dataset);
        let nodes = page::annexed(teller, &what, &state);
        self.draw(place, nodes);
    }

    /// Draws in a place what there is to be copied: texts, in the order of [`page::share`]; with none, nothing.
    pub fn share(&mut self, place: HtmlElement, codes: &Array) {
        let codes: Vec<String> = codes.iter().filter_map(|code| code.as_string()).collect();
        let reels = Reels::whole();
        let teller = Teller { catalogue: &self.catalogue, language: self.language, reels: &reels };
        let nodes = if codes.is_empty() { Vec::new() } else { vec![page::share(teller, &codes)] };
        self.draw(place, nodes);
    }
}

impl Annex {
    fn draw(&mut self, place: HtmlElement, nodes: Vec<Node>) {
        self.panes.retain(|(place, _)| place.is_connected());
        let known = self.panes.iter().position(|(other, _)| *other == place);
        let at = known.unwrap_or_else(|| {
            self.panes.push((place.clone(), Pane::default()));
            self.panes.len() - 1
        });
        if let Some((_, pane)) = self.panes.get_mut(at) {
            pane.draw(&place, nodes);
        }
    }
}

/// The style of what the annex draws, to be adopted beside the widget's.
#[wasm_bindgen(js_name = annexStyle)]
pub fn annex_style() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/annex.css")).to_owned()
}
