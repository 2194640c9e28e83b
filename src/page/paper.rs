//! What is printed: what search and facets leave, whole and in the order of reading, with the sources that it rests on
//! as endnotes.
//!
//! Nothing on paper can be pressed or opened.

use super::{
    Teller,
    figures::article,
    header::header,
    html::{attr, is_told},
    node::{Element, Node, el, of_class},
    sources::{imprint, item},
    toolbar::{facet_name, value_name},
    whole::parts,
};
use crate::{
    dataset::{Id, Source},
    locale::{fill, list_words},
    state::{Facet, SearchResult, ViewState},
};

/// What is printed for a reader of a state, which this address leads to; the teller's lists should be whole as well.
pub fn paper(teller: Teller<'_>, state: &ViewState, address: &str) -> Vec<Node> {
    let found = teller.indexed.find(&state.filter());
    let mut ink = Ink { teller, cited: Vec::new() };
    let mut nodes = ink.nodes(header(teller), true);
    if state.is_filtered() {
        nodes.extend(selection(teller, state, &found));
    }
    nodes.extend(ink.nodes(parts(teller, &found, article), false));
    let cited = ink.cited.clone();
    let sources = teller.dataset().sources.ids();
    let sources = sources.filter(|id| !state.is_filtered() || cited.contains(id));
    let items = sources.map(|id| item(teller, id, false)).collect();
    let say = &teller.annexed().paper;
    let endnotes = of_class("footer", "sources")
        .child(el("h2").text(teller.say().references.heading))
        .child(el("ol").attr("role", "list").children(ink.nodes(items, false)))
        .child(of_class("p", "imprint").text(imprint(teller)))
        .child(of_class("p", "address").text(fill(say.address, &[("url", address)])));
    nodes.push(endnotes.into());
    nodes
}

/// How much is printed of how much, and what was asked for.
fn selection(teller: Teller<'_>, state: &ViewState, found: &SearchResult) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().paper);
    let part = |n: usize, all: usize, forms| {
        fill(&teller.plural(all, forms), &[("shown", &teller.count(n))])
    };
    let counts = [
        part(found.events.len(), dataset.events.len(), &say.events),
        part(found.projects.len(), dataset.projects.len(), &say.projects),
    ];
    let counts = list_words(&counts, teller.language);
    let line = |text: String| of_class("p", "selection").text(text).into();
    vec![line(fill(say.selection, &[("counts", &counts)])), line(asked(teller, state).join(" · "))]
}

/// What was asked for, in words.
fn asked(teller: Teller<'_>, state: &ViewState) -> Vec<String> {
    let named = |name: &str, value: &str| {
        fill(teller.annexed().paper.asked, &[("name", name), ("value", value)])
    };
    let query = state.query.trim();
    let query = (!query.is_empty()).then(|| named(teller.say().search.label, query));
    let of_facet = |facet: Facet| {
        let chosen = state.chosen.iter().filter(|value| value.facet() == facet);
        let values: Vec<String> = chosen.map(|&value| value_name(teller, value)).collect();
        (!values.is_empty()).then(|| named(facet_name(teller, facet), &values.join(", ")))
    };
    let stretch = state.stretch.map(|stretch| {
        let stretch = teller.stretch((stretch.start(), stretch.end()));
        named(teller.annexed().charts.period, &stretch)
    });
    let facets = Facet::ALL.into_iter().filter_map(of_facet);
    query.into_iter().chain(facets).chain(stretch).collect()
}

/// Makes print of what is on the screen, and keeps in mind which sources it refers to.
struct Ink<'a> {
    teller: Teller<'a>,
    cited: Vec<Id<Source>>,
}

impl Ink<'_> {
    /// Prints nodes; what is disclosed on the screen is laid open here, or else told in full elsewhere.
    fn nodes(&mut self, nodes: Vec<Node>, is_open: bool) -> Vec<Node> {
        let mut printed = Vec::new();
        for node in nodes {
            match node {
                Node::Element(element) if is_told(&element) => {
                    printed.push(self.element(element, is_open).into());
                }
                Node::Element(_) => {}
                Node::Text(_) => printed.push(node),
            }
        }
        printed
    }

    fn element(&mut self, mut element: Element, is_open: bool) -> Element {
        let source = attr(&element, "data-act").and_then(|act| act.strip_prefix("source "));
        self.cited.extend(source.and_then(|slug| self.teller.dataset().sources.find(slug)));
        match element.tag {
            "button" => {
                element.tag = "span";
                element.attrs.retain(|attr| attr.0 == "class");
            }
            "details" => {
                element.tag = "div";
                element.attrs.retain(|attr| attr.0 == "class");
                element.children.truncate(if is_open { usize::MAX } else { 1 });
            }
            "summary" => element.tag = "p",
            _ => {}
        }
        let is_open = is_open || attr(&element, "data-link") == Some("disagreements");
        element.children = self.nodes(std::mem::take(&mut element.children), is_open);
        element
    }
}
