//! Places where the sources differ, as the editor wrote them down.
//!
//! Whether each is real, and whether one is missing, is worked out in [`crate::evidence`].

use super::{
    Dataset, Id, Observation, ProblemKind, Record, Reference, Subject, Table, Text,
    json::List,
    raw,
    read::{At, Reader},
    source,
    words::{DisagreementReason, Rank, Resolution},
};

/// A place where the sources differ, with each side and an explanation.
#[derive(Debug)]
pub struct Disagreement {
    slug: String,
    /// What is in question.
    pub title: Text,
    /// What it is about.
    pub about: Vec<Subject>,
    /// What each side says.
    pub sides: Vec<Side>,
    /// Why they differ.
    pub reason: DisagreementReason,
    /// Whether the dataset follows one side.
    pub resolution: Resolution,
    /// The explanation.
    pub note: Text,
}

/// One side of a disagreement.
#[derive(Debug)]
pub struct Side {
    /// What it says.
    pub text: Text,
    /// The figure, where the sides are figures.
    pub observation: Option<Id<Observation>>,
    /// Whether it is the one followed.
    pub rank: Rank,
    /// Where it stands.
    pub refs: Vec<Reference>,
}

impl Disagreement {
    /// Reads all disagreements.
    pub(super) fn table(
        reader: &mut Reader,
        dataset: &Dataset,
        raw: List<raw::Disagreement>,
    ) -> Table<Self> {
        reader
            .table("disagreements", raw, |reader, at, _, raw| Self::read(reader, dataset, at, raw))
    }

    fn read(
        reader: &mut Reader,
        dataset: &Dataset,
        at: At<'_>,
        raw: raw::Disagreement,
    ) -> Option<Self> {
        let disagreement = Self {
            slug: raw.id.0,
            title: reader.text(at.field("title"), raw.title),
            about: subjects(reader, dataset, at.field("about"), &raw.about),
            sides: Side::list(reader, dataset, at.field("sides"), raw.sides),
            reason: raw.reason,
            resolution: raw.resolution,
            note: reader.text(at.field("note"), raw.note),
        };
        if disagreement.sides.len() < 2 {
            reader.error(at.field("sides"), ProblemKind::OneSided);
            return None;
        }
        let has_preferred = disagreement.sides.iter().any(|side| side.rank == Rank::Preferred);
        if raw.resolution == Resolution::Preferred && !has_preferred {
            reader.error(at.field("resolution"), ProblemKind::NoPreferredSide);
        }
        Some(disagreement)
    }
}

fn subjects(
    reader: &mut Reader,
    dataset: &Dataset,
    at: At<'_>,
    ids: &List<String>,
) -> Vec<Subject> {
    let mut found = Vec::new();
    for (index, id) in ids.iter() {
        match dataset.subject(id) {
            Some(subject) => found.push(subject),
            None => reader.unknown_id(
                at.index(index),
                "events, projects, actors, sources, indicators",
                id,
            ),
        }
    }
    found
}

impl Side {
    fn list(reader: &mut Reader, dataset: &Dataset, at: At<'_>, raw: List<raw::Side>) -> Vec<Self> {
        let read = |(index, raw): (usize, raw::Side)| {
            let at = at.index(index);
            let refs = source::references(reader, &dataset.sources, at.field("refs"), raw.refs);
            let mut link = |id: String| {
                reader.link(at.field("observation"), &dataset.observations, "observations", &id)
            };
            let observation = raw.observation.and_then(&mut link);
            let text = reader.text(at.field("text"), raw.text);
            (!refs.is_empty()).then_some(Self { text, observation, rank: raw.rank, refs })
        };
        raw.sound().filter_map(read).collect()
    }
}

/// Tells each event, project and indicator of the disagreements about it.
pub(super) fn link(dataset: &mut Dataset) {
    for (id, disagreement) in dataset.disagreements.iter() {
        for &subject in &disagreement.about {
            let known = match subject {
                Subject::Event(event) => {
                    dataset.events.get_mut(event).map(|it| &mut it.disagreements)
                }
                Subject::Project(it) => {
                    dataset.projects.get_mut(it).map(|it| &mut it.disagreements)
                }
                Subject::Indicator(it) => {
                    dataset.indicators.get_mut(it).map(|it| &mut it.disagreements)
                }
                Subject::Actor(_) | Subject::Source(_) => None,
            };
            if let Some(known) = known {
                known.push(id);
            }
        }
    }
}

impl Record for Disagreement {
    fn slug(&self) -> &str {
        &self.slug
    }
}
