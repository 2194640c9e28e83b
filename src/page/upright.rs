//! The axis standing upright, for narrow columns: newest first, each event opening in its place.

use super::{
    Act, Teller,
    axis::{beyond, controls, nothing},
    detail::detail,
    event::when_and_where,
    node::{Node, button, of_class},
    overview::overview,
};
use crate::{
    dataset::{Event, Id, Record, words::EventStatus},
    layout::{self, Direction, Entry, Index},
    state::{Selection, ViewState},
};

/// The upright axis.
pub fn upright(teller: Teller<'_>, state: &ViewState, index: &Index) -> Vec<Node> {
    let window = state.window(&teller.catalogue.horizon);
    let shown = layout::upright(teller.catalogue, index, window);
    let is_empty = shown.entries.is_empty();
    let entries = shown.entries.iter().map(|&it| entry(teller, it, state.selection)).collect();
    let list = of_class("ol", "upright")
        .attr("role", "list")
        .attr("aria-label", teller.say().axis.label)
        .children(entries);
    let section = of_class("section", "timeline")
        .key("upright")
        .child(overview(teller, &shown.overview, window))
        .child(controls(teller))
        .child(beyond(teller, shown.later, Direction::Later))
        .child(list)
        .some(is_empty.then(|| nothing(teller, index.is_empty())))
        .child(beyond(teller, shown.earlier, Direction::Earlier));
    vec![section.into()]
}

fn entry(teller: Teller<'_>, entry: Entry, selection: Option<Selection>) -> Node {
    match entry {
        Entry::Year(year) => {
            let year = year.to_string();
            of_class("li", "year-entry").key(year.clone()).text(year).into()
        }
        Entry::Silence(years) => {
            let years = usize::try_from(years).unwrap_or(0);
            let text = teller.plural(years, &teller.say().axis.quiet_years);
            of_class("li", "silence").text(text).into()
        }
        Entry::Event(id) => station(teller, id, selection),
    }
}

fn station(teller: Teller<'_>, id: Id<Event>, selection: Option<Selection>) -> Node {
    let dataset = teller.dataset();
    let event = &dataset.events[id];
    let own = Selection::Event(id);
    let is_open = selection == Some(own);
    let is_lit = matches!(selection, Some(Selection::Project(it)) if event.projects.contains(&it));
    let class = match (event.status, is_lit) {
        (EventStatus::Occurred, false) => "station",
        (EventStatus::Occurred, true) => "station lit",
        (_, false) => "station planned",
        (_, true) => "station planned lit",
    };
    let opener = button("opener", Act::event(dataset, id))
        .attr("data-event", event.slug())
        .attr("aria-expanded", is_open.to_string())
        .child(teller.text(&event.title));
    of_class("li", class)
        .key(event.slug())
        .attr("data-tone", teller.tone(event.sector()))
        .children(when_and_where(teller, event))
        .child(opener)
        .some(is_open.then(|| detail(teller, own)))
        .into()
}
