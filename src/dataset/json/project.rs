//! Projects, bodies and agreements as they stand in a file.

use std::cmp::Reverse;

use serde::Deserialize;

use super::{
    event::{Party, parties},
    field::{Field, List},
    source::{Alias, Claim, Reference, aliases, claims, references},
    text::{Slug, Text},
    validator::{Validator, elements},
};
use crate::dataset::{
    self, Dataset, ProblemKind,
    words::{ProjectKind, Status, StatusBasis},
};

/// A project, a body or an agreement: whatever has a card.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Project {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// Project, body or agreement.
    r#type: Field<ProjectKind>,
    /// The name shown.
    name: Field<Text>,
    /// Every other name and spelling met in a source.
    aliases: Option<List<Alias>>,
    /// The id of its sector.
    sector: Field<String>,
    /// The ids of the larger projects it is a part of.
    part_of: Option<List<String>>,
    /// What the sources say of it, claim by claim.
    summary: List<Claim>,
    /// Its status and the earlier ones; the one with the latest date is current.
    statuses: List<StatusClaim>,
    /// Who takes part.
    parties: Option<List<Party>>,
    /// The ids of the places it touches.
    places: Option<List<String>>,
    /// The id of the observation to show large on the card.
    key_figure: Option<Field<String>>,
}

/// What state a project is in, as of a date.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatusClaim {
    /// The status.
    status: Field<Status>,
    /// The date for which it is known (EDTF).
    as_of: Field<String>,
    /// Whether a source says it or the editor infers it.
    basis: Field<StatusBasis>,
    /// What it rests on, in the editor's words.
    note: Option<Field<Text>>,
    /// At least one reference.
    refs: List<Reference>,
}

impl Project {
    /// Larger projects are left for when all projects are known, and the figure to show large for when all figures are.
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Project> {
        let project = dataset::Project {
            slug: validator.id(self.id)?,
            kind: self.r#type.value?,
            claims: claims(validator, dataset, self.summary),
            name: validator.text(self.name),
            aliases: aliases(validator, dataset, self.aliases),
            sector: validator.link(self.sector, &dataset.sectors),
            part_of: Vec::new(),
            statuses: statuses(validator, dataset, self.statuses),
            parties: parties(validator, dataset, self.parties),
            places: validator.links(self.places, &dataset.places),
            key_figure: None,
            events: Vec::new(),
            indicators: Vec::new(),
            disagreements: Vec::new(),
        };
        if project.claims.is_empty() {
            return None;
        }
        let (part_of, key_figure) = (self.part_of, self.key_figure);
        if part_of.is_some() || key_figure.is_some() {
            let id = dataset.projects.next_id();
            validator.defer(move |validator, dataset| {
                let part_of = validator.links(part_of, &dataset.projects);
                if let Some(project) = dataset.projects.get_mut(id) {
                    project.part_of = part_of;
                }
                validator.defer(move |validator, dataset| {
                    let figure = validator.link(key_figure, &dataset.observations);
                    if let Some(project) = dataset.projects.get_mut(id) {
                        project.key_figure = figure;
                    }
                });
            });
        }
        Some(project)
    }
}

/// Validates the statuses of a project and puts the latest first.
fn statuses(
    validator: &mut Validator,
    dataset: &Dataset,
    list: List<StatusClaim>,
) -> Vec<dataset::StatusClaim> {
    let path = list.path;
    let given = elements(list);
    if given.is_empty() {
        validator.error(path, ProblemKind::NoStatus);
    }
    let claims = given.into_iter().filter_map(|claim| claim.value?.validate(validator, dataset));
    let mut statuses: Vec<_> = claims.collect();
    // Of two for the same date, the one that stands later in the file is current.
    statuses.reverse();
    statuses.sort_by_key(|status| Reverse(status.as_of.anchor()));
    statuses
}

impl StatusClaim {
    fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::StatusClaim> {
        let refs = references(validator, dataset, self.refs);
        let note = validator.text(self.note);
        let as_of = validator.date(self.as_of)?;
        let (status, basis) = (self.status.value?, self.basis.value?);
        (!refs.is_empty()).then_some(dataset::StatusClaim { status, as_of, basis, note, refs })
    }
}
