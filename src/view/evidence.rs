//! Who said so, and what came of it: plans, changes, people and bodies, and what rests on each source.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    dataset::{Actor, Id, Source},
    state::SearchResult,
};

/// The view: what became of plans, what changed, and who is who, of what search and facets leave.
#[component]
pub fn EvidenceView() -> impl IntoView {}

/// What is known of an actor, below its name.
#[component]
pub fn ActorProfile(
    /// The actor.
    id: Id<Actor>,
) -> impl IntoView {
    let _ = id;
}

/// Every claim, status and figure that refers to a source, first what no other source says.
#[component]
pub fn CitedBy(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let _ = id;
}

/// Events, figures and projects that were announced, each with what became of it; nothing where there are none.
#[component]
pub fn Plans(
    /// What of them is told.
    result: Arc<SearchResult>,
) -> impl IntoView {
    let _ = result;
}

/// Every name that a source writes otherwise than it is shown; nothing where there are none.
#[component]
pub fn Names(
    /// What of them is told.
    result: Arc<SearchResult>,
) -> impl IntoView {
    let _ = result;
}
