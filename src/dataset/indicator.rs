//! Indicators and their figures, as stated and as implied by statements of growth.

use super::{
    Disagreement, Event, Id, Project, Record, Reference, Sector, Text,
    words::{ObservationKind, Qualifier, Rank},
};
use crate::time::Edtf;

/// Something that is counted.
#[derive(Debug)]
pub struct Indicator {
    pub(super) slug: String,
    /// What it is called.
    pub label: Text,
    /// What is counted, and what is not.
    pub definition: Text,
    /// ISO 4217 for money, else a UCUM code.
    pub unit: String,
    /// Its sector.
    pub sector: Option<Id<Sector>>,
    /// The projects whose cards show it.
    pub projects: Vec<Id<Project>>,
    /// Its figures: the stated ones in the order of the file, then the implied ones.
    pub observations: Vec<Id<Observation>>,
    /// Where sources differ on it.
    pub disagreements: Vec<Id<Disagreement>>,
}

/// One figure of an indicator.
#[derive(Debug)]
pub struct Observation {
    pub(super) slug: String,
    /// What is counted.
    pub indicator: Id<Indicator>,
    /// The value in the indicator's unit, in full.
    pub value: f64,
    /// The step to which the source rounded, in the same unit; for an implied value, that of the factor.
    pub rounded_to: f64,
    /// The source's own wording.
    pub as_stated: String,
    /// The period it speaks of.
    pub period: Option<Edtf>,
    /// Actual, target, capacity, estimate, derived.
    pub kind: ObservationKind,
    /// How it is hedged.
    pub qualifier: Qualifier,
    /// Whether it is the one to show.
    pub rank: Rank,
    /// Where it stands.
    pub refs: Vec<Reference>,
    /// A remark.
    pub note: Text,
    /// The events that show it.
    pub events: Vec<Id<Event>>,
    /// How it was worked out, if it was.
    pub implied: Option<Implied>,
}

/// How an implied value was worked out: the later value divided by the factor of growth.
#[derive(Debug, Clone, Copy)]
pub struct Implied {
    /// The later value.
    pub later: Id<Observation>,
    /// The later value divided by the earlier.
    pub factor: f64,
}

impl Record for Indicator {
    const LIST: &str = "indicators";

    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Record for Observation {
    const LIST: &str = "observations";

    fn slug(&self) -> &str {
        &self.slug
    }
}
