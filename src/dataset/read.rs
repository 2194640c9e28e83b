//! From text to [`Dataset`]: what is sound is kept, what is not becomes a [`Problem`]. Reading never fails.

use std::{collections::HashSet, fmt};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    Actor, Dataset, Disagreement, Event, Indicator, Place, Problem, ProblemKind, Project, Record,
    Sector, Severity, Table, Text, indicator, raw, source,
};
use crate::time::Edtf;

/// Reads a dataset.
///
/// A record that cannot be shown is left out, a link that leads nowhere is dropped, and each gives a problem
/// that says where it stands (a JSON path) and how to mend it. A text that is no JSON gives an empty dataset.
pub fn read(text: &str) -> (Dataset, Vec<Problem>) {
    let mut reader = Reader::default();
    let dataset = reader.dataset(text);
    (dataset, reader.problems)
}

/// The place that is being read: a path of borrowed steps, written out only when there is a problem.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
    /// A path inside a record, as serde gives it.
    Inside(&'a str),
}

impl<'a> At<'a> {
    const ROOT: Self = Self { parent: None, step: Step::Root };

    pub(super) fn field(&'a self, name: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Field(name) }
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Index(index) }
    }

    fn inside(&'a self, path: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Inside(path) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => f.write_str("$"),
            Step::Field(name) => write!(f, ".{name}"),
            Step::Index(index) => write!(f, "[{index}]"),
            Step::Inside("" | ".") => Ok(()),
            Step::Inside(path) if path.starts_with('[') => f.write_str(path),
            Step::Inside(path) => write!(f, ".{path}"),
        }
    }
}

/// A record as it was found, with its place in its list.
pub(super) struct Found<T> {
    pub(super) index: usize,
    pub(super) raw: T,
}

/// Collects problems and the ids seen while a dataset is read.
#[derive(Default)]
pub(super) struct Reader {
    problems: Vec<Problem>,
    ids: HashSet<String>,
    language: String,
}

impl Reader {
    fn dataset(&mut self, text: &str) -> Dataset {
        let root = At::ROOT;
        let Some(raw) = self.parse::<raw::Dataset<'_>>(root, text) else {
            return Dataset::default();
        };
        self.language = raw.default_language;
        if raw.schema_version.split('.').next() != Some("1") {
            let kind = ProblemKind::UnknownVersion(raw.schema_version);
            self.error(root.field("schemaVersion"), kind);
        }
        let mut dataset = Dataset {
            title: self.text(root.field("title"), raw.title),
            description: self.optional_text(root.field("description"), raw.description),
            license: raw.license,
            publisher: raw.publisher.map(|publisher| self.publisher(publisher)),
            modified: self.optional_date(root.field("modified"), raw.modified.as_deref()),
            accurate_as_of: self
                .optional_date(root.field("accurateAsOf"), raw.accurate_as_of.as_deref()),
            default_language: self.language.clone(),
            id: raw.id,
            ..Dataset::default()
        };

        let sectors = self.list(root.field("sectors"), raw.sectors, |raw: &raw::Sector| &raw.id);
        dataset.sectors = self.table("sectors", sectors, |reader, at, found| {
            Some(Sector::read(reader, at, found.raw, found.index))
        });
        let sources = self.list(root.field("sources"), raw.sources, |raw: &raw::Source| &raw.id);
        dataset.sources = source::table(self, root.field("sources"), sources);
        let places = self.list(root.field("places"), raw.places, |raw: &raw::Place| &raw.id);
        dataset.places = self.table("places", places, |reader, at, found| {
            Some(Place::read(reader, &dataset.sources, at, found.raw))
        });
        let actors = self.list(root.field("actors"), raw.actors, |raw: &raw::Actor| &raw.id);
        dataset.actors = Actor::table(self, &dataset, actors);
        let projects = self.list(root.field("projects"), raw.projects, |raw: &raw::Project| &raw.id);
        let (projects, key_figures) = Project::table(self, &dataset, projects);
        dataset.projects = projects;
        let events = self.list(root.field("events"), raw.events, |raw: &raw::Event| &raw.id);
        dataset.events = Event::table(self, &dataset, events);
        let indicators =
            self.list(root.field("indicators"), raw.indicators, |raw: &raw::Indicator<'_>| &raw.id);
        (dataset.indicators, dataset.observations) = Indicator::tables(self, &dataset, indicators);
        let sides = raw.disagreements;
        let sides = self.list(root.field("disagreements"), sides, |raw: &raw::Disagreement| &raw.id);
        dataset.disagreements = Disagreement::table(self, &dataset, sides);

        Project::set_key_figures(self, &mut dataset, key_figures);
        indicator::link(&mut dataset);
        if dataset.is_empty() {
            self.error(root, ProblemKind::NothingInside);
        }
        dataset
    }

