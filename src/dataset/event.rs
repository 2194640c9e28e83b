//! Events, and who took part in them.

use super::{
    Actor, Claim, Disagreement, Id, Observation, Place, Project, Record, Sector, Text,
    words::{EventKind, EventStatus, Role},
};
use crate::time::Edtf;

/// Something that happened, or that was planned for a date.
#[derive(Debug)]
pub struct Event {
    pub(super) slug: String,
    /// When. Where only the report's date is known: at an unknown time up to that date.
    pub date: Edtf,
    /// The date of the report, where the event's own is not known.
    pub reported: Option<Edtf>,
    /// How the date was put or worked out.
    pub date_note: Text,
    /// What sort of event.
    pub kind: EventKind,
    /// Whether it took place.
    pub status: EventStatus,
    /// What happened.
    pub title: Text,
    /// The same in fewer words; the title where none is given.
    pub label: Text,
    /// What the sources say of it.
    pub claims: Vec<Claim>,
    /// Its sectors; it is drawn in the lane of the first.
    pub sectors: Vec<Id<Sector>>,
    /// Who took part.
    pub actors: Vec<Party>,
    /// Where.
    pub places: Vec<Id<Place>>,
    /// The projects it belongs to.
    pub projects: Vec<Id<Project>>,
    /// The figures about it.
    pub figures: Vec<Id<Observation>>,
    /// Where sources differ on it.
    pub disagreements: Vec<Id<Disagreement>>,
}

/// An actor's part in an event or a project.
#[derive(Debug, Clone)]
pub struct Party {
    /// The actor.
    pub actor: Id<Actor>,
    /// The part it takes.
    pub role: Role,
    /// A remark.
    pub note: Text,
}

impl Event {
    /// Gives the sector whose lane it is drawn in.
    pub fn sector(&self) -> Option<Id<Sector>> {
        self.sectors.first().copied()
    }

    /// Gives the date that is shown: the report's where the event's own is not known.
    pub fn shown_date(&self) -> Edtf {
        self.reported.unwrap_or(self.date)
    }
}

impl Record for Event {
    const LIST: &str = "events";

    fn slug(&self) -> &str {
        &self.slug
    }
}
