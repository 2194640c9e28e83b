//! Sources as they stand in a file, references to them, and the claims that rest on references.

use serde::Deserialize;

use super::{
    csl,
    field::{Field, List},
    path::JsonPath,
    text::{Slug, Text},
    validator::{Validator, elements, sound, value},
};
use crate::dataset::{self, Dataset, ProblemKind};

/// A source: a CSL-JSON item (any CSL variable is accepted; these are the ones shown).
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Source {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// The CSL type, for instance `article-newspaper`.
    r#type: Option<Field<String>>,
    /// The title; where the source has none, a description in square brackets.
    title: Field<String>,
    /// Its authors.
    author: Option<List<csl::Name>>,
    /// The newspaper, agency or site it stood in.
    container_title: Option<Field<String>>,
    /// Its publisher, where that is not the container.
    publisher: Option<Field<String>>,
    /// When it was published: an EDTF string or CSL's `date-parts`.
    issued: Option<Field<csl::Date>>,
    /// When it was read: an EDTF string or CSL's `date-parts`.
    accessed: Option<Field<csl::Date>>,
    /// Its address: `https` or `http`.
    #[serde(rename = "URL")]
    url: Option<Field<String>>,
    /// Its language tag.
    language: Option<Field<String>>,
    /// A remark on the source, shown with it: an odd dateline, a missing title.
    note: Option<Field<String>>,
    /// What CSL has no variable for.
    custom: Option<Field<SourceCustom>>,
}

/// What CSL has no variable for.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SourceCustom {
    /// What kind of publisher it is, for instance `state-media`, `agency`, `independent`, `official`.
    source_kind: Option<Field<String>>,
    /// A kept copy: `https` or `http`.
    archive_url: Option<Field<String>>,
    /// How many paragraphs it has, counted as the locators count them; `cargo xtask check` holds references to it.
    #[expect(dead_code, reason = "the widget does not show it; the audit takes it from the file")]
    paragraphs: Option<Field<f64>>,
}

/// Where in a source a claim stands.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Reference {
    /// The id of the source.
    source: Field<String>,
    /// Where in it: a paragraph number such as `3`, or a range such as `3-4`.
    locator: Field<String>,
    /// The CSL label of the locator; `paragraph` by default.
    label: Option<Field<String>>,
    /// A few words of the source.
    #[expect(dead_code, reason = "nothing shows it yet; files may hold it")]
    quote: Option<Field<String>>,
}

/// A sentence and the references it rests on.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Claim {
    /// The sentence.
    text: Field<Text>,
    /// At least one reference.
    refs: List<Reference>,
}

/// Another spelling or name under which something is found.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Alias {
    /// The spelling.
    text: Field<String>,
    /// The sources that spell it so.
    refs: Option<List<Reference>>,
}

impl Source {
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        _: &Dataset,
    ) -> Option<dataset::Source> {
        let slug = validator.id(self.id)?;
        let title = self.title.value?;
        validator.must_have_words(self.title.path, &title);
        let authors = sound(self.author).filter_map(csl::Name::in_order).collect();
        let (source_kind, archive_url) = value(self.custom)
            .map(|custom| (value(custom.source_kind), validator.url(custom.archive_url)))
            .unwrap_or_default();
        Some(dataset::Source {
            slug,
            kind: value(self.r#type),
            title,
            authors,
            container: value(self.container_title).or_else(|| value(self.publisher)),
            issued: csl::date(validator, self.issued),
            accessed: csl::date(validator, self.accessed),
            url: validator.url(self.url),
            archive_url,
            language: value(self.language),
            source_kind,
            note: value(self.note),
        })
    }
}

/// Validates the references of a record, of which there must be at least one.
pub(super) fn references(
    validator: &mut Validator,
    dataset: &Dataset,
    refs: List<Reference>,
) -> Vec<dataset::Reference> {
    if refs.value.as_ref().is_none_or(Vec::is_empty) {
        validator.error(refs.path, ProblemKind::NoReference);
    }
    some_references(validator, dataset, refs)
}

/// Validates the references of a record, of which there may be none.
fn some_references(
    validator: &mut Validator,
    dataset: &Dataset,
    refs: impl Into<Option<List<Reference>>>,
) -> Vec<dataset::Reference> {
    let mut references = Vec::new();
    for Reference { source, locator, label, .. } in sound(refs) {
        let path = locator.path;
        let locator = locator.value.unwrap_or_default();
        if !is_locator(&locator) {
            validator.error(path, ProblemKind::BadLocator(locator.clone()));
        }
        if let Some(source) = validator.link(source, &dataset.sources) {
            references.push(dataset::Reference { source, locator, label: value(label) });
        }
    }
    references
}

/// Validates claims; one without a sound reference is left out, for nothing is claimed without a source.
pub(super) fn claims(
    validator: &mut Validator,
    dataset: &Dataset,
    summary: List<Claim>,
) -> Vec<dataset::Claim> {
    let path: JsonPath = summary.path;
    let given = elements(summary);
    if given.is_empty() {
        validator.error(path, ProblemKind::NoReference);
    }
    let mut claims = Vec::new();
    for claim in given.into_iter().filter_map(|claim| claim.value) {
        let text = validator.text(claim.text);
        let refs = references(validator, dataset, claim.refs);
        if !refs.is_empty() && !text.is_empty() {
            claims.push(dataset::Claim { text, refs });
        }
    }
    claims
}

/// Validates the other spellings of a record.
pub(super) fn aliases(
    validator: &mut Validator,
    dataset: &Dataset,
    aliases: Option<List<Alias>>,
) -> Vec<dataset::Alias> {
    let mut found = Vec::new();
    for Alias { text, refs } in sound(aliases) {
        let refs = some_references(validator, dataset, refs);
        let sources = dataset::Reference::sources(&refs).collect();
        found.extend(text.value.map(|text| dataset::Alias { text, sources }));
    }
    found
}

fn is_locator(locator: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    locator.split('-').count() <= 2 && locator.split('-').all(is_number)
}
