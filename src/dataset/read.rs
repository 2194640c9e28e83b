//! From text to [`Dataset`]: what is sound is kept, what is not becomes a [`Problem`]. Reading never fails.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_json::{Value, value::RawValue};

use super::{
    Actor, Dataset, Disagreement, Event, Indicator, Place, Problem, Project, Record, Sector,
    Source, Table, backlinks,
    json::{self, JsonPath, JsonPaths, Members, Outcome, Validator},
    outline::{self, NotJson, Outline, Part},
};
use crate::time::Edtf;

/// Gives what a file says. What is no UTF-8 in it is replaced, and a byte order mark left out, as browsers do.
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
    let mut reader = DatasetReader::new(text.to_owned());
    while reader.advance(usize::MAX) {}
    reader.finish()
}

/// Reads a dataset a step at a time, so that whoever reads a large one can do other things in between.
pub struct DatasetReader {
    text: String,
    outline: Outline,
    /// Where the records of each list stand; known once the text has been gone through.
    lists: Option<[Vec<Range<usize>>; LIST_READERS.len()]>,
    /// Which list is next, and which of its records.
    list: usize,
    index: usize,
    validator: Validator,
    dataset: Dataset,
}

/// How one list is read: each record, and what is done when all of them are known.
struct ListReader {
    list: &'static str,
    read: fn(&mut Validator, &mut Dataset, Element<'_>) -> Result<(), ElementError>,
    close: fn(&mut Validator, &mut Dataset),
}

/// A record of a list: its text and its path.
struct Element<'a> {
    json: &'a str,
    paths: JsonPaths,
}

/// Why an element is no JSON after all, and at which byte of it.
type ElementError = (usize, serde_json::Error);

/// The lists in an order in which nearly all links lead back.
const LIST_READERS: [ListReader; 8] = [
    ListReader {
        list: Sector::LIST,
        read: |v, d, it| add(v, d, it, json::Sector::validate, |d| &mut d.sectors),
        close: |_, d| d.sectors.close(),
    },
    ListReader {
        list: Source::LIST,
        read: |v, d, it| add(v, d, it, json::Source::validate, |d| &mut d.sources),
        close: |_, d| close_sources(&mut d.sources),
    },
    ListReader {
        list: Place::LIST,
        read: |v, d, it| add(v, d, it, json::Place::validate, |d| &mut d.places),
        close: |_, d| d.places.close(),
    },
    ListReader {
        list: Actor::LIST,
        read: |v, d, it| add(v, d, it, json::Actor::validate, |d| &mut d.actors),
        close: |v, d| {
            d.actors.close();
            v.complete(d);
        },
    },
    ListReader {
        list: Project::LIST,
        read: |v, d, it| add(v, d, it, json::Project::validate, |d| &mut d.projects),
        close: |v, d| {
            d.projects.close();
            v.complete(d);
        },
    },
    ListReader {
        list: Event::LIST,
        read: |v, d, it| add(v, d, it, json::Event::validate, |d| &mut d.events),
        close: |_, d| close_events(&mut d.events),
    },
    ListReader {
        list: Indicator::LIST,
        read: |validator, dataset, element| {
            if let Some(indicator) = read_element::<json::Indicator>(validator, element)? {
                indicator.validate(validator, dataset);
            }
            Ok(())
        },
        close: |v, d| {
            d.indicators.close();
            d.observations.close();
            v.complete(d);
        },
    },
    ListReader {
        list: Disagreement::LIST,
        read: |v, d, it| add(v, d, it, json::Disagreement::validate, |d| &mut d.disagreements),
        close: |_, d| d.disagreements.close(),
    },
];

/// Reads an element, validates it and adds what is sound to its table.
fn add<J: DeserializeOwned, T>(
    validator: &mut Validator,
    dataset: &mut Dataset,
    element: Element<'_>,
    validate: fn(J, &mut Validator, &Dataset) -> Option<T>,
    table: fn(&mut Dataset) -> &mut Table<T>,
) -> Result<(), ElementError> {
    let record = read_element(validator, element)?;
    if let Some(record) = record.and_then(|it| validate(it, validator, dataset)) {
        table(dataset).push(record);
    }
    Ok(())
}

fn read_element<T: DeserializeOwned>(
    validator: &mut Validator,
    element: Element<'_>,
) -> Result<Option<T>, ElementError> {
    let mut outcome: Outcome<T> = json::read(element.json, element.paths);
    match outcome.not_json.take() {
        Some(error) => Err(error),
        None => Ok(validator.begin(outcome)),
    }
}

/// Puts the sources in their order: oldest first, those without a date last.
fn close_sources(sources: &mut Table<Source>) {
    let day = |source: &Source| source.issued.map(Edtf::anchor);
    sources.sort_by_key(|source| (day(source).is_none(), day(source)));
    sources.close();
}

