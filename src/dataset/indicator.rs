//! Indicators and their figures, as stated and as implied by statements of growth.

use super::{
    Dataset, Disagreement, Event, Id, ProblemKind, Project, Record, Reference, Sector, Table, Text,
    json::List,
    raw,
    read::{At, Reader},
    source,
    words::{ObservationKind, Qualifier, Rank},
};
use crate::time::Edtf;

/// Something that is counted.
#[derive(Debug)]
pub struct Indicator {
    slug: String,
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
    slug: String,
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

impl Indicator {
    /// Reads all indicators, and the figures of all of them into one table.
    pub(super) fn tables(
        reader: &mut Reader,
        dataset: &Dataset,
        raw: List<raw::Indicator>,
    ) -> (Table<Self>, Table<Observation>) {
        let mut figures = Vec::new();
        let indicators = reader.table("indicators", raw, |reader, at, index, raw| {
            figures.push((index, raw.observations, raw.growth));
            Some(Self {
                slug: raw.id.0,
                label: reader.text(at.field("label"), raw.label),
                definition: reader.optional_text(at.field("definition"), raw.definition),
                unit: raw.unit,
                sector: reader.link(at.field("sector"), &dataset.sectors, "sectors", &raw.sector),
                projects: reader.links(
                    at.field("projects"),
                    &dataset.projects,
                    "projects",
                    &raw.projects,
                ),
                observations: Vec::new(),
                disagreements: Vec::new(),
            })
        });
        let mut observations = Vec::new();
        for (id, (index, stated, growth)) in indicators.ids().zip(figures) {
            reader.with_record("indicators", index, |reader, at| {
                let own = observations.len();
                let at_stated = at.field("observations");
                for (index, raw) in stated.sound() {
                    let at = at_stated.index(index);
                    observations.extend(Observation::read(reader, dataset, at, id, raw));
                }
                let at_growth = at.field("growth");
                for (index, raw) in growth.sound() {
                    let at = at_growth.index(index);
                    let implied =
                        Observation::imply(reader, dataset, at, id, raw, own, &observations);
                    observations.extend(implied);
                }
            });
        }
        (indicators, Table::new(observations))
    }
}

impl Observation {
    fn read(
        reader: &mut Reader,
        dataset: &Dataset,
        at: At<'_>,
        indicator: Id<Indicator>,
        raw: raw::Observation,
    ) -> Option<Self> {
        if raw.kind == ObservationKind::Derived {
            reader.error(at.field("kind"), ProblemKind::WrittenAsDerived);
            return None;
        }
        if !(raw.rounded_to.is_finite() && raw.rounded_to >= 0.0) {
            reader.bad_number(
                at.field("roundedTo"),
                raw.rounded_to,
                "a rounding step is 0 or more",
            );
        }
        if raw.as_stated.trim().is_empty() {
            reader.error(at.field("asStated"), ProblemKind::EmptyText);
        }
        let refs = source::references(reader, &dataset.sources, at.field("refs"), raw.refs);
        let observation = Self {
            slug: raw.id.0,
            indicator,
            value: raw.value,
            rounded_to: raw.rounded_to.max(0.0),
            as_stated: raw.as_stated,
            period: reader.optional_date(at.field("period"), raw.period.as_deref()),
            kind: raw.kind,
            qualifier: raw.qualifier,
            rank: raw.rank,
            refs,
            note: reader.optional_text(at.field("note"), raw.note),
            events: reader.links(at.field("events"), &dataset.events, "events", &raw.events),
            implied: None,
        };
        (!observation.refs.is_empty()).then_some(observation)
    }

    /// Works the earlier value out of a statement of growth; `own` is where the indicator's figures begin.
    fn imply(
        reader: &mut Reader,
        dataset: &Dataset,
        at: At<'_>,
        indicator: Id<Indicator>,
        raw: raw::Growth,
        own: usize,
        observations: &[Self],
    ) -> Option<Self> {
        if !(raw.factor.is_finite() && raw.factor > raw.rounded_to / 2.0 && raw.rounded_to >= 0.0) {
            let expected = "a factor is the later value divided by the earlier: more than 0, and than half its rounding";
            reader.bad_number(at.field("factor"), raw.factor, expected);
            return None;
        }
        let Some(later) = observations.iter().skip(own).position(|one| one.slug == raw.to) else {
            reader.unknown_id(at.field("to"), "observations", &raw.to);
            return None;
        };
        let later = Id::new(own + later);
        let refs = source::references(reader, &dataset.sources, at.field("refs"), raw.refs);
        let value = observations.get(later.index())?.value / raw.factor;
        let implied = Self {
            slug: raw.id.0,
            indicator,
            value,
            rounded_to: raw.rounded_to,
            as_stated: raw.as_stated,
            period: Some(reader.date(at.field("from"), &raw.from)?),
            kind: ObservationKind::Derived,
            qualifier: Qualifier::Exact,
            rank: Rank::Normal,
            refs,
            note: reader.optional_text(at.field("note"), raw.note),
            events: Vec::new(),
            implied: Some(Implied { later, factor: raw.factor }),
        };
        (!implied.refs.is_empty()).then_some(implied)
    }
}

/// Fills in the links that run backwards: from events, projects and indicators to what names them.
pub(super) fn link(dataset: &mut Dataset) {
    for (id, observation) in dataset.observations.iter() {
        if let Some(indicator) = dataset.indicators.get_mut(observation.indicator) {
            indicator.observations.push(id);
        }
        for &event in &observation.events {
            if let Some(event) = dataset.events.get_mut(event) {
                event.figures.push(id);
            }
        }
    }
    for (id, indicator) in dataset.indicators.iter() {
        for &project in &indicator.projects {
            if let Some(project) = dataset.projects.get_mut(project) {
                project.indicators.push(id);
            }
        }
    }
    for (id, event) in dataset.events.iter() {
        for &project in &event.projects {
            if let Some(project) = dataset.projects.get_mut(project) {
                project.events.push(id);
            }
        }
    }
    super::disagreement::link(dataset);
}

impl Record for Indicator {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Record for Observation {
    fn slug(&self) -> &str {
        &self.slug
    }
}
