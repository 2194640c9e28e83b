//! Projects, bodies and agreements: whatever has a card.

use super::{
    Alias, Claim, Disagreement, Event, Id, Indicator, Observation, Party, Place, Record, Reference,
    Sector, Text,
    words::{ProjectKind, Status, StatusBasis},
};
use crate::time::Edtf;

/// A project, a body or an agreement.
#[derive(Debug)]
pub struct Project {
    pub(super) slug: String,
    /// Project, body or agreement.
    pub kind: ProjectKind,
    /// The name shown.
    pub name: Text,
    /// Every other name and spelling.
    pub aliases: Vec<Alias>,
    /// Its sector; none where the file names one that is not there.
    pub sector: Option<Id<Sector>>,
    /// The larger projects that it is a part of.
    pub part_of: Vec<Id<Project>>,
    /// What the sources say of it.
    pub claims: Vec<Claim>,
    /// Its status and the earlier ones, latest first.
    pub statuses: Vec<StatusClaim>,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// The places it touches.
    pub places: Vec<Id<Place>>,
    /// The figure to show large.
    pub key_figure: Option<Id<Observation>>,
    /// Its events, oldest first.
    pub events: Vec<Id<Event>>,
    /// The indicators that its card shows.
    pub indicators: Vec<Id<Indicator>>,
    /// Where sources differ on it.
    pub disagreements: Vec<Id<Disagreement>>,
}

/// What state a project is in, as of a date.
#[derive(Debug, Clone)]
pub struct StatusClaim {
    /// The status.
    pub status: Status,
    /// The date for which it is known.
    pub as_of: Edtf,
    /// Stated by a source, or inferred by the editor.
    pub basis: StatusBasis,
    /// What it rests on.
    pub note: Text,
    /// Where that stands.
    pub refs: Vec<Reference>,
}

impl Project {
    /// Gives the current status.
    pub fn status(&self) -> Status {
        self.statuses.first().map_or(Status::Unknown, |claim| claim.status)
    }
}

impl Record for Project {
    const LIST: &str = "projects";

    fn slug(&self) -> &str {
        &self.slug
    }
}
