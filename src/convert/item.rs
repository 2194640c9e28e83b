//! What is cited, as an item of CSL-JSON: every style and format is written from it.
//!
//! A source is the item that stands in the dataset's file, with every variable it has there.

use serde_json::{Map, Value, json};

use super::{Export, list, tables};
use crate::{
    dataset::{Event, Id, Indicator, Observation, Project, Record, Reference, Source},
    locale::{date_words, fill, quantity},
    state::{LinkTarget, Selection},
    time::{Bounds, Edtf},
};

/// What can be cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cited {
    /// The dataset.
    Dataset,
    /// What it tells of an event.
    Event(Id<Event>),
    /// What it tells of a project.
    Project(Id<Project>),
    /// All figures of an indicator: a chart.
    Indicator(Id<Indicator>),
    /// A figure of an indicator.
    Figure(Id<Observation>),
    /// A source that it rests on.
    Source(Id<Source>),
}

/// What is cited.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// Its variables by their CSL names, dates aside.
    pub(super) variables: Map<String, Value>,
    /// When it was published.
    pub(super) issued: Option<Edtf>,
    /// When it was visited.
    pub(super) accessed: Option<Edtf>,
    /// Which version of the dataset is meant, by its date.
    pub(super) version: Option<Edtf>,
}

/// An author.
#[derive(Debug, Default)]
pub(super) struct Name {
    pub(super) family: String,
    /// Empty where the name is not to be taken apart.
    pub(super) given: String,
    /// `Jr.`
    pub(super) suffix: String,
}

/// Reads the records of sources in a dataset's file; none where it is not sound.
pub(super) fn records(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap_or_default();
    file.get("sources").and_then(Value::as_array).cloned().unwrap_or_default()
}

/// Makes the item of a source from its record in the file.
pub(super) fn source(export: &Export<'_>, id: Id<Source>, records: &[Value]) -> Item {
    let source = &export.dataset.sources[id];
    let is_it = |record: &&Value| record["id"] == source.slug();
    let record = records.iter().find(is_it).and_then(Value::as_object);
    let mut variables = record.cloned().unwrap_or_default();
    // What has been read is sound: no address but those that are safe to follow, dates as dates.
    for name in ["issued", "accessed", "URL"] {
        variables.remove(name);
    }
    let mut item =
        Item { variables, issued: source.issued, accessed: source.accessed, version: None };
    item.set("id", source.slug());
    item.set("type", source.kind.as_deref().unwrap_or("document"));
    item.set("title", &source.title);
    item.set("URL", source.url.as_deref().unwrap_or_default());
    item
}

