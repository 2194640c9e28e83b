//! The axis standing upright, for narrow columns.

use leptos::{ev, prelude::*};

use super::{
    axis::empty,
    detail::Detail,
    event::when_and_where,
    overview::OverviewStrip,
    timeline::{BeyondButton, Controls, strip_of},
    ui::Ui,
};
use crate::{
    dataset::{Event, Id, Record, words::EventStatus},
    layout::{Direction, Entry, beyond, upright},
    locale::plural,
    state::Selection,
    time::Window,
};

/// The upright axis: newest first, each event opening in its place.
#[component]
pub(super) fn Upright(
    /// The visible stretch of time.
    window: Memo<Window>,
) -> impl IntoView {
    let ui = Ui::here();
    let entries = Memo::new(move |_| {
        ui.found.with(|found| upright(&ui.catalogue(), found, window.get()))
    });
    let side = move |direction: Direction| {
        Signal::derive(move || {
            ui.found.with(|found| beyond(&ui.catalogue(), found, window.get(), direction))
        })
    };
    let entry = move |entry: Entry| match entry {
        Entry::Year(year) => view! { <li class="year-entry">{year.to_string()}</li> }.into_any(),
        Entry::Silence(years) => {
            let years = usize::try_from(years).unwrap_or(0);
            let text = plural(years, &ui.say().axis.quiet_years, ui.language);
            view! { <li class="silence">{text}</li> }.into_any()
        }
        Entry::Event(id) => view! { <Station id/> }.into_any(),
    };
    let key = move |ev: ev::KeyboardEvent| {
        if ev.key() == "Escape" && ui.selection.get_untracked().is_some() {
            ev.prevent_default();
            ui.close();
        }
    };
    let is_empty = move || entries.with(Vec::is_empty);
    view! {
        <OverviewStrip strip=strip_of(ui, window)/>
        <Controls/>
        <BeyondButton beyond=side(Direction::Later) is_earlier=false/>
        <ol class="upright" role="list" on:keydown=key>
            <For each=move || entries.get() key=|entry| *entry let(it)>{entry(it)}</For>
        </ol>
        <Show when=is_empty><p class="nothing">{empty(ui)}</p></Show>
        <BeyondButton beyond=side(Direction::Earlier) is_earlier=true/>
    }
    .into_any()
}

#[component]
fn Station(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let ui = Ui::here();
    let catalogue = ui.catalogue();
    let event = &catalogue.dataset.events[id];
    let selection = Selection::Event(id);
    let toggle = move |_| {
        if ui.is_open(selection) { ui.close() } else { ui.open(selection) }
    };
    let is_lit = move || match ui.selection.get() {
        Some(Selection::Project(project)) => {
            ui.catalogue().dataset.events[id].projects.contains(&project)
        }
        _ => false,
    };
    view! {
        <li class="station" data-tone=ui.tone(event.sector())
            class:planned=event.status != EventStatus::Occurred class:lit=is_lit>
            {when_and_where(ui, &catalogue.dataset, event)}
            <button type="button" class="opener" data-event=event.slug().to_owned()
                aria-expanded=move || ui.is_open(selection).to_string() on:click=toggle>
                {ui.text(&event.title)}
            </button>
            <Show when=move || ui.opens_here(selection)><Detail selection/></Show>
        </li>
    }
    .into_any()
}
