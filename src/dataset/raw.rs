//! The boundary types: exactly the JSON, field for field, and nothing more. They give the JSON Schema too.
//!
//! What the words mean, and whether ids and dates hold, is settled in [`super::read`], not here.

#[cfg(feature = "schema")]
use schemars::JsonSchema;

pub use super::json::List;
use super::{
    csl,
    json::{self, Field, FromJson, record},
    read::{At, Reader},
    words::{
        ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind,
        Qualifier, Rank, Resolution, Role, Status, StatusBasis,
    },
};

record! {
    /// A timeline and its project cards: one file, driven by data alone.
    Dataset {
        /// The address of this schema, for editors that complete and check while you type.
        schema: Option<String> = "$schema",
        /// The version of this shape; the reader knows major version 1.
        schema_version: String = "schemaVersion",
        /// The dataset's own id: lower-case words joined by hyphens.
        id: String = "id",
        /// The heading over the widget.
        title: Text = "title",
        /// One or two sentences under the heading.
        description: Option<Text> = "description",
        /// The SPDX identifier of the licence, for instance `CC-BY-4.0`.
        license: Option<String> = "license",
        /// Who publishes the dataset.
        publisher: Option<Publisher> = "publisher",
        /// The day the file was last changed (EDTF).
        modified: Option<String> = "modified",
        /// The day up to which the dataset speaks (EDTF).
        accurate_as_of: Option<String> = "accurateAsOf",
        /// The language tag of texts that are given as plain strings, and the one to fall back to.
        default_language: String = "defaultLanguage",
        /// The lanes of the timeline, in their order.
        sectors: List<Sector> = "sectors" or default,
        /// The sources, as CSL-JSON items; a Zotero export pastes in.
        sources: List<Source> = "sources" or default,
        /// People, organizations and countries.
        actors: List<Actor> = "actors" or default,
        /// Towns, ports and regions.
        places: List<Place> = "places" or default,
        /// Projects, bodies and agreements: whatever has a card.
        projects: List<Project> = "projects" or default,
        /// What happened, and what was planned for a date.
        events: List<Event> = "events" or default,
        /// Things that are counted, each with its figures.
        indicators: List<Indicator> = "indicators" or default,
        /// Places where the sources differ, each explained.
        disagreements: List<Disagreement> = "disagreements" or default,
    }
}

/// A text in one or more languages: an object from language tag to text, or a plain string in the default language.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(untagged))]
pub enum Text {
    /// A text in the dataset's default language.
    Plain(String),
    /// Language tag to text.
    PerLanguage(
        #[cfg_attr(
            feature = "schema",
            schemars(with = "std::collections::BTreeMap<String, String>")
        )]
        Vec<(String, String)>,
    ),
}

/// The id of a record: lower-case words joined by hyphens, no two alike.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline, extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
pub struct Slug(pub String);

record! {
    /// Who publishes the dataset.
    Publisher {
        /// The publisher's name.
        name: String = "name",
        /// The publisher's page: `https` or `http`.
        url: Option<String> = "url",
    }
}

record! {
    /// A lane of the timeline and the colour of its marks.
    Sector {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// What the lane is called.
        name: Text = "name",
        /// Which of the six palette colours it takes, from 1 to 6; by default the sector's place in the list.
        tone: Option<u8> = "tone",
    }
}

record! {
    /// A source: a CSL-JSON item (any CSL variable is accepted; these are the ones shown).
    Source {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// The CSL type, for instance `article-newspaper`.
        kind: Option<String> = "type",
        /// The title; where the source has none, a description in square brackets.
        title: String = "title",
        /// Its authors.
        author: List<Name> = "author" or default,
        /// The newspaper, agency or site it stood in.
        container_title: Option<String> = "container-title",
        /// Its publisher, where that is not the container.
        publisher: Option<String> = "publisher",
        /// When it was published: an EDTF string or CSL's `date-parts`.
        issued: Option<CslDate> = "issued",
        /// When it was read: an EDTF string or CSL's `date-parts`.
        accessed: Option<CslDate> = "accessed",
        /// Its address: `https` or `http`.
        url: Option<String> = "URL",
        /// Its language tag.
        language: Option<String> = "language",
        /// A remark on the source, shown with it: an odd dateline, a missing title.
        note: Option<String> = "note",
        /// What CSL has no variable for.
        custom: Option<SourceCustom> = "custom",
        ..csl::VARIABLES
    }
}

record! {
    /// A person in CSL-JSON.
    Name {
        /// The family name.
        family: Option<String> = "family",
        /// The given name.
        given: Option<String> = "given",
        /// The `van` or `de` that goes with the given name.
        dropping_particle: Option<String> = "dropping-particle",
        /// The `van` or `de` that goes with the family name.
        non_dropping_particle: Option<String> = "non-dropping-particle",
        /// What follows the family name, such as `Jr.`.
        suffix: Option<String> = "suffix",
        /// An organization, or a name that is not to be taken apart.
        literal: Option<String> = "literal",
        ..csl::NAME_VARIABLES
    }
}

