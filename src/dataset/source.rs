//! Sources, references to them, and the claims that rest on references.

use super::{Id, Record, Text};
use crate::time::Edtf;

/// A source, after CSL-JSON.
#[derive(Debug)]
pub struct Source {
    pub(super) slug: String,
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
}

/// A sentence and what it rests on.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The sentence.
    pub text: Text,
    /// At least one reference.
    pub refs: Vec<Reference>,
}

impl Source {
    /// Gives sources each once, in the order of the dataset: the oldest first.
    pub fn distinct(ids: impl IntoIterator<Item = Id<Self>>) -> Vec<Id<Self>> {
        let mut distinct: Vec<Id<Self>> = ids.into_iter().collect();
        distinct.sort_unstable();
        distinct.dedup();
        distinct
    }
}

impl Reference {
    /// Gives the sources that references name, each once, in the order in which they are first named.
    pub fn sources(refs: &[Self]) -> impl Iterator<Item = Id<Source>> {
        refs.iter().enumerate().filter_map(|(index, Self { source, .. })| {
            let is_new = !refs.iter().take(index).any(|earlier| earlier.source == *source);
            is_new.then_some(*source)
        })
    }
}

impl Record for Source {
    const LIST: &str = "sources";

    fn slug(&self) -> &str {
        &self.slug
    }
}
