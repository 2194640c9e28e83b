//! From text to [`Dataset`]: what is sound is kept, what is not becomes a [`Problem`]. Reading never fails.

use std::{fmt, ops::Range};

use super::{
    Actor, Dataset, Disagreement, Event, Id, Indicator, Place, Problem, ProblemKind, Project,
    Record, Sector, Severity, Source, Table, Text,
    id::Slugs,
    indicator,
    json::Json,
    outline::{self, NotJson, Outline, Part},
    shape::{DATASET, Kind, Shape},
};
use crate::{count::float, decimal::decimal, time::Edtf};

/// What a file says. What is no UTF-8 in it is replaced, and a byte order mark left out, as browsers do.
pub fn decoded(mut bytes: Vec<u8>) -> String {
    if bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(..3);
    }
    let replaced =
        |error: std::string::FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    String::from_utf8(bytes).unwrap_or_else(replaced)
}

/// Reads a dataset.
///
/// A record that cannot be shown is left out, a link that leads nowhere is dropped, and each gives a problem
/// that says where it stands (a JSON path) and how to mend it. A text that is no JSON gives an empty dataset.
pub fn read(text: &str) -> (Dataset, Vec<Problem>) {
    let mut reading = Reading::new(text.to_owned());
    while reading.advance(usize::MAX) {}
    reading.finish()
}

/// A dataset being read, a step at a time, so that whoever reads a large one can do other things in between.
#[derive(Debug)]
pub struct Reading {
    text: String,
    outline: Outline,
    /// Where the records of each stage stand; known once the text has been gone through.
    lists: Option<[Vec<Range<usize>>; STAGES.len()]>,
    stage: usize,
    place: usize,
    reader: Reader,
    dataset: Dataset,
}

/// The reading of one list: of each record, and what is done when all of them are known.
struct Stage {
    list: &'static str,
    read: fn(&mut Reader, &mut Dataset, Fields<'_>) -> Option<()>,
    close: fn(&mut Reader, &mut Dataset),
}

/// The lists in an order in which nearly all links lead back.
const STAGES: [Stage; 8] = [
    Stage { list: "sectors", read: Sector::read, close: |_, it| it.sectors.close() },
    Stage { list: "sources", read: Source::read, close: |_, it| Source::close(&mut it.sources) },
    Stage { list: "places", read: Place::read, close: |_, it| it.places.close() },
    Stage { list: "actors", read: Actor::read, close: Actor::close },
    Stage { list: "projects", read: Project::read, close: Project::close },
    Stage { list: "events", read: Event::read, close: |_, it| Event::close(&mut it.events) },
    Stage { list: "indicators", read: Indicator::read, close: Indicator::close },
    Stage {
        list: "disagreements",
        read: Disagreement::read,
        close: |_, it| it.disagreements.close(),
    },
];

impl Reading {
    /// Begins to read a text.
    pub fn new(text: String) -> Self {
        Self {
            text,
            outline: Outline::default(),
            lists: None,
            stage: 0,
            place: 0,
            reader: Reader::default(),
            dataset: Dataset::default(),
        }
    }

    /// Passes over so many records, or reads them; `false` once all are read.
    pub fn advance(&mut self, records: usize) -> bool {
        (0..records).all(|_| self.step())
    }

    /// How much of the work is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        let share = |done: usize, all: usize| float(done) / float(all.max(1));
        let Some(lists) = &self.lists else {
            return share(self.outline.place(), self.text.len()) / 2.0;
        };
        let read = lists.iter().take(self.stage).map(Vec::len).sum::<usize>() + self.place;
        0.5 + share(read, lists.iter().map(Vec::len).sum()) / 2.0
    }

    /// What has been read.
    pub fn finish(mut self) -> (Dataset, Vec<Problem>) {
        if self.lists.is_some() {
            indicator::link(&mut self.dataset);
            if self.dataset.is_empty() {
                self.reader.error(At::ROOT, ProblemKind::NothingInside);
            }
        }
        (self.dataset, self.reader.problems)
    }

    fn step(&mut self) -> bool {
        let (Some(lists), Some(stage)) = (&self.lists, STAGES.get(self.stage)) else {
            return self.lists.is_none() && self.pass_over();
        };
        let next = lists.get(self.stage).and_then(|list| list.get(self.place));
        if let Some(place) = next {
            self.read_record(stage, place.clone());
            self.place += 1;
        } else {
            (stage.close)(&mut self.reader, &mut self.dataset);
            (self.stage, self.place) = (self.stage + 1, 0);
        }
        true
    }

