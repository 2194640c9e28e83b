//! Projects, bodies and agreements: whatever has a card.

use std::cmp::Reverse;

use super::{
    Alias, Claim, Dataset, Disagreement, Event, Id, Indicator, Observation, Party, Place,
    ProblemKind, Record, Reference, Sector, Text, place,
    read::{Fields, Reader},
    source,
    words::{ProjectKind, Status, StatusBasis},
};
use crate::{order::sort_by_key, time::Edtf};

/// A project, a body or an agreement.
#[derive(Debug)]
pub struct Project {
    slug: String,
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
    /// Statement by a source or inferred by the editor.
    pub basis: StatusBasis,
    /// What it rests on.
    pub note: Text,
    /// Where that stands.
    pub refs: Vec<Reference>,
}

impl Project {
    /// The current status.
    pub fn status(&self) -> Status {
        self.statuses.first().map_or(Status::Unknown, |claim| claim.status)
    }

    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let project = Self {
            slug: of.string("id")?,
            kind: of.word("type")?,
            claims: source::claims(reader, dataset, &mut of),
            name: reader.text(&mut of, "name"),
            aliases: place::aliases(reader, dataset, &mut of),
            sector: reader.link(&mut of, "sector", &dataset.sectors, "sectors"),
            part_of: Vec::new(),
            statuses: statuses(reader, dataset, &mut of),
            parties: Party::list(reader, dataset, &mut of, "parties"),
            places: reader.links(&mut of, "places", &dataset.places, "places"),
            key_figure: None,
            events: Vec::new(),
            indicators: Vec::new(),
            disagreements: Vec::new(),
        };
        if !project.claims.is_empty() {
            dataset.projects.push(project);
            of.put_by(reader);
        }
        Some(())
    }

    /// `partOf` is linked once all projects are known.
    pub(super) fn close(reader: &mut Reader, dataset: &mut Dataset) {
        dataset.projects.close();
        reader.put_by("projects", &mut |reader, row, mut of| {
            let part_of = reader.links(&mut of, "partOf", &dataset.projects, "projects");
            if let Some(project) = dataset.projects.get_mut(Id::new(row)) {
                project.part_of = part_of;
            }
            // The figure to show large is known once all indicators are.
            of.put_by(reader);
        });
    }
}

fn statuses(reader: &mut Reader, dataset: &Dataset, of: &mut Fields<'_>) -> Vec<StatusClaim> {
    let mut statuses = Vec::new();
    let count =
        of.each("statuses", &mut |of| statuses.extend(StatusClaim::read(reader, dataset, of)));
    if count == 0 {
        reader.error(of.at.field("statuses"), ProblemKind::NoStatus);
    }
    // Of two for the same date, the one that stands later in the file is current.
    statuses.reverse();
    sort_by_key(&mut statuses, |status| Reverse(status.as_of.anchor()));
    statuses
}

impl StatusClaim {
    fn read(reader: &mut Reader, dataset: &Dataset, mut of: Fields<'_>) -> Option<Self> {
        let refs = source::references(reader, dataset, &mut of);
        let note = reader.text(&mut of, "note");
        let as_of = reader.date(&mut of, "asOf")?;
        let (status, basis) = (of.word("status")?, of.word("basis")?);
        (!refs.is_empty()).then_some(Self { status, as_of, basis, note, refs })
    }
}

impl Record for Project {
    fn slug(&self) -> &str {
        &self.slug
    }
}