/// A date in CSL-JSON: an EDTF string, or the older object form that Zotero writes.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(untagged))]
pub enum CslDate {
    /// An EDTF string.
    Edtf(String),
    /// `{"date-parts": [[2023, 11, 3]]}`.
    Parts(CslDateParts),
}

record! {
    /// A date taken apart, or left in words where Zotero could not take it apart.
    CslDateParts {
        /// One list of year, month and day, or two for a range.
        date_parts: Option<Vec<Vec<DatePart>>> = "date-parts",
        /// The date in words.
        literal: Option<String> = "literal",
        /// The date in words, in older files.
        raw: Option<String> = "raw",
        ..csl::DATE_VARIABLES
    }
}

/// A year, a month or a day of a month in CSL-JSON: a number, or a text, as Zotero writes years.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(inline))]
pub struct DatePart(
    #[cfg_attr(feature = "schema", schemars(extend("type" = ["integer", "string"])))] pub String,
);

record! {
    /// What CSL has no variable for.
    SourceCustom {
        /// What kind of publisher it is, for instance `state-media`, `agency`, `independent`, `official`.
        source_kind: Option<String> = "sourceKind",
        /// A kept copy: `https` or `http`.
        archive_url: Option<String> = "archiveUrl",
    }
}

record! {
    /// Where in a source a claim stands.
    Reference {
        /// The id of the source.
        source: String = "source",
        /// Where in it: a paragraph number such as `3`, or a range such as `3-4`.
        locator: String = "locator",
        /// The CSL label of the locator; `paragraph` by default.
        label: Option<String> = "label",
        /// A few words of the source.
        quote: Option<String> = "quote",
    }
}

record! {
    /// A sentence and the references it rests on.
    Claim {
        /// The sentence.
        text: Text = "text",
        /// At least one reference.
        refs: List<Reference> = "refs",
    }
}

record! {
    /// Another spelling or name under which something is found.
    Alias {
        /// The spelling.
        text: String = "text",
        /// The sources that spell it so.
        refs: List<Reference> = "refs" or default,
    }
}

record! {
    /// A person, an organization or a country.
    Actor {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// Person, organization or country.
        kind: ActorKind = "type",
        /// The name shown.
        name: Text = "name",
        /// Every other spelling met in a source.
        aliases: List<Alias> = "aliases" or default,
        /// ISO 3166-1 alpha-2 code of the country it belongs to.
        country: Option<String> = "country",
        /// Offices held, as the sources name them.
        positions: List<Position> = "positions" or default,
        /// A remark, for instance why this spelling was chosen.
        note: Option<Text> = "note",
        /// Where it is named.
        refs: List<Reference> = "refs",
    }
}

record! {
    /// An office somebody is said to hold.
    Position {
        /// The title as the sources give it.
        title: Text = "title",
        /// The id of the organization or country.
        organization: Option<String> = "organization",
        /// When it is said to be held (EDTF), usually the date of the report.
        as_of: Option<String> = "asOf",
        /// Whether this title is the one to show.
        rank: Rank = "rank" or default,
        /// At least one reference.
        refs: List<Reference> = "refs",
        /// A remark, for instance that the title is a mistake.
        note: Option<Text> = "note",
    }
}

record! {
    /// A town, a port or a region.
    Place {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// The name shown.
        name: Text = "name",
        /// Every other spelling met in a source.
        aliases: List<Alias> = "aliases" or default,
        /// ISO 3166-1 alpha-2 code of the country it lies in.
        country: Option<String> = "country",
        /// Longitude and latitude in degrees, in this order.
        coordinates: Option<[f64; 2]> = "coordinates",
    }
}

record! {
    /// A project, a body or an agreement: whatever has a card.
    Project {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// Project, body or agreement.
        kind: ProjectKind = "type",
        /// The name shown.
        name: Text = "name",
        /// Every other name and spelling met in a source.
        aliases: List<Alias> = "aliases" or default,
        /// The id of its sector.
        sector: String = "sector",
        /// The ids of the larger projects it is a part of.
        part_of: List<String> = "partOf" or default,
        /// What the sources say of it, claim by claim.
        summary: List<Claim> = "summary",
        /// Its status and the earlier ones; the one with the latest date is current.
        statuses: List<StatusClaim> = "statuses",
        /// Who takes part.
        parties: List<Party> = "parties" or default,
        /// The ids of the places it touches.
        places: List<String> = "places" or default,
        /// The id of the observation to show large on the card.
        key_figure: Option<String> = "keyFigure",
    }
}

record! {
    /// What state a project is in, as of a date.
    StatusClaim {
        /// The status.
        status: Status = "status",
        /// The date for which it is known (EDTF).
        as_of: String = "asOf",
        /// Whether a source says it or the editor infers it.
        basis: StatusBasis = "basis",
        /// What it rests on, in the editor's words.
        note: Option<Text> = "note",
        /// At least one reference.
        refs: List<Reference> = "refs",
    }
}

