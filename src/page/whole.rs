//! Everything there is to read, one after the other: for paper, for search engines, and wherever no script runs.

use super::{
    Teller,
    card::{foot, next},
    differ::disagreements,
    evidence::{Scope, names, plans, profile},
    figures::in_words,
    header::header,
    node::{Element, Node, el, of_class},
    project,
    reading_list::reading_list,
    sources::sources,
};
use crate::{
    dataset::{Actor, Id, Project, Record as _},
    locale::plain,
    state::{View, ViewState},
};

/// The whole dataset in the order of reading; the teller's lists should be whole as well.
pub fn whole(teller: Teller<'_>) -> Vec<Node> {
    let dataset = teller.dataset();
    let found = teller.catalogue.find(&ViewState::default());
    let view = |view: View| ["view=", view.word()].concat();
    let projects = dataset.projects.ids().map(|id| project(teller, id)).collect();
    let indicators = dataset.indicators.ids().map(|id| in_words(teller, id)).collect();
    let (say, annexed) = (teller.say(), teller.annexed());
    let everything = Scope { found: &found, is_all: true };
    let actors = dataset.actors.ids().map(|id| actor(teller, id)).collect();
    let mut nodes = header(teller);
    nodes.push(of_class("p", "plain").text(plain(teller.language)).into());
    let parts = [
        part(&view(View::List)).children(reading_list(teller, &found, None)),
        headed(&view(View::Projects), say.projects.heading, projects),
        headed(&view(View::Figures), annexed.charts.heading, indicators),
        part("disagreements").children(disagreements(teller)),
        part(&view(View::Evidence)).children(plans(teller, everything)),
        headed("actors", annexed.evidence.actors, actors),
        part("names").children(names(teller, everything)),
        part("sources").children(sources(teller, None)),
    ];
    nodes.extend(parts.into_iter().filter(|part| !part.children.is_empty()).map(Node::from));
    nodes
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
