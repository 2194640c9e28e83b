//! The sources that what is printed rests on.

use leptos::prelude::*;

use crate::{
    dataset::{Dataset, Id, Source},
    locale::fill,
    state::{SearchResult, ViewState},
    view::{
        RenderContext, WidgetState,
        sources::{Imprint, SourceEntry},
    },
};

/// The sources that are referred to, by their numbers, and where all of this is shown.
#[component]
pub fn Endnotes(
    /// The address of what is shown.
    address: String,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = context.messages();
    let state = WidgetState::here();
    let result = state.result.get_untracked();
    let is_filtered = state.view_state.with_untracked(ViewState::is_filtered);
    let sources: Vec<Id<Source>> = context.with_dataset(|dataset| {
        let all = dataset.sources.ids();
        if is_filtered { referred_to(dataset, &result) } else { all.collect() }
    });
    let sources = sources.into_iter().map(|id| view! { <SourceEntry id/> });
    view! {
        <footer class="tl-sources">
            <h2>{say.references.heading}</h2>
            <ol role="list">{sources.collect_view()}</ol>
            <Imprint/>
            <p class="tl-address">{fill(say.print.address, &[("url", &address)])}</p>
        </footer>
    }
}

/// Finds the sources that what is printed refers to: what is found, and what sources disagree on about it.
fn referred_to(dataset: &Dataset, result: &SearchResult) -> Vec<Id<Source>> {
    let disagreements = dataset.disagreements.iter();
    let printed = disagreements.filter(|&(id, _)| result.has_disagreement(dataset, id));
    let refs = printed.flat_map(|(_, it)| it.sides.iter().flat_map(|side| &side.refs));
    let mut sources = result.sources(dataset);
    sources.extend(refs.map(|reference| reference.source));
    sources.sort_unstable();
    sources.dedup();
    sources
}
