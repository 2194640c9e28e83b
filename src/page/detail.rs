//! The detail of what is open, and what stands in its place while nothing is.

use super::{
    Act, Teller,
    act::join,
    annexed::annexed_place,
    event,
    legend::legend,
    node::{Node, button, el, of_class, sign},
    project,
};
use crate::{
    dataset::{Actor, Event, Id, Project, Record as _, Text},
    state::{Selection, View},
};

/// The column beside the rest: the detail, or else how to read the axis where there is one.
pub fn aside(teller: Teller<'_>, view: View, selection: Option<Selection>) -> Vec<Node> {
    let legend = (view == View::Timeline).then(|| legend(teller));
    let content = selection.map(|selection| detail(teller, selection)).or(legend);
    vec![of_class("div", "aside").some(content).into()]
}

/// The detail of an event, a project or an actor.
pub fn detail(teller: Teller<'_>, selection: Selection) -> Node {
    let content = match selection {
        Selection::Event(id) => event_detail(teller, id),
        Selection::Project(id) => project_detail(teller, id),
        Selection::Actor(id) => actor_detail(teller, id),
    };
    let close = button("close", "close".to_owned())
        .attr("aria-label", teller.say().detail.close)
        .child(sign("×"));
    of_class("section", "detail")
        .attr("part", "detail")
        // What is shown anew should begin at its top, and not keep an earlier one's disclosures open.
        .key(match selection {
            Selection::Event(id) => Act::event(teller.dataset(), id),
            Selection::Project(id) => Act::project(teller.dataset(), id),
            Selection::Actor(id) => Act::actor(teller.dataset(), id),
        })
        .child(close)
        .children(content)
        .into()
}

fn heading(teller: Teller<'_>, text: &Text) -> Node {
    el("h3").attr("tabindex", "-1").child(teller.text(text)).into()
}

fn event_detail(teller: Teller<'_>, id: Id<Event>) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.say().detail);
    let event = &dataset.events[id];
    let link = |id: Id<Event>| button("link", Act::event(dataset, id));
    let previous = dataset.events.ids().rfind(|&other| other < id);
    let next = dataset.events.ids().find(|&other| other > id);
    let mut nodes = vec![event::kicker(teller, event), heading(teller, &event.title)];
    nodes.extend(event::when_and_where(teller, event));
    nodes.extend(event::body(teller, event));
    nodes.push(
        of_class("p", "onward")
            .some(previous.map(|id| link(id).child(sign("← ")).text(say.previous_event).into()))
            .some(next.map(|id| link(id).text(say.next_event).child(sign(" →")).into()))
            .into(),
    );
    nodes
}

fn project_detail(teller: Teller<'_>, id: Id<Project>) -> Vec<Node> {
    let project = &teller.dataset().projects[id];
    let mut nodes = vec![project::kicker(teller, project), heading(teller, &project.name)];
    nodes.extend(project::body(teller, project));
    nodes
}

/// The name at once; the rest is left to the annex.
fn actor_detail(teller: Teller<'_>, id: Id<Actor>) -> Vec<Node> {
    let actor = &teller.dataset().actors[id];
    let rest = annexed_place(&join("actor", actor.slug()));
    vec![heading(teller, &actor.name), rest.into()]
}
