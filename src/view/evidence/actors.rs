//! People and bodies: an index.

use std::{cmp::Reverse, sync::Arc};

use leptos::prelude::*;

use super::section::{EvidenceSection, Group};
use crate::{
    dataset::{Actor, Id, words::ActorKind},
    state::{SearchResult, Section, Selection},
    view::{RenderContext, opener::Opener, short_list::rows},
};

/// An actor, and in how many events and projects it takes part.
pub(super) type Participation = (Id<Actor>, (usize, usize));

/// Finds the actors that take part in a search result, in the order of the dataset; those that take part in nothing go with
/// the whole.
pub(super) fn taking_part(context: RenderContext, result: &SearchResult) -> Vec<Participation> {
    context.with_dataset(|dataset| {
        let mut actors: Vec<_> = dataset.actors.ids().zip(result.parts(dataset)).collect();
        let is_whole = result.is_whole(dataset);
        actors.retain(|(_, part)| is_whole || *part != (0, 0));
        actors
    })
}

/// Shows every actor that takes part in a search result, by kind, those with the most to tell first; nothing where
/// there are none.
#[component]
pub fn Actors(
    /// The actors, in the order of the dataset.
    actors: Arc<Vec<Participation>>,
) -> impl IntoView {
    if actors.is_empty() {
        return None;
    }
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().detail);
    let mut sorted = Vec::clone(&actors);
    sorted.sort_by_key(|&(_, (events, projects))| Reverse(events + projects));
    let kinds = [
        (say.people, ActorKind::Person),
        (say.institutions, ActorKind::Organization),
        (say.countries, ActorKind::Country),
    ];
    let groups = kinds.map(|(heading, kind)| {
        let is_of_kind = |it: &&Participation| indexed.dataset.actors[it.0].kind == kind;
        let of_kind = sorted.iter().filter(is_of_kind).copied().collect();
        let row = |(id, (events, projects))| view! { <IndexEntry id events projects/> };
        view! { <Group heading class="tl-index" rows=rows(of_kind, row)/> }
    });
    Some(view! {
        <EvidenceSection section=Section::Actors heading=context.messages().evidence.actors>
            {groups.collect_view()}
        </EvidenceSection>
    })
}

/// Shows an actor as a link that opens it, with the number of its events and of its projects.
#[component]
fn IndexEntry(
    /// The actor.
    id: Id<Actor>,
    /// In how many events it takes part.
    events: usize,
    /// In how many projects.
    projects: usize,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().counts;
    let counts = [(events, &say.events), (projects, &say.projects)];
    let counts = counts.into_iter().filter(|(n, _)| *n > 0);
    let counts: Vec<String> = counts.map(|(n, noun)| context.counted(n, noun)).collect();
    view! {
        <li>
            <Opener to=Selection::Actor(id) class="tl-link"/>
            " "
            <span class="tl-about">{counts.join(" · ")}</span>
        </li>
    }
}
