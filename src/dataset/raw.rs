//! The boundary types: exactly the JSON, field for field, and nothing more. They give the JSON Schema too.
//!
//! What the words mean, and whether ids and dates hold, is settled in [`super::read`], not here.

use std::collections::BTreeMap;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::words::{
    ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind, Qualifier,
    Rank, Resolution, Role, Status, StatusBasis,
};

/// A timeline and its project cards: one file, driven by data alone.
///
/// Each list is kept as unread text, so that one bad record does not spoil its neighbours.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Dataset<'a> {
    /// The address of this schema, for editors that complete and check while you type.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The version of this shape; the reader knows major version 1.
    pub schema_version: String,
    /// The dataset's own id: lower-case words joined by hyphens.
    pub id: String,
    /// The heading over the widget.
    pub title: Text,
    /// One or two sentences under the heading.
    pub description: Option<Text>,
    /// The SPDX identifier of the licence, for instance `CC-BY-4.0`.
    pub license: Option<String>,
    /// Who publishes the dataset.
    pub publisher: Option<Publisher>,
    /// The day the file was last changed (EDTF).
    pub modified: Option<String>,
    /// The day up to which the dataset speaks (EDTF).
    pub accurate_as_of: Option<String>,
    /// The language tag of texts that are given as plain strings, and the one to fall back to.
    pub default_language: String,
    /// The lanes of the timeline, in their order.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Sector>"))]
    pub sectors: Option<&'a RawValue>,
    /// The sources, as CSL-JSON items; a Zotero export pastes in.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Source>"))]
    pub sources: Option<&'a RawValue>,
    /// People, organizations and countries.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Actor>"))]
    pub actors: Option<&'a RawValue>,
    /// Towns, ports and regions.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Place>"))]
    pub places: Option<&'a RawValue>,
    /// Projects, bodies and agreements: whatever has a card.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Project>"))]
    pub projects: Option<&'a RawValue>,
    /// What happened, and what was planned for a date.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Event>"))]
    pub events: Option<&'a RawValue>,
    /// Things that are counted, each with its figures.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Indicator>"))]
    pub indicators: Option<&'a RawValue>,
    /// Places where the sources differ, each explained.
    #[serde(borrow, default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Disagreement>"))]
    pub disagreements: Option<&'a RawValue>,
}

/// A text in one or more languages: an object from language tag to text, or a plain string in the default language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(untagged))]
pub enum Text {
    /// No text; what a missing optional text is read as.
    #[default]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Empty,
    /// A text in the dataset's default language.
    Plain(String),
    /// Language tag to text.
    PerLanguage(BTreeMap<String, String>),
}

/// Who publishes the dataset.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Publisher {
    /// The publisher's name.
    pub name: String,
    /// The publisher's page: `https` or `http`.
    pub url: Option<String>,
}

/// A lane of the timeline and the colour of its marks.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Sector {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// What the lane is called.
    pub name: Text,
    /// Which of the six palette colours it takes, from 1 to 6; by default the sector's place in the list.
    pub tone: Option<u8>,
}

/// A source: a CSL-JSON item (any CSL variable is accepted; these are the ones shown).
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The CSL type, for instance `article-newspaper`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The title; where the source has none, a description in square brackets.
    pub title: String,
    /// Its authors.
    #[serde(default)]
    pub author: Vec<Name>,
    /// The newspaper, agency or site it stood in.
    pub container_title: Option<String>,
    /// Its publisher, where that is not the container.
    pub publisher: Option<String>,
    /// When it was published: an EDTF string or CSL's `date-parts`.
    pub issued: Option<CslDate>,
    /// When it was read: an EDTF string or CSL's `date-parts`.
    pub accessed: Option<CslDate>,
    /// Its address: `https` or `http`.
    #[serde(rename = "URL")]
    pub url: Option<String>,
    /// Its language tag.
    pub language: Option<String>,
    /// A remark on the source, shown with it: an odd dateline, a missing title.
    pub note: Option<String>,
    /// What CSL has no variable for.
    pub custom: Option<SourceCustom>,
}

/// A person in CSL-JSON.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Name {
    /// The family name.
    pub family: Option<String>,
    /// The given name.
    pub given: Option<String>,
    /// The `van` or `de` that goes with the given name.
    pub dropping_particle: Option<String>,
    /// The `van` or `de` that goes with the family name.
    pub non_dropping_particle: Option<String>,
    /// What follows the family name, such as `Jr.`.
    pub suffix: Option<String>,
    /// An organization, or a name that is not to be taken apart.
    pub literal: Option<String>,
}

