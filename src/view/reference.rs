//! Reference marks, and the way from one to its source.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;

use super::ui::Ui;
use crate::{
    dataset::{Claim, Reference},
    evidence::marker,
    locale::fill,
};

/// The marks of some references, to be set behind what they support.
pub(super) fn references(ui: Ui, refs: &[Reference]) -> impl IntoView + use<> {
    let marks: Vec<_> = refs.iter().map(|reference| mark(ui, reference)).collect();
    view! { <sup class="refs">{marks}</sup> }
}

fn mark(ui: Ui, reference: &Reference) -> impl IntoView + use<> {
    let say = &ui.say().references;
    let pattern =
        if reference.locator.contains('-') { say.paragraphs_of } else { say.paragraph_of };
    let number = reference.source.number().to_string();
    let name = fill(pattern, &[("n", &number), ("p", &reference.locator)]);
    let source = reference.source;
    let visit = move |ev: ev::MouseEvent| {
        let origin = ev.current_target().and_then(|target| target.dyn_into().ok());
        ui.visit_source(source, origin);
    };
    view! { <button type="button" class="ref" aria-label=name on:click=visit>{marker(reference)}</button> }
}

/// Claims as paragraphs, each with its references.
pub(super) fn claims(ui: Ui, claims: &[Claim]) -> impl IntoView + use<> {
    let claim = |claim: &Claim| view! { <p>{ui.text(&claim.text)}{references(ui, &claim.refs)}</p> };
    let claims: Vec<_> = claims.iter().map(claim).collect();
    view! { <div class="claims">{claims}</div> }
}
