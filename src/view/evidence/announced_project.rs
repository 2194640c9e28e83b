//! A project that was announced, beside what became of it.

use leptos::prelude::*;

use super::{before_after::BeforeAfter, statement::DatedLink};
use crate::{
    evidence::Undertaking,
    state::Selection,
    view::{RenderContext, status::StatusWithReferences},
};

/// Shows a project that was announced, and its status now.
#[component]
pub fn AnnouncedProject(
    /// The project.
    undertaking: Undertaking,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().evidence);
    let statuses = &indexed.dataset.projects[undertaking.project].statuses;
    let first = statuses.get(undertaking.first).cloned();
    let now = undertaking.now.and_then(|now| statuses.get(now)).cloned();
    let is_same = first.as_ref().zip(now.as_ref()).is_some_and(|(a, b)| a.status == b.status);
    let pattern = if is_same { say.still } else { "{status}" };
    let is_reported = now.is_some() && !is_same;
    let after = match now {
        Some(claim) => view! { <StatusWithReferences claim pattern/> }.into_any(),
        None => view! { <span>{say.nothing_later}</span> }.into_any(),
    };
    let before = first.map(|claim| view! { <StatusWithReferences claim/> });
    view! {
        <BeforeAfter
            title=view! { <DatedLink to=Selection::Project(undertaking.project)/> }.into_any()
            before_label=say.announced
            before=before.into_any()
            after
            is_reported
        />
    }
}