/// A date in CSL-JSON: an EDTF string, or the older object form that Zotero writes.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(untagged, expecting = "a date is an EDTF string or an object with `date-parts`")]
pub enum CslDate {
    /// An EDTF string.
    Edtf(String),
    /// `{"date-parts": [[2023, 11, 3]]}`.
    Parts {
        /// One list of year, month and day, or two for a range.
        #[serde(rename = "date-parts")]
        date_parts: Vec<Vec<DatePart>>,
    },
    /// `{"literal": "spring of 2023"}`: what Zotero writes where it could not take a date apart.
    Words {
        /// The date in words.
        #[serde(alias = "raw")]
        literal: String,
    },
}

/// A year, a month or a day of a month in CSL-JSON; Zotero writes years as texts.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(untagged)]
pub enum DatePart {
    /// As a number.
    Number(i32),
    /// As a text.
    Text(String),
}

/// What CSL has no variable for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct SourceCustom {
    /// What kind of publisher it is, for instance `state-media`, `agency`, `independent`, `official`.
    pub source_kind: Option<String>,
    /// A kept copy: `https` or `http`.
    pub archive_url: Option<String>,
}

/// Where in a source a claim stands.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Reference {
    /// The id of the source.
    pub source: String,
    /// Where in it: a paragraph number such as `3`, or a range such as `3-4`.
    pub locator: String,
    /// The CSL label of the locator; `paragraph` by default.
    pub label: Option<String>,
    /// A few words of the source.
    pub quote: Option<String>,
}

/// A sentence and the references it rests on.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Claim {
    /// The sentence.
    pub text: Text,
    /// At least one reference.
    pub refs: Vec<Reference>,
}

/// Another spelling or name under which something is found.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Alias {
    /// The spelling.
    pub text: String,
    /// The sources that spell it so.
    #[serde(default)]
    pub refs: Vec<Reference>,
}

/// A person, an organization or a country.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Actor {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// Person, organization or country.
    #[serde(rename = "type")]
    pub kind: ActorKind,
    /// The name shown.
    pub name: Text,
    /// Every other spelling met in a source.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// ISO 3166-1 alpha-2 code of the country it belongs to.
    pub country: Option<String>,
    /// Offices held, as the sources name them.
    #[serde(default)]
    pub positions: Vec<Position>,
    /// A remark, for instance why this spelling was chosen.
    pub note: Option<Text>,
    /// Where it is named.
    pub refs: Vec<Reference>,
}

/// An office somebody is said to hold.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Position {
    /// The title as the sources give it.
    pub title: Text,
    /// The id of the organization or country.
    pub organization: Option<String>,
    /// When it is said to be held (EDTF), usually the date of the report.
    pub as_of: Option<String>,
    /// Whether this title is the one to show.
    #[serde(default)]
    pub rank: Rank,
    /// At least one reference.
    pub refs: Vec<Reference>,
    /// A remark, for instance that the title is a mistake.
    pub note: Option<Text>,
}

/// A town, a port or a region.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Place {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The name shown.
    pub name: Text,
    /// Every other spelling met in a source.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// ISO 3166-1 alpha-2 code of the country it lies in.
    pub country: Option<String>,
    /// Longitude and latitude in degrees (the order of GeoJSON).
    pub coordinates: Option<[f64; 2]>,
}

/// A project, a body or an agreement: whatever has a card.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// Project, body or agreement.
    #[serde(rename = "type")]
    pub kind: ProjectKind,
    /// The name shown.
    pub name: Text,
    /// Every other name and spelling met in a source.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// The id of its sector.
    pub sector: String,
    /// The ids of the larger projects it is a part of.
    #[serde(default)]
    pub part_of: Vec<String>,
    /// What the sources say of it, claim by claim.
    pub summary: Vec<Claim>,
    /// Its status and the earlier ones; the one with the latest date is current.
    pub statuses: Vec<StatusClaim>,
    /// Who takes part.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// The ids of the places it touches.
    #[serde(default)]
    pub places: Vec<String>,
    /// The id of the observation to show large on the card.
    pub key_figure: Option<String>,
}

/// What state a project is in, as of a date.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct StatusClaim {
    /// The status.
    pub status: Status,
    /// The date for which it is known (EDTF).
    pub as_of: String,
    /// Whether a source says it or the editor infers it.
    pub basis: StatusBasis,
    /// What it rests on, in the editor's words.
    pub note: Option<Text>,
    /// At least one reference.
    pub refs: Vec<Reference>,
}

