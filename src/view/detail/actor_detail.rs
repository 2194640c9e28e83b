//! The detail of an actor.

use leptos::prelude::*;

use super::DetailHeading;
use crate::{
    dataset::{Actor, Id},
    view::{RenderContext, evidence::ActorProfile},
};

/// Shows what is known of an actor.
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
