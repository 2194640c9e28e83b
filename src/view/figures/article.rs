//! An indicator in full.

use leptos::{html, prelude::*};

use super::{chart::Chart, cite_panel::CitePanel, table::FigureTable};
use crate::{
    dataset::{Id, Indicator},
    state::LinkTarget,
    view::{
        RenderContext,
        disagreements::Disagreements,
        navigation::{Destination, Navigation},
        prose::Kicker,
    },
};

/// Shows an indicator in full: what is counted, the chart, the table, where sources differ, and how to cite it.
#[component]
pub fn IndicatorArticle(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let indicator = &indexed.dataset.indicators[id];
    let target = LinkTarget::Indicator(id);
    let article = NodeRef::<html::Article>::new();
    if let Some(navigation) = Navigation::find_live() {
        navigation.register(Destination::Figure(target), article);
    }
    let definition = (!indicator.definition.is_empty())
        .then(|| view! { <p class="tl-definition">{context.text(&indicator.definition)}</p> });
    view! {
        <article
            class="tl-indicator"
            id=context.anchor(target)
            data-tone=context.tone(indicator.sector)
            node_ref=article
        >
            <Kicker sector=indicator.sector words=vec![context.sector_name(indicator.sector)]/>
            <h3>{context.text(&indicator.label)}</h3>
            {definition}
            <Chart id/>
            <FigureTable id/>
            <Disagreements ids=indicator.disagreements.clone() are_open=true/>
            {context.is_live().then(|| view! { <CitePanel id/> })}
        </article>
    }
    .into_any()
}
