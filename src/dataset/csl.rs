//! The parts of CSL-JSON that are read in more than one form: dates, and the variables that are let pass.

use super::{
    json::{self, FromJson},
    raw::{CslDate, CslDateParts, DatePart},
    read::{At, Reader},
};
use crate::time::Edtf;

/// Reads a date as EDTF; a bad one counts as none.
pub(super) fn date(reader: &mut Reader, at: At<'_>, raw: Option<CslDate>) -> Option<Edtf> {
    let text = match raw? {
        CslDate::Edtf(text) => text,
        CslDate::Parts(CslDateParts { date_parts, literal, raw }) => match literal.or(raw) {
            Some(words) => words,
            None => edtf_of_parts(&date_parts.unwrap_or_default()),
        },
    };
    reader.date(at, &text)
}

/// `[[2023, 11, 3]]` as `2023-11-03`, and two such lists as an interval.
fn edtf_of_parts(ends: &[Vec<DatePart>]) -> String {
    let mut written = String::new();
    for (end, parts) in ends.iter().enumerate() {
        written += if end == 0 { "" } else { "/" };
        for (index, DatePart(part)) in parts.iter().enumerate() {
            let (hyphen, width) = if index == 0 { ("", 4) } else { ("-", 2) };
            written += hyphen;
            written += &"0".repeat(usize::saturating_sub(width, part.len()));
            written += part;
        }
    }
    written
}

impl FromJson for CslDate {
    fn blank() -> Self {
        Self::Edtf(String::new())
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let mut text = String::new();
        if json.starts_with('"') {
            let is_sound = text.fill(reader, at, json);
            *self = Self::Edtf(text);
            return is_sound;
        }
        if !json.starts_with('{') {
            return json::wrong(reader, at, "an EDTF text, or an object with `date-parts`", json);
        }
        let mut parts = CslDateParts::blank();
        let is_sound = parts.fill(reader, at, json);
        *self = Self::Parts(parts);
        is_sound
    }
}

impl FromJson for DatePart {
    fn blank() -> Self {
        Self(String::new())
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        if json.starts_with(|first: char| first.is_ascii_digit()) {
            json.clone_into(&mut self.0);
            return true;
        }
        self.0.fill(reader, at, json)
    }
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