impl Export<'_> {
    /// Gives what is to be said of one thing where it is cited.
    pub(super) fn item(&self, cited: Cited) -> Item {
        let dataset = self.dataset;
        match cited {
            Cited::Dataset => {
                let mut item = self.own(&dataset.id, self.text(&dataset.title), self.address(""));
                item.set("type", "dataset");
                item.set("abstract", self.text(&dataset.description));
                item
            }
            Cited::Event(id) => {
                let event = &dataset.events[id];
                let refs = tables::refs(&event.claims);
                let link = self.link(Selection::Event(id));
                self.part(event.slug(), self.text(&event.title), link, &refs)
            }
            Cited::Project(id) => {
                let project = &dataset.projects[id];
                let refs = tables::project_refs(project);
                let link = self.link(Selection::Project(id));
                self.part(project.slug(), self.text(&project.name), link, &refs)
            }
            Cited::Indicator(id) => {
                let indicator = &dataset.indicators[id];
                let figures = indicator.observations.iter().map(|&id| &dataset.observations[id]);
                let refs: Vec<Reference> = figures.flat_map(|it| &it.refs).cloned().collect();
                let link = self.link(LinkTarget::Indicator(id));
                self.part(indicator.slug(), self.text(&indicator.label), link, &refs)
            }
            Cited::Figure(id) => {
                let figure = &dataset.observations[id];
                let link = self.link(LinkTarget::Figure(id));
                self.part(figure.slug(), &self.figure_title(figure), link, &figure.refs)
            }
            Cited::Source(id) => source(self, id, &records(self.text)),
        }
    }

    /// Gives the item of the dataset, or of what it tells of something.
    fn own(&self, id: &str, title: &str, link: Option<String>) -> Item {
        let dataset = self.dataset;
        let mut item = Item {
            variables: Map::new(),
            issued: dataset.modified,
            accessed: self.accessed.map(Edtf::from),
            version: dataset.modified,
        };
        item.set("id", id);
        item.set("title", title);
        if let Some(publisher) = &dataset.publisher {
            let author = json!([{ "literal": publisher.name }]);
            item.variables.insert("author".to_owned(), author);
            item.set("publisher", &publisher.name);
        }
        let version = dataset.modified.map(|date| date.to_string());
        item.set("version", version.as_deref().unwrap_or_default());
        item.set("language", &dataset.default_language);
        item.set("URL", link.as_deref().unwrap_or_default());
        item
    }

    /// Gives what the dataset tells of something: a page of it, and what that rests on.
    fn part(&self, id: &str, title: &str, link: Option<String>, refs: &[Reference]) -> Item {
        let mut item = self.own(id, title, link);
        item.set("type", "webpage");
        item.set("container-title", self.text(&self.dataset.title));
        item.set("note", &self.references(refs));
        item
    }

    /// Gives what is counted, when, and how much: "Trade turnover, 2022: $450 million".
    pub(super) fn figure_title(&self, figure: &Observation) -> String {
        let indicator = &self.dataset.indicators[figure.indicator];
        let label = self.text(&indicator.label);
        let period = figure.period.map(|period| date_words(period, self.language));
        let label = [Some(label.to_owned()), period].into_iter().flatten().collect::<Vec<_>>();
        let stated = &figure.as_stated;
        let value = quantity(figure.value, &indicator.unit, self.language);
        let implied = fill(self.say().worked_out, &[("value", &value), ("stated", stated)]);
        let value = figure.implied.map_or(stated, |_| &implied);
        [&label.join(", "), ": ", value].concat()
    }

    /// References in words, by source: "Azernews, 23 May 2022, paragraph 21, paragraph 23".
    fn references(&self, refs: &[Reference]) -> String {
        let say = self.say();
        list(Reference::sources(refs).map(|source| {
            let of_it = refs.iter().filter(|it| it.source == source);
            let locators = of_it.map(|Reference { label, locator, .. }| {
                let numbers = locator.replace('-', "–");
                label.as_ref().map_or_else(
                    || fill(say.paragraph, &[("p", &numbers)]),
                    |label| [label, " ", &numbers].concat(),
                )
            });
            let mut named = vec![self.named(source)];
            for locator in locators {
                if !named.contains(&locator) {
                    named.push(locator);
                }
            }
            named.join(", ")
        }))
    }

    /// Gives a source in words: "[Council meets], Kazinform, 15 March 2024".
    pub(super) fn named(&self, id: Id<Source>) -> String {
        let source = &self.dataset.sources[id];
        let date = source.issued.map(|date| date_words(date, self.language));
        let known = [Some(source.title.clone()), source.container.clone(), date];
        known.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Item {
    /// Gives a variable a value; an empty one is none.
    fn set(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.variables.insert(name.to_owned(), json!(value));
        }
    }

    /// Gives a variable on one line; empty where it has no value. CSL lets some of them be numbers.
    pub(super) fn get(&self, name: &str) -> String {
        match self.variables.get(name) {
            Some(Value::String(text)) => one_line(text),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// Gives the year of its publication, if that is known.
    pub(super) fn year(&self) -> String {
        let bounds = self.issued.map(Edtf::bounds);
        let year = |bounds: Bounds| {
            let (first, last) = (bounds.earliest.or(bounds.latest)?.year(), bounds.latest);
            let is_known = last.is_none_or(|last| last.year() - first < 2);
            is_known.then(|| format!("{first:04}"))
        };
        bounds.and_then(year).unwrap_or_default()
    }

    /// Gives what it stands in or comes from.
    pub(super) fn container(&self) -> String {
        self.get("container-title")
    }

    /// Gives its authors.
    pub(super) fn authors(&self) -> Vec<Name> {
        let authors = self.variables.get("author").and_then(Value::as_array);
        let names = authors.into_iter().flatten().map(Name::of);
        names.filter(|name| !name.family.is_empty()).collect()
    }
}

impl Name {
    fn of(name: &Value) -> Self {
        let part =
            |part: &str| one_line(name.get(part).and_then(Value::as_str).unwrap_or_default());
        let together = |parts: [&str; 2]| parts.map(part).join(" ").trim().to_owned();
        let family = together(["non-dropping-particle", "family"]);
        let given = together(["given", "dropping-particle"]);
        let suffix = part("suffix");
        match (part("literal"), family.is_empty()) {
            (literal, _) if !literal.is_empty() => Self { family: literal, ..Self::default() },
            (_, true) => Self { family: given, ..Self::default() },
            _ => Self { family, given, suffix },
        }
    }

    /// Tells whether it is the name of a body, or of somebody who has but one.
    pub(super) fn is_whole(&self) -> bool {
        self.given.is_empty()
    }

    /// As it stands in a list that is in order: `Doe, Jane, Jr.`
    pub(super) fn inverted(&self) -> String {
        joined(", ", [&self.family, &self.given, &self.suffix])
    }

    /// As it is said: `Jane Doe Jr.`
    pub(super) fn in_order(&self) -> String {
        joined(" ", [&self.given, &self.family, &self.suffix])
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Joins those texts that are not empty.
pub(super) fn joined<const N: usize>(between: &str, texts: [&str; N]) -> String {
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}
