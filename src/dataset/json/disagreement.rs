//! What the sources differ on, as they stand in a file.

use serde::Deserialize;

use super::{
    field::{Field, List},
    source::{Reference, references},
    text::{Slug, Text},
    validator::{Validator, elements, given, sound, value},
};
use crate::dataset::{
    self, Dataset, ProblemKind, Subject,
    words::{DisagreementReason, Rank, Resolution},
};

/// A point on which the sources differ, with each side and an explanation.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Disagreement {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// What is in question.
    title: Field<Text>,
    /// The ids of the events, projects, actors and indicators it is about.
    about: List<String>,
    /// What each side says: two or more.
    sides: List<Side>,
    /// Why they differ, as far as can be told.
    reason: Field<DisagreementReason>,
    /// Whether the dataset follows one of them.
    resolution: Field<Resolution>,
    /// The explanation in the editor's words.
    note: Field<Text>,
}

/// One side of a disagreement.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Side {
    /// What it says.
    text: Field<Text>,
    /// The id of the observation, or of the growth statement, where the sides are figures.
    observation: Option<Field<String>>,
    /// Preferred, normal or deprecated.
    rank: Option<Field<Rank>>,
    /// At least one reference.
    refs: List<Reference>,
}

impl Disagreement {
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Disagreement> {
        let slug = validator.id(self.id)?;
        let title = validator.text(self.title);
        let about = subjects(validator, dataset, self.about);
        let sides_path = self.sides.path;
        let sides: Vec<_> =
            sound(self.sides).filter_map(|side| side.validate(validator, dataset)).collect();
        let (reason, resolution) = (self.reason.value?, self.resolution.value?);
        let note = validator.text(self.note);
        if sides.len() < 2 {
            validator.error(sides_path, ProblemKind::OneSided);
            return None;
        }
        let has_preferred = sides.iter().any(|side| side.rank == Rank::Preferred);
        if resolution == Resolution::Preferred && !has_preferred {
            validator.error(self.resolution.path, ProblemKind::NoPreferredSide);
        }
        Some(dataset::Disagreement { slug, title, about, sides, reason, resolution, note })
    }
}

/// Follows the links to what a disagreement is about.
fn subjects(validator: &mut Validator, dataset: &Dataset, about: List<String>) -> Vec<Subject> {
    let mut found = Vec::new();
    for (path, id) in elements(about).into_iter().filter_map(given) {
        match dataset.subject(&id) {
            Some(subject) => found.push(subject),
            None => validator.unknown_id(path, Subject::LISTS, &id),
        }
    }
    found
}

impl Side {
    fn validate(self, validator: &mut Validator, dataset: &Dataset) -> Option<dataset::Side> {
        let side = dataset::Side {
            refs: references(validator, dataset, self.refs),
            observation: validator.link(self.observation, &dataset.observations),
            text: validator.text(self.text),
            rank: value(self.rank).unwrap_or_default(),
        };
        (!side.refs.is_empty()).then_some(side)
    }
}
