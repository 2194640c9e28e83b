//! The variables of CSL-JSON that a file may have and the widget does not read.

/// Tells whether a record may have a field that is not read.
pub(super) fn may_have(record: &str, field: &str) -> bool {
    let variables = match record {
        "Source" => VARIABLES,
        "Name" => NAME_VARIABLES,
        "CslDate" => DATE_VARIABLES,
        _ => return false,
    };
    variables.contains(&field)
}

/// The variables of a date that the widget does not show.
const DATE_VARIABLES: &[&str] = &["circa", "season"];

/// The variables of a name that the widget does not show, those that only citeproc-js knows included.
const NAME_VARIABLES: &[&str] =
    &["comma-suffix", "isInstitution", "multi", "parse-names", "static-ordering"];

/// The variables of an item that the widget does not show (CSL schema, `csl-data.json`).
#[rustfmt::skip] // a word list, not one word a line
const VARIABLES: &[&str] = &[
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
