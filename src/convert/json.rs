//! The part of a dataset's file that has been found, with all that it refers to: a dataset by itself.
//!
//! Records stay as they stand in the file. What points back to what has been left behind, as a figure's list of the
//! events that show it, is cut there, so that nothing is asked for that is not there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Export;
use crate::dataset::{
    Actor, Alias, Claim, Dataset, Disagreement, Event, Id, Indicator, Party, Place, Project,
    Record, Reference, Source, Subject, Table,
};

/// Gives the part as a file; the whole file as it is.
pub(super) fn json(export: &Export<'_>) -> String {
    let Ok(mut file) = serde_json::from_str::<Value>(export.text) else {
        return export.text.to_owned();
    };
    if export.is_whole() {
        return export.text.to_owned();
    }
    let kept = Kept::of(export);
    for list in LISTS {
        if let Some(records) = file.get_mut(list).and_then(Value::as_array_mut) {
            records.retain(|record| kept.has(list, record));
            for record in records {
                kept.cut(list, record);
            }
        }
    }
    format!("{file:#}\n")
}

/// The lists of which a part is kept. The sectors are the frame: all of them stay.
const LISTS: [&str; 7] = [
    Source::LIST,
    Place::LIST,
    Actor::LIST,
    Project::LIST,
    Event::LIST,
    Indicator::LIST,
    Disagreement::LIST,
];

/// The records that are kept, and those whose references are still to be followed.
struct Kept<'a> {
    dataset: &'a Dataset,
    /// Lists and the ids of their records.
    records: BTreeSet<(&'static str, &'a str)>,
    next: Vec<Kind>,
}

/// A record.
#[derive(Clone, Copy)]
enum Kind {
    Source(Id<Source>),
    Place(Id<Place>),
    Actor(Id<Actor>),
    Project(Id<Project>),
    Event(Id<Event>),
    Indicator(Id<Indicator>),
    Disagreement(Id<Disagreement>),
}

impl<'a> Kept<'a> {
    fn of(export: &Export<'a>) -> Self {
        let mut kept = Self { dataset: export.dataset, records: BTreeSet::new(), next: Vec::new() };
        for &id in &export.found.events {
            kept.keep(Kind::Event(id));
        }
        for &id in &export.found.projects {
            kept.keep(Kind::Project(id));
        }
        for figure in export.figures() {
            kept.keep(Kind::Indicator(kept.dataset.observations[figure].indicator));
        }
        kept.follow();
        // What reports differ on goes with what it is about, and may refer to more that they differ on.
        while kept.disagreements() {
            kept.follow();
        }
        kept
    }

    /// Keeps a record; what it refers to is kept by [`Self::follow`].
    fn keep(&mut self, kind: Kind) {
        let (list, id) = name(self.dataset, kind);
        if self.records.insert((list, id)) {
            self.next.push(kind);
        }
    }

    fn follow(&mut self) {
        while let Some(kind) = self.next.pop() {
            self.refer(kind);
        }
    }

    /// Keeps what a record refers to.
    fn refer(&mut self, kind: Kind) {
        let dataset = self.dataset;
        match kind {
            Kind::Source(_) => {}
            Kind::Place(id) => self.aliases(&dataset.places[id].aliases),
            Kind::Actor(id) => {
                let actor = &dataset.actors[id];
                self.refs(&actor.refs);
                self.aliases(&actor.aliases);
                for position in &actor.positions {
                    self.refs(&position.refs);
                    if let Some(id) = position.organization {
                        self.keep(Kind::Actor(id));
                    }
                }
            }
            Kind::Project(id) => {
                let project = &dataset.projects[id];
                self.claims(&project.claims);
                self.aliases(&project.aliases);
                self.parties(&project.parties);
                for status in &project.statuses {
                    self.refs(&status.refs);
                }
                for &id in &project.places {
                    self.keep(Kind::Place(id));
                }
                for &id in &project.part_of {
                    self.keep(Kind::Project(id));
                }
                let figure = project.key_figure.map(|id| dataset.observations[id].indicator);
                if let Some(id) = figure {
                    self.keep(Kind::Indicator(id));
                }
            }
            Kind::Event(id) => {
                let event = &dataset.events[id];
                self.claims(&event.claims);
                self.parties(&event.actors);
                for &id in &event.places {
                    self.keep(Kind::Place(id));
                }
                for &id in &event.projects {
                    self.keep(Kind::Project(id));
                }
            }
            Kind::Indicator(id) => {
                let figures = &dataset.indicators[id].observations;
                for &id in figures {
                    self.refs(&dataset.observations[id].refs);
                }
            }
            Kind::Disagreement(id) => {
                for side in &dataset.disagreements[id].sides {
                    self.refs(&side.refs);
                    let figure = side.observation.map(|id| dataset.observations[id].indicator);
                    if let Some(id) = figure {
                        self.keep(Kind::Indicator(id));
                    }
                }
            }
        }
    }

