//! A figure that was aimed at, beside what became of it.

use leptos::prelude::*;

use super::before_after::BeforeAfter;
use crate::{
    dataset::{Id, Observation},
    evidence::Target,
    locale::{capitalized, date_words, word_label},
    view::{RenderContext, references::References},
};

/// Shows a figure that was aimed at, and the latest actual one.
#[component]
pub fn TargetFigure(
    /// The target.
    target: Target,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let figure = &dataset.observations[target.figure];
    let after = match target.actual {
        Some(id) => view! { <StatedFigure id/> }.into_any(),
        None => view! { <span>{context.messages().evidence.no_actual}</span> }.into_any(),
    };
    view! {
        <BeforeAfter
            title=context.text(&dataset.indicators[figure.indicator].label)
            before_label=capitalized(word_label(figure.kind, context.language))
            before=view! { <StatedFigure id=target.figure/> }.into_any()
            after
            is_reported=target.actual.is_some()
        />
    }
}

/// Shows a figure as stated, with its references and the period it is for.
#[component]
fn StatedFigure(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let period = figure.period.map(|period| {
        view! { <span class="tl-about">{date_words(period, context.language)}</span> }
    });
    view! {
        <span>
            {figure.as_stated.clone()}
            <References refs=figure.refs.clone()/>
            {period}
        </span>
    }
}
