//! What the sources differ on, as the editor wrote them down.
//!
//! Whether each is real, and whether one is missing, is worked out in [`crate::evidence`].

use super::{
    Id, Observation, Record, Reference, Subject, Text,
    words::{DisagreementReason, Rank, Resolution},
};

/// A point on which the sources differ, with each side and an explanation.
#[derive(Debug)]
pub struct Disagreement {
    pub(super) slug: String,
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

impl Record for Disagreement {
    const LIST: &str = "disagreements";

    fn slug(&self) -> &str {
        &self.slug
    }
}
