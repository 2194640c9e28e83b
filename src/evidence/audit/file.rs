//! The file as a tree, with what every check asks of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    dataset::Dataset,
    time::{Bounds, Day, Edtf},
};

/// A paragraph: the id of its source, and its number.
pub(super) type Paragraph<'a> = (&'a str, u32);

/// A file to be held against itself.
pub(super) struct File<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) json: &'a Value,
    sources: BTreeMap<&'a str, &'a Value>,
}

/// A value and its JSON path.
#[derive(Clone)]
pub(super) struct JsonNode<'a> {
    pub(super) path: String,
    pub(super) value: &'a Value,
}

impl<'a> File<'a> {
    pub(super) fn new(dataset: &'a Dataset, json: &'a Value) -> Self {
        let mut file = Self { dataset, json, sources: BTreeMap::new() };
        file.sources = file.root().list("sources").map(|it| (it.text("id"), it.value)).collect();
        file
    }

    pub(super) fn root(&self) -> JsonNode<'a> {
        JsonNode { path: "$".to_owned(), value: self.json }
    }

    /// Gives the source with this id.
    pub(super) fn source(&self, id: &str) -> Option<&'a Value> {
        self.sources.get(id).copied()
    }

    /// Gives the days on which a source may have been published; `None` where that is not known, or not written as
    /// EDTF.
    pub(super) fn issued(&self, source: &str) -> Option<Bounds> {
        // Reading knows the other ways of writing a date as well.
        let id = self.dataset.sources.find(source)?;
        self.dataset.sources[id].issued.map(Edtf::bounds)
    }

    /// Gives the last day on which any source that a value refers to may have been published; `None` where one is
    /// undated.
    pub(super) fn last_word(&self, value: &'a Value) -> Option<Day> {
        let sources = sources(value);
        let days = sources.iter().map(|source| self.issued(source).and_then(|it| it.latest));
        days.collect::<Option<Vec<Day>>>()?.into_iter().max()
    }

    /// Tells whether a source is written in English, as far as the file says: its own language, or else the dataset's.
    pub(super) fn is_english(&self, record: &'a Value) -> bool {
        let default = self.json.get("defaultLanguage");
        sources(record).iter().all(|source| {
            let own = self.source(source).and_then(|source| source.get("language"));
            own.or(default).and_then(Value::as_str).is_some_and(|tag| tag.starts_with("en"))
        })
    }
}

impl<'a> JsonNode<'a> {
    pub(super) fn field(&self, name: &str) -> Option<JsonNode<'a>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(JsonNode { path: format!("{}.{name}", self.path), value })
    }

    /// Gives the elements of a list; none of what is no list.
    pub(super) fn list(&self, name: &str) -> impl Iterator<Item = JsonNode<'a>> + use<'a> {
        let elements = self.value.get(name).and_then(Value::as_array).into_iter().flatten();
        let path = self.path.clone();
        let name = name.to_owned();
        elements
            .enumerate()
            .map(move |(index, value)| JsonNode { path: format!("{path}.{name}[{index}]"), value })
    }

    /// Gives the text of a field; an empty one where it is none.
    pub(super) fn text(&self, name: &str) -> &'a str {
        self.value.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.value.get(name)?.as_f64()
    }

    pub(super) fn date(&self, name: &str) -> Option<Edtf> {
        Edtf::parse(self.value.get(name)?.as_str()?).ok()
    }

    /// Gives a text in English: of one in several languages that version, of a plain one all.
    pub(super) fn english(&self, name: &str) -> &'a str {
        let field = self.value.get(name);
        let version = field.and_then(|field| field.get("en")).or(field);
        version.and_then(Value::as_str).unwrap_or_default()
    }

    /// Visits the value and everything in it.
    pub(super) fn walk(&self, visit: &mut dyn FnMut(&JsonNode<'a>)) {
        visit(self);
        match self.value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    JsonNode { path: format!("{}.{name}", self.path), value }.walk(visit);
                }
            }
            Value::Array(elements) => {
                for (index, value) in elements.iter().enumerate() {
                    JsonNode { path: format!("{}[{index}]", self.path), value }.walk(visit);
                }
            }
            _ => {}
        }
    }
}

/// Gives the sources that a value refers to, wherever in it.
pub(super) fn sources(value: &Value) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    each_reference(value, &mut |source, _| {
        found.insert(source);
    });
    found
}

/// Gives the paragraphs that a value refers to, wherever in it.
pub(super) fn paragraphs(value: &Value) -> BTreeSet<Paragraph<'_>> {
    let mut found = BTreeSet::new();
    each_reference(value, &mut |source, locator| {
        if let Some((first, last)) = span(locator) {
            // However far a mistaken range reaches.
            found.extend((first..=last).take(1000).map(|number| (source, number)));
        }
    });
    found
}

/// Gives the first and the last number of a locator; `None` for what is no locator.
pub(super) fn span(locator: &str) -> Option<(u32, u32)> {
    let (first, last) = locator.split_once('-').unwrap_or((locator, locator));
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn each_reference<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a str, &'a str)) {
    match value {
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            match (text("source"), text("locator")) {
                (Some(source), Some(locator)) => visit(source, locator),
                _ => fields.values().for_each(|value| each_reference(value, visit)),
            }
        }
        Value::Array(elements) => {
            for value in elements {
                each_reference(value, visit);
            }
        }
        _ => {}
    }
}

/// The fields that hold words for people.
const PROSE: [&str; 8] =
    ["title", "label", "name", "text", "note", "dateNote", "definition", "asStated"];

/// Collects every text for people in a record, in all its languages.
pub(super) fn prose<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if PROSE.contains(&name.as_str()) {
                    texts(value, found);
                } else {
                    prose(value, found);
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|value| prose(value, found)),
        _ => {}
    }
}

/// Collects every text in a value.
pub(super) fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        Value::Array(elements) => elements.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}
