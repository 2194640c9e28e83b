//! What of the dataset is printed, where it is not all of it.

use leptos::prelude::*;

use crate::{
    locale::{fill, list_words},
    state::{Facet, ViewState},
    view::{
        RenderContext, WidgetState,
        facet_names::{facet_name, facet_value_name},
    },
};

/// Shows how much is printed of how much, and what was asked for; nothing where all of it is printed.
#[component]
pub fn SelectionLines() -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let asked = state.view_state.with_untracked(|state| asked(context, state));
    (!asked.is_empty()).then(|| {
        view! {
            <p class="tl-selection">{counts(context, state)}</p>
            <p class="tl-selection">{asked.join(" · ")}</p>
        }
    })
}

/// Says how many there are of how many.
fn counts(context: RenderContext, state: WidgetState) -> String {
    let (indexed, say) = (context.indexed(), &context.messages().print);
    let result = state.result.get_untracked();
    let part = |n: usize, all: usize, forms| {
        fill(&context.plural(all, forms), &[("shown", &context.count(n))])
    };
    let counts = [
        part(result.events.len(), indexed.dataset.events.len(), &say.events),
        part(result.projects.len(), indexed.dataset.projects.len(), &say.projects),
    ];
    fill(say.selection, &[("counts", &list_words(&counts, context.language))])
}

/// Says what was searched for and chosen; nothing where nothing was.
fn asked(context: RenderContext, state: &ViewState) -> Vec<String> {
    let say = context.messages();
    let named = |name, value: &str| fill(say.print.asked, &[("name", name), ("value", value)]);
    let query = state.query.trim();
    let query = (!query.is_empty()).then(|| named(say.search.label, query));
    let facets = Facet::ALL.into_iter().filter_map(|facet| {
        let chosen = state.chosen.iter().filter(|value| value.facet() == facet);
        let values: Vec<String> = chosen.map(|&it| facet_value_name(context, it)).collect();
        (!values.is_empty()).then(|| named(facet_name(context, facet), &values.join(", ")))
    });
    let period = state.time_filter.map(|window| {
        let words = context.period_words((window.start(), window.end()));
        named(say.charts.period, &words)
    });
    query.into_iter().chain(facets).chain(period).collect()
}
