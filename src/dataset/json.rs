//! A file as it stands: every record and field, exactly as in the JSON, with what each is for.
//!
//! Reading, its problems and the JSON Schema all follow these types. Each record turns itself into the one of the same name
//! in [`crate::dataset`], which is validated and linked.

mod actor;
mod csl;
mod csl_variables;
mod disagreement;
mod event;
mod field;
mod indicator;
mod lenient;
mod path;
mod place;
mod project;
mod source;
mod text;
mod validator;

use serde::Deserialize;

pub(super) use self::{
    actor::Actor,
    disagreement::Disagreement,
    event::Event,
    indicator::Indicator,
    lenient::{Members, Outcome, read, read_members},
    path::{JsonPath, JsonPaths},
    place::{Place, Sector},
    project::Project,
    source::Source,
    validator::Validator,
};
use self::{
    field::{Field, List},
    text::Text,
    validator::value,
};
use super::ProblemKind;

/// A timeline and its project cards: one file, driven by data alone.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "the lists are read record by record, and the schema is for editors")]
pub(super) struct Dataset {
    /// The address of this schema, for editors that complete and check while you type.
    #[serde(rename = "$schema")]
    schema: Option<Field<String>>,
    /// The version of this shape; the reader knows major version 1.
    schema_version: Field<String>,
    /// The dataset's own id: lower-case words joined by hyphens.
    id: Field<String>,
    /// The heading over the widget.
    title: Field<Text>,
    /// One or two sentences under the heading.
    description: Option<Field<Text>>,
    /// The SPDX identifier of the licence, for instance `CC-BY-4.0`.
    license: Option<Field<String>>,
    /// Who publishes the dataset.
    publisher: Option<Field<Publisher>>,
    /// The day the file was last changed (EDTF).
    modified: Option<Field<String>>,
    /// The day up to which the dataset speaks (EDTF).
    accurate_as_of: Option<Field<String>>,
    /// The language tag of texts that are given as plain strings, and the one to fall back to.
    default_language: Field<String>,
    /// The lanes of the timeline, in their order.
    sectors: Option<List<Sector>>,
    /// The sources, as CSL-JSON items; a Zotero export pastes in.
    sources: Option<List<Source>>,
    /// People, organizations and countries.
    actors: Option<List<Actor>>,
    /// Towns, ports and regions.
    places: Option<List<Place>>,
    /// Projects, bodies and agreements: whatever has a card.
    projects: Option<List<Project>>,
    /// What happened, and what was planned for a date.
    events: Option<List<Event>>,
    /// Things that are counted, each with its figures.
    indicators: Option<List<Indicator>>,
    /// Points on which the sources differ, each explained.
    disagreements: Option<List<Disagreement>>,
}

/// Who publishes the dataset.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Publisher {
    /// The publisher's name.
    name: Field<String>,
    /// The publisher's page: `https` or `http`.
    url: Option<Field<String>>,
}

impl Dataset {
    /// Takes over what is said of the dataset itself; its lists are read record by record.
    pub(super) fn validate(
        self,
        validator: &mut Validator,
        dataset: &mut super::Dataset,
    ) -> Option<()> {
        validator.language = self.default_language.value?;
        dataset.default_language.clone_from(&validator.language);
        let version = self.schema_version.value?;
        if version.split('.').next() != Some("1") {
            validator.error(self.schema_version.path, ProblemKind::UnknownVersion(version));
        }
        dataset.title = validator.text(self.title);
        dataset.description = validator.text(self.description);
        dataset.license = value(self.license);
        dataset.publisher = value(self.publisher).and_then(|Publisher { name, url }| {
            Some(super::Publisher { name: name.value?, url: validator.url(url) })
        });
        dataset.modified = validator.date(self.modified);
        dataset.accurate_as_of = validator.date(self.accurate_as_of);
        dataset.id = self.id.value?;
        Some(())
    }
}

/// Gives the JSON Schema of a file.
#[cfg(feature = "schema")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Dataset)
}
