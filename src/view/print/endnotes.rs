//! The sources that what is printed rests on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    dataset::{Dataset, Id, Source},
    locale::fill,
    state::SearchResult,
    view::{
        RenderContext, WidgetState,
        sources::{Imprint, SourceEntry},
    },
};

/// Shows the sources that are referred to, by their numbers, and where all of this is shown.
#[component]
pub fn Endnotes(
    /// What search and facets leave, by which figures and disagreements go.
    found: Arc<SearchResult>,
    /// The address of what is shown.
    address: String,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = context.messages();
    let result = WidgetState::here().result.get_untracked();
    let sources = context.with_dataset(|dataset| referred_to(dataset, &result, &found)).into_iter();
    let sources = sources.map(|id| view! { <SourceEntry id/> });
    view! {
        <footer class="tl-sources">
            <h2>{say.references.heading}</h2>
            <ol role="list">{sources.collect_view()}</ol>
            <Imprint/>
            <p class="tl-address">{fill(say.print.address, &[("url", &address)])}</p>
        </footer>
    }
}

/// Finds the sources that what is printed refers to: the events and projects that are told, and the figures and
/// disagreements that go with all that is found.
fn referred_to(dataset: &Dataset, told: &SearchResult, found: &SearchResult) -> Vec<Id<Source>> {
    let figures = found.figures(dataset).into_iter();
    let of_figures = figures.flat_map(|id| &dataset.observations[id].refs);
    let disagreements = dataset.disagreements.iter();
    let disagreements = disagreements.filter(|&(id, _)| found.has_disagreement(dataset, id));
    let of_sides = disagreements.flat_map(|(_, it)| it.sides.iter().flat_map(|side| &side.refs));
    let of_refs = of_figures.chain(of_sides).map(|reference| reference.source);
    Source::distinct(told.sources(dataset).into_iter().chain(of_refs))
}
