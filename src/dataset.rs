//! What is known: the records of one dataset, validated and linked, with a problem for each that is not sound.
//!
//! It does not compare the records with each other (that is [`crate::evidence`]) and shows nothing.
//!
//! Events, projects, indicators and disagreements name each other by id, as they do in the file and both ways, so their
//! modules name each other, too.

mod actor;
mod backlinks;
mod disagreement;
mod event;
mod id;
mod indicator;
mod json;
mod outline;
mod place;
mod problem;
mod project;
mod read;
mod source;
mod text;
pub mod words;

pub use actor::{Actor, Position};
pub use disagreement::{Disagreement, Side};
pub use event::{Event, Party};
pub use id::{Id, Record, Table};
pub use indicator::{Implied, Indicator, Observation};
#[cfg(feature = "schema")]
pub use json::schema;
pub use place::{Alias, Place, Sector};
pub use problem::{Problem, ProblemKind, Severity};
pub use project::{Project, StatusClaim};
pub use read::{DatasetReader, decoded, read};
pub use source::{Claim, Reference, Source};
pub use text::Text;

use crate::time::Edtf;

/// The dataset that comes with the widget: cooperation between Azerbaijan and Kazakhstan, from five reports.
///
/// It lies beside the widget as a file, so that pages with data of their own do not load it.
pub const EMBEDDED: &str = include_str!("../data/azerbaijan-kazakhstan.json");

/// One dataset: everything a widget can show.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The dataset's own id.
    pub id: String,
    /// The heading.
    pub title: Text,
    /// One or two sentences under it.
    pub description: Text,
    /// The SPDX identifier of its licence.
    pub license: Option<String>,
    /// Who publishes it, and their page.
    pub publisher: Option<Publisher>,
    /// The day it was last changed.
    pub modified: Option<Edtf>,
    /// The day up to which it speaks.
    pub accurate_as_of: Option<Edtf>,
    /// The language tag of texts without one.
    pub default_language: String,
    /// The lanes, in their order.
    pub sectors: Table<Sector>,
    /// The sources, oldest first: a source's number is its index here and one.
    pub sources: Table<Source>,
    /// People, organizations and countries.
    pub actors: Table<Actor>,
    /// Towns, ports and regions.
    pub places: Table<Place>,
    /// Projects, bodies and agreements.
    pub projects: Table<Project>,
    /// Events, oldest first.
    pub events: Table<Event>,
    /// Things that are counted.
    pub indicators: Table<Indicator>,
    /// Every figure of every indicator, the implied ones included.
    pub observations: Table<Observation>,
    /// What the sources differ on.
    pub disagreements: Table<Disagreement>,
}

/// Who publishes a dataset.
#[derive(Debug)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The publisher's page, safe to follow.
    pub url: Option<String>,
}

/// What a disagreement can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An event.
    Event(Id<Event>),
    /// A project or body.
    Project(Id<Project>),
    /// A person, organization or country.
    Actor(Id<Actor>),
    /// A source.
    Source(Id<Source>),
    /// An indicator.
    Indicator(Id<Indicator>),
}

impl Subject {
    /// The lists of records that a disagreement can be about, in words.
    const LISTS: &str = "events, projects, actors, sources, indicators";
}

impl Dataset {
    /// Tells whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.projects.is_empty()
    }

    /// Gives the record that goes by this id, of whatever kind.
    pub fn subject(&self, slug: &str) -> Option<Subject> {
        let event = || self.events.find(slug).map(Subject::Event);
        let project = || self.projects.find(slug).map(Subject::Project);
        let actor = || self.actors.find(slug).map(Subject::Actor);
        let source = || self.sources.find(slug).map(Subject::Source);
        let indicator = || self.indicators.find(slug).map(Subject::Indicator);
        event().or_else(project).or_else(actor).or_else(source).or_else(indicator)
    }
}
