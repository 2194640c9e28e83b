//! Texts and ids as they stand in a file.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::field::{Field, OrText, TextOr};

/// Lower-case words joined by hyphens, no two alike in a file.
#[derive(Debug, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(inline, extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$"))
)]
pub(crate) struct Slug(pub(crate) String);

/// A text in the dataset's default language, or an object from language tag to text.
pub(crate) type Text = TextOr<Versions>;

/// The versions of a text by their language tags, in their order.
#[derive(Debug)]
pub(crate) struct Versions(Vec<(String, Field<String>)>);

impl Versions {
    /// Gives the sound versions.
    pub(super) fn sound(self) -> Vec<(String, String)> {
        self.0.into_iter().filter_map(|(tag, text)| Some((tag, text.value?))).collect()
    }
}

impl OrText for Versions {
    const EXPECTED: &str = "a text, or an object from language tag to text";
}

impl<'de> Deserialize<'de> for Versions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(VersionsVisitor)
    }
}

struct VersionsVisitor;

impl<'de> Visitor<'de> for VersionsVisitor {
    type Value = Versions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object from language tag to text")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Versions, A::Error> {
        let mut versions = Vec::new();
        while let Some(version) = object.next_entry()? {
            versions.push(version);
        }
        Ok(Versions(versions))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Versions {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Versions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, String>::json_schema(generator)
    }
}
