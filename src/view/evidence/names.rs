//! Names that the sources write in different ways.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    actors::taking_part,
    section::{EvidenceSection, Group},
    spellings::{Spellings, met_spellings},
    statement::DatedLink,
};
use crate::{
    state::{SearchResult, Section, Selection},
    view::{RenderContext, short_list::rows},
};

/// Finds what of a search result a source writes otherwise than it is shown: people and bodies, then projects.
pub(in crate::view) fn spelled_otherwise(
    context: RenderContext,
    result: &SearchResult,
) -> Vec<Selection> {
    let actors = taking_part(context, result).into_iter().map(|(id, _)| Selection::Actor(id));
    let projects = result.projects.iter().copied().map(Selection::Project);
    context.with_dataset(|dataset| {
        let is_otherwise = |record: &Selection| {
            met_spellings(dataset, *record).iter().any(|spelling| spelling.other.is_some())
        };
        actors.chain(projects).filter(is_otherwise).collect()
    })
}

/// Shows names under their heading, each with the ways in which it is written; nothing where there are none.
#[component]
pub fn NameList(
    /// What is named.
    records: Arc<Vec<Selection>>,
) -> impl IntoView {
    if records.is_empty() {
        return None;
    }
    let say = &RenderContext::here().messages().evidence;
    let is_project = |record: &&Selection| matches!(record, Selection::Project(_));
    let (projects, actors) = records.iter().partition::<Vec<&Selection>, _>(is_project);
    let row = |record: Selection| view! { <NameEntry record/> };
    let actors = rows(actors.into_iter().copied().collect(), row);
    let projects = rows(projects.into_iter().copied().collect(), row);
    Some(view! {
        <EvidenceSection section=Section::Names heading=say.names about=say.names_about>
            <Group heading=say.of_actors class="tl-names-of" rows=actors/>
            <Group heading=say.of_projects class="tl-names-of" rows=projects/>
        </EvidenceSection>
    })
}

/// Shows a name and the ways in which it is written.
#[component]
fn NameEntry(
    /// What is named.
    record: Selection,
) -> impl IntoView {
    view! {
        <li>
            <p class="tl-what">
                <DatedLink to=record/>
            </p>
            <Spellings of=record/>
        </li>
    }
}
