//! The status of a project.

use leptos::prelude::*;

use crate::dataset::{Id, Project, StatusClaim};

/// The current status of a project: icon, word, date, and whether it is inferred; nothing where none is known.
#[component]
pub fn ProjectStatus(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let _ = id;
}

/// A status with its date and references.
#[component]
pub fn StatusWithReferences(
    /// The status as claimed.
    claim: StatusClaim,
    /// A pattern with `{status}`.
    pattern: &'static str,
) -> impl IntoView {
    let _ = (claim, pattern);
}
