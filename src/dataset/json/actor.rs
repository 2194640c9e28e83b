//! People, organizations and countries as they stand in a file.

use serde::Deserialize;

use super::{
    field::{Field, List},
    source::{Alias, Reference, aliases, references},
    text::{Slug, Text},
    validator::{Validator, elements, value},
};
use crate::dataset::{
    self, Dataset,
    words::{ActorKind, Rank},
};

/// A person, an organization or a country.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Actor {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// Person, organization or country.
    r#type: Field<ActorKind>,
    /// The name shown.
    name: Field<Text>,
    /// Every other spelling met in a source.
    aliases: Option<List<Alias>>,
    /// ISO 3166-1 alpha-2 code of the country it belongs to.
    #[expect(dead_code, reason = "nothing shows it yet; files may hold it")]
    country: Option<Field<String>>,
    /// Offices held, as the sources name them.
    positions: Option<List<Position>>,
    /// A remark, for instance why this spelling was chosen.
    note: Option<Field<Text>>,
    /// Where it is named.
    refs: List<Reference>,
}

/// An office somebody is said to hold.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Position {
    /// The title as the sources give it.
    title: Field<Text>,
    /// The id of the organization or country.
    organization: Option<Field<String>>,
    /// When it is said to be held (EDTF), usually the date of the report.
    as_of: Option<Field<String>>,
    /// Whether this title is the one to show.
    rank: Option<Field<Rank>>,
    /// At least one reference.
    refs: List<Reference>,
    /// A remark, for instance that the title is a mistake.
    note: Option<Field<Text>>,
}

impl Actor {
    /// Offices are left for when all organizations are known.
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Actor> {
        let actor = dataset::Actor {
            slug: validator.id(self.id)?,
            kind: self.r#type.value?,
            name: validator.text(self.name),
            aliases: aliases(validator, dataset, self.aliases),
            positions: Vec::new(),
            note: validator.text(self.note),
            refs: references(validator, dataset, self.refs),
        };
        let positions = elements(self.positions);
        if !positions.is_empty() {
            let id = dataset.actors.next_id();
            validator.defer(move |validator, dataset| {
                let positions = positions.into_iter().filter_map(|position| position.value);
                let positions =
                    positions.filter_map(|it| it.validate(validator, dataset)).collect();
                if let Some(actor) = dataset.actors.get_mut(id) {
                    actor.positions = positions;
                }
            });
        }
        Some(actor)
    }
}

impl Position {
    fn validate(self, validator: &mut Validator, dataset: &Dataset) -> Option<dataset::Position> {
        // The reports' own dates are shown; a bad one is told all the same.
        validator.date(self.as_of);
        let position = dataset::Position {
            organization: validator.link(self.organization, &dataset.actors),
            title: validator.text(self.title),
            rank: value(self.rank).unwrap_or_default(),
            note: validator.text(self.note),
            refs: references(validator, dataset, self.refs),
        };
        (!position.refs.is_empty()).then_some(position)
    }
}
