//! Indicators and their figures as they stand in a file.

use serde::Deserialize;

use super::{
    field::{Field, List},
    source::{Reference, references},
    text::{Slug, Text},
    validator::{Validator, sound, value},
};
use crate::dataset::{
    self, Dataset, Id, Implied, ProblemKind, Record as _,
    words::{ObservationKind, Qualifier, Rank},
};

/// Something that is counted, with every figure the sources give for it.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Indicator {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// What it is called.
    label: Field<Text>,
    /// What is counted, and what is not.
    definition: Option<Field<Text>>,
    /// ISO 4217 for money, else a UCUM code: `USD`, `t`, `t/a`, `{company}`.
    unit: Field<String>,
    /// The id of its sector.
    sector: Field<String>,
    /// The ids of the projects whose cards show it.
    projects: Option<List<String>>,
    /// The figures.
    observations: List<Observation>,
    /// Statements such as "up 40 per cent" or "fivefold since 2020"; the values they imply are worked out.
    growth: Option<List<Growth>>,
}

/// One figure.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Observation {
    /// Lower-case words joined by hyphens.
    id: Field<Slug>,
    /// The value in the indicator's unit, in full: 529000000, not 529.
    value: Field<f64>,
    /// The step to which the source rounded, in the same unit; `0` for a count given in full.
    rounded_to: Field<f64>,
    /// The figure as the source words it.
    as_stated: Field<String>,
    /// The period it speaks of (EDTF); left out where the source does not say.
    period: Option<Field<String>>,
    /// Actual, target, capacity, estimate.
    kind: Field<ObservationKind>,
    /// Exact, about, more than, less than, up to.
    qualifier: Option<Field<Qualifier>>,
    /// Whether this is the value to show.
    rank: Option<Field<Rank>>,
    /// At least one reference.
    refs: List<Reference>,
    /// A remark.
    note: Option<Field<Text>>,
    /// The ids of the events that show it.
    events: Option<List<String>>,
}

/// A statement of growth between two periods.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Growth {
    /// Lower-case words joined by hyphens; the implied observation goes by this id.
    id: Field<Slug>,
    /// The later value divided by the earlier: `1.4` for a rise of 40 per cent.
    factor: Field<f64>,
    /// The step to which the source rounded the factor: `0.01` for whole per cents, `1` for "fivefold".
    rounded_to: Field<f64>,
    /// The statement as the source words it.
    as_stated: Field<String>,
    /// The earlier period (EDTF), whose value is implied.
    from: Field<String>,
    /// The id of the observation it led to.
    to: Field<String>,
    /// At least one reference.
    refs: List<Reference>,
    /// A remark.
    note: Option<Field<Text>>,
}

impl Indicator {
    /// Adds the indicator, and its figures to the table that holds all of them.
    pub(crate) fn validate(self, validator: &mut Validator, dataset: &mut Dataset) -> Option<()> {
        let id = dataset.indicators.next_id();
        let indicator = dataset::Indicator {
            slug: validator.id(self.id)?,
            label: validator.text(self.label),
            definition: validator.text(self.definition),
            unit: self.unit.value?,
            sector: validator.link(self.sector, &dataset.sectors),
            projects: validator.links(self.projects, &dataset.projects),
            observations: Vec::new(),
            disagreements: Vec::new(),
        };
        dataset.indicators.push(indicator);
        for observation in sound(self.observations) {
            let observation = observation.validate(validator, dataset, id);
            if let Some(observation) = observation {
                dataset.observations.push(observation);
            }
        }
        for growth in sound(self.growth) {
            let implied = growth.validate(validator, dataset, id);
            if let Some(implied) = implied {
                dataset.observations.push(implied);
            }
        }
        Some(())
    }
}

impl Observation {
    fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
        indicator: Id<dataset::Indicator>,
    ) -> Option<dataset::Observation> {
        let slug = validator.id(self.id)?;
        let kind = self.kind.value?;
        if kind == ObservationKind::Derived {
            validator.error(self.kind.path, ProblemKind::WrittenAsDerived);
            return None;
        }
        let rounded_to = self.rounded_to.value?;
        if rounded_to < 0.0 {
            let expected = "a rounding step is 0 or more";
            validator.bad_number(self.rounded_to.path, rounded_to, expected);
        }
        let as_stated = self.as_stated.value?;
        validator.must_have_words(self.as_stated.path, &as_stated);
        let observation = dataset::Observation {
            slug,
            indicator,
            value: self.value.value?,
            rounded_to: rounded_to.max(0.0),
            as_stated,
            refs: references(validator, dataset, self.refs),
            period: validator.date(self.period),
            kind,
            qualifier: value(self.qualifier).unwrap_or_default(),
            rank: value(self.rank).unwrap_or_default(),
            note: validator.text(self.note),
            events: validator.links(self.events, &dataset.events),
            implied: None,
        };
        (!observation.refs.is_empty()).then_some(observation)
    }
}

impl Growth {
    /// Works the earlier value out of the later one.
    fn validate(
        self,
        validator: &mut Validator,
        dataset: &Dataset,
        indicator: Id<dataset::Indicator>,
    ) -> Option<dataset::Observation> {
        let slug = validator.id(self.id)?;
        let (factor, rounded_to) = (self.factor.value?, self.rounded_to.value?);
        if !(factor > rounded_to / 2.0 && factor > 0.0 && rounded_to >= 0.0) {
            let expected = "a factor is the later value divided by the earlier: more than 0, and than half its rounding";
            validator.bad_number(self.factor.path, factor, expected);
            return None;
        }
        let to = self.to.value?;
        let is_later = |one: &dataset::Observation| one.indicator == indicator && one.slug == to;
        let Some((later, value)) = dataset
            .observations
            .iter()
            .find(|(_, one)| is_later(one))
            .map(|(id, one)| (id, one.value))
        else {
            validator.unknown_id(self.to.path, dataset::Observation::LIST, &to);
            return None;
        };
        let implied = dataset::Observation {
            slug,
            indicator,
            value: value / factor,
            rounded_to,
            as_stated: self.as_stated.value?,
            refs: references(validator, dataset, self.refs),
            period: Some(validator.date(self.from)?),
            kind: ObservationKind::Derived,
            qualifier: Qualifier::Exact,
            rank: Rank::Normal,
            note: validator.text(self.note),
            events: Vec::new(),
            implied: Some(Implied { later, factor }),
        };
        (!implied.refs.is_empty()).then_some(implied)
    }
}
