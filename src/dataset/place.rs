//! Places, and the sectors that make the lanes.

use super::{
    Dataset, Id, Record, Text,
    json::Json,
    read::{Fields, Reader},
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

    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let place = dataset.sectors.len();
        let by_place = u8::try_from(place % usize::from(Self::TONES)).unwrap_or(0) + 1;
        let asked = of.number("tone");
        let tone = (1..=Self::TONES).find(|&tone| asked == Some(f64::from(tone)));
        dataset.sectors.push(Self {
            slug: of.string("id")?,
            name: reader.text(&mut of, "name"),
            tone: tone.unwrap_or(by_place),
        });
        Some(())
    }
}

impl Place {
    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        if let [Json::Number(longitude), Json::Number(latitude)] = *of.list("coordinates")
            && !(longitude.abs() <= 180.0 && latitude.abs() <= 90.0)
        {
            reader.bad_number(
                of.at.field("coordinates"),
                if longitude.abs() <= 180.0 { latitude } else { longitude },
                "longitude is from -180 to 180, latitude from -90 to 90, in this order",
            );
        }
        dataset.places.push(Self {
            slug: of.string("id")?,
            name: reader.text(&mut of, "name"),
            aliases: aliases(reader, dataset, &mut of),
        });
        Some(())
    }
}

/// Reads the other spellings of a record.
pub(super) fn aliases(reader: &mut Reader, dataset: &Dataset, of: &mut Fields<'_>) -> Vec<Alias> {
    let mut aliases = Vec::new();
    of.each("aliases", &mut |mut of| {
        let refs = source::some_references(reader, dataset, &mut of);
        let mut sources: Vec<Id<Source>> = refs.into_iter().map(|one| one.source).collect();
        sources.dedup();
        aliases.extend(of.string("text").map(|text| Alias { text, sources }));
    });
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
