//! The table that says what a chart shows.

use leptos::{html, prelude::*};

use super::{
    list::Working,
    words::{in_full, kind, letter, period},
};
use crate::{
    dataset::{Id, Indicator, Observation, words::Rank},
    state::LinkTarget,
    view::{
        RenderContext,
        navigation::{Destination, Navigation},
        references::References,
    },
};

/// Shows the figures of an indicator as a table, by the letters that they have in the chart.
#[component]
pub fn FigureTable(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().charts;
    let indexed = context.indexed();
    let indicator = &indexed.dataset.indicators[id];
    let heads = [say.as_stated, say.in_full, say.period, say.kind]
        .map(|name| view! { <th scope="col">{name}</th> });
    // Keys scroll it where it is wider than the screen.
    let tabindex = context.is_live().then_some("0");
    let rows = indicator.observations.iter().map(|&id| view! { <FigureRow id/> }).collect_view();
    view! {
        <div class="tl-figure-table" tabindex=tabindex role="group" aria-label=context.plain(&indicator.label)>
            <table>
                <caption class="tl-sr-only">{context.text(&indicator.label)}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="tl-sr-only">{say.letter}</span></th>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Shows a figure of the table.
#[component]
fn FigureRow(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let figure = &indexed.dataset.observations[id];
    let target = LinkTarget::Figure(id);
    let row = NodeRef::<html::Tr>::new();
    if let Some(navigation) = Navigation::find_live() {
        navigation.register(Destination::Figure(target), row);
    }
    let note = (!figure.note.is_empty())
        .then(|| view! { <span class="tl-note">{context.text(&figure.note)}</span> });
    view! {
        <tr
            id=context.anchor(target)
            class:tl-deprecated=figure.rank == Rank::Deprecated
            node_ref=row
        >
            <th scope="row">{letter(context, id)}</th>
            <td>
                <b class="tl-value">{figure.as_stated.clone()}</b>
                <References refs=figure.refs.clone()/>
                <Working id/>
                {note}
            </td>
            <td>{in_full(context, id)}</td>
            <td>{period(context, figure)}</td>
            <td>{kind(context, figure)}</td>
        </tr>
    }
    .into_any()
}
