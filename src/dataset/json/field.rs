//! What the records of a file are made of: fields that know their JSON path and may each fail by themselves.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};

use super::path::JsonPath;

/// A value and its JSON path; no value where it is not sound, which has been told by then.
///
/// A record without a sound value in one of these is not sound either; in an `Option` it costs only itself, and so it does
/// as an element of a list.
#[derive(Debug, Clone)]
pub(crate) struct Field<T> {
    pub(crate) path: JsonPath,
    pub(crate) value: Option<T>,
}

/// A list whose elements are sound or not each for itself.
pub(crate) type List<T> = Field<Vec<Field<T>>>;

/// The name under which [`Field`] asks the deserializer for the path and then the value.
pub(super) const FIELD: &str = "$transcaspian::Field";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(FIELD, FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a path and a value")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Field<T>, A::Error> {
        let path = parts.next_element()?.map_or(JsonPath::RECORD, JsonPath);
        Ok(Field { path, value: parts.next_element().unwrap_or_default() })
    }
}

/// A text, or an object where there is more to say.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged, inline))]
pub(crate) enum TextOr<T> {
    Text(String),
    Object(T),
}

/// An object that may stand in the place of a text.
pub(crate) trait OrText {
    /// The two in words, for people who wrote neither.
    const EXPECTED: &str;
}

/// The name under which [`TextOr`] asks the deserializer for whichever of the two there is.
pub(super) const TEXT_OR: &str = "$transcaspian::TextOr";

impl<'de, T: Deserialize<'de> + OrText> Deserialize<'de> for TextOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(TEXT_OR, TextOrVisitor(PhantomData))
    }
}

struct TextOrVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + OrText> Visitor<'de> for TextOrVisitor<T> {
    type Value = TextOr<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E>(self, text: &str) -> Result<TextOr<T>, E> {
        Ok(TextOr::Text(text.to_owned()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, object: D) -> Result<TextOr<T>, D::Error> {
        T::deserialize(object).map(TextOr::Object)
    }
}

/// A field's schema is that of its value.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}
