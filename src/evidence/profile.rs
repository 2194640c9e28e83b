//! All that a dataset knows of a person or a body, gathered for one page.

use super::support::distinct;
use crate::{
    dataset::{
        Actor, Alias, Dataset, Event, Id, Position, Project, Reference, Source, words::Role,
    },
    time::Edtf,
};

/// A person, a body or a country, from everything that names it.
#[derive(Debug)]
pub struct Profile<'a> {
    /// The offices that it is said to hold, in the order in which the sources first give them.
    pub offices: Vec<Office<'a>>,
    /// Those who are said to hold an office in it, in the same order.
    pub people: Vec<(Id<Actor>, Office<'a>)>,
    /// Its events, oldest first, and its part in each.
    pub events: Vec<(Id<Event>, Role)>,
    /// Its projects, and its part in each.
    pub projects: Vec<(Id<Project>, Role)>,
}

/// An office, and over what time the sources give it: it was held then, and may have been before and after.
#[derive(Debug, Clone, Copy)]
pub struct Office<'a> {
    /// Title, body, rank, references.
    pub position: &'a Position,
    /// The date of the first source that gives it; `None` where none is dated.
    pub first: Option<Edtf>,
    /// The date of the last.
    pub last: Option<Edtf>,
}

/// A way of writing a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling<'a> {
    /// The spelling; `None` for the name shown.
    pub other: Option<&'a str>,
    /// The sources that have it, oldest first. Of the name shown: those that name the actor and have no other spelling;
    /// of one that writes it in two ways only the other is recorded.
    pub sources: Vec<Id<Source>>,
}

/// Gathers what is known of an actor.
pub fn profile(dataset: &Dataset, id: Id<Actor>) -> Profile<'_> {
    let actor = &dataset.actors[id];
    let mut offices: Vec<_> =
        actor.positions.iter().map(|position| Office::of(dataset, position)).collect();
    offices.sort_by_key(Office::order);
    let mut people = Vec::new();
    for (holder, other) in dataset.actors.iter() {
        let held = other.positions.iter().filter(|position| position.organization == Some(id));
        people.extend(held.map(|position| (holder, Office::of(dataset, position))));
    }
    people.sort_by_key(|(_, office)| office.order());
    let events = dataset.events.iter().flat_map(|(event, it)| {
        it.actors.iter().filter(|party| party.actor == id).map(move |party| (event, party.role))
    });
    let projects = dataset.projects.iter().flat_map(|(project, it)| {
        it.parties.iter().filter(|party| party.actor == id).map(move |party| (project, party.role))
    });
    Profile { offices, people, events: events.collect(), projects: projects.collect() }
}

impl<'a> Office<'a> {
    fn of(dataset: &Dataset, position: &'a Position) -> Self {
        let sources = distinct(&position.refs);
        let mut dates = sources.iter().filter_map(|source| dataset.sources[*source].issued);
        let first = dates.next();
        Self { position, first, last: dates.next_back().or(first) }
    }

    /// By the first source, then by the last; what is not dated comes last.
    fn order(&self) -> impl Ord + use<> {
        let day = |date: Option<Edtf>| (date.is_none(), date.map(Edtf::anchor));
        (day(self.first), day(self.last))
    }
}

/// Gives the name shown and the others of a record that these references name.
pub fn spellings<'a>(aliases: &'a [Alias], refs: &[Reference]) -> Vec<Spelling<'a>> {
    let mut shown = distinct(refs);
    shown.retain(|source| !aliases.iter().any(|alias| alias.sources.contains(source)));
    let others = aliases.iter().map(|alias| {
        let sources = Source::distinct(alias.sources.iter().copied());
        Spelling { other: Some(&alias.text), sources }
    });
    [Spelling { other: None, sources: shown }].into_iter().chain(others).collect()
}
