//! Events, and who took part in them.

use super::{
    Actor, Claim, Dataset, Disagreement, Id, Observation, Place, ProblemKind, Project, Record,
    Sector, Table, Text,
    read::{Fields, Reader},
    source,
    words::{EventKind, EventStatus, Role},
};
use crate::time::{Edtf, End};

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
    /// The sector whose lane it is drawn in.
    pub fn sector(&self) -> Option<Id<Sector>> {
        self.sectors.first().copied()
    }

    /// The date that is shown: the report's where the event's own is not known.
    pub fn shown_date(&self) -> Edtf {
        self.reported.unwrap_or(self.date)
    }

    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let (has_date, has_reported) = (of.has("date"), of.has("reported"));
        let reported = reader.date(&mut of, "reported").filter(|_| !has_date);
        if !has_date && !has_reported {
            reader.error(of.at, ProblemKind::NoDate);
        }
        let date = reader.date(&mut of, "date");
        let title = reader.text(&mut of, "title");
        let label = if of.has("label") { reader.text(&mut of, "label") } else { title.clone() };
        let event = Self {
            slug: of.string("id")?,
            reported,
            date_note: reader.text(&mut of, "dateNote"),
            kind: of.word("type")?,
            status: of.word("status")?,
            title,
            label,
            claims: source::claims(reader, dataset, &mut of),
            sectors: reader.links(&mut of, "sectors", &dataset.sectors, "sectors"),
            actors: Party::list(reader, dataset, &mut of, "actors"),
            places: reader.links(&mut of, "places", &dataset.places, "places"),
            projects: reader.links(&mut of, "projects", &dataset.projects, "projects"),
            figures: Vec::new(),
            disagreements: Vec::new(),
            // Last, so that whatever else is wrong has been told.
            date: date.or(reported.map(no_later_than))?,
        };
        if !event.claims.is_empty() {
            dataset.events.push(event);
        }
        Some(())
    }

    /// Puts the events in their order: oldest first.
    pub(super) fn close(events: &mut Table<Self>) {
        events.sort_by_key(|event| event.date.sort_key());
        events.close();
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
        of: &mut Fields<'_>,
        name: &str,
    ) -> Vec<Self> {
        let mut parties = Vec::new();
        of.each(name, &mut |mut of| {
            let actor = reader.link(&mut of, "actor", &dataset.actors, "actors");
            let note = reader.text(&mut of, "note");
            let role = of.word("role").unwrap_or_default();
            parties.extend(actor.map(|actor| Self { actor, role, note }));
        });
        parties
    }
}

impl Record for Event {
    fn slug(&self) -> &str {
        &self.slug
    }
}
