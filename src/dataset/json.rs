//! Taking JSON apart: records field by field, lists element by element, texts and numbers.
//!
//! A value is a piece of the file's own text until it is asked for, so that no tree of the file is ever built. What
//! is wrong is told where it stands and left out alone. What values mean is settled elsewhere.

use super::{
    ProblemKind,
    piece::{self, Piece},
    read::{At, Reader},
};

/// What JSON can be read into.
///
/// It is filled in place: so a record is a table of its fields, and one function reads them all.
pub(super) trait FromJson {
    /// A value to be filled.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads a value and tells what is wrong with it; `false` where nothing of it can be used.
    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool;

    /// Whether a field of this type may be missing.
    fn may_be_missing(&self) -> bool {
        false
    }
}

/// Declares a record once: the struct, its JSON Schema, and how it is read.
///
/// The name in JSON stands after `=`. A field must be there, unless it is an `Option` or says `or default`; what is
/// wrong in such a field costs that field, in any other the record. `..names` allows further fields, which are not
/// read.
macro_rules! record {
    (
        $(#[$about:meta])*
        $record:ident {
            $($(#[$about_field:meta])* $field:ident: $type:ty = $name:literal $(or $default:ident)?,)+
            $(..$others:expr)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = record!(@is_open $($others)?))))]
        pub struct $record {
            $(
                $(#[$about_field])*
                #[cfg_attr(feature = "schema", schemars(rename = $name $(, $default)?))]
                pub $field: $type,
            )+
        }

        impl FromJson for $record {
            fn blank() -> Self {
                Self { $($field: record!(@blank $($default)?)),+ }
            }

            fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
                const FIELDS: &[Field] = &[$(($name, record!(@is_required $($default)?))),+];
                let values: &mut [&mut dyn FromJson] = &mut [$(&mut self.$field),+];
                json::fill(FIELDS, values, record!(@others $($others)?), reader, at, json)
            }
        }
    };
    (@is_open) => { false };
    (@is_open $others:expr) => { true };
    (@others) => { &[] };
    (@others $others:expr) => { $others };
    (@blank) => { FromJson::blank() };
    (@blank default) => { Default::default() };
    (@is_required) => { true };
    (@is_required default) => { false };
}
pub(super) use record;

/// The name of a field, and whether it must be there.
pub(super) type Field = (&'static str, bool);

/// Fills the values of a record's fields, and tells of fields that are neither among them nor among the `others`.
pub(super) fn fill(
    fields: &[Field],
    values: &mut [&mut dyn FromJson],
    others: &[&str],
    reader: &mut Reader,
    at: At<'_>,
    json: &str,
) -> bool {
    let Some(found) = object(reader, at, json) else { return false };
    for name in found.iter().map(|(name, _)| name.as_str()) {
        if !fields.iter().any(|field| field.0 == name) && !others.contains(&name) {
            reader.error(at.field(name), ProblemKind::UnknownField);
        }
    }
    let mut is_sound = true;
    for (&(name, is_required), value) in fields.iter().zip(values) {
        let is_required = is_required && !value.may_be_missing();
        // Of fields with one name the last counts, as in JavaScript.
        let json = found.iter().rev().find(|(own, _)| own == name);
        let is_filled = json.map(|(_, json)| value.fill(reader, at.field(name), json));
        if is_filled.is_none() && is_required {
            reader.error(at, ProblemKind::MissingField(name));
        }
        is_sound &= is_filled == Some(true) || !is_required;
    }
    is_sound
}

/// A list whose elements are sound or not each for itself: those that are not leave their places empty.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct List<T>(#[cfg_attr(feature = "schema", schemars(with = "Vec<T>"))] Vec<Option<T>>);

impl<T> List<T> {
    /// Whether the file has nothing in it, sound or not.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sound elements with their places.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0.iter().enumerate().filter_map(|(place, element)| Some((place, element.as_ref()?)))
    }

    /// Gives the sound elements away, with their places.
    pub fn sound(self) -> impl Iterator<Item = (usize, T)> {
        self.0.into_iter().enumerate().filter_map(|(place, element)| Some((place, element?)))
    }
}

