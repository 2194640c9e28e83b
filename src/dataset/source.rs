//! Sources, references to them, and the claims that rest on references.

use super::{
    Dataset, Id, ProblemKind, Record, Table, Text, csl,
    read::{Fields, Reader},
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
#[derive(Debug, Clone)]
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

impl Source {
    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let title = of.string("title")?;
        if title.trim().is_empty() {
            reader.error(of.at.field("title"), ProblemKind::EmptyText);
        }
        let mut authors = Vec::new();
        of.each("author", &mut |of| authors.extend(author(of)));
        let (source_kind, archive_url) = of.record("custom", |mut of| {
            (of.string("sourceKind"), reader.url(&mut of, "archiveUrl"))
        });
        dataset.sources.push(Self {
            slug: of.string("id")?,
            kind: of.string("type"),
            title,
            authors,
            container: of.string("container-title").or_else(|| of.string("publisher")),
            issued: csl::date(reader, &mut of, "issued"),
            accessed: csl::date(reader, &mut of, "accessed"),
            url: reader.url(&mut of, "URL"),
            archive_url,
            language: of.string("language"),
            source_kind,
            note: of.string("note"),
        });
        Some(())
    }

    /// Puts the sources in their order: oldest first, those without a date last.
    pub(super) fn close(sources: &mut Table<Self>) {
        let day = |source: &Self| source.issued.map(Edtf::anchor);
        sources.sort_by_key(|source| (day(source).is_none(), day(source)));
        sources.close();
    }
}

fn author(mut name: Fields<'_>) -> Option<String> {
    const PARTS: [&str; 5] =
        ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
    let literal = name.string("literal");
    let whole: Vec<String> = PARTS.iter().filter_map(|part| name.string(part)).collect();
    literal.or(Some(whole.join(" "))).filter(|name| !name.is_empty())
}

/// Reads the references of a record, of which there must be at least one.
pub(super) fn references(
    reader: &mut Reader,
    dataset: &Dataset,
    of: &mut Fields<'_>,
) -> Vec<Reference> {
    let (references, count) = counted_references(reader, dataset, of);
    if count == 0 {
        reader.error(of.at.field("refs"), ProblemKind::NoReference);
    }
    references
}

/// Reads the references of a record, of which there may be none.
pub(super) fn some_references(
    reader: &mut Reader,
    dataset: &Dataset,
    of: &mut Fields<'_>,
) -> Vec<Reference> {
    counted_references(reader, dataset, of).0
}

/// The sound references, and how many there are with the others.
fn counted_references(
    reader: &mut Reader,
    dataset: &Dataset,
    of: &mut Fields<'_>,
) -> (Vec<Reference>, usize) {
    let mut references = Vec::new();
    let count = of.each("refs", &mut |mut of| {
        let locator = of.string("locator").unwrap_or_default();
        if !is_locator(&locator) {
            reader.error(of.at.field("locator"), ProblemKind::BadLocator(locator.clone()));
        }
        if let Some(source) = reader.link(&mut of, "source", &dataset.sources, "sources") {
            let (label, quote) = (of.string("label"), of.string("quote"));
            references.push(Reference { source, locator, label, quote });
        }
    });
    (references, count)
}

/// Reads claims; one without a sound reference is left out, for nothing is claimed without a source.
pub(super) fn claims(reader: &mut Reader, dataset: &Dataset, of: &mut Fields<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let count = of.each("summary", &mut |mut of| {
        let text = reader.text(&mut of, "text");
        let refs = references(reader, dataset, &mut of);
        if !refs.is_empty() && !text.is_empty() {
            claims.push(Claim { text, refs });
        }
    });
    if count == 0 {
        reader.error(of.at.field("summary"), ProblemKind::NoReference);
    }
    claims
}

fn is_locator(locator: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    locator.split('-').count() <= 2 && locator.split('-').all(is_number)
}
