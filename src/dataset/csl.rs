//! The parts of CSL-JSON that are read in more than one form: dates, and the variables that are let pass.

use super::{
    json::Json,
    read::{Fields, Reader},
};
use crate::time::Edtf;

/// Reads a date as EDTF; a bad one counts as none.
pub(super) fn date(reader: &mut Reader, of: &mut Fields<'_>, name: &str) -> Option<Edtf> {
    if !of.is_object(name) {
        return reader.date(of, name);
    }
    let text = of.record(name, |mut of| {
        let words = of.string("literal").or_else(|| of.string("raw"));
        words.unwrap_or_else(|| edtf_of_parts(of.list("date-parts")))
    });
    reader.parsed_date(of.at.field(name), &text)
}

/// `[[2023, 11, 3]]` as `2023-11-03`, and two such lists as an interval.
fn edtf_of_parts(ends: Vec<Json>) -> String {
    let mut written = String::new();
    for end in ends {
        let Json::List(parts) = end else { continue };
        written += if written.is_empty() { "" } else { "/" };
        for (index, part) in parts.iter().enumerate() {
            let Json::Text(part) = part else { continue };
            let (hyphen, width) = if index == 0 { ("", 4) } else { ("-", 2) };
            written += hyphen;
            written += &"0".repeat(usize::saturating_sub(width, part.len()));
            written += part;
        }
    }
    written
}

/// The variables of a date that the widget does not show.
pub(super) const DATE_VARIABLES: &[&str] = &["circa", "season"];

/// The variables of a name that the widget does not show, those that only citeproc-js knows included.
pub(super) const NAME_VARIABLES: &[&str] =
    &["comma-suffix", "isInstitution", "multi", "parse-names", "static-ordering"];

/// The variables of an item that the widget does not show (CSL schema, `csl-data.json`).
#[rustfmt::skip] // a word list, not one word a line
pub(super) const VARIABLES: &[&str] = &[
    "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
    "authority", "available-date", "call-number", "categories", "chair", "chapter-number",
    "citation-key", "citation-label", "citation-number", "collection-editor", "collection-number",
    "collection-title", "compiler", "composer", "container", "container-author",
    "container-title-short", "contributor", "curator", "dimensions", "director", "division", "DOI",
    "edition", "editor", "editor-translator", "editorial-director", "event", "event-date",
    "event-place", "event-title", "executive-producer", "first-reference-note-number", "genre",
    "guest", "host", "illustrator", "interviewer", "ISAN", "ISBN", "ISCI", "ISMN", "ISRC", "ISSN",
    "issue", "ISWC", "journalAbbreviation", "jurisdiction", "keyword", "locator", "medium",
    "narrator", "number", "number-of-pages", "number-of-volumes", "organizer", "original-author",
    "original-date", "original-publisher", "original-publisher-place", "original-title", "page",
    "page-first", "part", "part-title", "performer", "PMCID", "PMID", "printing", "producer",
    "publisher-place", "recipient", "references", "reviewed-author", "reviewed-genre",
    "reviewed-title", "scale", "script-writer", "section", "series-creator", "shortTitle", "source",
    "status", "submitted", "supplement", "title-short", "translated-title",
    "translated-title-short", "translator", "version", "volume", "volume-title",
    "volume-title-short", "year-suffix",
];
