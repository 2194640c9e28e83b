//! Search over every spelling of everything.

use super::fold;
use crate::dataset::{Alias, Claim, Dataset, Event, Id, Project, Record, Text};

/// The folded texts of a dataset, made once.
///
/// Names of people, places and projects are kept apart from the events that mention them, so that a spelling is
/// stored once however many events it stands for.
#[derive(Debug)]
pub(super) struct SearchIndex {
    events: Vec<String>,
    projects: Vec<String>,
    actors: Vec<String>,
    places: Vec<String>,
    names: Vec<String>,
}

/// The words of a query and, for each, which people, places and projects it names.
pub(super) struct Query {
    words: Vec<Word>,
}

struct Word {
    folded: String,
    actors: Vec<bool>,
    places: Vec<bool>,
    projects: Vec<bool>,
}

impl SearchIndex {
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self {
            events: dataset.events.iter().map(|(_, event)| event_text(event)).collect(),
            projects: dataset.projects.iter().map(|(_, it)| fold_all(claims(&it.claims))).collect(),
            actors: dataset
                .actors
                .iter()
                .map(|(_, actor)| {
                    let offices = actor.positions.iter().flat_map(|position| position.title.all());
                    fold_all(names(&actor.name, &actor.aliases).chain(offices))
                })
                .collect(),
            places: dataset
                .places
                .iter()
                .map(|(_, place)| fold_all(names(&place.name, &place.aliases)))
                .collect(),
            names: dataset
                .projects
                .iter()
                .map(|(_, project)| fold_all(names(&project.name, &project.aliases)))
                .collect(),
        }
    }

    /// Takes a query apart; `None` when there is nothing to search for.
    pub(super) fn query(&self, text: &str) -> Option<Query> {
        let folded = fold(text);
        let words: Vec<Word> = folded.split_whitespace().map(|word| self.word(word)).collect();
        (!words.is_empty()).then_some(Query { words })
    }

    fn word(&self, word: &str) -> Word {
        let folded = format!(" {word}");
        let named = |texts: &[String]| texts.iter().map(|text| text.contains(&folded)).collect();
        let (actors, places) = (named(&self.actors), named(&self.places));
        Word { actors, places, projects: named(&self.names), folded }
    }

    /// Whether an event answers every word of a query.
    pub(super) fn finds_event(&self, query: &Query, id: Id<Event>, event: &Event) -> bool {
        query.words.iter().all(|word| {
            contains(&self.events, id.index(), &word.folded)
                || event.actors.iter().any(|party| flag(&word.actors, party.actor.index()))
                || event.places.iter().any(|place| flag(&word.places, place.index()))
                || event.projects.iter().any(|project| flag(&word.projects, project.index()))
        })
    }

    /// Whether a project answers every word of a query.
    pub(super) fn finds_project(&self, query: &Query, id: Id<Project>, project: &Project) -> bool {
        query.words.iter().all(|word| {
            flag(&word.projects, id.index())
                || contains(&self.projects, id.index(), &word.folded)
                || project.parties.iter().any(|party| flag(&word.actors, party.actor.index()))
                || project.places.iter().any(|place| flag(&word.places, place.index()))
        })
    }
}

fn contains(texts: &[String], index: usize, word: &str) -> bool {
    texts.get(index).is_some_and(|text| text.contains(word))
}

fn flag(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or_default()
}

fn event_text(event: &Event) -> String {
    let date = event.date.to_string();
    let own = event.title.all().chain(event.label.all()).chain([event.slug(), date.as_str()]);
    fold_all(own.chain(claims(&event.claims)))
}

fn claims(claims: &[Claim]) -> impl Iterator<Item = &str> {
    claims.iter().flat_map(|claim| claim.text.all())
}

fn names<'a>(name: &'a Text, aliases: &'a [Alias]) -> impl Iterator<Item = &'a str> {
    name.all().chain(aliases.iter().map(|alias| alias.text.as_str()))
}

fn fold_all<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut folded = String::new();
    for text in texts {
        folded.push_str(&fold(text));
    }
    folded
}
