//! Figures as stated, with what they speak of and where they stand.

use leptos::prelude::*;

use super::words::{kind, period, working};
use crate::{
    dataset::{Id, Observation, words::Rank},
    view::{RenderContext, references::References},
};

/// Shows figures as a list, each in the source's own words; nothing where there are none.
#[component]
pub fn FigureList(
    /// The figures.
    ids: Vec<Id<Observation>>,
) -> impl IntoView {
    let figures = ids.iter().map(|&id| view! { <FigureItem id/> }).collect_view();
    (!ids.is_empty()).then(|| view! { <ul class="tl-figures" role="list">{figures}</ul> })
}

/// Shows a figure of a list.
#[component]
fn FigureItem(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let label = &indexed.dataset.indicators[figure.indicator].label;
    let about = format!(" · {} · {}", period(context, figure), kind(context, figure));
    let note = (!figure.note.is_empty())
        .then(|| view! { <span class="tl-note">{context.text(&figure.note)}</span> });
    view! {
        <li class="tl-figure" class:tl-deprecated=figure.rank == Rank::Deprecated>
            <b class="tl-value">{figure.as_stated.clone()}</b>
            <References refs=figure.refs.clone()/>
            <Working id/>
            <span class="tl-about">{context.text(label)}{about}</span>
            {note}
        </li>
    }
}

/// Shows how a figure was worked out; nothing where it was not.
#[component]
pub fn Working(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let words = working(context, &context.indexed().dataset.observations[id]);
    words.map(|words| view! { <span class="tl-sum">{words}</span> })
}

/// Shows the figure that a card shows large.
#[component]
pub fn KeyFigure(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let label = &indexed.dataset.indicators[figure.indicator].label;
    view! {
        <p class="tl-key-figure">
            <b>{figure.as_stated.clone()}</b>
            " "
            <span class="tl-about">{context.text(label)}</span>
            <References refs=figure.refs.clone()/>
        </p>
    }
}
