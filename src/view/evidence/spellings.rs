//! The ways in which the sources write a name.

use leptos::prelude::*;

use crate::{
    dataset::Dataset,
    evidence::{Spelling, spellings},
    state::Selection,
    view::{RenderContext, references::SourceMarks},
};

/// Shows the ways in which a name is written, each with the sources that have it; nothing where no source has any.
#[component]
pub fn Spellings(
    /// The record that is named.
    of: Selection,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let row = |Spelling { other, sources }| {
        let written = match other {
            Some(other) => other.to_owned().into_any(),
            None => context.text(of.name(dataset)),
        };
        view! {
            <li>
                <span translate="no">{written}</span>
                <SourceMarks sources/>
            </li>
        }
    };
    let met = met_spellings(dataset, of);
    (!met.is_empty()).then(|| {
        let rows = met.into_iter().map(row).collect_view();
        view! { <ul class="tl-of-project" role="list">{rows}</ul> }
    })
}

/// Finds the ways in which sources write the name of a record; those that no source has are for the search.
pub(super) fn met_spellings(dataset: &Dataset, record: Selection) -> Vec<Spelling<'_>> {
    let mut all = match record {
        Selection::Event(_) => Vec::new(),
        Selection::Project(id) => spellings(&dataset.projects[id].aliases, &[]),
        Selection::Actor(id) => {
            let actor = &dataset.actors[id];
            spellings(&actor.aliases, &actor.refs)
        }
    };
    all.retain(|spelling| !spelling.sources.is_empty());
    all
}