record! {
    /// An actor's part in a project or an event.
    Party {
        /// The id of the actor.
        actor: String = "actor",
        /// The part it takes; `participant` by default.
        role: Role = "role" or default,
        /// A remark, for instance that somebody joined by video.
        note: Option<Text> = "note",
    }
}

record! {
    /// Something that happened, or that was planned for a date.
    Event {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// When (EDTF). Leave it out and give `reported` where only the report's date is known.
        date: Option<String> = "date",
        /// The date of the report (EDTF), for events known only to be no later.
        reported: Option<String> = "reported",
        /// How the source puts the date, or how it was worked out.
        date_note: Option<Text> = "dateNote",
        /// What sort of event.
        kind: EventKind = "type",
        /// Whether it happened or was only planned.
        status: EventStatus = "status",
        /// What happened, in a few words; complete on its own.
        title: Text = "title",
        /// Fewer words still, for a label on the axis; the title by default.
        label: Option<Text> = "label",
        /// What the sources say of it, claim by claim.
        summary: List<Claim> = "summary",
        /// The ids of its sectors; it is drawn in the lane of the first.
        sectors: List<String> = "sectors",
        /// Who took part.
        actors: List<Party> = "actors" or default,
        /// The ids of the places.
        places: List<String> = "places" or default,
        /// The ids of the projects it belongs to.
        projects: List<String> = "projects" or default,
    }
}

record! {
    /// Something that is counted, with every figure the sources give for it.
    Indicator {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// What it is called.
        label: Text = "label",
        /// What is counted, and what is not.
        definition: Option<Text> = "definition",
        /// ISO 4217 for money, else a UCUM code: `USD`, `t`, `t/a`, `{company}`.
        unit: String = "unit",
        /// The id of its sector.
        sector: String = "sector",
        /// The ids of the projects whose cards show it.
        projects: List<String> = "projects" or default,
        /// The figures.
        observations: List<Observation> = "observations",
        /// Statements such as "up 40 per cent" or "fivefold since 2020"; the values they imply are worked out.
        growth: List<Growth> = "growth" or default,
    }
}

record! {
    /// One figure.
    Observation {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// The value in the indicator's unit, in full: 529000000, not 529.
        value: f64 = "value",
        /// The step to which the source rounded, in the same unit; `0` for a count given in full.
        rounded_to: f64 = "roundedTo",
        /// The figure as the source words it.
        as_stated: String = "asStated",
        /// The period it speaks of (EDTF); left out where the source does not say.
        period: Option<String> = "period",
        /// Actual, target, capacity, estimate.
        kind: ObservationKind = "kind",
        /// Exact, about, more than, less than, up to.
        qualifier: Qualifier = "qualifier" or default,
        /// Whether this is the value to show.
        rank: Rank = "rank" or default,
        /// At least one reference.
        refs: List<Reference> = "refs",
        /// A remark.
        note: Option<Text> = "note",
        /// The ids of the events that show it.
        events: List<String> = "events" or default,
    }
}

record! {
    /// A statement of growth between two periods.
    Growth {
        /// Lower-case words joined by hyphens; the implied observation goes by this id.
        id: Slug = "id",
        /// The later value divided by the earlier: `1.4` for a rise of 40 per cent.
        factor: f64 = "factor",
        /// The step to which the source rounded the factor: `0.01` for whole per cents, `1` for "fivefold".
        rounded_to: f64 = "roundedTo",
        /// The statement as the source words it.
        as_stated: String = "asStated",
        /// The earlier period (EDTF), whose value is implied.
        from: String = "from",
        /// The id of the observation it led to.
        to: String = "to",
        /// At least one reference.
        refs: List<Reference> = "refs",
        /// A remark.
        note: Option<Text> = "note",
    }
}

record! {
    /// A place where the sources differ, with each side and an explanation.
    Disagreement {
        /// Lower-case words joined by hyphens.
        id: Slug = "id",
        /// What is in question.
        title: Text = "title",
        /// The ids of the events, projects, actors and indicators it is about.
        about: List<String> = "about",
        /// What each side says: two or more.
        sides: List<Side> = "sides",
        /// Why they differ, as far as can be told.
        reason: DisagreementReason = "reason",
        /// Whether the dataset follows one of them.
        resolution: Resolution = "resolution",
        /// The explanation in the editor's words.
        note: Text = "note",
    }
}

record! {
    /// One side of a disagreement.
    Side {
        /// What it says.
        text: Text = "text",
        /// The id of the observation, or of the growth statement, where the sides are figures.
        observation: Option<String> = "observation",
        /// Preferred, normal or deprecated.
        rank: Rank = "rank" or default,
        /// At least one reference.
        refs: List<Reference> = "refs",
    }
}
