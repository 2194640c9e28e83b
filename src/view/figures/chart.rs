//! The chart of an indicator.

use leptos::prelude::*;

use super::{chart_plot::ChartPlot, words::summary};
use crate::{
    dataset::{Id, Indicator, Record as _},
    layout,
    view::{Medium, RenderContext},
};

/// Shows the figures of an indicator as columns over time, with all of them in words for those who do not see it.
///
/// It is as wide as the room it is given while its texts keep their size, so positions across are per cents.
#[component]
pub fn Chart(
    /// The indicator.
    id: Id<Indicator>,
    /// Whether it is low and names only its topmost line, as beside a text.
    #[prop(optional)]
    is_small: bool,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let layout::Chart { years, values, columns, timeless } =
        layout::chart(dataset, id, layout::span(dataset));
    let name = paint_name(context, dataset.indicators[id].slug(), is_small);
    let dated = (!columns.is_empty()).then(|| {
        let (name, values) = (format!("{name}-dated"), values.clone());
        view! {
            <div class="tl-dated">
                <ChartPlot columns values years name is_small has_names=true/>
            </div>
        }
    });
    let timeless = (!timeless.is_empty()).then(|| {
        view! {
            <div class="tl-timeless">
                <ChartPlot columns=timeless values name is_small/>
                <div class="tl-no-period">{context.messages().figures.no_period}</div>
            </div>
        }
    });
    view! {
        <div class="tl-chart" role="img" aria-label=summary(context, id)>
            {dated}
            {timeless}
        </div>
    }
    .into_any()
}

/// Names the paint of a chart apart from that of others which are in the page at the same time.
fn paint_name(context: RenderContext, indicator: &str, is_small: bool) -> String {
    let medium = if context.medium == Medium::Print { "-print" } else { "" };
    let size = if is_small { "-small" } else { "" };
    format!("{indicator}{size}{medium}")
}
