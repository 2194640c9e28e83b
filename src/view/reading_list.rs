//! The list to read: every event in full, newest first, with the years as headings.

use leptos::prelude::*;

use super::{event, ui::Ui};
use crate::{
    dataset::{Event, Id, Record},
    state::Selection,
};

/// The list view.
#[component]
pub(super) fn ReadingList() -> impl IntoView {
    let ui = Ui::here();
    let events = move || ui.found.get().events.into_iter().rev().collect::<Vec<_>>();
    let is_empty = move || ui.found.with(|found| found.events.is_empty());
    view! {
        <h2 class="sr-only">{ui.say().detail.events}</h2>
        <ol class="reading-list" role="list">
            <For each=events key=|id| *id let(id)><Item id/></For>
        </ol>
        <Show when=is_empty>
            <p class="nothing"><b>{ui.say().search.nothing}</b>" "{ui.say().search.nothing_hint}</p>
        </Show>
    }
    .into_any()
}

#[component]
fn Item(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let ui = Ui::here();
    let catalogue = ui.catalogue();
    let dataset = &catalogue.dataset;
    let event = &dataset.events[id];
    let is_open = move || ui.is_open(Selection::Event(id));
    view! {
        <li>
            <article class="entry" class:open=is_open data-tone=ui.tone(event.sector())
                data-event=event.slug().to_owned() tabindex="-1">
                {event::kicker(ui, dataset, event)}
                <h3>{ui.text(&event.title)}</h3>
                {event::when_and_where(ui, dataset, event)}
                {event::body(ui, dataset, event)}
            </article>
        </li>
    }
    .into_any()
}
