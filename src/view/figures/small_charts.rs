//! The small charts of an entry.

use leptos::prelude::*;

use super::chart::Chart;
use crate::{
    dataset::{Id, Indicator},
    view::RenderContext,
};

/// Shows the small charts of those indicators that have something to compare.
///
/// In the written page and on paper there are none, since all charts stand there in full.
#[component]
pub fn SmallCharts(
    /// The indicators.
    ids: Vec<Id<Indicator>>,
) -> impl IntoView {
    let context = RenderContext::here();
    let is_compared = |id: &Id<Indicator>| {
        context.with_dataset(|dataset| dataset.indicators[*id].observations.len() > 1)
    };
    let compared = ids.into_iter().filter(is_compared);
    context.is_live().then(|| compared.map(|id| view! { <SmallChart id/> }).collect_view())
}

/// Shows the chart of an indicator, small and with its name.
#[component]
fn SmallChart(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let indicator = &indexed.dataset.indicators[id];
    view! {
        <figure class="tl-small-chart" data-tone=context.tone(indicator.sector)>
            <Chart id is_small=true/>
            <figcaption>{context.text(&indicator.label)}</figcaption>
        </figure>
    }
}
