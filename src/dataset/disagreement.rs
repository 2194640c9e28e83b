//! Places where the sources differ, as the editor wrote them down.
//!
//! Whether each is real, and whether one is missing, is worked out in [`crate::evidence`].

use super::{
    Dataset, Id, Observation, ProblemKind, Record, Reference, Subject, Text,
    read::{Fields, Reader},
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
#[derive(Debug, Clone)]
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
    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let title = reader.text(&mut of, "title");
        let about = subjects(reader, dataset, &mut of);
        let mut sides = Vec::new();
        of.each("sides", &mut |of| sides.extend(Side::read(reader, dataset, of)));
        let disagreement = Self {
            slug: of.string("id")?,
            title,
            about,
            sides,
            reason: of.word("reason")?,
            resolution: of.word("resolution")?,
            note: reader.text(&mut of, "note"),
        };
        if disagreement.sides.len() < 2 {
            reader.error(of.at.field("sides"), ProblemKind::OneSided);
            return None;
        }
        let has_preferred = disagreement.sides.iter().any(|side| side.rank == Rank::Preferred);
        if disagreement.resolution == Resolution::Preferred && !has_preferred {
            reader.error(of.at.field("resolution"), ProblemKind::NoPreferredSide);
        }
        dataset.disagreements.push(disagreement);
        Some(())
    }
}

fn subjects(reader: &mut Reader, dataset: &Dataset, of: &mut Fields<'_>) -> Vec<Subject> {
    let mut found = Vec::new();
    reader.each_link(of, "about", &mut |reader, at, id| match dataset.subject(id) {
        Some(subject) => found.push(subject),
        None => reader.unknown_id(at, "events, projects, actors, sources, indicators", id),
    });
    found
}

impl Side {
    fn read(reader: &mut Reader, dataset: &Dataset, mut of: Fields<'_>) -> Option<Self> {
        let side = Self {
            refs: source::references(reader, dataset, &mut of),
            observation: reader.link(&mut of, "observation", &dataset.observations, "observations"),
            text: reader.text(&mut of, "text"),
            rank: of.word("rank").unwrap_or_default(),
        };
        (!side.refs.is_empty()).then_some(side)
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
