//! What the sources after a day added, and what of the older ones they altered.

use super::{
    plans::last_day,
    support::{Statement, support},
};
use crate::{
    dataset::{Dataset, Disagreement, Event, Id, Project, Reference, Source},
    time::Day,
};

/// What changed since a day. A source without a date counts as older.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Changes {
    /// The sources issued after the day, oldest first.
    pub sources: Vec<Id<Source>>,
    /// Events that no older source tells of.
    pub events: Vec<Id<Event>>,
    /// Projects of which no older source says anything.
    pub projects: Vec<Id<Project>>,
    /// Claims, statuses and figures that rest on later sources alone, those of new events and projects included.
    pub statements: Vec<Statement>,
    /// Projects whose status is another than the older sources gave.
    pub statuses: Vec<StatusChange>,
    /// Disagreements that came to light: before, the sources gave one side at most.
    pub disagreements: Vec<Id<Disagreement>>,
    /// Sides that later sources alone take, against one that an older source takes: what was known is now contested.
    pub contested: Vec<Contested>,
}

impl Changes {
    /// Gives the disagreements of which a new side stands against an older one, each once.
    pub fn contested_disagreements(&self) -> Vec<Id<Disagreement>> {
        let mut contested: Vec<_> = self.contested.iter().map(|it| it.disagreement).collect();
        contested.dedup();
        contested
    }
}

/// A status that later sources replaced by another. The numbers are places in the project's statuses, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusChange {
    /// The project.
    pub project: Id<Project>,
    /// The last status that an older source gives.
    pub before: usize,
    /// The current one.
    pub now: usize,
}

/// A side of a disagreement that is new, against one that is not. The numbers are indices into the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Contested {
    /// The disagreement.
    pub disagreement: Id<Disagreement>,
    /// The older side; if it is a figure, that figure now has a competitor.
    pub before: usize,
    /// The new side.
    pub now: usize,
}

/// Gives what the sources issued after a day added and altered.
pub fn changes(dataset: &Dataset, since: Day) -> Changes {
    let is_later = |source: Id<Source>| last_day(dataset, source).is_some_and(|day| day > since);
    let is_new = |refs: &[Reference]| refs.iter().all(|reference| is_later(reference.source));
    let supports = support(dataset).into_iter();
    let mut found = Changes {
        sources: dataset.sources.ids().filter(|source| is_later(*source)).collect(),
        statements: supports
            .filter(|it| it.sources.iter().all(|source| is_later(*source)))
            .map(|it| it.statement)
            .collect(),
        ..Changes::default()
    };
    let events = dataset.events.iter();
    let events = events.filter(|(_, event)| event.claims.iter().all(|claim| is_new(&claim.refs)));
    found.events = events.map(|(id, _)| id).collect();
    for (id, project) in dataset.projects.iter() {
        if project.claims.iter().all(|claim| is_new(&claim.refs)) {
            found.projects.push(id);
        }
        let before = project.statuses.iter().position(|status| !is_new(&status.refs));
        if let (Some(before), Some(now)) = (before, project.statuses.first())
            && project.statuses.get(before).is_some_and(|before| before.status != now.status)
        {
            found.statuses.push(StatusChange { project: id, before, now: 0 });
        }
    }
    for (id, disagreement) in dataset.disagreements.iter() {
        let sides = disagreement.sides.iter().enumerate();
        let (new, old): (Vec<_>, Vec<_>) = sides.partition(|(_, side)| is_new(&side.refs));
        if !new.is_empty() && old.len() < 2 {
            found.disagreements.push(id);
        }
        for (before, _) in old {
            let contested = |&(now, _): &(usize, _)| Contested { disagreement: id, before, now };
            found.contested.extend(new.iter().map(contested));
        }
    }
    found
}
