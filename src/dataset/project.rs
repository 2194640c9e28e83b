//! Projects, bodies and agreements: whatever has a card.

use super::{
    Alias, Claim, Dataset, Disagreement, Event, Id, Indicator, Observation, Party, Place,
    ProblemKind, Record, Reference, Sector, Table, Text,
    json::List,
    place, raw,
    read::{At, Reader},
    source,
    words::{ProjectKind, Status, StatusBasis},
};
use crate::{order::sort_by, time::Edtf};

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
#[derive(Debug)]
pub struct StatusClaim {
    /// The status.
    pub status: Status,
    /// The date for which it is known.
    pub as_of: Edtf,
    /// Said by a source or inferred by the editor.
    pub basis: StatusBasis,
    /// What it rests on.
    pub note: Text,
    /// Where that stands.
    pub refs: Vec<Reference>,
}

/// A key figure to be linked once the observations are read: the project, its place in the list, the id.
pub(super) type KeyFigure = (Id<Project>, usize, String);

impl Project {
    /// The current status.
    pub fn status(&self) -> Status {
        self.statuses.first().map_or(Status::Unknown, |claim| claim.status)
    }

    /// Reads all projects; `partOf` is linked once all are known.
    pub(super) fn table(
        reader: &mut Reader,
        dataset: &Dataset,
        raw: List<raw::Project>,
    ) -> (Table<Self>, Vec<KeyFigure>) {
        let mut later = Vec::new();
        let mut projects = reader.table("projects", raw, |reader, at, index, mut raw| {
            let part_of = std::mem::take(&mut raw.part_of);
            let key_figure = raw.key_figure.take();
            let project = Self::read(reader, dataset, at, raw)?;
            later.push((index, part_of, key_figure));
            Some(project)
        });
        let mut key_figures = Vec::new();
        for (id, (index, part_of, key_figure)) in projects.ids().zip(later) {
            let part_of = reader.with_record("projects", index, |reader, at| {
                reader.links(at.field("partOf"), &projects, "projects", &part_of)
            });
            if let Some(project) = projects.get_mut(id) {
                project.part_of = part_of;
            }
            key_figures.extend(key_figure.map(|figure| (id, index, figure)));
        }
        (projects, key_figures)
    }

    fn read(reader: &mut Reader, dataset: &Dataset, at: At<'_>, raw: raw::Project) -> Option<Self> {
        let claims = source::claims(reader, &dataset.sources, at.field("summary"), raw.summary);
        let project = Self {
            slug: raw.id.0,
            kind: raw.kind,
            name: reader.text(at.field("name"), raw.name),
            aliases: place::aliases(reader, &dataset.sources, at, raw.aliases),
            sector: reader.link(at.field("sector"), &dataset.sectors, "sectors", &raw.sector),
            part_of: Vec::new(),
            claims,
            statuses: statuses(reader, dataset, at.field("statuses"), raw.statuses),
            parties: Party::list(reader, dataset, at.field("parties"), raw.parties),
            places: reader.links(at.field("places"), &dataset.places, "places", &raw.places),
            key_figure: None,
            events: Vec::new(),
            indicators: Vec::new(),
            disagreements: Vec::new(),
        };
        (!project.claims.is_empty()).then_some(project)
    }

    /// Links the key figures.
    pub(super) fn set_key_figures(
        reader: &mut Reader,
        dataset: &mut Dataset,
        figures: Vec<KeyFigure>,
    ) {
        for (project, index, figure) in figures {
            let figure = reader.with_record("projects", index, |reader, at| {
                reader.link(at.field("keyFigure"), &dataset.observations, "observations", &figure)
            });
            if let Some(project) = dataset.projects.get_mut(project) {
                project.key_figure = figure;
            }
        }
    }
}

fn statuses(
    reader: &mut Reader,
    dataset: &Dataset,
    at: At<'_>,
    raw: List<raw::StatusClaim>,
) -> Vec<StatusClaim> {
    if raw.is_empty() {
        reader.error(at, ProblemKind::NoStatus);
    }
    let mut statuses = Vec::new();
    for (index, raw) in raw.sound() {
        let at = at.index(index);
        let refs = source::references(reader, &dataset.sources, at.field("refs"), raw.refs);
        let note = reader.optional_text(at.field("note"), raw.note);
        let as_of = reader.date(at.field("asOf"), &raw.as_of);
        if let Some(as_of) = as_of
            && !refs.is_empty()
        {
            let (status, basis) = (raw.status, raw.basis);
            statuses.push(StatusClaim { status, as_of, basis, note, refs });
        }
    }
    // Of two for the same date, the one that stands later in the file is current.
    statuses.reverse();
    sort_by(&mut statuses, |one, other| other.as_of.anchor().cmp(&one.as_of.anchor()));
    statuses
}

impl Record for Project {
    fn slug(&self) -> &str {
        &self.slug
    }
}
