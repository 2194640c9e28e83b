//! The shape of a file, as data: which fields a record has, what each holds, and whether it must be there.
//!
//! Reading follows these tables and the JSON Schema is written from them, so that the two cannot differ. What the
//! words mean, and whether links and dates hold, is settled where each record is read.

use super::{
    Sector, csl,
    words::{
        ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind,
        Qualifier, Rank, Resolution, Role, Status, StatusBasis,
    },
};

/// A record: an object with these fields.
#[derive(Debug)]
pub struct Shape {
    /// What the schema calls it.
    #[cfg(feature = "schema")]
    pub name: &'static str,
    /// What it is, in the lines of its description.
    #[cfg(feature = "schema")]
    pub about: &'static [&'static str],
    /// Its fields, in the order in which problems are told.
    pub fields: &'static [Field],
    /// Further fields that are let pass unread; `None` where any other is a mistake.
    pub others: Option<&'static [&'static str]>,
}

/// A field of a record.
#[derive(Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it is, in the lines of its description.
    #[cfg(feature = "schema")]
    pub about: &'static [&'static str],
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be there. What is wrong in such a field costs the record, in any other the field.
    pub is_required: bool,
}

/// What a value is.
#[derive(Debug)]
pub enum Kind {
    /// A text.
    Text,
    /// Lower-case words joined by hyphens, no two alike in a file.
    Id,
    /// A number.
    Number,
    /// A whole number from the first to the second; the words say so to people.
    Whole(u8, u8, &'static str),
    /// One word of a list.
    Word(&'static WordList),
    /// A text for each language, by its tag.
    Versions,
    /// A text, or else what is given; the words say so to people.
    TextOr(&'static Kind, &'static str),
    /// A number that is whole and not negative, or a text, as Zotero writes years.
    PartOfDate,
    /// A record.
    Record(&'static Shape),
    /// A list whose elements are sound or not each for itself.
    List(&'static Kind),
    /// A list that is sound as a whole or not at all, of so many elements.
    Tuple(&'static Kind, Option<usize>, &'static str),
}

/// A closed list of words.
#[derive(Debug)]
pub struct WordList {
    /// What the schema calls it.
    #[cfg(feature = "schema")]
    pub name: &'static str,
    /// What it is, in the lines of its description.
    #[cfg(feature = "schema")]
    pub about: &'static [&'static str],
    /// What each word means, in the lines of its description.
    #[cfg(feature = "schema")]
    pub meanings: &'static [&'static [&'static str]],
    /// The words.
    pub words: &'static [&'static str],
}

/// Declares a record; `..names` allows further fields, which are not read.
macro_rules! shape {
    (
        $(#[doc = $about:literal])*
        $shape:ident $name:literal {
            $($(#[doc = $about_field:literal])* $need:ident $field:literal: $kind:expr,)+
            $(..$others:expr)?
        }
    ) => {
        $(#[doc = $about])*
        pub static $shape: Shape = Shape {
            #[cfg(feature = "schema")]
            name: $name,
            #[cfg(feature = "schema")]
            about: &[$($about),*],
            fields: &[$(Field {
                name: $field,
                #[cfg(feature = "schema")]
                about: &[$($about_field),*],
                kind: $kind,
                is_required: shape!(@ $need),
            }),+],
            others: shape!(@others $($others)?),
        };
    };
    (@ must) => { true };
    (@ may) => { false };
    (@others) => { None };
    (@others $others:expr) => { Some($others) };
}

/// A text in the dataset's default language, or an object from language tag to text.
pub const TEXT: Kind =
    Kind::TextOr(&Kind::Versions, "a text, or an object from language tag to text");

shape! {
    /// A timeline and its project cards: one file, driven by data alone.
    DATASET "Dataset" {
        /// The address of this schema, for editors that complete and check while you type.
        may "$schema": Kind::Text,
        /// The version of this shape; the reader knows major version 1.
        must "schemaVersion": Kind::Text,
        /// The dataset's own id: lower-case words joined by hyphens.
        must "id": Kind::Text,
        /// The heading over the widget.
        must "title": TEXT,
        /// One or two sentences under the heading.
        may "description": TEXT,
        /// The SPDX identifier of the licence, for instance `CC-BY-4.0`.
        may "license": Kind::Text,
        /// Who publishes the dataset.
        may "publisher": Kind::Record(&PUBLISHER),
        /// The day the file was last changed (EDTF).
        may "modified": Kind::Text,
        /// The day up to which the dataset speaks (EDTF).
        may "accurateAsOf": Kind::Text,
        /// The language tag of texts that are given as plain strings, and the one to fall back to.
        must "defaultLanguage": Kind::Text,
        /// The lanes of the timeline, in their order.
        may "sectors": Kind::List(&Kind::Record(&SECTOR)),
        /// The sources, as CSL-JSON items; a Zotero export pastes in.
        may "sources": Kind::List(&Kind::Record(&SOURCE)),
        /// People, organizations and countries.
        may "actors": Kind::List(&Kind::Record(&ACTOR)),
        /// Towns, ports and regions.
        may "places": Kind::List(&Kind::Record(&PLACE)),
        /// Projects, bodies and agreements: whatever has a card.
        may "projects": Kind::List(&Kind::Record(&PROJECT)),
        /// What happened, and what was planned for a date.
        may "events": Kind::List(&Kind::Record(&EVENT)),
        /// Things that are counted, each with its figures.
        may "indicators": Kind::List(&Kind::Record(&INDICATOR)),
        /// Places where the sources differ, each explained.
        may "disagreements": Kind::List(&Kind::Record(&DISAGREEMENT)),
    }
}

shape! {
    /// Who publishes the dataset.
    PUBLISHER "Publisher" {
        /// The publisher's name.
        must "name": Kind::Text,
        /// The publisher's page: `https` or `http`.
        may "url": Kind::Text,
    }
}

shape! {
    /// A lane of the timeline and the colour of its marks.
    SECTOR "Sector" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// What the lane is called.
        must "name": TEXT,
        /// Which of the six palette colours it takes, from 1 to 6; by default the sector's place in the list.
        may "tone": Kind::Whole(1, Sector::TONES, "a whole number from 1 to 6"),
    }
}

shape! {
    /// A source: a CSL-JSON item (any CSL variable is accepted; these are the ones shown).
    SOURCE "Source" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// The CSL type, for instance `article-newspaper`.
        may "type": Kind::Text,
        /// The title; where the source has none, a description in square brackets.
        must "title": Kind::Text,
        /// Its authors.
        may "author": Kind::List(&Kind::Record(&NAME)),
        /// The newspaper, agency or site it stood in.
        may "container-title": Kind::Text,
        /// Its publisher, where that is not the container.
        may "publisher": Kind::Text,
        /// When it was published: an EDTF string or CSL's `date-parts`.
        may "issued": Kind::TextOr(&Kind::Record(&CSL_DATE), "an EDTF text, or an object with `date-parts`"),
        /// When it was read: an EDTF string or CSL's `date-parts`.
        may "accessed": Kind::TextOr(&Kind::Record(&CSL_DATE), "an EDTF text, or an object with `date-parts`"),
        /// Its address: `https` or `http`.
        may "URL": Kind::Text,
        /// Its language tag.
        may "language": Kind::Text,
        /// A remark on the source, shown with it: an odd dateline, a missing title.
        may "note": Kind::Text,
        /// What CSL has no variable for.
        may "custom": Kind::Record(&SOURCE_CUSTOM),
        ..csl::VARIABLES
    }
}

shape! {
    /// A person in CSL-JSON.
    NAME "Name" {
        /// The family name.
        may "family": Kind::Text,
        /// The given name.
        may "given": Kind::Text,
        /// The `van` or `de` that goes with the given name.
        may "dropping-particle": Kind::Text,
        /// The `van` or `de` that goes with the family name.
        may "non-dropping-particle": Kind::Text,
        /// What follows the family name, such as `Jr.`.
        may "suffix": Kind::Text,
        /// An organization, or a name that is not to be taken apart.
        may "literal": Kind::Text,
        ..csl::NAME_VARIABLES
    }
}

shape! {
    /// A date taken apart, or left in words where Zotero could not take it apart.
    CSL_DATE "CslDate" {
        /// One list of year, month and day, or two for a range.
        may "date-parts": Kind::Tuple(&Kind::Tuple(&Kind::PartOfDate, None, "a list"), None, "a list"),
        /// The date in words.
        may "literal": Kind::Text,
        /// The date in words, in older files.
        may "raw": Kind::Text,
        ..csl::DATE_VARIABLES
    }
}

shape! {
    /// What CSL has no variable for.
    SOURCE_CUSTOM "SourceCustom" {
        /// What kind of publisher it is, for instance `state-media`, `agency`, `independent`, `official`.
        may "sourceKind": Kind::Text,
        /// A kept copy: `https` or `http`.
        may "archiveUrl": Kind::Text,
        /// How many paragraphs it has, counted as the locators count them; `cargo xtask check` holds references to it.
        may "paragraphs": Kind::Number,
    }
}

shape! {
    /// Where in a source a claim stands.
    REFERENCE "Reference" {
        /// The id of the source.
        must "source": Kind::Text,
        /// Where in it: a paragraph number such as `3`, or a range such as `3-4`.
        must "locator": Kind::Text,
        /// The CSL label of the locator; `paragraph` by default.
        may "label": Kind::Text,
        /// A few words of the source.
        may "quote": Kind::Text,
    }
}

shape! {
    /// A sentence and the references it rests on.
    CLAIM "Claim" {
        /// The sentence.
        must "text": TEXT,
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
    }
}

shape! {
    /// Another spelling or name under which something is found.
    ALIAS "Alias" {
        /// The spelling.
        must "text": Kind::Text,
        /// The sources that spell it so.
        may "refs": Kind::List(&Kind::Record(&REFERENCE)),
    }
}

shape! {
    /// A person, an organization or a country.
    ACTOR "Actor" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// Person, organization or country.
        must "type": Kind::Word(&ActorKind::LIST),
        /// The name shown.
        must "name": TEXT,
        /// Every other spelling met in a source.
        may "aliases": Kind::List(&Kind::Record(&ALIAS)),
        /// ISO 3166-1 alpha-2 code of the country it belongs to.
        may "country": Kind::Text,
        /// Offices held, as the sources name them.
        may "positions": Kind::List(&Kind::Record(&POSITION)),
        /// A remark, for instance why this spelling was chosen.
        may "note": TEXT,
        /// Where it is named.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
    }
}

shape! {
    /// An office somebody is said to hold.
    POSITION "Position" {
        /// The title as the sources give it.
        must "title": TEXT,
        /// The id of the organization or country.
        may "organization": Kind::Text,
        /// When it is said to be held (EDTF), usually the date of the report.
        may "asOf": Kind::Text,
        /// Whether this title is the one to show.
        may "rank": Kind::Word(&Rank::LIST),
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
        /// A remark, for instance that the title is a mistake.
        may "note": TEXT,
    }
}

shape! {
    /// A town, a port or a region.
    PLACE "Place" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// The name shown.
        must "name": TEXT,
        /// Every other spelling met in a source.
        may "aliases": Kind::List(&Kind::Record(&ALIAS)),
        /// ISO 3166-1 alpha-2 code of the country it lies in.
        may "country": Kind::Text,
        /// Longitude and latitude in degrees, in this order.
        may "coordinates": Kind::Tuple(&Kind::Number, Some(2), "a list of two numbers"),
    }
}

shape! {
    /// A project, a body or an agreement: whatever has a card.
    PROJECT "Project" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// Project, body or agreement.
        must "type": Kind::Word(&ProjectKind::LIST),
        /// The name shown.
        must "name": TEXT,
        /// Every other name and spelling met in a source.
        may "aliases": Kind::List(&Kind::Record(&ALIAS)),
        /// The id of its sector.
        must "sector": Kind::Text,
        /// The ids of the larger projects it is a part of.
        may "partOf": Kind::List(&Kind::Text),
        /// What the sources say of it, claim by claim.
        must "summary": Kind::List(&Kind::Record(&CLAIM)),
        /// Its status and the earlier ones; the one with the latest date is current.
        must "statuses": Kind::List(&Kind::Record(&STATUS_CLAIM)),
        /// Who takes part.
        may "parties": Kind::List(&Kind::Record(&PARTY)),
        /// The ids of the places it touches.
        may "places": Kind::List(&Kind::Text),
        /// The id of the observation to show large on the card.
        may "keyFigure": Kind::Text,
    }
}

shape! {
    /// What state a project is in, as of a date.
    STATUS_CLAIM "StatusClaim" {
        /// The status.
        must "status": Kind::Word(&Status::LIST),
        /// The date for which it is known (EDTF).
        must "asOf": Kind::Text,
        /// Whether a source says it or the editor infers it.
        must "basis": Kind::Word(&StatusBasis::LIST),
        /// What it rests on, in the editor's words.
        may "note": TEXT,
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
    }
}

shape! {
    /// An actor's part in a project or an event.
    PARTY "Party" {
        /// The id of the actor.
        must "actor": Kind::Text,
        /// The part it takes; `participant` by default.
        may "role": Kind::Word(&Role::LIST),
        /// A remark, for instance that somebody joined by video.
        may "note": TEXT,
    }
}

shape! {
    /// Something that happened, or that was planned for a date.
    EVENT "Event" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// When (EDTF). Leave it out and give `reported` where only the report's date is known.
        may "date": Kind::Text,
        /// The date of the report (EDTF), for events known only to be no later.
        may "reported": Kind::Text,
        /// How the source puts the date, or how it was worked out.
        may "dateNote": TEXT,
        /// What sort of event.
        must "type": Kind::Word(&EventKind::LIST),
        /// Whether it happened or was only planned.
        must "status": Kind::Word(&EventStatus::LIST),
        /// What happened, in a few words; complete on its own.
        must "title": TEXT,
        /// Fewer words still, for a label on the axis; the title by default.
        may "label": TEXT,
        /// What the sources say of it, claim by claim.
        must "summary": Kind::List(&Kind::Record(&CLAIM)),
        /// The ids of its sectors; it is drawn in the lane of the first.
        must "sectors": Kind::List(&Kind::Text),
        /// Who took part.
        may "actors": Kind::List(&Kind::Record(&PARTY)),
        /// The ids of the places.
        may "places": Kind::List(&Kind::Text),
        /// The ids of the projects it belongs to.
        may "projects": Kind::List(&Kind::Text),
    }
}

shape! {
    /// Something that is counted, with every figure the sources give for it.
    INDICATOR "Indicator" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// What it is called.
        must "label": TEXT,
        /// What is counted, and what is not.
        may "definition": TEXT,
        /// ISO 4217 for money, else a UCUM code: `USD`, `t`, `t/a`, `{company}`.
        must "unit": Kind::Text,
        /// The id of its sector.
        must "sector": Kind::Text,
        /// The ids of the projects whose cards show it.
        may "projects": Kind::List(&Kind::Text),
        /// The figures.
        must "observations": Kind::List(&Kind::Record(&OBSERVATION)),
        /// Statements such as "up 40 per cent" or "fivefold since 2020"; the values they imply are worked out.
        may "growth": Kind::List(&Kind::Record(&GROWTH)),
    }
}

