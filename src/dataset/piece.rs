//! A JSON value taken apart by one level; what lies deeper stays text.
//!
//! `serde_json` does the reading. Its `RawValue` would keep the deeper text as well, but brings 10 kB of tables for
//! writing floats into the widget, as does every type that serde may find to be the wrong one.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};

/// A JSON value with its elements or fields unread.
pub(super) enum Piece<'a> {
    /// `null`, `true` or `false`, none of which a dataset has a use for.
    Word,
    /// A number, also a whole one.
    Number(f64),
    /// A text.
    Text(String),
    /// The elements of a list.
    List(Vec<&'a str>),
    /// The fields of an object, in their order.
    Object(Vec<(String, &'a str)>),
}

/// Tells whether a text is JSON; the error has line and column.
pub(super) fn check(json: &str) -> serde_json::Result<()> {
    let Err(error) = serde_json::from_str::<IgnoredAny>(json) else { return Ok(()) };
    // What reads each value says more of what is wrong than what passes over it.
    Err(serde_json::from_str::<Leaf<'_>>(json).err().unwrap_or(error))
}

impl<'a> Piece<'a> {
    /// Takes apart what [`check`] has found to be JSON, or a part of it; `None` for a number beyond all floats.
    pub(super) fn of(json: &'a str) -> Option<Self> {
        let json = json.trim_start();
        if let Some(rest) = json.strip_prefix('[') {
            return Some(Self::List(elements(rest)));
        }
        if let Some(rest) = json.strip_prefix('{') {
            return Some(Self::Object(fields(rest)));
        }
        serde_json::from_str(json).ok().map(|Leaf(piece)| piece)
    }
}

/// The elements of a list, given what follows its bracket.
fn elements(mut rest: &str) -> Vec<&str> {
    let mut elements = Vec::new();
    while let Some((element, after)) = value(rest) {
        elements.push(element);
        rest = after;
    }
    elements
}

/// The fields of an object, given what follows its brace.
fn fields(mut rest: &str) -> Vec<(String, &str)> {
    let mut fields = Vec::new();
    while let Some((name, after)) = value(rest)
        && let Some((field, after)) = value(after)
        && let Some(Piece::Text(name)) = Piece::of(name)
    {
        fields.push((name, field));
        rest = after;
    }
    fields
}

/// The next value of a list or an object, and what follows it; `None` at the end.
fn value(rest: &str) -> Option<(&str, &str)> {
    let rest = rest.trim_start_matches([' ', '\t', '\n', '\r', ',', ':']);
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    rest.split_at_checked(values.byte_offset())
}

/// A value that has no parts.
struct Leaf<'a>(Piece<'a>);

impl<'de> Deserialize<'de> for Leaf<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any).map(Leaf)
    }
}

/// Takes whatever comes: a type that is not wanted is the reader's to tell, in its own words.
struct Any;

impl<'de> Visitor<'de> for Any {
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
        while list.next_element::<Leaf<'_>>()?.is_some() {}
        Ok(Piece::Word)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Piece<'de>, A::Error> {
        while object.next_entry::<IgnoredAny, Leaf<'_>>()?.is_some() {}
        Ok(Piece::Word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_objects_come_apart_by_one_level() {
        let Some(Piece::List(elements)) = Piece::of(r#" [ 1 , [2,3],{"a":"]"} ,"x,y", null ] "#)
        else {
            panic!("not a list");
        };
        assert_eq!(elements, ["1", "[2,3]", r#"{"a":"]"}"#, r#""x,y""#, "null"]);
        let Some(Piece::Object(fields)) = Piece::of(r#"{ "a" : -1.5 , "\u0062" : {"c":[]} }"#)
        else {
            panic!("not an object");
        };
        assert_eq!(fields, [("a".to_owned(), "-1.5"), ("b".to_owned(), r#"{"c":[]}"#)]);
        assert!(matches!(Piece::of("[]"), Some(Piece::List(list)) if list.is_empty()));
        assert!(matches!(Piece::of("{}"), Some(Piece::Object(fields)) if fields.is_empty()));
    }

    #[test]
    fn a_number_beyond_all_floats_is_none() {
        assert!(Piece::of("1e999").is_none());
    }
}