/// Puts the events in their order: oldest first.
fn close_events(events: &mut Table<Event>) {
    events.sort_by_key(|event| event.date.sort_key());
    events.close();
}

impl DatasetReader {
    /// Begins to read a text.
    pub fn new(text: String) -> Self {
        Self {
            text,
            outline: Outline::default(),
            lists: None,
            list: 0,
            index: 0,
            validator: Validator::default(),
            dataset: Dataset::default(),
        }
    }

    /// Passes over so many records, or reads them; `false` once all are read.
    pub fn advance(&mut self, records: usize) -> bool {
        (0..records).all(|_| self.step())
    }

    /// Tells how much of the work is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        let share = |done: usize, all: usize| done as f64 / all.max(1) as f64;
        let Some(lists) = &self.lists else {
            return share(self.outline.offset(), self.text.len()) / 2.0;
        };
        let read = lists.iter().take(self.list).map(Vec::len).sum::<usize>() + self.index;
        0.5 + share(read, lists.iter().map(Vec::len).sum()) / 2.0
    }

    /// Gives what has been read.
    pub fn finish(mut self) -> (Dataset, Vec<Problem>) {
        if self.lists.is_some() {
            backlinks::link(&mut self.dataset);
            if self.dataset.is_empty() {
                self.validator.nothing_inside();
            }
        }
        (self.dataset, self.validator.into_problems())
    }

    fn step(&mut self) -> bool {
        let (Some(lists), Some(reader)) = (&self.lists, LIST_READERS.get(self.list)) else {
            return self.lists.is_none() && self.pass_over();
        };
        let next = lists.get(self.list).and_then(|list| list.get(self.index));
        if let Some(range) = next {
            self.read_record(reader, range.clone());
            self.index += 1;
        } else {
            (reader.close)(&mut self.validator, &mut self.dataset);
            (self.list, self.index) = (self.list + 1, 0);
        }
        true
    }

    /// Goes through the text; `false` when it cannot be gone through.
    fn pass_over(&mut self) -> bool {
        match self.outline.advance(&self.text) {
            Ok(false) => return true,
            Ok(true) => return self.read_file(),
            Err(NotJson) => {}
        }
        if let Some(error) = outline::error(&self.text) {
            self.validator.not_json("$".to_owned(), error);
        } else {
            // JSON, but no object.
            let file = json::read(self.text.trim(), JsonPaths::default());
            self.validator.begin::<json::Dataset>(file);
        }
        false
    }

    /// Reads what is no list of records; `false` where that is not sound.
    fn read_file(&mut self) -> bool {
        let mut lists: [Vec<Range<usize>>; LIST_READERS.len()] = Default::default();
        let mut members = Members::default();
        for (name, part) in std::mem::take(&mut self.outline.fields) {
            let value = match part {
                Part::Value(range) => value(&self.text, &name, range, &mut self.validator),
                Part::List(elements) => {
                    if let Some(index) = LIST_READERS.iter().position(|reader| reader.list == name)
                        && let Some(list) = lists.get_mut(index)
                    {
                        *list = elements;
                    }
                    // Its records are read one by one.
                    serde_json::from_str("[]").ok()
                }
            };
            members.0.extend(value.map(|value| (name.into(), value)));
        }
        let Some(file) = self.validator.begin(json::read_members::<json::Dataset>(&members)) else {
            return false;
        };
        file.validate(&mut self.validator, &mut self.dataset);
        self.lists = Some(lists);
        true
    }

    fn read_record(&mut self, reader: &ListReader, range: Range<usize>) {
        let start = range.start;
        let paths = self.validator.paths_of(reader.list, self.index);
        let element = Element { json: self.text.get(range).unwrap_or_default(), paths };
        let read = (reader.read)(&mut self.validator, &mut self.dataset, element);
        if let Err((offset, error)) = read {
            let path = self.validator.paths_of(reader.list, self.index);
            self.validator.not_json(
                path.write(JsonPath::RECORD),
                outline::error_at(&self.text, start + offset, &error),
            );
        }
    }
}

/// Gives the value of a field of the file.
fn value<'a>(
    text: &'a str,
    name: &str,
    range: Range<usize>,
    validator: &mut Validator,
) -> Option<&'a RawValue> {
    let start = range.start;
    let json = text.get(range).unwrap_or_default();
    match serde_json::from_str::<Value>(json) {
        Ok(_) => serde_json::from_str(json).ok(),
        Err(error) => {
            validator.not_json(format!("$.{name}"), outline::error_at(text, start, &error));
            None
        }
    }
}
