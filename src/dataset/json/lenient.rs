//! A deserializer for one record: it tells every problem, with its JSON path, and reads what is sound all the same.
//!
//! serde's derive stops at the first error. Here a [`Field`](super::Field) takes an error in and goes on, so that a bad
//! optional field costs the field, a bad element of a list the element, and a bad required field the record, of which the
//! other problems are still told. Nothing is parsed before it is asked for: a value is a part of the record's text.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    fmt, slice, vec,
};

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error as _, Expected, IntoDeserializer, MapAccess,
        SeqAccess, Unexpected, Visitor,
    },
    forward_to_deserialize_any,
};
use serde_json::{Value, value::RawValue};

use super::{
    csl_variables,
    field::{FIELD, TEXT_OR},
    path::{JsonPath, JsonPaths},
};
use crate::dataset::ProblemKind;

/// What came of reading a record.
pub(crate) struct Outcome<T> {
    /// The record, if it is sound.
    pub(crate) record: Option<T>,
    /// What is wrong with it.
    pub(crate) problems: Vec<(JsonPath, ProblemKind)>,
    /// The paths of its values.
    pub(crate) paths: JsonPaths,
    /// Why its text is no JSON after all, though its outline is: a number beyond all floats, half a surrogate pair, or what
    /// is nested too deeply; and at which byte the value begins. Nothing else counts then.
    pub(crate) not_json: Option<(usize, serde_json::Error)>,
}

/// Reads a record from its part of the file.
pub(crate) fn read<T: DeserializeOwned>(json: &str, paths: JsonPaths) -> Outcome<T> {
    read_given(json, Given::Json(json), paths)
}

/// Reads an object from its members.
pub(crate) fn read_members<T: DeserializeOwned>(members: &Members<'_>) -> Outcome<T> {
    read_given("", Given::Members(members), JsonPaths::default())
}

fn read_given<T: DeserializeOwned>(record: &str, given: Given<'_>, paths: JsonPaths) -> Outcome<T> {
    let log = Log {
        record,
        paths: RefCell::new(paths),
        problems: RefCell::default(),
        not_json: RefCell::default(),
    };
    let node = Node { log: &log, path: JsonPath::RECORD, given, refused: &Cell::default() };
    let record = T::deserialize(node).map_err(|refusal| node.tell(refusal)).ok();
    let not_json = log.not_json.into_inner();
    Outcome {
        record: record.filter(|_| not_json.is_none()),
        problems: log.problems.into_inner(),
        paths: log.paths.into_inner(),
        not_json,
    }
}

/// The members of an object in their order, as they stand in the text.
#[derive(Debug, Default)]
pub(crate) struct Members<'a>(pub(crate) Vec<(Cow<'a, str>, &'a RawValue)>);

/// Why a value is refused.
#[derive(Debug)]
enum Refusal {
    /// It has been told.
    Told,
    /// Something else was expected.
    Expected(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told => f.write_str("something else"),
            Self::Expected(expected) => f.write_str(expected),
        }
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(expected: T) -> Self {
        Self::Expected(expected.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::custom(expected)
    }
}

/// What is noted while a record is read.
struct Log<'a> {
    record: &'a str,
    paths: RefCell<JsonPaths>,
    problems: RefCell<Vec<(JsonPath, ProblemKind)>>,
    not_json: RefCell<Option<(usize, serde_json::Error)>>,
}

/// A value that is asked for.
#[derive(Clone, Copy)]
struct Node<'a> {
    log: &'a Log<'a>,
    path: JsonPath,
    given: Given<'a>,
    /// Set where the value must be there and is refused.
    refused: &'a Cell<bool>,
}

