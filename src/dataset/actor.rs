//! People, organizations and countries.

use super::{
    Alias, Dataset, Id, Record, Reference, Table, Text,
    json::List,
    place, raw,
    read::{At, Reader},
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
#[derive(Debug)]
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
    /// Reads all actors; offices are linked to organizations once all are known.
    pub(super) fn table(
        reader: &mut Reader,
        dataset: &Dataset,
        raw: List<raw::Actor>,
    ) -> Table<Self> {
        let mut positions = Vec::new();
        let mut actors = reader.table("actors", raw, |reader, at, index, mut raw| {
            positions.push((index, std::mem::take(&mut raw.positions)));
            Some(Self::read(reader, dataset, at, raw))
        });
        for (id, (index, raw)) in actors.ids().zip(positions) {
            let read = reader.with_record("actors", index, |reader, at| {
                Position::list(reader, dataset, &actors, at.field("positions"), raw)
            });
            if let Some(actor) = actors.get_mut(id) {
                actor.positions = read;
            }
        }
        actors
    }

    fn read(reader: &mut Reader, dataset: &Dataset, at: At<'_>, raw: raw::Actor) -> Self {
        Self {
            slug: raw.id.0,
            kind: raw.kind,
            name: reader.text(at.field("name"), raw.name),
            aliases: place::aliases(reader, &dataset.sources, at, raw.aliases),
            country: raw.country,
            positions: Vec::new(),
            note: reader.optional_text(at.field("note"), raw.note),
            refs: source::references(reader, &dataset.sources, at.field("refs"), raw.refs),
        }
    }
}

impl Position {
    fn list(
        reader: &mut Reader,
        dataset: &Dataset,
        actors: &Table<Actor>,
        at: At<'_>,
        raw: List<raw::Position>,
    ) -> Vec<Self> {
        let read = |(index, raw): (usize, raw::Position)| {
            let at = at.index(index);
            let refs = source::references(reader, &dataset.sources, at.field("refs"), raw.refs);
            let mut link =
                |id: String| reader.link(at.field("organization"), actors, "actors", &id);
            let position = Self {
                organization: raw.organization.and_then(&mut link),
                title: reader.text(at.field("title"), raw.title),
                as_of: reader.optional_date(at.field("asOf"), raw.as_of.as_deref()),
                rank: raw.rank,
                note: reader.optional_text(at.field("note"), raw.note),
                refs,
            };
            (!position.refs.is_empty()).then_some(position)
        };
        raw.sound().filter_map(read).collect()
    }
}

impl Record for Actor {
    fn slug(&self) -> &str {
        &self.slug
    }
}
