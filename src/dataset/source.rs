//! Sources, references to them, and the claims that rest on references.

use super::{
    Id, ProblemKind, Record, Table, Text, raw,
    read::{At, Found, Reader},
};
use crate::time::Edtf;

/// A source, after CSL-JSON.
#[derive(Debug)]
pub struct Source {
    slug: String,
    /// The CSL type.
    pub kind: Option<String>,
    /// The title; in square brackets where the source has none.
    pub title: String,
    /// Its authors' names, family name last.
    pub authors: Vec<String>,
    /// The newspaper, agency or site, or else the publisher.
    pub container: Option<String>,
    /// When it was published.
    pub issued: Option<Edtf>,
    /// When it was read.
    pub accessed: Option<Edtf>,
    /// Its address, safe to follow.
    pub url: Option<String>,
    /// A kept copy, safe to follow.
    pub archive_url: Option<String>,
    /// Its language tag.
    pub language: Option<String>,
    /// What sort of publisher.
    pub source_kind: Option<String>,
    /// A remark on it.
    pub note: Option<String>,
}

/// Where in which source something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The source.
    pub source: Id<Source>,
    /// A number such as `3` or a range such as `3-4`: of paragraphs unless `label` says otherwise.
    pub locator: String,
    /// The CSL label, where it is not a paragraph.
    pub label: Option<String>,
    /// A few words of the source.
    pub quote: Option<String>,
}

/// A sentence and what it rests on.
#[derive(Debug)]
pub struct Claim {
    /// The sentence.
    pub text: Text,
    /// At least one reference.
    pub refs: Vec<Reference>,
}

impl Record for Source {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The sources, oldest first; those without a date come last.
pub(super) fn table(reader: &mut Reader, at: At<'_>, found: Vec<Found<raw::Source>>) -> Table<Source> {
    let read = |found: Found<raw::Source>| source(reader, at.index(found.index), found.raw);
    let mut sources: Vec<Source> = found.into_iter().map(read).collect();
    sources.sort_by_key(|source| source.issued.map_or((true, None), |date| (false, Some(date.anchor()))));
    Table::new(sources)
}

fn source(reader: &mut Reader, at: At<'_>, raw: raw::Source) -> Source {
    if raw.title.trim().is_empty() {
        reader.error(at.field("title"), ProblemKind::EmptyText);
    }
    let custom = at.field("custom");
    let (source_kind, archive_url) =
        raw.custom.map_or((None, None), |custom| (custom.source_kind, custom.archive_url));
    Source {
        slug: raw.id,
        kind: raw.kind,
        title: raw.title,
        authors: raw.author.into_iter().filter_map(author).collect(),
        container: raw.container_title.or(raw.publisher),
        issued: csl_date(reader, at.field("issued"), raw.issued),
        accessed: csl_date(reader, at.field("accessed"), raw.accessed),
        url: reader.url(at.field("URL"), raw.url),
        archive_url: reader.url(custom.field("archiveUrl"), archive_url),
        language: raw.language,
        source_kind,
        note: raw.note,
    }
}

fn author(name: raw::Name) -> Option<String> {
    let raw::Name { given, family, dropping_particle, non_dropping_particle, suffix, .. } = name;
    let parts = [given, dropping_particle, non_dropping_particle, family, suffix];
    let whole = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    name.literal.or(Some(whole)).filter(|name| !name.is_empty())
}

fn csl_date(reader: &mut Reader, at: At<'_>, raw: Option<raw::CslDate>) -> Option<Edtf> {
    let text = match raw? {
        raw::CslDate::Edtf(text) | raw::CslDate::Words { literal: text } => text,
        raw::CslDate::Parts { date_parts } => {
            date_parts.iter().map(|parts| edtf_of_parts(parts)).collect::<Vec<_>>().join("/")
        }
    };
    reader.date(at, &text)
}

/// `[2023, 11, 3]` as `2023-11-03`.
fn edtf_of_parts(parts: &[raw::DatePart]) -> String {
    let widths = [4, 2, 2].into_iter().chain(std::iter::repeat(2));
    let written = parts.iter().zip(widths).map(|(part, width)| match part {
        raw::DatePart::Number(number) => format!("{number:0>width$}"),
        raw::DatePart::Text(text) => format!("{text:0>width$}"),
    });
    written.collect::<Vec<_>>().join("-")
}

/// Reads references of which there must be at least one.
pub(super) fn references(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: Vec<raw::Reference>,
) -> Vec<Reference> {
    if raw.is_empty() {
        reader.error(at, ProblemKind::NoReference);
    }
    some_references(reader, sources, at, raw)
}

/// Reads references, of which there may be none.
pub(super) fn some_references(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: Vec<raw::Reference>,
) -> Vec<Reference> {
    let read = |(index, raw): (usize, raw::Reference)| {
        let at = at.index(index);
        if !is_locator(&raw.locator) {
            reader.error(at.field("locator"), ProblemKind::BadLocator(raw.locator.clone()));
        }
        let source = reader.link(at.field("source"), sources, "sources", &raw.source)?;
        Some(Reference { source, locator: raw.locator, label: raw.label, quote: raw.quote })
    };
    raw.into_iter().enumerate().filter_map(read).collect()
}

/// Reads claims; one without a sound reference is left out, for nothing is claimed without a source.
pub(super) fn claims(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: Vec<raw::Claim>,
) -> Vec<Claim> {
    if raw.is_empty() {
        reader.error(at, ProblemKind::NoReference);
    }
    let read = |(index, raw): (usize, raw::Claim)| {
        let at = at.index(index);
        let text = reader.text(at.field("text"), raw.text);
        let refs = references(reader, sources, at.field("refs"), raw.refs);
        (!refs.is_empty() && !text.is_empty()).then_some(Claim { text, refs })
    };
    raw.into_iter().enumerate().filter_map(read).collect()
}

fn is_locator(locator: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    locator.split('-').count() <= 2 && locator.split('-').all(is_number)
}

/// Whether an unread field is a CSL variable of a source: those are welcome, as Zotero writes many.
pub(super) fn is_csl_variable(at: &At<'_>, path: &str) -> bool {
    let is_name_part = |path: &str| path.starts_with("author[") && path.contains("].");
    at.to_string().starts_with("$.sources[")
        && (CSL_VARIABLES.contains(&path) || is_name_part(path))
}

/// The variables of CSL-JSON that the widget does not show (CSL schema, `csl-data.json`).
#[rustfmt::skip] // a word list, not one word a line
const CSL_VARIABLES: &[&str] = &[
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