// By hand, as a derive would ask the same of `T`.
impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: FromJson> FromJson for List<T> {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        each(reader, at, json, &mut |reader, at, json| {
            let mut element = T::blank();
            let is_sound = element.fill(reader, at, json);
            self.0.push(is_sound.then_some(element));
        })
    }
}

/// Takes the elements of a list one by one.
fn each(
    reader: &mut Reader,
    at: At<'_>,
    json: &str,
    take: &mut dyn FnMut(&mut Reader, At<'_>, &str),
) -> bool {
    let Some(Piece::List(elements)) = Piece::of(json) else {
        return wrong(reader, at, "a list", json);
    };
    for (place, json) in elements.into_iter().enumerate() {
        take(reader, at.index(place), json);
    }
    true
}

/// All elements or none.
impl<T: FromJson> FromJson for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let mut list = List::blank();
        let is_list = list.fill(reader, at, json);
        let all: Option<Self> = list.0.into_iter().collect();
        let is_sound = is_list && all.is_some();
        *self = all.unwrap_or_default();
        is_sound
    }
}

/// A value that may be missing, or `null`; one that is wrong counts as missing.
impl<T: FromJson> FromJson for Option<T> {
    fn blank() -> Self {
        None
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        if json != "null" {
            let mut value = T::blank();
            *self = value.fill(reader, at, json).then_some(value);
        }
        true
    }

    fn may_be_missing(&self) -> bool {
        true
    }
}

impl FromJson for String {
    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let Some(Piece::Text(text)) = Piece::of(json) else {
            return wrong(reader, at, "a text", json);
        };
        *self = text;
        true
    }
}

impl FromJson for f64 {
    fn blank() -> Self {
        0.0
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let is_number = json.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let expected = if is_number { "a number below 1.8e308" } else { "a number" };
        let Some(Piece::Number(number)) = Piece::of(json) else {
            return wrong(reader, at, expected, json);
        };
        *self = number;
        true
    }
}

impl FromJson for u8 {
    fn blank() -> Self {
        0
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let number = json.parse().map(|number| *self = number);
        number.is_ok() || wrong(reader, at, "a whole number from 0 to 255", json)
    }
}

impl FromJson for [f64; 2] {
    fn blank() -> Self {
        [0.0; 2]
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        let mut numbers = Vec::new();
        if !numbers.fill(reader, at, json) {
            return false;
        }
        let pair = numbers.try_into().map(|pair| *self = pair);
        pair.is_ok() || wrong(reader, at, "a list of two numbers", json)
    }
}

/// Reads one word of a list of words, and gives its place there.
pub(super) fn word(
    reader: &mut Reader,
    at: At<'_>,
    json: &str,
    words: &'static [&'static str],
) -> Option<usize> {
    let mut found = String::new();
    if !found.fill(reader, at, json) {
        return None;
    }
    let place = words.iter().position(|word| *word == found);
    if place.is_none() {
        reader.error(at, ProblemKind::UnknownWord { found, words });
    }
    place
}

/// The values of an object by their names.
pub(super) fn object<'a>(
    reader: &mut Reader,
    at: At<'_>,
    json: &'a str,
) -> Option<Vec<(String, &'a str)>> {
    // The whole file alone is not known to be JSON.
    if at.is_root()
        && let Err(error) = piece::check(json)
    {
        reader.error(at, ProblemKind::NotJson(error.to_string()));
        return None;
    }
    if let Some(Piece::Object(values)) = Piece::of(json) {
        return Some(values);
    }
    wrong(reader, at, "an object", json);
    None
}

/// Tells of a value of the wrong type; `false`, as nothing of it can be used.
pub(super) fn wrong(reader: &mut Reader, at: At<'_>, expected: &'static str, json: &str) -> bool {
    let json = json.trim_start();
    let found = match json.bytes().next() {
        Some(b'{') => "an object".to_owned(),
        Some(b'[') => "a list".to_owned(),
        Some(b'n' | b't' | b'f') => json.to_owned(),
        first => {
            let kind = if first == Some(b'"') { "text" } else { "number" };
            // Of a long text the beginning will do.
            format!("the {kind} {}", json.chars().take(40).collect::<String>())
        }
    };
    reader.error(at, ProblemKind::WrongType { expected, found });
    false
}
