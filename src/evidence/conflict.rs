//! Finds figures that cannot all be true, and those of them that nobody has explained.

use super::Interval;
use crate::dataset::{
    Dataset, Id, Observation, Problem, ProblemKind, Record, Severity, words::ObservationKind,
};

/// Gives the pairs of figures of one indicator, for one period and of one sort, whose intervals do not meet.
pub fn conflicts(dataset: &Dataset) -> Vec<(Id<Observation>, Id<Observation>)> {
    let mut found = Vec::new();
    for (_, indicator) in dataset.indicators.iter() {
        for (index, &one) in indicator.observations.iter().enumerate() {
            let later = indicator.observations.iter().skip(index + 1);
            found.extend(
                later.filter(|&&other| conflict(dataset, one, other)).map(|&other| (one, other)),
            );
        }
    }
    found
}

/// Gives a problem for each conflict whose two figures are not sides of one disagreement.
pub(super) fn unexplained(dataset: &Dataset) -> Vec<Problem> {
    let open =
        conflicts(dataset).into_iter().filter(|&(one, other)| !is_explained(dataset, one, other));
    open.map(|(one, other)| problem(dataset, one, other)).collect()
}

fn conflict(dataset: &Dataset, one: Id<Observation>, other: Id<Observation>) -> bool {
    let (a, b) = (&dataset.observations[one], &dataset.observations[other]);
    // Doubt about a period does not make it another period, so the bounds are compared.
    let same_period = match (a.period, b.period) {
        (Some(a), Some(b)) => a.bounds() == b.bounds(),
        _ => false,
    };
    same_period
        && sort(a.kind) == sort(b.kind)
        && !Interval::of(dataset, one).overlaps(Interval::of(dataset, other))
}

/// Figures can be compared within a sort: what is aimed at may differ from what came about.
fn sort(kind: ObservationKind) -> u8 {
    match kind {
        ObservationKind::Actual | ObservationKind::Estimate | ObservationKind::Derived => 0,
        ObservationKind::Target => 1,
        ObservationKind::Capacity => 2,
    }
}

fn is_explained(dataset: &Dataset, one: Id<Observation>, other: Id<Observation>) -> bool {
    dataset.disagreements.iter().any(|(_, disagreement)| {
        let names = |id| disagreement.sides.iter().any(|side| side.observation == Some(id));
        names(one) && names(other)
    })
}

fn problem(dataset: &Dataset, one: Id<Observation>, other: Id<Observation>) -> Problem {
    let (a, b) = (&dataset.observations[one], &dataset.observations[other]);
    let indicator = dataset.indicators[a.indicator].slug();
    let list = if a.implied.is_some() { "growth" } else { "observations" };
    Problem {
        severity: Severity::Error,
        path: format!("$.indicators[?@.id=='{indicator}'].{list}[?@.id=='{}']", a.slug()),
        kind: ProblemKind::Unexplained {
            other: b.slug().to_owned(),
            values: format!("\"{}\" and \"{}\"", a.as_stated, b.as_stated),
        },
    }
}
