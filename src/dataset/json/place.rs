//! Places and sectors as they stand in a file.

use serde::{Deserialize, Deserializer, de::Error};

use super::{
    field::{Field, List},
    source::{Alias, aliases},
    text::{Slug, Text},
    validator::{Validator, given, value},
};
use crate::dataset::{self, Dataset};

/// A lane of the timeline and the colour of its marks.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Sector {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// What the lane is called.
    name: Field<Text>,
    /// Which of the six palette colours it takes, from 1 to 6; by default the sector's position in the list.
    tone: Option<Field<Tone>>,
}

/// One of the colours of the palette.
#[derive(Debug)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(inline, extend("minimum" = 1, "maximum" = dataset::Sector::TONES))
)]
struct Tone(u8);

impl<'de> Deserialize<'de> for Tone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let asked = f64::deserialize(deserializer).ok();
        let tone = (1..=dataset::Sector::TONES).find(|&tone| asked == Some(f64::from(tone)));
        tone.map(Self).ok_or_else(|| D::Error::custom("a whole number from 1 to 6"))
    }
}

/// A town, a port or a region.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Place {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// The name shown.
    name: Field<Text>,
    /// Every other spelling met in a source.
    aliases: Option<List<Alias>>,
    /// ISO 3166-1 alpha-2 code of the country it lies in.
    #[expect(dead_code, reason = "nothing shows it yet; files may hold it")]
    country: Option<Field<String>>,
    /// Longitude and latitude in degrees, in this order.
    coordinates: Option<Field<Coordinates>>,
}

/// Longitude and latitude in degrees.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(expecting = "a list of two numbers")]
struct Coordinates(f64, f64);

impl Sector {
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Sector> {
        let index = dataset.sectors.len();
        let by_index = u8::try_from(index % usize::from(dataset::Sector::TONES)).unwrap_or(0) + 1;
        Some(dataset::Sector {
            slug: validator.id(self.id)?,
            name: validator.text(self.name),
            tone: value(self.tone).map_or(by_index, |Tone(tone)| tone),
        })
    }
}

impl Place {
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Place> {
        let slug = validator.id(self.id)?;
        if let Some((path, Coordinates(longitude, latitude))) = given(self.coordinates)
            && !(longitude.abs() <= 180.0 && latitude.abs() <= 90.0)
        {
            validator.bad_number(
                path,
                if longitude.abs() <= 180.0 { latitude } else { longitude },
                "longitude is from -180 to 180, latitude from -90 to 90, in this order",
            );
        }
        Some(dataset::Place {
            slug,
            name: validator.text(self.name),
            aliases: aliases(validator, dataset, self.aliases),
        })
    }
}
