//! People, organizations and countries.

use super::{
    Alias, Id, Record, Reference, Text,
    words::{ActorKind, Rank},
};

/// A person, an organization or a country.
#[derive(Debug)]
pub struct Actor {
    pub(super) slug: String,
    /// Person, organization or country.
    pub kind: ActorKind,
    /// The name shown.
    pub name: Text,
    /// Every other spelling met in a source.
    pub aliases: Vec<Alias>,
    /// Offices, as the sources name them.
    pub positions: Vec<Position>,
    /// A remark.
    pub note: Text,
    /// Where it is named.
    pub refs: Vec<Reference>,
}

/// An office that somebody is said to hold.
#[derive(Debug, Clone)]
pub struct Position {
    /// The title.
    pub title: Text,
    /// The organization or country.
    pub organization: Option<Id<Actor>>,
    /// Whether it is judged to be a mistake.
    pub rank: Rank,
    /// Where it is said.
    pub refs: Vec<Reference>,
    /// A remark.
    pub note: Text,
}

impl Record for Actor {
    const LIST: &str = "actors";

    fn slug(&self) -> &str {
        &self.slug
    }
}
