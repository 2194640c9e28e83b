//! The list to read: every event in full, newest first.

use super::{
    Teller, event,
    node::{Node, el, of_class},
};
use crate::{
    dataset::{Event, Id, Record},
    state::{Found, Selection},
};

/// The events that search and facets leave.
pub fn reading_list(teller: Teller<'_>, found: &Found, selection: Option<Selection>) -> Vec<Node> {
    let say = teller.say();
    let items = found.events.iter().rev().map(|&id| item(teller, id, selection)).collect();
    let nothing = found.events.is_empty().then(|| {
        of_class("p", "nothing")
            .child(el("b").text(say.search.nothing))
            .text(". ")
            .text(say.search.nothing_hint)
            .into()
    });
    let list = el("div")
        .child(of_class("h2", "sr-only").text(say.detail.events))
        .child(of_class("ol", "reading-list").attr("role", "list").children(items))
        .some(nothing);
    vec![list.into()]
}

fn item(teller: Teller<'_>, id: Id<Event>, selection: Option<Selection>) -> Node {
    let event = &teller.dataset().events[id];
    let is_open = selection == Some(Selection::Event(id));
    let article = of_class("article", if is_open { "entry open" } else { "entry" })
        .attr("data-tone", teller.tone(event.sector()))
        .attr("data-event", event.slug())
        .attr("tabindex", "-1")
        .child(event::kicker(teller, event))
        .child(el("h3").child(teller.text(&event.title)))
        .children(event::when_and_where(teller, event))
        .children(event::body(teller, event));
    el("li").key(event.slug()).child(article).into()
}
