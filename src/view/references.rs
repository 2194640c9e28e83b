//! Reference marks with their previews, and claims with theirs.

use leptos::prelude::*;

use crate::dataset::{Claim, Id, Reference, Source};

/// The marks of some references, to be set behind what they support.
#[component]
pub fn References(
    /// The references.
    refs: Vec<Reference>,
) -> impl IntoView {
    let _ = refs;
}

/// The marks of sources as wholes.
#[component]
pub fn SourceMarks(
    /// The sources.
    sources: Vec<Id<Source>>,
) -> impl IntoView {
    let _ = sources;
}

/// Claims as paragraphs, each with its references.
#[component]
pub fn Claims(
    /// The claims.
    claims: Vec<Claim>,
) -> impl IntoView {
    let _ = claims;
}

/// A claim as a paragraph with its references.
#[component]
pub fn ClaimParagraph(
    /// The claim.
    claim: Claim,
) -> impl IntoView {
    let _ = claim;
}
