//! Sources, references to them, and the claims that rest on references.

use super::{
    Id, ProblemKind, Record, Table, Text, csl,
    json::List,
    raw,
    read::{At, Reader},
};
use crate::{order::sort_by, time::Edtf};

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
pub(super) fn table(reader: &mut Reader, raw: List<raw::Source>) -> Table<Source> {
    let read = |reader: &mut Reader, at: At<'_>, _, raw| Some(source(reader, at, raw));
    let mut sources = reader.rows("sources", raw, read);
    let day = |source: &Source| source.issued.map(Edtf::anchor);
    sort_by(&mut sources, |one, other| {
        (day(one).is_none(), day(one)).cmp(&(day(other).is_none(), day(other)))
    });
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
        slug: raw.id.0,
        kind: raw.kind,
        title: raw.title,
        authors: raw.author.sound().filter_map(|(_, name)| author(name)).collect(),
        container: raw.container_title.or(raw.publisher),
        issued: csl::date(reader, at.field("issued"), raw.issued),
        accessed: csl::date(reader, at.field("accessed"), raw.accessed),
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

/// Reads references of which there must be at least one.
pub(super) fn references(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: List<raw::Reference>,
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
    raw: List<raw::Reference>,
) -> Vec<Reference> {
    let mut references = Vec::new();
    for (index, raw) in raw.sound() {
        let at = at.index(index);
        if !is_locator(&raw.locator) {
            reader.error(at.field("locator"), ProblemKind::BadLocator(raw.locator.clone()));
        }
        if let Some(source) = reader.link(at.field("source"), sources, "sources", &raw.source) {
            let raw::Reference { locator, label, quote, .. } = raw;
            references.push(Reference { source, locator, label, quote });
        }
    }
    references
}

/// Reads claims; one without a sound reference is left out, for nothing is claimed without a source.
pub(super) fn claims(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: List<raw::Claim>,
) -> Vec<Claim> {
    if raw.is_empty() {
        reader.error(at, ProblemKind::NoReference);
    }
    let mut claims = Vec::new();
    for (index, raw) in raw.sound() {
        let at = at.index(index);
        let text = reader.text(at.field("text"), raw.text);
        let refs = references(reader, sources, at.field("refs"), raw.refs);
        if !refs.is_empty() && !text.is_empty() {
            claims.push(Claim { text, refs });
        }
    }
    claims
}

fn is_locator(locator: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    locator.split('-').count() <= 2 && locator.split('-').all(is_number)
}