shape! {
    /// One figure.
    OBSERVATION "Observation" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// The value in the indicator's unit, in full: 529000000, not 529.
        must "value": Kind::Number,
        /// The step to which the source rounded, in the same unit; `0` for a count given in full.
        must "roundedTo": Kind::Number,
        /// The figure as the source words it.
        must "asStated": Kind::Text,
        /// The period it speaks of (EDTF); left out where the source does not say.
        may "period": Kind::Text,
        /// Actual, target, capacity, estimate.
        must "kind": Kind::Word(&ObservationKind::LIST),
        /// Exact, about, more than, less than, up to.
        may "qualifier": Kind::Word(&Qualifier::LIST),
        /// Whether this is the value to show.
        may "rank": Kind::Word(&Rank::LIST),
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
        /// A remark.
        may "note": TEXT,
        /// The ids of the events that show it.
        may "events": Kind::List(&Kind::Text),
    }
}

shape! {
    /// A statement of growth between two periods.
    GROWTH "Growth" {
        /// Lower-case words joined by hyphens; the implied observation goes by this id.
        must "id": Kind::Id,
        /// The later value divided by the earlier: `1.4` for a rise of 40 per cent.
        must "factor": Kind::Number,
        /// The step to which the source rounded the factor: `0.01` for whole per cents, `1` for "fivefold".
        must "roundedTo": Kind::Number,
        /// The statement as the source words it.
        must "asStated": Kind::Text,
        /// The earlier period (EDTF), whose value is implied.
        must "from": Kind::Text,
        /// The id of the observation it led to.
        must "to": Kind::Text,
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
        /// A remark.
        may "note": TEXT,
    }
}

shape! {
    /// A place where the sources differ, with each side and an explanation.
    DISAGREEMENT "Disagreement" {
        /// Lower-case words joined by hyphens.
        must "id": Kind::Id,
        /// What is in question.
        must "title": TEXT,
        /// The ids of the events, projects, actors and indicators it is about.
        must "about": Kind::List(&Kind::Text),
        /// What each side says: two or more.
        must "sides": Kind::List(&Kind::Record(&SIDE)),
        /// Why they differ, as far as can be told.
        must "reason": Kind::Word(&DisagreementReason::LIST),
        /// Whether the dataset follows one of them.
        must "resolution": Kind::Word(&Resolution::LIST),
        /// The explanation in the editor's words.
        must "note": TEXT,
    }
}

shape! {
    /// One side of a disagreement.
    SIDE "Side" {
        /// What it says.
        must "text": TEXT,
        /// The id of the observation, or of the growth statement, where the sides are figures.
        may "observation": Kind::Text,
        /// Preferred, normal or deprecated.
        may "rank": Kind::Word(&Rank::LIST),
        /// At least one reference.
        must "refs": Kind::List(&Kind::Record(&REFERENCE)),
    }
}
