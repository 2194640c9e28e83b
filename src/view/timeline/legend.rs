//! How to read the axis: the signs that are on the screen, in the very shapes that the marks have.

use leptos::{ev, html, prelude::*};

use super::{TimelineModel, mark::shape_word};
use crate::{
    layout::{DIFFERS, LegendSign, Shape},
    locale::{Messages, fill},
    view::{RenderContext, prose::HIDDEN},
};

/// Shows what the signs mean that are seen, and which keys there are. It is open until the reader closes it.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let (context, model) = (RenderContext::here(), TimelineModel::here());
    let messages = context.messages();
    let details = NodeRef::<html::Details>::new();
    // While the window moves, what it passes is not explained.
    let signs = Memo::new(move |_| {
        let window = model.resting_window.get();
        model
            .scene
            .with(|scene| scene.as_ref().map(|scene| scene.signs(window)).unwrap_or_default())
    });
    let note = move |_: ev::Event| {
        if let Some(details) = details.get_untracked() {
            model.legend_is_open.set(details.open());
        }
    };
    view! {
        <details class="tl-legend" prop:open=move || model.legend_is_open.get() node_ref=details on:toggle=note>
            <summary><h3>{messages.legend.heading}</h3></summary>
            <ul role="list">
                <For each=move || signs.get() key=|sign| *sign let:sign><Meaning sign/></For>
            </ul>
            <p class="tl-keys">{messages.axis.keys}</p>
        </details>
    }
}

/// Shows a sign and what it means.
#[component]
fn Meaning(
    /// The sign.
    sign: LegendSign,
) -> impl IntoView {
    let messages = RenderContext::here().messages();
    let meaning = meaning(sign, messages);
    let (shape, is_planned) = match sign {
        LegendSign::Occurred(shape) => (Some(shape), false),
        LegendSign::Planned(shape) => (Some(shape), true),
        LegendSign::Cluster | LegendSign::Differs => (None, false),
    };
    let drawn = match sign {
        LegendSign::Differs => {
            view! { <span class="tl-sign tl-differs" aria-hidden=HIDDEN>{DIFFERS}</span> }.into_any()
        }
        _ => view! {
            <span class="tl-sign tl-shape" class:tl-planned=is_planned aria-hidden=HIDDEN
                data-kind=(sign == LegendSign::Cluster).then_some("cluster") data-shape=shape.map(shape_word)></span>
        }
        .into_any(),
    };
    view! { <li>{drawn}<span>{meaning}</span></li> }
}

/// Says what a sign means.
fn meaning(sign: LegendSign, messages: &Messages) -> String {
    let say = &messages.legend;
    let known = |shape: Shape| match shape {
        Shape::Day => say.day,
        Shape::Rough => say.rough,
        Shape::Span => say.span,
        Shape::Open => say.open,
        Shape::Report => say.report,
    };
    match sign {
        LegendSign::Occurred(shape) => known(shape).to_owned(),
        LegendSign::Planned(shape) => fill(say.planned, &[("known", known(shape))]),
        LegendSign::Cluster => say.cluster.to_owned(),
        LegendSign::Differs => say.differs.to_owned(),
    }
}
