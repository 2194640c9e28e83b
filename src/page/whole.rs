//! Everything there is to read, one after the other: for search engines, and wherever no script runs.

use super::{
    Teller,
    card::{foot, next},
    differ,
    evidence::{names, plans, profile},
    figures::in_words,
    header::header,
    node::{Element, Node, el, of_class},
    project,
    reading_list::reading_list,
    sources::sources,
};
use crate::{
    dataset::{Actor, Id, Indicator, Project, Record as _},
    locale::plain,
    state::{SearchResult, View, ViewState},
};

/// The whole dataset in the order of reading; the teller's lists should be whole as well.
pub fn whole(teller: Teller<'_>) -> Vec<Node> {
    let found = teller.indexed.find(&ViewState::default());
    let actors = teller.dataset().actors.ids().map(|id| actor(teller, id)).collect();
    let mut nodes = header(teller);
    nodes.push(of_class("p", "plain").text(plain(teller.language)).into());
    nodes.extend(parts(teller, &found, in_words));
    nodes.extend(told([
        headed("actors", teller.annexed().evidence.actors, actors),
        part("names").children(names(teller, &found)),
        part("sources").children(sources(teller, None)),
    ]));
    nodes
}

/// What is found, from the events to what became of plans; indicators are told in the way that is given.
pub(super) fn parts(
    teller: Teller<'_>,
    found: &SearchResult,
    indicator: fn(Teller<'_>, Id<Indicator>) -> Node,
) -> Vec<Node> {
    let dataset = teller.dataset();
    let view = |view: View| ["view=", view.word()].concat();
    let projects = found.projects.iter().map(|&id| project(teller, id)).collect();
    let indicators = found.indicators(dataset).into_iter().map(|id| indicator(teller, id));
    let differing = dataset.disagreements.ids().filter(|&id| found.has_disagreement(dataset, id));
    told([
        part(&view(View::List)).children(reading_list(teller, found, None)),
        headed(&view(View::Projects), teller.say().projects.heading, projects),
        headed(&view(View::Figures), teller.annexed().charts.heading, indicators.collect()),
        part("disagreements").children(differ::section(teller, &differing.collect::<Vec<_>>())),
        part(&view(View::Evidence)).children(plans(teller, found)),
    ])
}

/// The parts that have something in them.
fn told<const N: usize>(parts: [Element; N]) -> Vec<Node> {
    parts.into_iter().filter(|part| !part.children.is_empty()).map(Node::from).collect()
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

fn actor(teller: Teller<'_>, id: Id<Actor>) -> Node {
    let actor = &teller.dataset().actors[id];
    of_class("article", "entry")
        .attr("data-actor", actor.slug())
        .child(el("h3").child(teller.text(&actor.name)))
        .children(profile(teller, id))
        .into()
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
