//! People, organizations and countries.

use super::{
    Alias, Dataset, Id, Record, Reference, Text, place,
    read::{Fields, Reader},
    source,
    words::{ActorKind, Rank},
};
use crate::time::Edtf;

/// A person, an organization or a country.
#[derive(Debug)]
pub struct Actor {
    slug: String,
    /// Person, organization or country.
    pub kind: ActorKind,
    /// The name shown.
    pub name: Text,
    /// Every other spelling met in a source.
    pub aliases: Vec<Alias>,
    /// ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
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
    /// When it is said to be held.
    pub as_of: Option<Edtf>,
    /// Whether it is the one to show.
    pub rank: Rank,
    /// Where it is said.
    pub refs: Vec<Reference>,
    /// A remark.
    pub note: Text,
}

impl Actor {
    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        dataset.actors.push(Self {
            slug: of.string("id")?,
            kind: of.word("type")?,
            name: reader.text(&mut of, "name"),
            aliases: place::aliases(reader, dataset, &mut of),
            country: of.string("country"),
            positions: Vec::new(),
            note: reader.text(&mut of, "note"),
            refs: source::references(reader, dataset, &mut of),
        });
        of.put_by(reader);
        Some(())
    }

    /// Offices are linked to organizations once all are known.
    pub(super) fn close(reader: &mut Reader, dataset: &mut Dataset) {
        dataset.actors.close();
        reader.put_by("actors", &mut |reader, row, mut of| {
            let mut positions = Vec::new();
            of.each("positions", &mut |of| positions.extend(Position::read(reader, dataset, of)));
            if let Some(actor) = dataset.actors.get_mut(Id::new(row)) {
                actor.positions = positions;
            }
        });
    }
}

impl Position {
    fn read(reader: &mut Reader, dataset: &Dataset, mut of: Fields<'_>) -> Option<Self> {
        let position = Self {
            organization: reader.link(&mut of, "organization", &dataset.actors, "actors"),
            title: reader.text(&mut of, "title"),
            as_of: reader.date(&mut of, "asOf"),
            rank: of.word("rank").unwrap_or_default(),
            note: reader.text(&mut of, "note"),
            refs: source::references(reader, dataset, &mut of),
        };
        (!position.refs.is_empty()).then_some(position)
    }
}

impl Record for Actor {
    fn slug(&self) -> &str {
        &self.slug
    }
}