    /// Goes through the text; `false` when it cannot be gone through.
    fn pass_over(&mut self) -> bool {
        match self.outline.advance(&self.text) {
            Ok(false) => true,
            Ok(true) => self.read_file(),
            Err(NotJson) => {
                let whole = || Json::of(&self.text).map_err(|error| error.to_string());
                match outline::error(&self.text).map_or_else(whole, Err) {
                    // JSON, but no object.
                    Ok(mut json) => {
                        self.reader.settle(At::ROOT, &mut json, &FILE);
                    }
                    Err(error) => self.reader.error(At::ROOT, ProblemKind::NotJson(error)),
                }
                false
            }
        }
    }

    /// Reads what is no list of records; `false` where that is not sound.
    fn read_file(&mut self) -> bool {
        let mut lists: [Vec<Range<usize>>; STAGES.len()] = Default::default();
        let mut fields = Vec::new();
        for (name, part) in std::mem::take(&mut self.outline.fields) {
            let (elements, value) = match part {
                Part::List(elements) => (elements, Ok(Json::List(Vec::new()))),
                Part::Value(place) => (Vec::new(), self.json(place)),
            };
            let list = STAGES.iter().zip(&mut lists).find(|(stage, _)| stage.list == name);
            if let Some((_, list)) = list {
                *list = elements;
            }
            match value {
                Ok(value) => fields.push((name, value)),
                Err(error) => self.reader.error(At::ROOT.field(&name), error),
            }
        }
        let mut file = Json::Object(fields);
        let is_sound = self.reader.settle(At::ROOT, &mut file, &FILE);
        if is_sound {
            let fields = Fields { at: At::ROOT, json: file };
            self.dataset.read(&mut self.reader, fields);
            self.lists = Some(lists);
        }
        is_sound
    }

    fn read_record(&mut self, stage: &Stage, place: Range<usize>) {
        let list = At::ROOT.field(stage.list);
        let at = list.index(self.place);
        match self.json(place) {
            Ok(mut json) => {
                if self.reader.settle(at, &mut json, elements_of(stage.list)) {
                    (stage.read)(&mut self.reader, &mut self.dataset, Fields { at, json });
                }
            }
            Err(error) => self.reader.error(at, error),
        }
    }

    fn json(&self, place: Range<usize>) -> Result<Json, ProblemKind> {
        let start = place.start;
        let error = |error| ProblemKind::NotJson(outline::error_at(&self.text, start, &error));
        Json::of(self.text.get(place).unwrap_or_default()).map_err(error)
    }
}

const FILE: Kind = Kind::Record(&DATASET);

/// What a list of the file holds.
fn elements_of(list: &str) -> &'static Kind {
    match DATASET.fields.iter().find(|field| field.name == list).map(|field| &field.kind) {
        Some(Kind::List(elements)) => elements,
        _ => &FILE,
    }
}

/// The place that is being read: a path of borrowed steps, written out only when there is a problem.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
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

    /// The place in its list; 0 for what is not in one.
    fn place(&self) -> usize {
        if let Step::Index(place) = self.step { place } else { 0 }
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

/// A record of which every field is what its [`Shape`] says, or is left out.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    pub(super) at: At<'a>,
    json: Json,
}

impl Fields<'_> {
    fn take(&mut self, name: &str) -> Json {
        self.json.field(name).map(std::mem::take).unwrap_or_default()
    }

    pub(super) fn has(&mut self, name: &str) -> bool {
        !matches!(self.json.field(name), None | Some(Json::Null))
    }

    pub(super) fn is_object(&mut self, name: &str) -> bool {
        matches!(self.json.field(name), Some(Json::Object(_)))
    }

    pub(super) fn string(&mut self, name: &str) -> Option<String> {
        if let Json::Text(text) = self.take(name) { Some(text) } else { None }
    }

    pub(super) fn number(&mut self, name: &str) -> Option<f64> {
        if let Json::Number(number) = self.take(name) { Some(number) } else { None }
    }

    pub(super) fn word<W: Word>(&mut self, name: &str) -> Option<W> {
        W::from_word(&self.string(name)?)
    }

    /// The elements of a list; those that were not sound leave their places empty.
    pub(super) fn list(&mut self, name: &str) -> Vec<Json> {
        if let Json::List(elements) = self.take(name) { elements } else { Vec::new() }
    }

    /// Goes through the records of a list; how many there are, sound or not.
    pub(super) fn each(&mut self, name: &str, read: &mut dyn FnMut(Fields<'_>)) -> usize {
        let elements = self.list(name);
        let count = elements.len();
        let list = self.at.field(name);
        for (place, json) in elements.into_iter().enumerate() {
            if matches!(json, Json::Object(_)) {
                read(Fields { at: list.index(place), json });
            }
        }
        count
    }

    /// The record in a field.
    pub(super) fn record<T>(&mut self, name: &str, read: impl FnOnce(Fields<'_>) -> T) -> T {
        let json = self.take(name);
        read(Fields { at: self.at.field(name), json })
    }

    /// Puts the record by until its whole list is known.
    pub(super) fn put_by(self, reader: &mut Reader) {
        reader.put_by.push((self.at.place(), self.json));
    }
}

/// A closed list of words.
pub(super) trait Word: Sized {
    fn from_word(word: &str) -> Option<Self>;
}

/// Collects problems and the ids seen while a dataset is read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) language: String,
    problems: Vec<Problem>,
    ids: Slugs,
    /// Records of which something waits until others are known, with their places in their list.
    put_by: Vec<(usize, Json)>,
}

