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
    layout::{self, Direction, EventIndex, Heading},
    state::{Selection, ViewState},
};

/// The upright axis.
pub fn upright(teller: Teller<'_>, state: &ViewState, index: &EventIndex) -> Vec<Node> {
    let window = state.window(&teller.indexed.axis_bounds);
    let shown = layout::vertical(index, window);
    let is_empty = shown.events.is_empty();
    let events = shown.events.as_slice();
    let heading = |row: usize| {
        let newer = row.checked_sub(1).and_then(|row| events.get(row));
        let heading = layout::heading(teller.indexed, newer.copied(), *events.get(row)?)?;
        Some(year(teller, heading))
    };
    // What follows an event belongs to its row, so each brings the heading of the next.
    let row = |row: usize| {
        let station = events.get(row).map(|&event| station(teller, event, state.selection));
        station.into_iter().chain(heading(row + 1).into_iter().flatten()).collect()
    };
    let is_open = |&event: &Id<Event>| state.selection == Some(Selection::Event(event));
    let open = state.selection.and_then(|_| events.iter().position(is_open));
    let list = of_class("ol", "upright")
        .attr("role", "list")
        .attr("aria-label", teller.say().axis.label)
        .children(heading(0).unwrap_or_default());
    let list = teller.reels.fill(Reel::Vertical, list, events.len(), open, &row);
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

fn year(teller: Teller<'_>, Heading { silent_years, year }: Heading) -> Vec<Node> {
    let silence = usize::try_from(silent_years).ok().filter(|&years| years > 0).map(|years| {
        let text = teller.plural(years, &teller.say().axis.quiet_years);
        of_class("li", "silence").text(text).into()
    });
    let year = year.to_string();
    let year = of_class("li", "year-entry").key(year.clone()).text(year).into();
    silence.into_iter().chain([year]).collect()
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