#[derive(Clone, Copy)]
enum Given<'a> {
    /// A part of the text.
    Json(&'a str),
    /// An object that has been taken apart.
    Members(&'a Members<'a>),
    /// A field that is not there; the path is that of the record.
    Missing(&'static str),
}

/// What sort of value a text begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl<'a> Node<'a> {
    /// Gives what sort of value it is; refuses one that is missing.
    fn sort(self) -> Result<Sort, Refusal> {
        Ok(match self.given {
            Given::Missing(name) => return Err(self.problem(ProblemKind::MissingField(name))),
            Given::Members(_) => Sort::Object,
            Given::Json(json) => match json.as_bytes().first() {
                Some(b'n') | None => Sort::Null,
                Some(b't' | b'f') => Sort::Bool,
                Some(b'"') => Sort::Text,
                Some(b'[') => Sort::List,
                Some(b'{') => Sort::Object,
                Some(_) => Sort::Number,
            },
        })
    }

    /// Refuses whatever is not of this sort.
    fn must_be(self, sort: Sort, expected: &str) -> Result<(), Refusal> {
        if self.sort()? == sort { Ok(()) } else { Err(Refusal::custom(expected)) }
    }

    /// Parses the text. What is not JSON after all is noted.
    fn parse<T: Deserialize<'a>>(self) -> Result<T, Refusal> {
        let Given::Json(json) = self.given else { return Err(Refusal::Told) };
        serde_json::from_str(json).map_err(|error| {
            let offset = json.as_ptr().addr().saturating_sub(self.log.record.as_ptr().addr());
            self.log.not_json.borrow_mut().get_or_insert((offset, error));
            Refusal::Told
        })
    }

    fn string(self) -> Result<Cow<'a, str>, Refusal> {
        self.must_be(Sort::Text, "a text")?;
        self.parse().map(|BorrowedText(text)| without_direction_marks(text))
    }

    fn number(self) -> Result<f64, Refusal> {
        self.must_be(Sort::Number, "a number")?;
        self.parse()
    }

    fn members(self) -> Result<Cow<'a, [Member<'a>]>, Refusal> {
        self.must_be(Sort::Object, "an object")?;
        match self.given {
            Given::Members(Members(members)) => Ok(Cow::Borrowed(members)),
            _ => self.parse().map(|Members(members)| Cow::Owned(members)),
        }
    }

    /// Gives the elements of a list.
    fn elements(self) -> Result<Elements<'a>, Refusal> {
        self.must_be(Sort::List, "a list")?;
        let elements: Vec<&RawValue> = self.parse()?;
        Ok(Elements { list: self, elements: elements.into_iter().enumerate() })
    }

    /// Reads the value and tells what is wrong with it.
    fn read<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        seed.deserialize(self).map_err(|refusal| self.tell(refusal))
    }

    fn tell(self, refusal: Refusal) -> Refusal {
        match refusal {
            Refusal::Told => Refusal::Told,
            Refusal::Expected(expected) => match self.in_words() {
                Ok(found) => self.problem(ProblemKind::WrongType { expected, found }),
                Err(refusal) => refusal,
            },
        }
    }

    /// Says what stands there, to people who wrote something else than was wanted.
    fn in_words(self) -> Result<String, Refusal> {
        if self.sort()? == Sort::Object && matches!(self.given, Given::Members(_)) {
            return Ok("an object".to_owned());
        }
        Ok(match self.parse()? {
            Value::Null => "null".to_owned(),
            Value::Bool(is_true) => is_true.to_string(),
            Value::Number(number) => format!("the number {}", number.as_f64().unwrap_or_default()),
            // Of a long text the beginning will do.
            Value::String(text) => {
                format!("the text \"{:.40}\"", without_direction_marks(Cow::Owned(text)))
            }
            Value::Array(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        })
    }

    fn problem(self, kind: ProblemKind) -> Refusal {
        self.log.problems.borrow_mut().push((self.path, kind));
        Refusal::Told
    }

    fn field_path(self, name: impl Into<Cow<'static, str>>) -> JsonPath {
        self.log.paths.borrow_mut().field(self.path, name)
    }

    /// Tells of the members that a record does not have. Those that it has and nobody reads must be JSON all the same.
    fn check_others(self, record: &str, fields: &[&str], members: &[Member<'a>]) {
        for (name, value) in members {
            if fields.contains(&&**name) {
                continue;
            }
            let other = Node {
                path: self.field_path(name.clone().into_owned()),
                given: Given::Json(value.get()),
                ..self
            };
            let is_json = other.parse::<Value>().is_ok();
            if is_json && !csl_variables::may_have(record, name) {
                other.problem(ProblemKind::UnknownField);
            }
        }
    }
}

type Member<'a> = (Cow<'a, str>, &'a RawValue);

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.sort()? {
            Sort::Null => visitor.visit_unit(),
            Sort::Bool => visitor.visit_bool(self.parse()?),
            Sort::Number => visitor.visit_f64(self.number()?),
            Sort::Text => visitor.visit_str(&self.string()?),
            Sort::List => visitor.visit_seq(self.elements()?),
            Sort::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.given {
            Given::Missing(_) | Given::Json("null") => visitor.visit_none(),
            _ => visitor.visit_some(Node { refused: &Cell::default(), ..self }),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match name {
            FIELD => visitor.visit_seq(FieldParts { node: self, has_path: false }),
            TEXT_OR => match self.sort()? {
                Sort::Text => visitor.visit_str(&self.string()?),
                Sort::Object => visitor.visit_newtype_struct(self),
                _ => Err(Refusal::custom(&visitor as &dyn Expected)),
            },
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        if self.sort()? != Sort::List {
            return Err(Refusal::custom(&visitor as &dyn Expected));
        }
        let elements = self.elements()?;
        if elements.elements.len() == len {
            visitor.visit_seq(elements)
        } else {
            Err(Refusal::invalid_length(len, &visitor))
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_tuple(len, visitor)
    }

    /// Reads an object with whatever members; it is not sound if none of them is.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let members = self.members()?;
        let refused = Cell::new(0);
        let mut entries =
            Entries { map: self, members: members.iter(), value: None, refused: &refused };
        let map = visitor.visit_map(&mut entries)?;
        let is_sound = members.is_empty() || refused.get() < members.len();
        if is_sound { Ok(map) } else { Err(Refusal::Told) }
    }

    /// Reads a record: its fields are asked for in the order in which it declares them, whether they are there or not.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let members = self.members()?;
        self.check_others(name, fields, &members);
        let refused = Cell::new(false);
        let record = visitor.visit_map(Fields {
            record: self,
            members: &members,
            unread: fields.iter(),
            name: "",
            refused: &refused,
        })?;
        if refused.get() { Err(Refusal::Told) } else { Ok(record) }
    }

    /// Reads a word of a closed list.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let found = self.string()?;
        if words.contains(&&*found) {
            return visitor.visit_enum(found.into_deserializer());
        }
        Err(self.problem(ProblemKind::UnknownWord { found: found.into_owned(), words }))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct
        identifier ignored_any
    }
}

