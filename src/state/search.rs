//! Search over every spelling of everything.

use super::{
    facet_index::FacetIndex, normalize, normalize::normalize_onto, vocabulary::Vocabulary,
};
use crate::dataset::{Alias, Claim, Dataset, Event, Id, Project, Record, Text};

/// The normalized texts of a dataset, made once.
///
/// Names of people, places and projects are kept apart from the events that mention them, so that a spelling is
/// stored once however many events it stands for.
#[derive(Debug)]
pub(super) struct SearchIndex {
    /// The words of events' own texts.
    events: Vocabulary,
    /// How many events have been read for them.
    read: usize,
    projects: Vec<String>,
    actors: Vec<String>,
    places: Vec<String>,
    names: Vec<String>,
}

/// The words of a query and, for each, which people, places and projects it names.
#[derive(Debug)]
pub(super) struct Query {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    normalized: String,
    actors: Vec<bool>,
    places: Vec<bool>,
    projects: Vec<bool>,
}

/// Who takes part in events, where they are and what they belong to.
pub(super) struct Links<'a> {
    pub(super) actors: &'a FacetIndex,
    pub(super) places: &'a FacetIndex,
    pub(super) projects: &'a FacetIndex,
}

impl SearchIndex {
    /// Normalizes all but the events, which [`Self::read`] does.
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self {
            events: Vocabulary::default(),
            read: 0,
            projects: dataset
                .projects
                .iter()
                .map(|(_, it)| normalize_all(claims(&it.claims)))
                .collect(),
            actors: dataset
                .actors
                .iter()
                .map(|(_, actor)| {
                    let offices = actor.positions.iter().flat_map(|position| position.title.all());
                    normalize_all(names(&actor.name, &actor.aliases).chain(offices))
                })
                .collect(),
            places: dataset
                .places
                .iter()
                .map(|(_, place)| normalize_all(names(&place.name, &place.aliases)))
                .collect(),
            names: dataset
                .projects
                .iter()
                .map(|(_, project)| normalize_all(names(&project.name, &project.aliases)))
                .collect(),
        }
    }

    /// Reads so many events more; says whether all are read.
    pub(super) fn read(&mut self, dataset: &Dataset, events: usize) -> bool {
        for (id, event) in dataset.events.iter().skip(self.read).take(events) {
            self.events.add(&event_text(event), id.index());
            self.read = id.number();
        }
        self.read == dataset.events.len()
    }

    /// Takes a query apart; `None` when there is nothing to search for.
    pub(super) fn query(&self, text: &str) -> Option<Query> {
        let normalized = normalize(text);
        let words: Vec<Word> = normalized.split_whitespace().map(|word| self.word(word)).collect();
        (!words.is_empty()).then_some(Query { words })
    }

    fn word(&self, word: &str) -> Word {
        let normalized = format!(" {word}");
        let named =
            |texts: &[String]| texts.iter().map(|text| text.contains(&normalized)).collect();
        let (actors, places) = (named(&self.actors), named(&self.places));
        Word { actors, places, projects: named(&self.names), normalized }
    }

    /// Tells which events answer every word of a query; all must have been read.
    pub(super) fn found(&self, query: &Query, links: &Links<'_>) -> Vec<bool> {
        let mut found = vec![true; self.read];
        for word in &query.words {
            let mut own = vec![false; self.read];
            self.events.mark(word.normalized.get(1..).unwrap_or_default(), &mut own);
            links.actors.mark(&word.actors, &mut own);
            links.places.mark(&word.places, &mut own);
            links.projects.mark(&word.projects, &mut own);
            for (found, own) in found.iter_mut().zip(own) {
                *found &= own;
            }
        }
        found
    }

    /// Tells whether a project answers every word of a query.
    pub(super) fn finds_project(&self, query: &Query, id: Id<Project>, project: &Project) -> bool {
        query.words.iter().all(|word| {
            flag(&word.projects, id.index())
                || self.projects.get(id.index()).is_some_and(|text| text.contains(&word.normalized))
                || project.parties.iter().any(|party| flag(&word.actors, party.actor.index()))
                || project.places.iter().any(|place| flag(&word.places, place.index()))
        })
    }
}

fn flag(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or_default()
}

fn event_text(event: &Event) -> String {
    let date = event.date.to_string();
    let own = event.title.all().chain(event.label.all()).chain([event.slug(), date.as_str()]);
    normalize_all(own.chain(claims(&event.claims)))
}

fn claims(claims: &[Claim]) -> impl Iterator<Item = &str> {
    claims.iter().flat_map(|claim| claim.text.all())
}

fn names<'a>(name: &'a Text, aliases: &'a [Alias]) -> impl Iterator<Item = &'a str> {
    name.all().chain(aliases.iter().map(|alias| alias.text.as_str()))
}

fn normalize_all<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut normalized = String::new();
    for text in texts {
        normalize_onto(&mut normalized, text);
    }
    normalized
}
