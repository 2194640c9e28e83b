//! What fewer readers ask for: charts, evidence, problems of the data, what is printed and what is taken along.
//!
//! It reads the data once more and draws in the places that the widget leaves to it; `annex.js`, beside this file in `annex/`,
//! brings the two together.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::{
    dataset::{Problem, decoded},
    draw::Pane,
    evidence,
    export::{Cited, Export, Format, Style},
    locale::Language,
    page::{self, Node, Reels, Teller},
    state::{self, IndexedDataset, SearchResult, Selection, ViewState},
    time::Day,
};

/// The annex of one widget. Freeing it leaves what it has drawn as it stands.
#[wasm_bindgen]
pub struct Annex {
    /// The data as it came.
    text: String,
    indexed: IndexedDataset,
    problems: Vec<Problem>,
    language: Language,
    /// All it draws is drawn whole.
    reels: Reels,
    places: Vec<Place>,
}

/// A place that has been drawn in.
struct Place {
    element: HtmlElement,
    pane: Pane,
    /// What it was furnished for.
    of: Option<(String, ViewState)>,
}

#[wasm_bindgen]
impl Annex {
    /// Reads a dataset (UTF-8), for readers of the language of a tag.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, tag: &str) -> Self {
        let text = decoded(bytes);
        let (dataset, problems) = evidence::read(&text);
        let language = Language::from_tag(tag).unwrap_or_default();
        let indexed = IndexedDataset::new(dataset);
        Self { text, indexed, problems, language, reels: Reels::whole(), places: Vec::new() }
    }

    /// Draws in a place what its `data-annex` says, for a reader who sees what a link says.
    pub fn furnish(&mut self, place: HtmlElement, link: &str) {
        let what = place.get_attribute("data-annex").unwrap_or_default();
        let state = ViewState {
            // None of it is about what the axis shows.
            window: None,
            focus: None,
            ..ViewState::from_permalink(link, &self.indexed.dataset)
        };
        let of = Some((what, state));
        if self.places.iter().any(|known| known.element == place && known.of == of) {
            return;
        }
        let nodes = of
            .iter()
            .flat_map(|(what, state)| page::annexed(self.teller(), &self.problems, what, state))
            .collect();
        self.draw(place, nodes, of);
    }

    /// Draws in a place what a reference's mark stands for; `beside` are the marks of what it stands with.
    pub fn preview(&mut self, place: HtmlElement, mark: &str, beside: Vec<String>) {
        let nodes = page::preview(self.teller(), mark, &beside);
        self.draw(place, nodes, None);
    }

    /// Draws in a place what there is to be taken along: what is to be copied, in the order of [`page::Offer`], and the
    /// citations of what is open in the widget of this name on this page, read on this day. With no codes, nothing.
    pub fn share(&mut self, place: HtmlElement, codes: &Array, link: &str, page: &str, day: &str) {
        let codes: Vec<String> = codes.iter().filter_map(|code| code.as_string()).collect();
        if codes.is_empty() {
            return self.draw(place, Vec::new(), None);
        }
        let state = ViewState::from_permalink(link, &self.indexed.dataset);
        let tag = self.language.tag();
        let dataset = &self.indexed.dataset;
        let (cited, title) = match state.selection {
            Some(Selection::Event(id)) => (Cited::Event(id), dataset.events[id].title.get(tag)),
            Some(Selection::Project(id)) => {
                (Cited::Project(id), dataset.projects[id].name.get(tag))
            }
            // What is known of an actor is put together from all of it.
            Some(Selection::Actor(_)) | None => (Cited::Dataset, dataset.title.get(tag)),
        };
        let found = self.indexed.find(&ViewState::default());
        let citations = citations(&self.export(&found, page, state::day(day)), cited);
        let offer = page::Offer { codes: &codes, cited: title.to_owned(), citations };
        let nodes = vec![page::share(self.teller(), &offer)];
        self.draw(place, nodes, None);
    }

    /// Draws in a place what there is to be taken along of the indicator that its `data-take` names: the citations of the
    /// figure that is chosen, or of all, in the widget of this name on this page, read on this day.
    pub fn take(&mut self, place: HtmlElement, chosen: &str, page: &str, day: &str) {
        let dataset = &self.indexed.dataset;
        let slug = place.get_attribute("data-take").unwrap_or_default();
        let Some(id) = dataset.indicators.find(&slug) else { return };
        let chosen = dataset.observations.find(chosen);
        let cited = chosen.map_or(Cited::Indicator(id), Cited::Figure);
        let found = SearchResult::default();
        let citations = citations(&self.export(&found, page, state::day(day)), cited);
        let nodes = page::take(self.teller(), id, chosen, &citations);
        self.draw(place, nodes, None);
    }

    /// Draws in a place what is printed for a reader who sees what a link says, at this address.
    pub fn print(&mut self, place: HtmlElement, link: &str, page: &str) {
        let state = ViewState::from_permalink(link, &self.indexed.dataset);
        let nodes = page::paper(self.teller(), &state, page);
        self.draw(place, nodes, None);
    }

    /// Writes what search and facets leave as a file whose name has this ending; empty for an ending that is not known.
    pub fn file(&self, ending: &str, link: &str, page: &str) -> String {
        let state = ViewState::from_permalink(link, &self.indexed.dataset);
        let found = self.indexed.find(&state.filter());
        let format = Format::ALL.into_iter().find(|format| format.ending() == ending);
        format.map(|format| self.export(&found, page, None).file(format)).unwrap_or_default()
    }

    /// Writes the figures of an indicator as a table; empty for one that is not there.
    pub fn chart(&self, indicator: &str, page: &str) -> String {
        let id = self.indexed.dataset.indicators.find(indicator);
        let found = SearchResult::default();
        id.map(|id| self.export(&found, page, None).chart(id)).unwrap_or_default()
    }
}

impl Annex {
    fn teller(&self) -> Teller<'_> {
        Teller { indexed: &self.indexed, language: self.language, reels: &self.reels }
    }

    fn export<'a>(
        &'a self,
        found: &'a SearchResult,
        page: &'a str,
        accessed: Option<Day>,
    ) -> Export<'a> {
        // What stands after `#` says where on the page; the widget's name begins it.
        let (page, name) = page.split_once('#').unwrap_or((page, "transcaspian"));
        let name = name.split(':').next().unwrap_or(name);
        Export {
            dataset: &self.indexed.dataset,
            text: &self.text,
            found,
            language: self.language,
            page,
            name,
            files: "",
            accessed,
        }
    }

    fn draw(&mut self, element: HtmlElement, nodes: Vec<Node>, of: Option<(String, ViewState)>) {
        self.places.retain(|place| place.element.is_connected());
        let known = self.places.iter().position(|place| place.element == element);
        let mut pane = if let Some(at) = known {
            self.places.swap_remove(at).pane
        } else {
            // What was drawn in it before it was last taken away.
            element.replace_children_with_node_0();
            Pane::default()
        };
        pane.draw(&element, nodes);
        self.places.push(Place { element, pane, of });
    }
}

/// One thing in every style, with the names of the styles.
fn citations(export: &Export<'_>, cited: Cited) -> Vec<(&'static str, String)> {
    let styles = Style::ALL.into_iter().zip(["Chicago", "APA", "BibTeX", "RIS", "CSL-JSON"]);
    styles.map(|(style, name)| (name, export.cite(cited, style))).collect()
}

/// The style of what the annex draws, to be adopted beside the widget's.
#[wasm_bindgen(js_name = annexStyle)]
pub fn annex_style() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/annex.css")).to_owned()
}