impl Reader {
    /// Makes a value what it should be, and tells what is wrong with it: fields and elements that are not sound
    /// become `null`. `false` where nothing of the value can be used.
    fn settle(&mut self, at: At<'_>, json: &mut Json, kind: &Kind) -> bool {
        match (kind, &mut *json) {
            (Kind::Text | Kind::PartOfDate, Json::Text(_)) | (Kind::Number, Json::Number(_)) => {
                return true;
            }
            (Kind::TextOr(..), Json::Text(_)) => return true,
            (Kind::TextOr(other, _), Json::Object(_)) => return self.settle(at, json, other),
            (Kind::Id, Json::Text(id)) => return self.settle_id(at, id),
            (Kind::Word(list), Json::Text(found)) => {
                let is_known = list.words.contains(&found.as_str());
                if !is_known {
                    let found = std::mem::take(found);
                    self.error(at, ProblemKind::UnknownWord { found, words: list.words });
                }
                return is_known;
            }
            (Kind::Whole(least, most, _), Json::Number(number)) => {
                let range = f64::from(*least)..=f64::from(*most);
                if number.fract() == 0.0 && range.contains(number) {
                    return true;
                }
            }
            (Kind::PartOfDate, Json::Number(number)) if *number >= 0.0 => {
                *json = Json::Text(decimal(*number, 1));
                return true;
            }
            (Kind::Record(shape), Json::Object(fields)) => {
                return self.settle_fields(at, fields, shape);
            }
            (Kind::Versions, Json::Object(versions)) => {
                let was_empty = versions.is_empty();
                versions.retain_mut(|(tag, json)| self.settle(at.field(tag), json, &Kind::Text));
                return was_empty || !versions.is_empty();
            }
            (Kind::List(kind), Json::List(elements)) => {
                self.settle_elements(at, elements, kind);
                return true;
            }
            (Kind::Tuple(kind, len, _), Json::List(elements)) => {
                if !self.settle_elements(at, elements, kind) {
                    return false;
                }
                if len.is_none_or(|len| len == elements.len()) {
                    return true;
                }
            }
            _ => {}
        }
        let expected = match kind {
            Kind::Text | Kind::Id | Kind::Word(_) => "a text",
            Kind::Number => "a number",
            Kind::PartOfDate => "a whole number, or a text",
            Kind::Versions | Kind::Record(_) => "an object",
            Kind::List(_) => "a list",
            Kind::Whole(_, _, expected)
            | Kind::TextOr(_, expected)
            | Kind::Tuple(_, _, expected) => expected,
        };
        self.error(at, ProblemKind::WrongType { expected, found: json.to_string() });
        false
    }

    /// Settles the elements of a list; whether all are sound.
    fn settle_elements(&mut self, at: At<'_>, elements: &mut [Json], kind: &Kind) -> bool {
        let mut are_sound = true;
        for (place, json) in elements.iter_mut().enumerate() {
            if !self.settle(at.index(place), json, kind) {
                *json = Json::Null;
                are_sound = false;
            }
        }
        are_sound
    }

    fn settle_fields(&mut self, at: At<'_>, json: &mut Vec<(String, Json)>, shape: &Shape) -> bool {
        for (name, _) in &*json {
            let is_known = shape.fields.iter().any(|field| field.name == name)
                || shape.others.is_some_and(|others| others.contains(&name.as_str()));
            if !is_known {
                self.error(at.field(name), ProblemKind::UnknownField);
            }
        }
        let mut is_sound = true;
        for field in shape.fields {
            // Of several with one name the last counts, as in JavaScript.
            let found = json.iter_mut().rev().find(|(name, _)| name == field.name);
            let value = found.map(|(_, value)| value);
            let is_missing = match &value {
                None => true,
                Some(value) => !field.is_required && matches!(value, Json::Null),
            };
            let is_there = match value {
                Some(value) if !is_missing => {
                    let is_there = self.settle(at.field(field.name), value, &field.kind);
                    if !is_there {
                        *value = Json::Null;
                    }
                    is_there
                }
                _ => {
                    if field.is_required {
                        self.error(at, ProblemKind::MissingField(field.name));
                    }
                    false
                }
            };
            is_sound &= is_there || !field.is_required;
        }
        is_sound
    }

