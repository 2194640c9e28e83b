//! From text to [`Dataset`]: what is sound is kept, what is not becomes a [`Problem`]. Reading never fails.

use std::{collections::HashSet, fmt};

use super::{
    Actor, Dataset, Disagreement, Event, Id, Indicator, Place, Problem, ProblemKind, Project,
    Record, Sector, Severity, Table, Text,
    id::Slugs,
    indicator,
    json::{FromJson, List},
    raw, source,
};
use crate::{decimal::decimal, time::Edtf};

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
}

impl<'a> At<'a> {
    pub(super) const ROOT: Self = Self { parent: None, step: Step::Root };

    pub(super) fn field(&'a self, name: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Field(name) }
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Index(index) }
    }

    pub(super) fn is_root(&self) -> bool {
        self.parent.is_none()
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
        }
    }
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
        let mut raw = raw::Dataset::blank();
        if !raw.fill(self, root, text) {
            return Dataset::default();
        }
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

        dataset.sectors = self.table("sectors", raw.sectors, |reader, at, index, raw| {
            Some(Sector::read(reader, at, raw, index))
        });
        dataset.sources = source::table(self, raw.sources);
        dataset.places = self.table("places", raw.places, |reader, at, _, raw| {
            Some(Place::read(reader, &dataset.sources, at, raw))
        });
        dataset.actors = Actor::table(self, &dataset, raw.actors);
        let (projects, key_figures) = Project::table(self, &dataset, raw.projects);
        dataset.projects = projects;
        dataset.events = Event::table(self, &dataset, raw.events);
        (dataset.indicators, dataset.observations) =
            Indicator::tables(self, &dataset, raw.indicators);
        dataset.disagreements = Disagreement::table(self, &dataset, raw.disagreements);

        Project::set_key_figures(self, &mut dataset, key_figures);
        indicator::link(&mut dataset);
        if dataset.is_empty() {
            self.error(root, ProblemKind::NothingInside);
        }
        dataset
    }

    /// Turns the records of a top-level list into a table, in their order.
    pub(super) fn table<R, T: Record>(
        &mut self,
        list: &str,
        raw: List<R>,
        read: impl FnMut(&mut Self, At<'_>, usize, R) -> Option<T>,
    ) -> Table<T> {
        Table::new(self.rows(list, raw, read))
    }

    /// Reads the records of a top-level list, in their order.
    pub(super) fn rows<R, T>(
        &mut self,
        list: &str,
        raw: List<R>,
        mut read: impl FnMut(&mut Self, At<'_>, usize, R) -> Option<T>,
    ) -> Vec<T> {
        let root = At::ROOT;
        let at = root.field(list);
        let mut rows = Vec::new();
        for (index, raw) in raw.sound() {
            if let Some(row) = read(self, at.index(index), index, raw) {
                rows.push(row);
            }
        }
        rows
    }

    /// Follows a link to another record.
    pub(super) fn link<T: Record>(
        &mut self,
        at: At<'_>,
        table: &Table<T>,
        list: &'static str,
        id: &str,
    ) -> Option<Id<T>> {
        self.place(at, table, list, id).map(Id::new)
    }

    /// Follows a list of links; those that lead nowhere are dropped.
    pub(super) fn links<T: Record>(
        &mut self,
        at: At<'_>,
        table: &Table<T>,
        list: &'static str,
        ids: &List<String>,
    ) -> Vec<Id<T>> {
        let mut places = Vec::new();
        for (index, id) in ids.iter() {
            match self.place(at.index(index), table, list, id) {
                Some(place) if !places.contains(&place) => places.push(place),
                _ => {}
            }
        }
        places.into_iter().map(Id::new).collect()
    }

    fn place(
        &mut self,
        at: At<'_>,
        table: &dyn Slugs,
        list: &'static str,
        id: &str,
    ) -> Option<usize> {
        let place = table.place(id);
        if place.is_none() {
            self.unknown_id(at, list, id);
        }
        place
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
        let kind = ProblemKind::BadNumber { found: decimal(found, 6), expected };
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

/// An id is noted when it is read; one that an earlier record has is not sound.
impl FromJson for raw::Slug {
    fn blank() -> Self {
        Self(String::new())
    }

    fn fill(&mut self, reader: &mut Reader, at: At<'_>, json: &str) -> bool {
        if !self.0.fill(reader, at, json) {
            return false;
        }
        if !is_kebab(&self.0) {
            reader.error(at, ProblemKind::BadId(self.0.clone()));
        }
        let is_new = reader.ids.insert(self.0.clone());
        if !is_new {
            reader.error(at, ProblemKind::DuplicateId(self.0.clone()));
        }
        is_new
    }
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
