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
    export::{Cited, Export, Format, Style},
    locale::Language,
    page::{self, Node, Reels, Teller},
    state::{Catalogue, Found, Selection, ViewState},
    time::{Day, Edtf},
};

/// The annex of one widget. Freeing it leaves what it has drawn as it stands.
#[wasm_bindgen]
pub struct Annex {
    /// The data as it came.
    text: String,
    catalogue: Catalogue,
    language: Language,
    panes: Vec<(HtmlElement, Pane)>,
}

#[wasm_bindgen]
impl Annex {
    /// Reads a dataset (UTF-8), for readers of the language of a tag.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, tag: &str) -> Self {
        let text = decoded(bytes);
        let (dataset, _) = evidence::read(&text);
        let language = Language::from_tag(tag).unwrap_or_default();
        Self { text, catalogue: Catalogue::new(dataset), language, panes: Vec::new() }
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

    /// Draws in a place what there is to be taken along: what is to be copied, in the order of [`page::Offer`], and the
    /// citations of what is open in the widget of this name on this page, read on this day. With no codes, nothing.
    pub fn share(&mut self, place: HtmlElement, codes: &Array, link: &str, page: &str, day: &str) {
        let codes: Vec<String> = codes.iter().filter_map(|code| code.as_string()).collect();
        if codes.is_empty() {
            return self.draw(place, Vec::new());
        }
        let state = ViewState::from_permalink(link, &self.catalogue.dataset);
        let tag = self.language.tag();
        let dataset = &self.catalogue.dataset;
        let (cited, title) = match state.selection {
            Some(Selection::Event(id)) => (Cited::Event(id), dataset.events[id].title.get(tag)),
            Some(Selection::Project(id)) => {
                (Cited::Project(id), dataset.projects[id].name.get(tag))
            }
            None => (Cited::Dataset, dataset.title.get(tag)),
        };
        let found = self.catalogue.find(&ViewState::default());
        let accessed = Edtf::parse(day).ok().filter(|day| day.is_day()).map(Edtf::anchor);
        let export = self.export(&found, page, accessed);
        let styles = Style::ALL.into_iter().zip(["Chicago", "APA", "BibTeX", "RIS", "CSL-JSON"]);
        let citations = styles.map(|(style, name)| (name, export.cite(cited, style))).collect();
        let offer = page::Offer { codes: &codes, cited: title.to_owned(), citations };
        let reels = Reels::whole();
        let teller = Teller { catalogue: &self.catalogue, language: self.language, reels: &reels };
        let nodes = vec![page::share(teller, &offer)];
        self.draw(place, nodes);
    }

    /// Draws in a place what is printed for a reader who sees what a link says, at this address.
    pub fn print(&mut self, place: HtmlElement, link: &str, page: &str) {
        let reels = Reels::whole();
        let teller = Teller { catalogue: &self.catalogue, language: self.language, reels: &reels };
        let state = ViewState::from_permalink(link, &self.catalogue.dataset);
        let nodes = page::paper(teller, &state, page);
        self.draw(place, nodes);
    }

    /// Writes what search and facets leave as a file whose name has this ending; empty for an ending that is not known.
    pub fn file(&self, ending: &str, link: &str, page: &str) -> String {
        let state = ViewState::from_permalink(link, &self.catalogue.dataset);
        let found = self.catalogue.find(&state.filter());
        let format = Format::ALL.into_iter().find(|format| format.ending() == ending);
        format.map(|format| self.export(&found, page, None).file(format)).unwrap_or_default()
    }
}

impl Annex {
    fn export<'a>(&'a self, found: &'a Found, page: &'a str, accessed: Option<Day>) -> Export<'a> {
        // What stands after `#` says where on the page; the widget's name begins it.
        let (page, name) = page.split_once('#').unwrap_or((page, "transcaspian"));
        let name = name.split(':').next().unwrap_or(name);
        Export {
            dataset: &self.catalogue.dataset,
            text: &self.text,
            found,
            language: self.language,
            page,
            name,
            files: "",
            accessed,
        }
    }

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
