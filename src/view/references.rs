//! Reference marks with their previews, and claims with theirs.

mod claims;
mod mark_preview;
mod preview;
mod preview_position;
mod reference_mark;

pub use claims::{ClaimParagraph, Claims};
pub use mark_preview::Previews;
pub use preview::ReferencePreview;
pub use reference_mark::{References, SourceMarks};

use super::RenderContext;
use crate::{
    dataset::{Id, Reference, Source},
    locale::fill,
};

/// Names a source by its number: "report 2".
pub(super) fn source_words(context: RenderContext, source: Id<Source>) -> String {
    fill(context.messages().evidence.report, &[("n", &source.number().to_string())])
}

/// Names a place in a source: "report 2, paragraph 5", or what else the locator counts.
fn location_words(context: RenderContext, reference: &Reference) -> String {
    let say = &context.messages().references;
    let Reference { source, locator, label } = reference;
    let pattern = match label {
        Some(_) => say.place_of,
        None if locator.contains('-') => say.paragraphs_of,
        None => say.paragraph_of,
    };
    let label = label.as_deref().unwrap_or_default();
    fill(pattern, &[("n", &source.number().to_string()), ("label", label), ("p", locator)])
}
