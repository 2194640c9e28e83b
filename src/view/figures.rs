//! Figures: as charts on one axis of time, each with a table that says the same, and as lists in entries.

mod article;
mod chart;
mod chart_column;
mod chart_paint;
mod chart_plot;
mod cite_panel;
mod list;
mod small_charts;
mod table;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
mod words;

use leptos::prelude::*;

use super::{RenderContext, WidgetState};

pub use article::IndicatorArticle;
pub use list::{FigureList, KeyFigure};
pub use small_charts::SmallCharts;

/// Shows the indicators that search and facets leave.
#[component]
pub fn FiguresView() -> impl IntoView {
    let context = RenderContext::here();
    let result = WidgetState::here().result;
    let indicators = Memo::new(move |_| {
        context.with_dataset(|dataset| result.with(|result| result.indicators(dataset)))
    });
    let say = &context.messages().charts;
    view! {
        <section class="tl-figures-view">
            <h2 class="tl-sr-only">{say.heading}</h2>
            <For each=move || indicators.get() key=|id| *id let:id>
                <IndicatorArticle id/>
            </For>
            <Show when=move || indicators.read().is_empty()>
                <p class="tl-nothing">{say.nothing}</p>
            </Show>
        </section>
    }
}