/// An actor's part in a project or an event.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Party {
    /// The id of the actor.
    pub actor: String,
    /// The part it takes; `participant` by default.
    #[serde(default)]
    pub role: Role,
    /// A remark, for instance that somebody joined by video.
    pub note: Option<Text>,
}

/// Something that happened, or that was planned for a date.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// When (EDTF). Leave it out and give `reported` where only the report's date is known.
    pub date: Option<String>,
    /// The date of the report (EDTF), for events known only to be no later.
    pub reported: Option<String>,
    /// How the source puts the date, or how it was worked out.
    pub date_note: Option<Text>,
    /// What sort of event.
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// Whether it happened or was only planned.
    pub status: EventStatus,
    /// What happened, in a few words; complete on its own.
    pub title: Text,
    /// Fewer words still, for a label on the axis; the title by default.
    pub label: Option<Text>,
    /// What the sources say of it, claim by claim.
    pub summary: Vec<Claim>,
    /// The ids of its sectors; it is drawn in the lane of the first.
    pub sectors: Vec<String>,
    /// Who took part.
    #[serde(default)]
    pub actors: Vec<Party>,
    /// The ids of the places.
    #[serde(default)]
    pub places: Vec<String>,
    /// The ids of the projects it belongs to.
    #[serde(default)]
    pub projects: Vec<String>,
}

/// Something that is counted, with every figure the sources give for it.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Indicator<'a> {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// What it is called.
    pub label: Text,
    /// What is counted, and what is not.
    pub definition: Option<Text>,
    /// ISO 4217 for money, else a UCUM code: `USD`, `t`, `t/a`, `{company}`.
    pub unit: String,
    /// The id of its sector.
    pub sector: String,
    /// The ids of the projects whose cards show it.
    #[serde(default)]
    pub projects: Vec<String>,
    /// The figures.
    #[serde(borrow)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Observation>"))]
    pub observations: &'a RawValue,
    /// Statements such as "up 40 per cent" or "fivefold since 2020"; the values they imply are worked out.
    #[serde(default)]
    pub growth: Vec<Growth>,
}

/// One figure.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Observation {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The value in the indicator's unit, in full: 529000000, not 529.
    pub value: f64,
    /// The step to which the source rounded, in the same unit; `0` for a count given in full.
    pub rounded_to: f64,
    /// The figure as the source words it.
    pub as_stated: String,
    /// The period it speaks of (EDTF); left out where the source does not say.
    pub period: Option<String>,
    /// Actual, target, capacity, estimate.
    pub kind: ObservationKind,
    /// Exact, about, more than, less than, up to.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// Whether this is the value to show.
    #[serde(default)]
    pub rank: Rank,
    /// At least one reference.
    pub refs: Vec<Reference>,
    /// A remark.
    pub note: Option<Text>,
    /// The ids of the events that show it.
    #[serde(default)]
    pub events: Vec<String>,
}

/// A statement of growth between two periods.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Growth {
    /// Lower-case words joined by hyphens; the implied observation goes by this id.
    pub id: String,
    /// The later value divided by the earlier: `1.4` for a rise of 40 per cent.
    pub factor: f64,
    /// The step to which the source rounded the factor: `0.01` for whole per cents, `1` for "fivefold".
    pub rounded_to: f64,
    /// The statement as the source words it.
    pub as_stated: String,
    /// The earlier period (EDTF), whose value is implied.
    pub from: String,
    /// The id of the observation it led to.
    pub to: String,
    /// At least one reference.
    pub refs: Vec<Reference>,
    /// A remark.
    pub note: Option<Text>,
}

/// A place where the sources differ, with each side and an explanation.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Disagreement {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// What is in question.
    pub title: Text,
    /// The ids of the events, projects, actors and indicators it is about.
    pub about: Vec<String>,
    /// What each side says: two or more.
    pub sides: Vec<Side>,
    /// Why they differ, as far as can be told.
    pub reason: DisagreementReason,
    /// Whether the dataset follows one of them.
    pub resolution: Resolution,
    /// The explanation in the editor's words.
    pub note: Text,
}

/// One side of a disagreement.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Side {
    /// What it says.
    pub text: Text,
    /// The id of the observation, or of the growth statement, where the sides are figures.
    pub observation: Option<String>,
    /// Preferred, normal or deprecated.
    #[serde(default)]
    pub rank: Rank,
    /// At least one reference.
    pub refs: Vec<Reference>,
}
