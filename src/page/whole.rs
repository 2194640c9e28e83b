//! Everything there is to read, one after the other: for search engines, and wherever no script runs.

use super::{
    Teller,
    card::{foot, next},
    differ,
    figures::{self, in_words},
    header::header,
    node::{Element, Node, el, of_class},
    project::{self, all_differing},
    reading_list::reading_list,
    sources::sources,
};
use crate::{
    dataset::{Disagreement, Id, Indicator, Project, Record as _},
    locale::plain,
    state::{Found, View, ViewState},
};

/// The whole dataset in the order of reading; the teller's lists should be whole as well.
pub fn whole(teller: Teller<'_>) -> Vec<Node> {
    let state = ViewState::default();
    let mut nodes = header(teller);
    nodes.push(of_class("p", "plain").text(plain(teller.language)).into());
    nodes.extend(parts(teller, &state, &teller.catalogue.find(&state), in_words));
    nodes.push(part("sources").children(sources(teller, None)).into());
    nodes
}

/// What a state leaves, which is what is found, from the events to what reports differ on; indicators are told in the
/// way that is given.
pub(super) fn parts(
    teller: Teller<'_>,
    state: &ViewState,
    found: &Found,
    indicator: fn(Teller<'_>, Id<Indicator>) -> Node,
) -> Vec<Node> {
    let view = |view: View| ["view=", view.word()].concat();
    let projects = found.projects.iter().map(|&id| project(teller, id)).collect();
    let indicators = figures::of(teller, state, found);
    let differing = differing(teller, state, found, &indicators);
    let indicators = indicators.into_iter().map(|id| indicator(teller, id)).collect();
    let parts = [
        part(&view(View::List)).children(reading_list(teller, found, None)),
        headed(&view(View::Projects), teller.say().projects.heading, projects),
        headed("figures", teller.annexed().charts.heading, indicators),
        part("disagreements").children(differ::section(teller, &differing)),
    ];
    parts.into_iter().filter(|part| !part.children.is_empty()).map(Node::from).collect()
}

/// The disagreements on what is found; all where nothing is left out.
fn differing(
    teller: Teller<'_>,
    state: &ViewState,
    found: &Found,
    indicators: &[Id<Indicator>],
) -> Vec<Id<Disagreement>> {
    let dataset = teller.dataset();
    let mut concerned = Vec::new();
    for &event in &found.events {
        concerned.extend(&dataset.events[event].disagreements);
    }
    for &project in &found.projects {
        concerned.extend(all_differing(dataset, &dataset.projects[project]));
    }
    for &indicator in indicators {
        concerned.extend(&dataset.indicators[indicator].disagreements);
    }
    let all = dataset.disagreements.ids();
    all.filter(|id| !state.is_filtered() || concerned.contains(id)).collect()
}

/// A part, by what the widget's links say of it.
fn part(link: &str) -> Element {
    el("div").attr("data-link", link)
}

/// A part under its heading; empty if there is nothing in it.
fn headed(link: &str, heading: &str, content: Vec<Node>) -> Element {
    let part = part(link);
    if content.is_empty() {
        return part;
    }
    part.child(el("h2").text(heading)).children(content)
}

fn project(teller: Teller<'_>, id: Id<Project>) -> Node {
    let project = &teller.dataset().projects[id];
    of_class("article", "entry")
        .attr("data-project", project.slug())
        .child(project::kicker(teller, project))
        .child(el("h3").child(teller.text(&project.name)))
        .children(project::body(teller, project))
        .some(next(teller, project))
        .child(foot(teller, project))
        .into()
}
