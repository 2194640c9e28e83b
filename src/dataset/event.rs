//! Events, and who took part in them.

use super::{
    Actor, Claim, Dataset, Disagreement, Id, Observation, Place, ProblemKind, Project, Record,
    Sector, Table, Text,
    json::List,
    raw,
    read::{At, Reader},
    source,
    words::{EventKind, EventStatus, Role},
};
use crate::{
    order::sort_by,
    time::{Edtf, End},
};

/// Something that happened, or that was planned for a date.
#[derive(Debug)]
pub struct Event {
    slug: String,
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
    /// The figures that go with it.
    pub figures: Vec<Id<Observation>>,
    /// Where sources differ on it.
    pub disagreements: Vec<Id<Disagreement>>,
}

/// An actor's part in an event or a project.
#[derive(Debug)]
pub struct Party {
    /// The actor.
    pub actor: Id<Actor>,
    /// The part it takes.
    pub role: Role,
    /// A remark.
    pub note: Text,
}

impl Event {
    /// The sector whose lane it is drawn in.
    pub fn sector(&self) -> Option<Id<Sector>> {
        self.sectors.first().copied()
    }

    /// Reads all events, oldest first.
    pub(super) fn table(
        reader: &mut Reader,
        dataset: &Dataset,
        raw: List<raw::Event>,
    ) -> Table<Self> {
        let read = |reader: &mut Reader, at: At<'_>, _, raw| Self::read(reader, dataset, at, raw);
        let mut events = reader.rows("events", raw, read);
        sort_by(&mut events, |one, other| one.date.sort_key().cmp(&other.date.sort_key()));
        Table::new(events)
    }

    fn read(reader: &mut Reader, dataset: &Dataset, at: At<'_>, raw: raw::Event) -> Option<Self> {
        let reported = reader.optional_date(at.field("reported"), raw.reported.as_deref());
        if raw.date.is_none() && raw.reported.is_none() {
            reader.error(at, ProblemKind::NoDate);
        }
        let reported = reported.filter(|_| raw.date.is_none());
        let date = raw.date.and_then(|date| reader.date(at.field("date"), &date));
        let title = reader.text(at.field("title"), raw.title);
        let label =
            raw.label.map_or_else(|| title.clone(), |raw| reader.text(at.field("label"), raw));
        let event = Self {
            slug: raw.id.0,
            reported,
            date_note: reader.optional_text(at.field("dateNote"), raw.date_note),
            kind: raw.kind,
            status: raw.status,
            title,
            label,
            claims: source::claims(reader, &dataset.sources, at.field("summary"), raw.summary),
            sectors: reader.links(at.field("sectors"), &dataset.sectors, "sectors", &raw.sectors),
            actors: Party::list(reader, dataset, at.field("actors"), raw.actors),
            places: reader.links(at.field("places"), &dataset.places, "places", &raw.places),
            projects: reader.links(
                at.field("projects"),
                &dataset.projects,
                "projects",
                &raw.projects,
            ),
            figures: Vec::new(),
            disagreements: Vec::new(),
            // Last, so that whatever else is wrong has been told.
            date: date.or(reported.map(no_later_than))?,
        };
        (!event.claims.is_empty()).then_some(event)
    }
}

/// From an unknown day up to the end of this date.
fn no_later_than(reported: Edtf) -> Edtf {
    let last = match reported {
        Edtf::Date(date)
        | Edtf::Interval { end: End::Date(date), .. }
        | Edtf::Interval { start: End::Date(date), .. } => date,
        Edtf::Interval { .. } => return reported,
    };
    Edtf::Interval { start: End::Unknown, end: End::Date(last) }
}

impl Party {
    /// Reads who takes part.
    pub(super) fn list(
        reader: &mut Reader,
        dataset: &Dataset,
        at: At<'_>,
        raw: List<raw::Party>,
    ) -> Vec<Self> {
        let mut parties = Vec::new();
        for (index, raw) in raw.sound() {
            let at = at.index(index);
            let actor = reader.link(at.field("actor"), &dataset.actors, "actors", &raw.actor);
            let note = reader.optional_text(at.field("note"), raw.note);
            if let Some(actor) = actor {
                parties.push(Self { actor, role: raw.role, note });
            }
        }
        parties
    }
}

impl Record for Event {
    fn slug(&self) -> &str {
        &self.slug
    }
}
