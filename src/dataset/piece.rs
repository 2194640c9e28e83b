//! A JSON value taken apart by one level; what lies deeper stays text.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

/// A JSON value with its elements or fields unread.
pub(super) enum Piece<'a> {
    /// `null`, `true` or `false`, none of which a dataset has a use for.
    Word,
    /// A number, also a whole one.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<&'a RawValue>),
    /// An object; of fields with one name the last counts.
    Object(BTreeMap<String, &'a RawValue>),
}

impl<'de> Deserialize<'de> for Piece<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Apart)
    }
}

/// Takes whatever comes: a type that is not wanted is the reader's to tell, in its own words. That also spares the
/// widget serde's, which bring 10 kB of tables for writing floats.
struct Apart;

impl<'de> Visitor<'de> for Apart {
    type Value = Piece<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Piece<'de>, E> {
        Ok(Piece::Word)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Piece<'de>, E> {
        Ok(Piece::Word)
    }

    #[expect(clippy::cast_precision_loss, reason = "as everywhere in JSON, numbers are floats")]
    fn visit_i64<E>(self, number: i64) -> Result<Piece<'de>, E> {
        Ok(Piece::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "as everywhere in JSON, numbers are floats")]
    fn visit_u64<E>(self, number: u64) -> Result<Piece<'de>, E> {
        Ok(Piece::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Piece<'de>, E> {
        Ok(Piece::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Piece<'de>, E> {
        Ok(Piece::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Piece<'de>, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Piece::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Piece<'de>, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = object.next_entry()? {
            fields.insert(name, value);
        }
        Ok(Piece::Object(fields))
    }
}
