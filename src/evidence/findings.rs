//! What came of what was announced, in sum: how much of it later sources confirm, contest or leave open.

use std::collections::BTreeMap;

use super::{
    plans::{Outcome, Plan, Target, Undertaking, last_day, plans, targets, undertakings},
    support::distinct,
};
use crate::{
    dataset::{
        Dataset, Disagreement, Event, Id, Observation, Project, Reference, Source,
        words::{EventStatus, Status},
    },
    time::Day,
};

/// What later sources make of something that was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They say that it came about, or is on its way.
    Confirmed,
    /// They do not agree on it with those that came before, or with each other.
    Contested,
    /// They say that it was called off.
    CalledOff,
    /// They do not say.
    Open,
    /// There are none that are late enough to tell.
    Pending,
}

/// Announcements of one kind by what later sources make of them; verdicts that none has are left out.
pub type Verdicts<T> = BTreeMap<Verdict, Vec<T>>;

/// What came of everything that a dataset's sources announced.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Events that were announced.
    pub events: Verdicts<Id<Event>>,
    /// Projects that the sources first knew as plans.
    pub projects: Verdicts<Id<Project>>,
    /// Figures that are aimed at or planned for.
    pub targets: Verdicts<Id<Observation>>,
}

impl Findings {
    /// Tells whether nothing was announced.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.projects.is_empty() && self.targets.is_empty()
    }
}

/// Sums up what came of everything that was announced.
pub fn findings(dataset: &Dataset) -> Findings {
    Findings {
        events: by_verdict(plans(dataset), |plan| (of_event(dataset, plan), plan.event)),
        projects: by_verdict(undertakings(dataset), |it| (of_project(dataset, it), it.project)),
        targets: by_verdict(targets(dataset), |it| (of_target(dataset, it), it.figure)),
    }
}

fn by_verdict<P, T>(plans: Vec<P>, verdict: impl Fn(&P) -> (Verdict, T)) -> Verdicts<T> {
    let mut verdicts = Verdicts::<T>::new();
    for (verdict, record) in plans.iter().map(verdict) {
        verdicts.entry(verdict).or_default().push(record);
    }
    verdicts
}

fn of_event(dataset: &Dataset, plan: &Plan) -> Verdict {
    let event = &dataset.events[plan.event];
    let is_contested = || is_contested_after(dataset, &event.disagreements, &plan.announced);
    match plan.outcome {
        Outcome::CalledOff => Verdict::CalledOff,
        _ if event.status == EventStatus::Occurred && is_contested() => Verdict::Contested,
        Outcome::Happened(_) => Verdict::Confirmed,
        Outcome::NotReported { last: Some(_), .. } => Verdict::Open,
        Outcome::NotReported { last: None, .. } => Verdict::Pending,
    }
}

fn of_project(dataset: &Dataset, undertaking: &Undertaking) -> Verdict {
    let project = &dataset.projects[undertaking.project];
    let status = |index| project.statuses.get(index);
    let Some(first) = status(undertaking.first) else { return Verdict::Open };
    let now = undertaking.now.and_then(status).map(|claim| claim.status);
    match now {
        Some(Status::Suspended | Status::Cancelled) => Verdict::CalledOff,
        _ if is_contested_after(dataset, &project.disagreements, &distinct(&first.refs)) => {
            Verdict::Contested
        }
        Some(now) if now != Status::Unknown && now > first.status => Verdict::Confirmed,
        _ if is_last(dataset, &distinct(&first.refs)) => Verdict::Pending,
        _ => Verdict::Open,
    }
}

fn of_target(dataset: &Dataset, target: &Target) -> Verdict {
    let figure = &dataset.observations[target.figure];
    let disagreements = &dataset.indicators[figure.indicator].disagreements;
    let about_it = disagreements.iter().copied().filter(|id| {
        let sides = &dataset.disagreements[*id].sides;
        sides.iter().any(|side| side.observation == Some(target.figure))
    });
    let about_it: Vec<_> = about_it.collect();
    if is_contested_after(dataset, &about_it, &distinct(&figure.refs)) {
        Verdict::Contested
    } else if target.actual.is_some() {
        Verdict::Confirmed
    } else if is_last(dataset, &distinct(&figure.refs)) {
        Verdict::Pending
    } else {
        Verdict::Open
    }
}

/// Tells whether a source that came out after all of these takes a side in one of the disagreements.
fn is_contested_after(
    dataset: &Dataset,
    disagreements: &[Id<Disagreement>],
    announced: &[Id<Source>],
) -> bool {
    let Some(day) = latest(dataset, announced) else { return false };
    let is_later = |it: &Reference| last_day(dataset, it.source).is_some_and(|issued| issued > day);
    let sides = disagreements.iter().flat_map(|id| &dataset.disagreements[*id].sides);
    sides.flat_map(|side| &side.refs).any(is_later)
}

/// Tells whether no source came out after these.
fn is_last(dataset: &Dataset, announced: &[Id<Source>]) -> bool {
    let day = latest(dataset, announced);
    let mut all = dataset.sources.ids().filter_map(|source| last_day(dataset, source));
    !all.any(|issued| day.is_some_and(|day| issued > day))
}

fn latest(dataset: &Dataset, sources: &[Id<Source>]) -> Option<Day> {
    sources.iter().filter_map(|source| last_day(dataset, *source)).max()
}