/// The two parts of a field: its path, then its value.
struct FieldParts<'a> {
    node: Node<'a>,
    has_path: bool,
}

impl<'de> SeqAccess<'de> for FieldParts<'_> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refusal> {
        if !std::mem::replace(&mut self.has_path, true) {
            return seed.deserialize(self.node.path.0.into_deserializer()).map(Some);
        }
        let value = self.node.read(seed);
        self.node.refused.set(self.node.refused.get() || value.is_err());
        value.map(Some)
    }
}

/// The elements of a list.
struct Elements<'a> {
    list: Node<'a>,
    elements: std::iter::Enumerate<vec::IntoIter<&'a RawValue>>,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refusal> {
        let Some((index, json)) = self.elements.next() else { return Ok(None) };
        let path = self.list.log.paths.borrow_mut().index(self.list.path, index);
        let node =
            Node { path, given: Given::Json(json.get()), refused: &Cell::default(), ..self.list };
        node.read(seed).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.elements.len())
    }
}

/// The fields of a record.
struct Fields<'a> {
    record: Node<'a>,
    members: &'a [Member<'a>],
    unread: slice::Iter<'static, &'static str>,
    name: &'static str,
    refused: &'a Cell<bool>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refusal> {
        let Some(name) = self.unread.next() else { return Ok(None) };
        self.name = name;
        seed.deserialize(self.name.into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        // Of several with one name the last counts, as in JavaScript.
        let found = self.members.iter().rfind(|(name, _)| name == self.name);
        let (path, given) = match found {
            Some((_, json)) => (self.record.field_path(self.name), Given::Json(json.get())),
            None => (self.record.path, Given::Missing(self.name)),
        };
        Node { log: self.record.log, path, given, refused: self.refused }.read(seed)
    }
}

/// The entries of an object whose members have any names.
struct Entries<'a> {
    map: Node<'a>,
    members: slice::Iter<'a, Member<'a>>,
    value: Option<(JsonPath, &'a RawValue)>,
    refused: &'a Cell<usize>,
}

impl<'de> MapAccess<'de> for &mut Entries<'_> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refusal> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = Some((self.map.field_path(name.clone().into_owned()), value));
        seed.deserialize(name.clone().into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        let Some((path, json)) = self.value.take() else { return Err(Refusal::Told) };
        let refused = Cell::default();
        let node = Node { path, given: Given::Json(json.get()), refused: &refused, ..self.map };
        let value = node.read(seed);
        self.refused.set(self.refused.get() + usize::from(refused.get()));
        value
    }
}

/// A text that is copied only where it has escapes.
#[derive(Deserialize)]
struct BorrowedText<'a>(#[serde(borrow)] Cow<'a, str>);

/// Leaves out the letters that turn round the direction of what follows, beyond their own text where nothing ends it;
/// markup does this better.
fn without_direction_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_mark =
        |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // All of them begin with this byte in UTF-8, and few texts have it.
    let may_have_some = text.as_bytes().contains(&0xe2);
    if may_have_some && text.contains(is_mark) {
        Cow::Owned(text.replace(is_mark, ""))
    } else {
        text
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Members<'de>, A::Error> {
        let mut members = Vec::with_capacity(8);
        while let Some((BorrowedText(name), value)) = object.next_entry()? {
            members.push((name, value));
        }
        Ok(Members(members))
    }
}
