//! Reference marks with their previews, and claims with theirs.

mod claims;
mod mark_preview;
mod placement;
mod preview;
mod reference_mark;

pub use claims::{ClaimParagraph, Claims};
pub use mark_preview::Previews;
pub use preview::ReferencePreview;
pub use reference_mark::{References, SourceMarks};

use super::RenderContext;
use crate::{
    dataset::{Id, Source},
    locale::fill,
};

/// Names a source by its number: "report 2".
pub(super) fn source_words(context: RenderContext, source: Id<Source>) -> String {
    fill(context.messages().evidence.report, &[("n", &source.number().to_string())])
}

/// Names a place in a source: "report 2, paragraph 5".
fn location_words(context: RenderContext, source: Id<Source>, locator: &str) -> String {
    let say = &context.messages().references;
    let is_range = locator.contains('-');
    let pattern = if is_range { say.paragraphs_of } else { say.paragraph_of };
    fill(pattern, &[("n", &source.number().to_string()), ("p", locator)])
}