    /// An id is noted when it is read; one that an earlier record has is not sound.
    fn settle_id(&mut self, at: At<'_>, id: &str) -> bool {
        if !is_kebab(id) {
            self.error(at, ProblemKind::BadId(id.to_owned()));
        }
        let is_new = self.ids.add(id, at.place());
        if !is_new {
            self.error(at, ProblemKind::DuplicateId(id.to_owned()));
        }
        is_new
    }

    /// The records that were put by, each with its place in the list.
    pub(super) fn put_by(
        &mut self,
        list: &str,
        read: &mut dyn FnMut(&mut Self, usize, Fields<'_>),
    ) {
        let list = At::ROOT.field(list);
        for (row, (place, json)) in std::mem::take(&mut self.put_by).into_iter().enumerate() {
            read(self, row, Fields { at: list.index(place), json });
        }
    }

    /// Follows a link to another record.
    pub(super) fn link<T: Record>(
        &mut self,
        of: &mut Fields<'_>,
        name: &str,
        table: &Table<T>,
        list: &'static str,
    ) -> Option<Id<T>> {
        let id = of.string(name)?;
        self.place(of.at.field(name), table.slugs(), list, &id).map(Id::new)
    }

    /// Follows a list of links; those that lead nowhere are dropped.
    pub(super) fn links<T: Record>(
        &mut self,
        of: &mut Fields<'_>,
        name: &str,
        table: &Table<T>,
        list: &'static str,
    ) -> Vec<Id<T>> {
        self.places(of, name, table.slugs(), list).into_iter().map(Id::new).collect()
    }

    fn places(
        &mut self,
        of: &mut Fields<'_>,
        name: &str,
        table: &Slugs,
        list: &'static str,
    ) -> Vec<usize> {
        let mut places = Vec::new();
        self.each_link(of, name, &mut |reader, at, id| {
            if let Some(place) = reader.place(at, table, list, id)
                && !places.contains(&place)
            {
                places.push(place);
            }
        });
        places
    }

    /// Goes through a list of ids.
    pub(super) fn each_link(
        &mut self,
        of: &mut Fields<'_>,
        name: &str,
        follow: &mut dyn FnMut(&mut Self, At<'_>, &str),
    ) {
        let ids = of.list(name);
        let list = of.at.field(name);
        for (place, id) in ids.iter().enumerate() {
            if let Json::Text(id) = id {
                follow(self, list.index(place), id);
            }
        }
    }

    fn place(&mut self, at: At<'_>, table: &Slugs, list: &'static str, id: &str) -> Option<usize> {
        let place = table.place(id);
        if place.is_none() {
            self.unknown_id(at, list, id);
        }
        place
    }

    /// Reads a text; one that is missing is empty.
    pub(super) fn text(&mut self, of: &mut Fields<'_>, name: &str) -> Text {
        let versions = match of.take(name) {
            Json::Text(text) => vec![(self.language.clone(), text)],
            Json::Object(versions) => {
                let text = |(tag, json)| {
                    if let Json::Text(text) = json { Some((tag, text)) } else { None }
                };
                versions.into_iter().filter_map(text).collect()
            }
            _ => return Text::default(),
        };
        let text = Text::new(versions, &self.language);
        let at = of.at.field(name);
        if text.is_empty() {
            self.error(at, ProblemKind::EmptyText);
        } else if text.other_language(&self.language).is_some() {
            let kind = ProblemKind::NoDefaultLanguage(self.language.clone());
            self.problem(Severity::Warning, at, kind);
        }
        text
    }

    /// Reads a date; a bad one counts as none.
    pub(super) fn date(&mut self, of: &mut Fields<'_>, name: &str) -> Option<Edtf> {
        let text = of.string(name)?;
        self.parsed_date(of.at.field(name), &text)
    }

    pub(super) fn parsed_date(&mut self, at: At<'_>, text: &str) -> Option<Edtf> {
        let date = Edtf::parse(text);
        date.map_err(|error| self.error(at, ProblemKind::BadDate(error))).ok()
    }

    /// Reads an address; one that a browser should not follow counts as none.
    pub(super) fn url(&mut self, of: &mut Fields<'_>, name: &str) -> Option<String> {
        let url = of.string(name)?;
        if is_web_address(&url) {
            return Some(url);
        }
        self.error(of.at.field(name), ProblemKind::UnsafeUrl(url));
        None
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

    fn problem(&mut self, severity: Severity, at: At<'_>, kind: ProblemKind) {
        self.problems.push(Problem { severity, place: at.to_string(), kind });
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
