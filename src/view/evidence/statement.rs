//! A statement repeated outside its record, with its references and a link back.

use leptos::prelude::*;

use crate::{
    dataset::{Id, Observation, Reference},
    evidence::Statement,
    locale::{capitalized, date_words, word_label},
    state::Selection,
    view::{
        RenderContext, event_entry::short_date, link::SelectionLink, references::References,
        status::as_of,
    },
};

/// Shows a claim, a status or a figure as a row of a list.
#[component]
pub fn StatementRow(
    /// What is said.
    statement: Statement,
) -> impl IntoView {
    let context = RenderContext::here();
    let (text, refs) = statement_text(context, statement).unzip();
    let stands_in = record_of(context, statement).map(|record| {
        view! { <p class="tl-of"><DatedLink to=record/></p> }
    });
    view! {
        <li>
            <span>{text} <References refs=refs.unwrap_or_default()/></span>
            {stands_in}
        </li>
    }
}

/// Draws what is said, and gives its references.
fn statement_text(
    context: RenderContext,
    statement: Statement,
) -> Option<(AnyView, Vec<Reference>)> {
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let claim = match statement {
        Statement::OfEvent(id, at) => dataset.events[id].claims.get(at)?,
        Statement::OfProject(id, at) => dataset.projects[id].claims.get(at)?,
        Statement::Status(id, at) => {
            let claim = dataset.projects[id].statuses.get(at)?;
            let word = capitalized(word_label(claim.status, context.language));
            let as_of = as_of(context, claim, date_words);
            return Some((format!("{word} {as_of}").into_any(), claim.refs.clone()));
        }
        Statement::Figure(id) => {
            let refs = dataset.observations[id].refs.clone();
            return Some((view! { <FigureText id/> }.into_any(), refs));
        }
    };
    Some((context.text(&claim.text), claim.refs.clone()))
}

/// Finds the record that shows a statement.
fn record_of(context: RenderContext, statement: Statement) -> Option<Selection> {
    match statement {
        Statement::OfEvent(id, _) => Some(Selection::Event(id)),
        Statement::OfProject(id, _) | Statement::Status(id, _) => Some(Selection::Project(id)),
        Statement::Figure(id) => {
            context.with_dataset(|dataset| Selection::of_figure(dataset, &dataset.observations[id]))
        }
    }
}

/// Shows a figure as stated, and what it counts.
#[component]
fn FigureText(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let label = &indexed.dataset.indicators[figure.indicator].label;
    let period = figure.period.map(|it| format!(", {}", date_words(it, context.language)));
    view! {
        <span>
            <b>{figure.as_stated.clone()}</b>
            " · "
            {context.text(label)}
            {period}
        </span>
    }
}

/// Shows the name of a record as a link to it; an event's with its date.
#[component]
pub fn DatedLink(
    /// The record.
    to: Selection,
) -> impl IntoView {
    let context = RenderContext::here();
    let date = match to {
        Selection::Event(id) => {
            Some(context.with_dataset(|dataset| short_date(context, &dataset.events[id])))
        }
        Selection::Project(_) | Selection::Actor(_) => None,
    };
    view! {
        <SelectionLink to/>
        {date.map(|date| view! { " " <span class="tl-date">{date}</span> })}
    }
}