    /// Reads one JSON value strictly by its type, and reports the fields that the type does not have.
    fn parse<'de, T: Deserialize<'de>>(&mut self, at: At<'_>, text: &'de str) -> Option<T> {
        let mut json = serde_json::Deserializer::from_str(text);
        let mut track = serde_path_to_error::Track::new();
        let tracked = serde_path_to_error::Deserializer::new(&mut json, &mut track);
        let mut unknown = Vec::new();
        let mut note = |path: serde_ignored::Path<'_>| unknown.push(path_inside(&path));
        let read = T::deserialize(serde_ignored::Deserializer::new(tracked, &mut note));
        for path in unknown {
            if !source::is_csl_variable(&at, &path) {
                self.error(at.inside(&path), ProblemKind::UnknownField);
            }
        }
        let read = read.and_then(|value| json.end().map(|()| value));
        match read {
            Ok(value) => Some(value),
            // What the whole file's reader let through is JSON; a record's own line would mislead.
            Err(error) if error.is_data() || at.parent.is_some() => {
                let path = track.path().to_string();
                let kind = ProblemKind::WrongShape(without_position(&error));
                self.error(at.inside(&path), kind);
                None
            }
            Err(error) => {
                self.error(at, ProblemKind::NotJson(error.to_string()));
                None
            }
        }
    }

