//! Places, and the sectors that make the lanes.

use super::{
    Id, Record, Text,
    id::Table,
    json::List,
    raw,
    read::{At, Reader},
    source::{self, Source},
};

/// A town, a port or a region.
#[derive(Debug)]
pub struct Place {
    slug: String,
    /// The name shown.
    pub name: Text,
    /// Every other spelling.
    pub aliases: Vec<Alias>,
}

/// Another spelling or name, and the sources that have it.
#[derive(Debug)]
pub struct Alias {
    /// The spelling.
    pub text: String,
    /// The sources that spell it so; none for the editor's own.
    pub sources: Vec<Id<Source>>,
}

/// A lane of the timeline.
#[derive(Debug)]
pub struct Sector {
    slug: String,
    /// What it is called.
    pub name: Text,
    /// Which colour of the palette it takes, from 1 to [`Sector::TONES`].
    pub tone: u8,
}

impl Sector {
    /// How many colours the palette has.
    pub const TONES: u8 = 6;

    pub(super) fn read(reader: &mut Reader, at: At<'_>, raw: raw::Sector, position: usize) -> Self {
        let by_place = u8::try_from(position % usize::from(Self::TONES)).unwrap_or(0) + 1;
        let tone = raw.tone.unwrap_or(by_place);
        if !(1..=Self::TONES).contains(&tone) {
            reader.bad_number(at.field("tone"), f64::from(tone), "a tone is from 1 to 6");
        }
        Self {
            slug: raw.id.0,
            name: reader.text(at.field("name"), raw.name),
            tone: tone.clamp(1, Self::TONES),
        }
    }
}

impl Place {
    pub(super) fn read(
        reader: &mut Reader,
        sources: &Table<Source>,
        at: At<'_>,
        raw: raw::Place,
    ) -> Self {
        if let Some([longitude, latitude]) = raw.coordinates
            && !(longitude.abs() <= 180.0 && latitude.abs() <= 90.0)
        {
            reader.bad_number(
                at.field("coordinates"),
                if longitude.abs() <= 180.0 { latitude } else { longitude },
                "longitude is from -180 to 180, latitude from -90 to 90, in this order",
            );
        }
        Self {
            slug: raw.id.0,
            name: reader.text(at.field("name"), raw.name),
            aliases: aliases(reader, sources, at, raw.aliases),
        }
    }
}

/// Reads the other spellings of a record.
pub(super) fn aliases(
    reader: &mut Reader,
    sources: &Table<Source>,
    at: At<'_>,
    raw: List<raw::Alias>,
) -> Vec<Alias> {
    let list = at.field("aliases");
    let mut aliases = Vec::new();
    for (index, alias) in raw.sound() {
        let at = list.index(index);
        let refs = source::some_references(reader, sources, at.field("refs"), alias.refs);
        let mut sources: Vec<Id<Source>> = refs.into_iter().map(|one| one.source).collect();
        sources.dedup();
        aliases.push(Alias { text: alias.text, sources });
    }
    aliases
}

impl Record for Place {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Record for Sector {
    fn slug(&self) -> &str {
        &self.slug
    }
}
