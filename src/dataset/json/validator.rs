//! What the validation of every record needs: the problems, the ids seen, and the links between records.

use std::collections::HashSet;

use super::{
    field::{Field, List, TextOr},
    lenient,
    path::{JsonPath, JsonPaths},
    text::{self, Slug},
};
use crate::{
    dataset::{Dataset, Id, Problem, ProblemKind, Record, Severity, Table, Text},
    time::Edtf,
};

/// Collects problems and the ids seen while records are validated one after the other.
#[derive(Default)]
pub(crate) struct Validator {
    /// The language of texts that name none.
    pub(crate) language: String,
    problems: Vec<Problem>,
    ids: HashSet<String>,
    /// The paths of the record that is being validated.
    paths: JsonPaths,
    deferred: Vec<(JsonPaths, Deferred)>,
}

/// What waits until the records of a list are known.
type Deferred = Box<dyn FnOnce(&mut Validator, &mut Dataset)>;

impl Validator {
    /// Gives the paths of an element of a list for its JSON to be read with.
    pub(crate) fn paths_of(&mut self, list: &'static str, index: usize) -> JsonPaths {
        let mut paths = std::mem::take(&mut self.paths);
        paths.begin_element(list, index);
        paths
    }

    /// Takes over what came of reading a record's JSON.
    pub(crate) fn begin<T>(&mut self, outcome: lenient::Outcome<T>) -> Option<T> {
        self.paths = outcome.paths;
        for (path, kind) in outcome.problems {
            self.error(path, kind);
        }
        outcome.record
    }

    /// Puts off what needs records that are not known yet.
    pub(crate) fn defer(&mut self, complete: impl FnOnce(&mut Self, &mut Dataset) + 'static) {
        self.deferred.push((self.paths.clone(), Box::new(complete)));
    }

    /// Does what has been put off.
    pub(crate) fn complete(&mut self, dataset: &mut Dataset) {
        for (paths, complete) in std::mem::take(&mut self.deferred) {
            self.paths = paths;
            complete(self, dataset);
        }
    }

    /// Notes the id of a record; one that an earlier record has is not sound.
    pub(crate) fn id(&mut self, field: Field<Slug>) -> Option<String> {
        let Slug(id) = field.value?;
        if !is_kebab(&id) {
            self.error(field.path, ProblemKind::BadId(id.clone()));
        }
        if self.ids.insert(id.clone()) {
            return Some(id);
        }
        self.error(field.path, ProblemKind::DuplicateId(id));
        None
    }

    /// Follows a link to another record.
    pub(crate) fn link<T: Record>(
        &mut self,
        field: impl Into<Option<Field<String>>>,
        table: &Table<T>,
    ) -> Option<Id<T>> {
        let (path, id) = given(field)?;
        let found = table.find(&id);
        if found.is_none() {
            self.unknown_id(path, T::LIST, &id);
        }
        found
    }

    /// Follows a list of links; those that lead nowhere are dropped.
    pub(crate) fn links<T: Record>(
        &mut self,
        field: impl Into<Option<List<String>>>,
        table: &Table<T>,
    ) -> Vec<Id<T>> {
        let mut found = Vec::new();
        for id in elements(field) {
            if let Some(id) = self.link(id, table)
                && !found.contains(&id)
            {
                found.push(id);
            }
        }
        found
    }

    /// Reads a text; one that is missing is empty.
    pub(crate) fn text(&mut self, field: impl Into<Option<Field<text::Text>>>) -> Text {
        let Some((path, text)) = given(field) else { return Text::default() };
        let versions = match text {
            TextOr::Text(text) => vec![(self.language.clone(), text)],
            TextOr::Object(versions) => versions.sound(),
        };
        let text = Text::new(versions, &self.language);
        if text.is_empty() {
            self.error(path, ProblemKind::EmptyText);
        } else if text.other_language(&self.language).is_some() {
            let kind = ProblemKind::NoDefaultLanguage(self.language.clone());
            self.problem(Severity::Warning, path, kind);
        }
        text
    }

    /// Reads a date; a bad one counts as none.
    pub(crate) fn date(&mut self, field: impl Into<Option<Field<String>>>) -> Option<Edtf> {
        let (path, text) = given(field)?;
        let date = Edtf::parse(&text);
        date.map_err(|error| self.error(path, ProblemKind::BadDate(error))).ok()
    }

    /// Reads an address; one that a browser should not follow counts as none.
    pub(crate) fn url(&mut self, field: impl Into<Option<Field<String>>>) -> Option<String> {
        let (path, url) = given(field)?;
        if is_web_address(&url) {
            return Some(url);
        }
        self.error(path, ProblemKind::UnsafeUrl(url));
        None
    }

    /// Notes a text that is blank.
    pub(crate) fn must_have_words(&mut self, path: JsonPath, text: &str) {
        if text.trim().is_empty() {
            self.error(path, ProblemKind::EmptyText);
        }
    }

    /// Notes a number outside its range.
    pub(crate) fn bad_number(&mut self, path: JsonPath, found: f64, expected: &'static str) {
        self.error(path, ProblemKind::BadNumber { found: found.to_string(), expected });
    }

    /// Notes a link that leads nowhere.
    pub(crate) fn unknown_id(&mut self, path: JsonPath, list: &'static str, id: &str) {
        self.error(path, ProblemKind::UnknownId { id: id.to_owned(), list });
    }

    /// Notes that a part of the file is no JSON; the message has line and column.
    pub(crate) fn not_json(&mut self, path: String, message: String) {
        let kind = ProblemKind::NotJson(message);
        self.problems.push(Problem { severity: Severity::Error, path, kind });
    }

    /// Notes that the file has nothing to show.
    pub(crate) fn nothing_inside(&mut self) {
        self.paths = JsonPaths::default();
        self.error(JsonPath::RECORD, ProblemKind::NothingInside);
    }

    /// Notes what is wrong with a value of the record.
    pub(crate) fn error(&mut self, path: JsonPath, kind: ProblemKind) {
        self.problem(Severity::Error, path, kind);
    }

    fn problem(&mut self, severity: Severity, path: JsonPath, kind: ProblemKind) {
        self.problems.push(Problem { severity, path: self.paths.write(path), kind });
    }

    /// Gives up the problems.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

/// Gives the value of a field that is there and sound.
pub(crate) fn value<T>(field: impl Into<Option<Field<T>>>) -> Option<T> {
    field.into()?.value
}

/// Gives the value of a field that is there and sound, and its path.
pub(crate) fn given<T>(field: impl Into<Option<Field<T>>>) -> Option<(JsonPath, T)> {
    let field = field.into()?;
    Some((field.path, field.value?))
}

/// Tells whether a field is there and sound.
pub(crate) fn is_given<T>(field: Option<&Field<T>>) -> bool {
    field.is_some_and(|field| field.value.is_some())
}

/// Gives the elements of a list, sound or not.
pub(crate) fn elements<T>(list: impl Into<Option<List<T>>>) -> Vec<Field<T>> {
    value(list).unwrap_or_default()
}

/// Gives the sound elements of a list.
pub(crate) fn sound<T>(list: impl Into<Option<List<T>>>) -> impl Iterator<Item = T> {
    elements(list).into_iter().filter_map(|element| element.value)
}

fn is_kebab(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(is_word)
}

fn is_web_address(url: &str) -> bool {
    let after = |scheme: &str| {
        url.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme))?;
        url.get(scheme.len()..)
    };
    let rest = after("https://").or_else(|| after("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}
