//! What can be open, and the words by which links name it.

use crate::dataset::{Actor, Dataset, Event, Id, Observation, Project, Record as _, Text};

/// What can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Selection {
    /// An event's detail.
    Event(Id<Event>),
    /// A project's detail; its events are lit.
    Project(Id<Project>),
    /// What is known of a person, a body or a country.
    Actor(Id<Actor>),
}

impl Selection {
    /// Finds what shows a figure: an event that it goes with, else a project.
    pub fn of_figure(dataset: &Dataset, figure: &Observation) -> Option<Self> {
        let projects = &dataset.indicators[figure.indicator].projects;
        let event = figure.events.first().copied().map(Self::Event);
        event.or_else(|| projects.first().copied().map(Self::Project))
    }

    /// Gives the word for its kind in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Event(_) => "event",
            Self::Project(_) => "project",
            Self::Actor(_) => "actor",
        }
    }

    /// Gives the record's lasting id.
    pub fn slug(self, dataset: &Dataset) -> &str {
        match self {
            Self::Event(id) => dataset.events[id].slug(),
            Self::Project(id) => dataset.projects[id].slug(),
            Self::Actor(id) => dataset.actors[id].slug(),
        }
    }

    /// Gives the record's name; an event's is its title.
    pub fn name(self, dataset: &Dataset) -> &Text {
        match self {
            Self::Event(id) => &dataset.events[id].title,
            Self::Project(id) => &dataset.projects[id].name,
            Self::Actor(id) => &dataset.actors[id].name,
        }
    }

    /// Finds the record of the kind with this word that has this id.
    pub(super) fn from_word(word: &str, slug: &str, dataset: &Dataset) -> Option<Self> {
        match word {
            "event" => dataset.events.find(slug).map(Self::Event),
            "project" => dataset.projects.find(slug).map(Self::Project),
            "actor" => dataset.actors.find(slug).map(Self::Actor),
            _ => None,
        }
    }
}
