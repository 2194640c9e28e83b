//! The list to read: every event in full, newest first.

use super::{
    Reel, Teller, event,
    node::{Node, el, of_class},
};
use crate::{
    dataset::{Event, Id, Record},
    state::{SearchResult, Selection},
};

/// The events that search and facets leave.
pub fn reading_list(
    teller: Teller<'_>,
    found: &SearchResult,
    selection: Option<Selection>,
) -> Vec<Node> {
    let say = teller.say();
    let len = found.events.len();
    let row = |row: usize| {
        let id = found.events.iter().rev().nth(row);
        id.map(|&id| item(teller, id, selection)).into_iter().collect()
    };
    let open = match selection {
        Some(Selection::Event(id)) => found.events.binary_search(&id).ok(),
        _ => None,
    };
    let list = of_class("ol", "reading-list").attr("role", "list");
    let open = open.map(|at| len - 1 - at);
    let list = teller.reels.fill(Reel::Events, list, len, open, &row);
    let nothing = found.events.is_empty().then(|| {
        of_class("p", "nothing")
            .child(el("b").text(say.search.nothing))
            .text(". ")
            .text(say.search.nothing_hint)
            .into()
    });
    let content = el("div")
        .child(of_class("h2", "sr-only").text(say.detail.events))
        .child(list)
        .some(nothing);
    vec![content.into()]
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
