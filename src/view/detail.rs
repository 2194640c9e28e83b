//! The detail of what is open, and what stands in its place while nothing is.

use leptos::prelude::*;

use crate::state::Selection;

/// The column beside the view: the detail, or else the legend where there is an axis.
#[component]
pub fn DetailPanel() -> impl IntoView {}

/// The detail of an event, a project or an actor.
#[component]
pub fn Detail(
    /// What is open.
    selection: Selection,
) -> impl IntoView {
    let _ = selection;
}
