//! Indicators and their figures, as stated and as implied by statements of growth.

use super::{
    Dataset, Disagreement, Event, Id, ProblemKind, Project, Record, Reference, Sector, Text,
    read::{Fields, Reader},
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
    /// Reads an indicator, and its figures into the table that holds all of them.
    pub(super) fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let id = Id::new(dataset.indicators.len());
        let indicator = Self {
            slug: of.string("id")?,
            label: reader.text(&mut of, "label"),
            definition: reader.text(&mut of, "definition"),
            unit: of.string("unit")?,
            sector: reader.link(&mut of, "sector", &dataset.sectors, "sectors"),
            projects: reader.links(&mut of, "projects", &dataset.projects, "projects"),
            observations: Vec::new(),
            disagreements: Vec::new(),
        };
        dataset.indicators.push(indicator);
        of.each("observations", &mut |of| {
            Observation::read(reader, dataset, id, of);
        });
        of.each("growth", &mut |of| {
            Observation::imply(reader, dataset, id, of);
        });
        Some(())
    }

    /// Once all figures are known, projects are linked to those that they show large.
    pub(super) fn close(reader: &mut Reader, dataset: &mut Dataset) {
        dataset.indicators.close();
        dataset.observations.close();
        reader.put_by("projects", &mut |reader, row, mut of| {
            let figure = reader.link(&mut of, "keyFigure", &dataset.observations, "observations");
            if let Some(project) = dataset.projects.get_mut(Id::new(row)) {
                project.key_figure = figure;
            }
        });
    }
}

impl Observation {
    fn read(
        reader: &mut Reader,
        dataset: &mut Dataset,
        indicator: Id<Indicator>,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let kind = of.word("kind")?;
        if kind == ObservationKind::Derived {
            reader.error(of.at.field("kind"), ProblemKind::WrittenAsDerived);
            return None;
        }
        let rounded_to = of.number("roundedTo")?;
        if rounded_to < 0.0 {
            let expected = "a rounding step is 0 or more";
            reader.bad_number(of.at.field("roundedTo"), rounded_to, expected);
        }
        let as_stated = of.string("asStated")?;
        if as_stated.trim().is_empty() {
            reader.error(of.at.field("asStated"), ProblemKind::EmptyText);
        }
        let observation = Self {
            slug: of.string("id")?,
            indicator,
            value: of.number("value")?,
            rounded_to: rounded_to.max(0.0),
            as_stated,
            refs: source::references(reader, dataset, &mut of),
            period: reader.date(&mut of, "period"),
            kind,
            qualifier: of.word("qualifier").unwrap_or_default(),
            rank: of.word("rank").unwrap_or_default(),
            note: reader.text(&mut of, "note"),
            events: reader.links(&mut of, "events", &dataset.events, "events"),
            implied: None,
        };
        observation.keep(dataset)
    }

    /// Works the earlier value out of a statement of growth.
    fn imply(
        reader: &mut Reader,
        dataset: &mut Dataset,
        indicator: Id<Indicator>,
        mut of: Fields<'_>,
    ) -> Option<()> {
        let (factor, rounded_to) = (of.number("factor")?, of.number("roundedTo")?);
        if !(factor > rounded_to / 2.0 && factor > 0.0 && rounded_to >= 0.0) {
            let expected = "a factor is the later value divided by the earlier: more than 0, and than half its rounding";
            reader.bad_number(of.at.field("factor"), factor, expected);
            return None;
        }
        let to = of.string("to")?;
        let is_later = |one: &Self| one.indicator == indicator && one.slug == to;
        let Some((later, value)) = dataset
            .observations
            .iter()
            .find(|(_, one)| is_later(one))
            .map(|(id, one)| (id, one.value))
        else {
            reader.unknown_id(of.at.field("to"), "observations", &to);
            return None;
        };
        let implied = Self {
            slug: of.string("id")?,
            indicator,
            value: value / factor,
            rounded_to,
            as_stated: of.string("asStated")?,
            refs: source::references(reader, dataset, &mut of),
            period: Some(reader.date(&mut of, "from")?),
            kind: ObservationKind::Derived,
            qualifier: Qualifier::Exact,
            rank: Rank::Normal,
            note: reader.text(&mut of, "note"),
            events: Vec::new(),
            implied: Some(Implied { later, factor }),
        };
        implied.keep(dataset)
    }

    /// Keeps a figure that a source gives.
    fn keep(self, dataset: &mut Dataset) -> Option<()> {
        (!self.refs.is_empty()).then(|| dataset.observations.push(self))
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
