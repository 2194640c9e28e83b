//! Events as they stand in a file, and who took part in them.

use serde::Deserialize;

use super::{
    field::{Field, List},
    path::JsonPath,
    source::{Claim, claims},
    text::{Slug, Text},
    validator::{Validator, is_given, sound, value},
};
use crate::{
    dataset::{
        self, Dataset, ProblemKind,
        words::{EventKind, EventStatus, Role},
    },
    time::{Edtf, End},
};

/// Something that happened, or that was planned for a date.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Event {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// When (EDTF). Leave it out and give `reported` where only the report's date is known.
    date: Option<Field<String>>,
    /// The date of the report (EDTF), for events known only to be no later.
    reported: Option<Field<String>>,
    /// How the source puts the date, or how it was worked out.
    date_note: Option<Field<Text>>,
    /// What sort of event.
    r#type: Field<EventKind>,
    /// Whether it happened or was only planned.
    status: Field<EventStatus>,
    /// What happened, in a few words; complete on its own.
    title: Field<Text>,
    /// Fewer words still, for a label on the axis; the title by default.
    label: Option<Field<Text>>,
    /// What the sources say of it, claim by claim.
    summary: List<Claim>,
    /// The ids of its sectors; it is drawn in the lane of the first.
    sectors: List<String>,
    /// Who took part.
    actors: Option<List<Party>>,
    /// The ids of the places.
    places: Option<List<String>>,
    /// The ids of the projects it belongs to.
    projects: Option<List<String>>,
}

/// An actor's part in a project or an event.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Party {
    /// The id of the actor.
    actor: Field<String>,
    /// The part it takes; `participant` by default.
    role: Option<Field<Role>>,
    /// A remark, for instance that somebody joined by video.
    note: Option<Field<Text>>,
}

impl Event {
    pub(crate) fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
    ) -> Option<dataset::Event> {
        let slug = validator.id(self.id)?;
        let has_date = is_given(self.date.as_ref());
        let has_reported = is_given(self.reported.as_ref());
        let reported = validator.date(self.reported).filter(|_| !has_date);
        if !has_date && !has_reported {
            validator.error(JsonPath::RECORD, ProblemKind::NoDate);
        }
        let date = validator.date(self.date);
        let title = validator.text(self.title);
        let label =
            if is_given(self.label.as_ref()) { validator.text(self.label) } else { title.clone() };
        let event = dataset::Event {
            slug,
            reported,
            date_note: validator.text(self.date_note),
            kind: self.r#type.value?,
            status: self.status.value?,
            title,
            label,
            claims: claims(validator, dataset, self.summary),
            sectors: validator.links(self.sectors, &dataset.sectors),
            actors: parties(validator, dataset, self.actors),
            places: validator.links(self.places, &dataset.places),
            projects: validator.links(self.projects, &dataset.projects),
            figures: Vec::new(),
            disagreements: Vec::new(),
            // Last, so that whatever else is wrong has been told.
            date: date.or(reported.map(no_later_than))?,
        };
        (!event.claims.is_empty()).then_some(event)
    }
}

/// Gives the interval from an unknown day up to the end of this date.
fn no_later_than(reported: Edtf) -> Edtf {
    let last = match reported {
        Edtf::Date(date)
        | Edtf::Interval { end: End::Date(date), .. }
        | Edtf::Interval { start: End::Date(date), .. } => date,
        Edtf::Interval { .. } => return reported,
    };
    Edtf::Interval { start: End::Unknown, end: End::Date(last) }
}

/// Validates who takes part.
pub(super) fn parties(
    validator: &mut Validator,
    dataset: &Dataset,
    list: Option<List<Party>>,
) -> Vec<dataset::Party> {
    let party = |Party { actor, role, note }: Party| {
        let actor = validator.link(actor, &dataset.actors);
        let note = validator.text(note);
        Some(dataset::Party { actor: actor?, role: value(role).unwrap_or_default(), note })
    };
    sound(list).filter_map(party).collect()
}
