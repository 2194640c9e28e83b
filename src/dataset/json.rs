//! JSON as a tree, for one record at a time: the file itself stays text (see [`super::outline`]).

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use crate::decimal::decimal;

/// A JSON value.
#[derive(Debug, Default)]
pub(super) enum Json {
    /// `null`; also the place of what was not sound, or has been taken.
    #[default]
    Null,
    /// `true` or `false`, which no dataset has a use for.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// The fields of an object, in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text that is JSON.
    ///
    /// # Errors
    ///
    /// When it is not; also for a number beyond all floats, half a surrogate pair, and what is nested too deeply.
    pub(super) fn of(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// A field of an object; of several with one name the last counts, as in JavaScript.
    pub(super) fn field(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter_mut().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }
}

/// In words, for people who wrote something else than was wanted.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(true) => f.write_str("true"),
            Self::Bool(false) => f.write_str("false"),
            Self::Number(number) => write!(f, "the number {}", decimal(*number, 6)),
            // Of a long text the beginning will do.
            Self::Text(text) => write!(f, "the text \"{text:.40}\""),
            Self::List(_) => f.write_str("a list"),
            Self::Object(_) => f.write_str("an object"),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

/// Whether a letter is one that turns round the direction of what follows, beyond its own text where nothing ends it;
/// markup does this better.
fn turns_round(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "as everywhere in JSON, numbers are floats")]
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "as everywhere in JSON, numbers are floats")]
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.replace(turns_round, "")))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Json::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_turn_round_what_follows_it() {
        let json = Json::of(r#"["a\u202eb\u202cc", "\u2066d\u2069\u200f"]"#).unwrap();
        let Json::List(texts) = json else { panic!("no list") };
        let texts: Vec<String> = texts.iter().map(Json::to_string).collect();
        assert_eq!(texts, ["the text \"abc\"", "the text \"d\u{200f}\""]);
    }
}
