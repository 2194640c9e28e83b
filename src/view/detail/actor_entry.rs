//! An actor as an article, where all of the dataset stands one after the other.

use leptos::prelude::*;

use crate::{
    dataset::{Actor, Id, Record as _},
    state::Selection,
    view::{RenderContext, evidence::ActorProfile},
};

/// Shows what is known of an actor, for the written page.
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
    .into_any()
}
