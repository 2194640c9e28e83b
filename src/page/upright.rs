//! The axis standing upright, for narrow columns: newest first, each event opening in its place.

use super::{
    Act, Reel, Teller,
    axis::{beyond, controls, nothing},
    detail::detail,
    event::when_and_where,
    node::{Node, button, of_class},
    overview::overview,
};
use crate::{
    dataset::{Event, Id, Record, words::EventStatus},
    layout::{self, Direction, Entry},
    state::{Found, Selection, ViewState},
};

/// The upright axis, with the lines that its window shows.
pub fn upright(teller: Teller<'_>, state: &ViewState, found: &Found, lines: &[Entry]) -> Vec<Node> {
    let window = state.window(&teller.catalogue.horizon);
    let side = |direction| {
        beyond(teller, layout::beyond(teller.catalogue, found, window, direction), direction)
    };
    let strip = layout::overview(teller.catalogue, found, window);
    let is_empty = lines.is_empty();
    let row = |row: usize| {
        lines.get(row).map(|&it| entry(teller, it, state.selection)).into_iter().collect()
    };
    let open = match state.selection {
        Some(Selection::Event(id)) => lines.iter().position(|&it| it == Entry::Event(id)),
        _ => None,
    };
    let list =
        of_class("ol", "upright").attr("role", "list").attr("aria-label", teller.say().axis.label);
    let list = teller.reels.fill(Reel::Upright, list, lines.len(), open, &row);
    let section = of_class("section", "timeline")
        .key("upright")
        .child(overview(teller, &strip, window))
        .child(controls(teller))
        .child(side(Direction::Later))
        .child(list)
        .some(is_empty.then(|| nothing(teller, found.events.is_empty())))
        .child(side(Direction::Earlier));
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
