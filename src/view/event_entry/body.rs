//! What is told of an event below its title and date.

use leptos::prelude::*;

use crate::{
    dataset::{Event, Id, Indicator, Party, words::ActorKind},
    state::Selection,
    view::{
        RenderContext,
        disagreements::Disagreements,
        facts::{Fact, Names, Parties},
        figures::{FigureList, SmallCharts},
        link::SelectionLink,
        references::Claims,
    },
};

/// Shows claims, figures, people, projects and disagreements of an event.
#[component]
pub fn EventBody(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let event = &indexed.dataset.events[id];
    let figures = event.figures.iter().map(|&id| &indexed.dataset.observations[id]);
    let mut indicators: Vec<Id<Indicator>> = figures.map(|figure| figure.indicator).collect();
    indicators.dedup();
    // Elsewhere each chart is drawn once, with its indicator.
    let charts = context.is_live().then(|| view! { <SmallCharts ids=indicators/> });
    view! {
        <Claims claims=event.claims.clone()/>
        <FigureList ids=event.figures.clone()/>
        {charts}
        <EventFacts id/>
        <Disagreements ids=event.disagreements.clone()/>
    }
    .into_any()
}

/// Shows who takes part in an event, the projects it belongs to, and how its date is known.
#[component]
fn EventFacts(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let (dataset, event) = (&indexed.dataset, &indexed.dataset.events[id]);
    let (say, about_the_date) =
        (&context.messages().detail, context.messages().events.about_the_date);
    let of_kind = |kind: ActorKind| {
        let is_of_kind = |party: &&Party| dataset.actors[party.actor].kind == kind;
        event.actors.iter().filter(is_of_kind).cloned().collect::<Vec<_>>()
    };
    let projects = event
        .projects
        .iter()
        .map(|&project| view! { <SelectionLink to=Selection::Project(project)/> }.into_any());
    let projects: Vec<AnyView> = projects.collect();
    let date_note = (!event.date_note.is_empty()).then(|| context.text(&event.date_note));
    let date_note = date_note.map(|note| view! { <Fact name=about_the_date>{note}</Fact> });
    view! {
        <dl class="tl-facts">
            <Parties name=say.people parties=of_kind(ActorKind::Person)/>
            <Parties name=say.institutions parties=of_kind(ActorKind::Organization)/>
            <Parties name=say.countries parties=of_kind(ActorKind::Country)/>
            <Names name=say.projects items=projects/>
            {date_note}
        </dl>
    }
    .into_any()
}