    /// Reads the records of a list one by one, so that a bad one is left out alone, and takes note of their ids.
    pub(super) fn list<'de, T: Deserialize<'de>>(
        &mut self,
        at: At<'_>,
        list: Option<&'de RawValue>,
        id: impl Fn(&T) -> &str,
    ) -> Vec<Found<T>> {
        let Some(list) = list else { return Vec::new() };
        let records = self.parse::<Vec<&RawValue>>(at, list.get()).unwrap_or_default();
        let mut found = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            let at = at.index(index);
            if let Some(raw) = self.parse::<T>(at, record.get())
                && self.take_id(at.field("id"), id(&raw))
            {
                found.push(Found { index, raw });
            }
        }
        found
    }

    /// Turns the records of a top-level list into a table, in their order.
    pub(super) fn table<R, T: Record>(
        &mut self,
        list: &str,
        found: Vec<Found<R>>,
        mut read: impl FnMut(&mut Self, At<'_>, Found<R>) -> Option<T>,
    ) -> Table<T> {
        let root = At::ROOT;
        let at = root.field(list);
        let read = |found: Found<R>| read(self, at.index(found.index), found);
        Table::new(found.into_iter().filter_map(read).collect())
    }

    /// Notes an id; `false` when an earlier record has it.
    pub(super) fn take_id(&mut self, at: At<'_>, id: &str) -> bool {
        if !is_kebab(id) {
            self.error(at, ProblemKind::BadId(id.to_owned()));
        }
        let new = self.ids.insert(id.to_owned());
        if !new {
            self.error(at, ProblemKind::DuplicateId(id.to_owned()));
        }
        new
    }

    /// Follows a link to another record.
    pub(super) fn link<T: Record>(
        &mut self,
        at: At<'_>,
        table: &Table<T>,
        list: &'static str,
        id: &str,
    ) -> Option<super::Id<T>> {
        let found = table.find(id);
        if found.is_none() {
            self.unknown_id(at, list, id);
        }
        found
    }

    /// Follows a list of links; those that lead nowhere are dropped.
    pub(super) fn links<T: Record>(
        &mut self,
        at: At<'_>,
        table: &Table<T>,
        list: &'static str,
        ids: &[String],
    ) -> Vec<super::Id<T>> {
        let mut found = Vec::with_capacity(ids.len());
        for (index, id) in ids.iter().enumerate() {
            found.extend(self.link(at.index(index), table, list, id).filter(|id| !found.contains(id)));
        }
        found
    }

    /// Reads a text that must be there.
    pub(super) fn text(&mut self, at: At<'_>, raw: raw::Text) -> Text {
        let text = Text::new(raw, &self.language);
        let language = self.language.as_str();
        if text.is_empty() {
            self.error(at, ProblemKind::EmptyText);
        } else if text.other_language(language).is_some() {
            let kind = ProblemKind::NoDefaultLanguage(language.to_owned());
            self.warning(at, kind);
        }
        text
    }

    /// Reads a text that may be missing.
    pub(super) fn optional_text(&mut self, at: At<'_>, raw: Option<raw::Text>) -> Text {
        raw.map(|raw| self.text(at, raw)).unwrap_or_default()
    }

    /// Reads a date; a bad one counts as none.
    pub(super) fn date(&mut self, at: At<'_>, text: &str) -> Option<Edtf> {
        match Edtf::parse(text) {
            Ok(date) => Some(date),
            Err(error) => {
                self.error(at, ProblemKind::BadDate(error));
                None
            }
        }
    }

    /// Reads a date that may be missing.
    pub(super) fn optional_date(&mut self, at: At<'_>, text: Option<&str>) -> Option<Edtf> {
        text.and_then(|text| self.date(at, text))
    }

    /// Reads an address; one that a browser should not follow counts as none.
    pub(super) fn url(&mut self, at: At<'_>, url: Option<String>) -> Option<String> {
        let url = url?;
        if is_web_address(&url) {
            return Some(url);
        }
        self.error(at, ProblemKind::UnsafeUrl(url));
        None
    }

    fn publisher(&mut self, raw: raw::Publisher) -> raw::Publisher {
        let root = At::ROOT;
        let at = root.field("publisher");
        raw::Publisher { url: self.url(at.field("url"), raw.url), ..raw }
    }

    /// Notes a number outside its range.
    pub(super) fn bad_number(&mut self, at: At<'_>, found: f64, expected: &'static str) {
        // As JSON writes it; the widget has no other use for the formatting of floats.
        let found = serde_json::Number::from_f64(found).map(|number| number.to_string());
        let kind = ProblemKind::BadNumber { found: found.unwrap_or_default(), expected };
        self.error(at, kind);
    }

    /// Notes a link that leads nowhere.
    pub(super) fn unknown_id(&mut self, at: At<'_>, list: &'static str, id: &str) {
        self.error(at, ProblemKind::UnknownId { id: id.to_owned(), list });
    }

    pub(super) fn error(&mut self, at: At<'_>, kind: ProblemKind) {
        self.problem(Severity::Error, at, kind);
    }

    fn warning(&mut self, at: At<'_>, kind: ProblemKind) {
        self.problem(Severity::Warning, at, kind);
    }

    fn problem(&mut self, severity: Severity, at: At<'_>, kind: ProblemKind) {
        self.problems.push(Problem { severity, place: at.to_string(), kind });
    }

    /// The place of a record in a top-level list.
    pub(super) fn with_record<T>(
        &mut self,
        list: &str,
        index: usize,
        read: impl FnOnce(&mut Self, At<'_>) -> T,
    ) -> T {
        let root = At::ROOT;
        let at = root.field(list);
        read(self, at.index(index))
    }
}

/// The path of an unread field, written as [`At`] writes paths.
fn path_inside(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    match path {
        Path::Root => String::new(),
        Path::Seq { parent, index } => format!("{}[{index}]", path_inside(parent)),
        Path::Map { parent: Path::Root, key } => key.clone(),
        Path::Map { parent, key } => format!("{}.{key}", path_inside(parent)),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => path_inside(parent),
    }
}

/// serde's message without its line and column, which count from the start of the record.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rfind(" at line ").and_then(|end| message.get(..end)).unwrap_or(&message).to_owned()
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
