//! An event that was announced, and whether it took place.

use leptos::prelude::*;

use super::{before_after::BeforeAfter, statement::DatedLink};
use crate::{
    dataset::{Event, Id, Reference, Source},
    evidence::{Outcome, Plan},
    locale::{capitalized, date_words, fill},
    state::Selection,
    view::{
        RenderContext,
        event_entry::date,
        references::{References, source_words},
    },
};

/// Shows an event that was announced, and whether it took place.
#[component]
pub fn PlannedEvent(
    /// The plan.
    plan: Plan,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let event = &indexed.dataset.events[plan.event];
    let pattern = context.messages().events.planned_for;
    let when = capitalized(&fill(pattern, &[("date", &date(context, event))]));
    let refs = refs_to(event, &plan.announced);
    let told_by = match &plan.outcome {
        Outcome::Happened(sources) => refs_to(event, sources),
        Outcome::CalledOff | Outcome::NotReported { .. } => Vec::new(),
    };
    let is_reported = !matches!(plan.outcome, Outcome::NotReported { .. });
    view! {
        <BeforeAfter
            title=view! { <DatedLink to=Selection::Event(plan.event)/> }.into_any()
            before_label=context.messages().evidence.announced
            before=view! { <span>{when} <References refs/></span> }.into_any()
            after=view! { <PlanOutcome outcome=plan.outcome refs=told_by/> }.into_any()
            is_reported
        />
    }
}

/// Shows what became of an announced event; where no source says, which could have.
#[component]
fn PlanOutcome(
    /// What became of it.
    outcome: Outcome,
    /// Where that is said.
    refs: Vec<Reference>,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().evidence;
    let text = match &outcome {
        Outcome::Happened(_) => say.took_place.to_owned(),
        Outcome::CalledOff => capitalized(context.messages().events.cancelled),
        Outcome::NotReported { .. } => say.unheard.to_owned(),
    };
    let why = match outcome {
        Outcome::NotReported { last: Some(last), is_recalled } => {
            let date = context.with_dataset(|dataset| dataset.sources[last].issued);
            let date = date.map(|date| date_words(date, context.language)).unwrap_or_default();
            let report = source_words(context, last);
            let pattern = if is_recalled { say.recalled } else { say.silent };
            Some(fill(pattern, &[("report", &report), ("date", &date)]))
        }
        Outcome::NotReported { last: None, .. } => Some(say.none_after.to_owned()),
        Outcome::Happened(_) | Outcome::CalledOff => None,
    };
    view! {
        <span>
            {text}
            <References refs/>
            {why.map(|why| view! { <span class="tl-about">{why}</span> })}
        </span>
    }
}

/// Gathers the references of an event's claims to some of the sources, each once.
fn refs_to(event: &Event, sources: &[Id<Source>]) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for reference in event.claims.iter().flat_map(|claim| &claim.refs) {
        if sources.contains(&reference.source) && !found.contains(reference) {
            found.push(reference.clone());
        }
    }
    found
}
