//! The status of a project.

use leptos::prelude::*;

use super::{RenderContext, prose::HIDDEN, references::References};
use crate::{
    dataset::{Id, Project, StatusClaim, words::StatusBasis},
    locale::{Language, capitalized, date_words, fill, short_date_words, word_label},
    time::Edtf,
};

/// Shows the current status of a project: icon, word, date, and whether it is inferred; nothing where none is known.
#[component]
pub fn ProjectStatus(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let claim = indexed.dataset.projects[id].statuses.first()?;
    let as_of = as_of(context, claim, short_date_words);
    let remark = match claim.basis {
        StatusBasis::Stated => as_of,
        StatusBasis::Inferred => format!("{as_of}, {}", word_label(claim.basis, context.language)),
    };
    let word = capitalized(word_label(claim.status, context.language));
    Some(view! {
        <p class="tl-status">
            <span class="tl-status-icon" data-status=claim.status.word() aria-hidden=HIDDEN></span>
            <b>{word}</b>
            " "
            <span class="tl-about">{remark}</span>
        </p>
    })
}

/// Shows a status with its date and references.
#[component]
pub fn StatusWithReferences(
    /// The status as claimed.
    claim: StatusClaim,
    /// A pattern with `{status}`, where more is said than the word.
    #[prop(default = "{status}")]
    pattern: &'static str,
) -> impl IntoView {
    let context = RenderContext::here();
    let word = word_label(claim.status, context.language);
    let status = capitalized(&fill(pattern, &[("status", word)]));
    let as_of = as_of(context, &claim, date_words);
    view! {
        <span>
            {status}
            <References refs=claim.refs/>
            <span class="tl-about">{as_of}</span>
        </span>
    }
}

/// Says of which day a status is, with the date in more words or fewer.
pub(super) fn as_of(
    context: RenderContext,
    claim: &StatusClaim,
    words: fn(Edtf, Language) -> String,
) -> String {
    let date = words(claim.as_of, context.language);
    fill(context.messages().projects.as_of, &[("date", &date)])
}
