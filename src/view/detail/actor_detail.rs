//! The detail of an actor, and an actor as an article.

use leptos::prelude::*;

use super::DetailHeading;
use crate::{
    dataset::{Actor, Id, Record as _},
    state::Selection,
    view::{RenderContext, evidence::ActorProfile},
};

/// What is known of an actor.
#[component]
pub fn ActorDetail(
    /// The actor.
    id: Id<Actor>,
) -> impl IntoView {
    let name = RenderContext::here().with_dataset(|dataset| dataset.actors[id].name.clone());
    view! {
        <DetailHeading text=name/>
        <ActorProfile id/>
    }
}

/// What is known of an actor, for the written page.
#[component]
pub fn ActorEntry(
    /// The actor.
    id: Id<Actor>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let actor = &indexed.dataset.actors[id];
    view! {
        <article
            class="tl-entry"
            id=context.anchor(Selection::Actor(id).into())
            data-actor=actor.slug().to_owned()
        >
            <h3>{context.text(&actor.name)}</h3>
            <ActorProfile id/>
        </article>
    }
}