    /// Keeps the disagreements on what is kept; whether there were any that had not been.
    fn disagreements(&mut self) -> bool {
        let dataset = self.dataset;
        for (id, disagreement) in dataset.disagreements.iter() {
            let figures = disagreement.sides.iter().filter_map(|side| side.observation);
            let indicators = figures.map(|id| dataset.observations[id].indicator);
            let mut about = disagreement.about.iter().map(|&subject| kind(subject));
            let is_kept = |kind| self.records.contains(&name(dataset, kind));
            if about.any(is_kept) || indicators.map(Kind::Indicator).any(is_kept) {
                self.keep(Kind::Disagreement(id));
            }
        }
        !self.next.is_empty()
    }

    fn claims(&mut self, claims: &[Claim]) {
        for claim in claims {
            self.refs(&claim.refs);
        }
    }

    fn aliases(&mut self, aliases: &[Alias]) {
        let sources = aliases.iter().flat_map(|alias| &alias.sources);
        sources.for_each(|&id| self.keep(Kind::Source(id)));
    }

    fn parties(&mut self, parties: &[Party]) {
        for party in parties {
            self.keep(Kind::Actor(party.actor));
        }
    }

    fn refs(&mut self, refs: &[Reference]) {
        for reference in refs {
            self.keep(Kind::Source(reference.source));
        }
    }

    fn has(&self, list: &'static str, record: &Value) -> bool {
        record["id"].as_str().is_some_and(|id| self.records.contains(&(list, id)))
    }

    /// Cuts what points back to what is not kept.
    fn cut(&self, list: &str, record: &mut Value) {
        match list {
            Indicator::LIST => {
                self.retain(record.get_mut("projects"), &[Project::LIST]);
                let figures = record.get_mut("observations").and_then(Value::as_array_mut);
                for figure in figures.into_iter().flatten() {
                    self.retain(figure.get_mut("events"), &[Event::LIST]);
                }
            }
            Disagreement::LIST => self.retain(record.get_mut("about"), &LISTS),
            _ => {}
        }
    }

    /// Of a list of ids, leaves those of kept records; what is no list stays what it is.
    fn retain(&self, ids: Option<&mut Value>, lists: &[&'static str]) {
        let is_kept = |id: &Value| {
            let id = id.as_str().unwrap_or_default();
            lists.iter().any(|list| self.records.contains(&(*list, id)))
        };
        if let Some(ids) = ids.and_then(Value::as_array_mut) {
            ids.retain(is_kept);
        }
    }
}

/// Gives the list that a record stands in, and its id.
fn name(dataset: &Dataset, kind: Kind) -> (&'static str, &str) {
    fn of<T: Record>(table: &Table<T>, id: Id<T>) -> (&'static str, &str) {
        (T::LIST, table[id].slug())
    }
    match kind {
        Kind::Source(id) => of(&dataset.sources, id),
        Kind::Place(id) => of(&dataset.places, id),
        Kind::Actor(id) => of(&dataset.actors, id),
        Kind::Project(id) => of(&dataset.projects, id),
        Kind::Event(id) => of(&dataset.events, id),
        Kind::Indicator(id) => of(&dataset.indicators, id),
        Kind::Disagreement(id) => of(&dataset.disagreements, id),
    }
}

fn kind(subject: Subject) -> Kind {
    match subject {
        Subject::Event(id) => Kind::Event(id),
        Subject::Project(id) => Kind::Project(id),
        Subject::Actor(id) => Kind::Actor(id),
        Subject::Source(id) => Kind::Source(id),
        Subject::Indicator(id) => Kind::Indicator(id),
    }
}
