//! What was announced, and whether any source says that it came about.
//!
//! A plan and its fulfilment are one record, for ids last: an event that was scheduled becomes one that occurred, with the
//! references of whoever says so beside those of whoever announced it. So nothing has to link the two.

use super::support::distinct;
use crate::{
    dataset::{
        Dataset, Event, Id, Observation, Project, Source,
        words::{EventStatus, ObservationKind, Status},
    },
    time::{Calendar, Day, Edtf, End},
};

/// An event that a source announced.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Plan {
    /// The event.
    pub event: Id<Event>,
    /// The sources that spoke of it before it was over, oldest first; none where their dates are unknown.
    pub announced: Vec<Id<Source>>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a plan, as far as the sources tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It took place, as these sources say, which came out on its last day or later.
    Happened(Vec<Id<Source>>),
    /// It was called off.
    CalledOff,
    /// No source says whether it took place.
    NotReported {
        /// The last source that could have told, for it came out after the event's last day; none where none did.
        last: Option<Id<Source>>,
        /// Whether a source that could have told speaks of the plan, and yet does not tell.
        is_recalled: bool,
    },
}

/// Gives every announced event, in the order of the events: those scheduled or called off, and those that took place
/// after a source had spoken of them.
pub fn plans(dataset: &Dataset) -> Vec<Plan> {
    let plan = |(id, event): (Id<Event>, &Event)| {
        let own = distinct(event.claims.iter().flat_map(|claim| &claim.refs));
        let is_before = |source: &Id<Source>| {
            last_day(dataset, *source).is_some_and(|day| announces(day, event))
        };
        let (announced, told): (Vec<_>, Vec<_>) = own.iter().partition(|source| is_before(source));
        let outcome = match event.status {
            EventStatus::Occurred if announced.is_empty() => return None,
            EventStatus::Occurred => Outcome::Happened(told),
            EventStatus::Cancelled => Outcome::CalledOff,
            EventStatus::Scheduled => {
                let end = event.date.bounds().latest;
                let could_tell = |source: &Id<Source>| {
                    last_day(dataset, *source).zip(end).is_some_and(|(day, end)| day > end)
                };
                Outcome::NotReported {
                    last: dataset.sources.ids().rfind(could_tell),
                    is_recalled: own.iter().any(could_tell),
                }
            }
        };
        Some(Plan { event: id, announced, outcome })
    };
    dataset.events.iter().filter_map(plan).collect()
}

/// A value that is aimed at or planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Target {
    /// The target or capacity.
    pub figure: Id<Observation>,
    /// The actual value of the same indicator that is given for the latest time; `None` where none is given.
    pub actual: Option<Id<Observation>>,
}

/// Gives every target and capacity, in the order of the figures.
pub fn targets(dataset: &Dataset) -> Vec<Target> {
    let is_actual =
        |id: &Id<Observation>| dataset.observations[*id].kind == ObservationKind::Actual;
    let target = |(id, figure): (Id<Observation>, &Observation)| {
        let of_it = dataset.indicators[figure.indicator].observations.iter().copied();
        let when = |id: &Id<Observation>| {
            dataset.observations[*id].period.map(|period| period.bounds().latest)
        };
        let actual = of_it.filter(is_actual).max_by_key(when);
        matches!(figure.kind, ObservationKind::Target | ObservationKind::Capacity)
            .then_some(Target { figure: id, actual })
    };
    dataset.observations.iter().filter_map(target).collect()
}

/// A project that the sources first knew as a plan. The numbers are indices into its statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Undertaking {
    /// The project.
    pub project: Id<Project>,
    /// What it was first.
    pub first: usize,
    /// What it became; `None` where no source says more.
    pub now: Option<usize>,
}

/// Gives every project whose first status is that of a plan, in the order of the projects.
pub fn undertakings(dataset: &Dataset) -> Vec<Undertaking> {
    let undertaking = |(id, project): (Id<Project>, &Project)| {
        let first = project.statuses.len().checked_sub(1)?;
        let status = project.statuses.get(first)?.status;
        matches!(status, Status::Announced | Status::Agreed | Status::Preparation)
            .then_some(Undertaking { project: id, first, now: (first > 0).then_some(0) })
    };
    dataset.projects.iter().filter_map(undertaking).collect()
}

/// Gives the last day on which a source may have come out.
pub fn last_day(dataset: &Dataset, source: Id<Source>) -> Option<Day> {
    dataset.sources[source].issued?.bounds().latest
}

/// Tells whether what a source says of an event on a day is an announcement. Of what took place it can only be told
/// where the day is before all that the date may mean, or the event's last day is known.
fn announces(day: Day, event: &Event) -> bool {
    let bounds = event.date.bounds();
    let is_before_end = bounds.latest.is_some_and(|last| day < last);
    match event.status {
        EventStatus::Occurred => {
            bounds.earliest.is_some_and(|first| day < first)
                || ends_on_a_day(event.date) && is_before_end
        }
        EventStatus::Scheduled | EventStatus::Cancelled => is_before_end,
    }
}

fn ends_on_a_day(date: Edtf) -> bool {
    let end = match date {
        Edtf::Date(date) | Edtf::Interval { end: End::Date(date), .. } => date,
        Edtf::Interval { .. } => return false,
    };
    matches!(end.calendar, Calendar::Day(..))
}
