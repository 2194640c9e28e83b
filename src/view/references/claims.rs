//! Claims as paragraphs, each with its references.

use leptos::prelude::*;

use super::References;
use crate::{dataset::Claim, view::RenderContext};

/// Shows claims as paragraphs, each with its references.
#[component]
pub fn Claims(
    /// The claims.
    claims: Vec<Claim>,
) -> impl IntoView {
    let paragraphs =
        claims.into_iter().map(|claim| view! { <ClaimParagraph claim/> }).collect_view();
    view! { <div class="tl-claims">{paragraphs}</div> }
}

/// Shows a claim as a paragraph with its references.
#[component]
pub fn ClaimParagraph(
    /// The claim.
    claim: Claim,
) -> impl IntoView {
    let text = RenderContext::here().text(&claim.text);
    view! {
        <p>
            {text}
            <References refs=claim.refs/>
        </p>
    }
}
