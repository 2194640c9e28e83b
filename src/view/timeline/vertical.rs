//! The vertical timeline, for narrow columns: newest first, each event opening in its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    TimelineModel,
    no_events::NoEvents,
    overview::Overview,
    zoom_controls::{OffscreenLink, ZoomControls},
};
use crate::{
    dataset::{Event, Id, words::EventStatus},
    layout::{Direction, VerticalRow, vertical_rows},
    state::Selection,
    view::{
        RenderContext, WidgetState,
        detail::Detail,
        event_entry::WhenAndWhere,
        opener::Opener,
        virtual_list::{Row, VirtualList},
    },
};

/// Shows the vertical timeline.
#[component]
pub(super) fn VerticalTimeline() -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let rows = Memo::new(move |_| {
        // Under a hand that drags, as many rows as the window meets would be listed with each frame.
        let window = model.resting_window.get();
        let rows = model.index.with(|index| Some(vertical_rows(index.as_ref()?, window)));
        Arc::new(rows.unwrap_or_default().into_iter().map(row_of).collect::<Vec<_>>())
    });
    let offscreen = model.offscreen();
    let earlier = Signal::derive(move || offscreen.get().0);
    let later = Signal::derive(move || offscreen.get().1);
    let draw = Callback::new(move |row: Row| match row {
        Row::Event(id) => view! { <Station id/> }.into_any(),
        Row::Year(year) => view! { <li class="tl-year-entry">{year}</li> }.into_any(),
        Row::QuietYears(count, _) => view! { <QuietYears count/> }.into_any(),
        _ => ().into_any(),
    });
    let keep = Signal::derive(move || match state.selection.get() {
        Some(Selection::Event(id)) => Some(Row::Event(id)),
        _ => None,
    });
    view! {
        <section class="tl-timeline">
            <Overview/>
            <ZoomControls/>
            <OffscreenLink summary=later direction=Direction::Later/>
            <VirtualList rows draw class="tl-vertical" least=36 keep label=context.messages().axis.label/>
            <Show when=move || rows.read().is_empty()><NoEvents/></Show>
            <OffscreenLink summary=earlier direction=Direction::Earlier/>
        </section>
    }
}

fn row_of(row: VerticalRow) -> Row {
    match row {
        VerticalRow::Event(id) => Row::Event(id),
        VerticalRow::Year(year) => Row::Year(year),
        VerticalRow::QuietYears(count, year) => Row::QuietYears(count, year),
    }
}

/// Shows a silence of some years.
#[component]
fn QuietYears(
    /// How many.
    count: usize,
) -> impl IntoView {
    let context = RenderContext::here();
    view! { <li class="tl-silence">{context.plural(count, &context.messages().axis.quiet_years)}</li> }
}

/// Shows an event, with its detail below it while it is open.
#[component]
fn Station(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let (context, state) = (RenderContext::here(), WidgetState::here());
    let indexed = context.indexed();
    let event = &indexed.dataset.events[id];
    let selection = Selection::Event(id);
    let is_planned = event.status != EventStatus::Occurred;
    let projects = event.projects.clone();
    let is_lit = move || matches!(state.selection.get(), Some(Selection::Project(it)) if projects.contains(&it));
    let is_open = Memo::new(move |_| state.is_open(selection));
    view! {
        <li class="tl-station" class:tl-planned=is_planned class:tl-lit=is_lit data-tone=context.tone(event.sector())>
            <WhenAndWhere id/>
            <Opener to=selection/>
            <Show when=move || is_open.get()><Detail selection/></Show>
        </li>
    }
}
