//! Disagreements: what each source says, side by side, and how the dataset reads it.

use leptos::prelude::*;

use crate::dataset::{Disagreement, Id};

/// All disagreements of the dataset under their heading; nothing where there are none.
#[component]
pub fn AllDisagreements() -> impl IntoView {}

/// Some disagreements under their heading; nothing where there are none.
#[component]
pub fn DisagreementsSection(
    /// The disagreements.
    ids: Vec<Id<Disagreement>>,
) -> impl IntoView {
    let _ = ids;
}

/// Some disagreements, each closed until it is asked for.
#[component]
pub fn Disagreements(
    /// The disagreements.
    ids: Vec<Id<Disagreement>>,
    /// Whether they are laid open from the start.
    #[prop(optional)]
    are_open: bool,
) -> impl IntoView {
    let _ = (ids, are_open);
}
