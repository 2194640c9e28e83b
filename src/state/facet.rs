//! Facets: the sides from which events can be chosen, and how many each choice would leave.

use std::cmp::Reverse;

use crate::dataset::{
    Actor, Dataset, Event, Id, Project, Record as _, Sector,
    words::{EventKind, EventStatus},
};

/// A side from which events can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The sector.
    Sector,
    /// People and bodies that took part.
    Actor,
    /// The project it belongs to.
    Project,
    /// What sort of event.
    Kind,
    /// Whether it took place.
    Status,
}

/// One value of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetValue {
    /// Events of a sector.
    Sector(Id<Sector>),
    /// Events in which somebody took part.
    Actor(Id<Actor>),
    /// Events of a project.
    Project(Id<Project>),
    /// Events of a sort.
    Kind(EventKind),
    /// Events that took place, or were planned.
    Status(EventStatus),
}

/// A value that can be chosen, and how many events it would leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: FacetValue,
    /// How many events have it, among those that the search and the other facets leave.
    pub count: usize,
}

impl Facet {
    /// All facets, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Sector, Self::Actor, Self::Project, Self::Kind, Self::Status];

    /// Gives the facet's word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Actor => "who",
            Self::Project => "in",
            Self::Kind => "kind",
            Self::Status => "status",
        }
    }

    /// Gives all values it can have, in order.
    pub(super) fn values(self, dataset: &Dataset) -> Vec<FacetValue> {
        match self {
            Self::Sector => dataset.sectors.ids().map(FacetValue::Sector).collect(),
            Self::Actor => dataset.actors.ids().map(FacetValue::Actor).collect(),
            Self::Project => dataset.projects.ids().map(FacetValue::Project).collect(),
            Self::Kind => EventKind::ALL.iter().copied().map(FacetValue::Kind).collect(),
            Self::Status => EventStatus::ALL.iter().copied().map(FacetValue::Status).collect(),
        }
    }

    /// Gives what adds an event's values to a list, by their numbers among all.
    pub(super) fn lists(self) -> fn(&Event, &mut Vec<usize>) {
        match self {
            Self::Sector => |event, list| list.extend(event.sectors.iter().map(|it| it.index())),
            Self::Actor => |event, list| {
                list.extend(event.actors.iter().map(|party| party.actor.index()));
            },
            Self::Project => |event, list| list.extend(event.projects.iter().map(|it| it.index())),
            Self::Kind => |event, list| list.push(event.kind as usize),
            Self::Status => |event, list| list.push(event.status as usize),
        }
    }

    /// Gives the facet with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.word() == word)
    }
}

impl FacetValue {
    /// Gives the facet that it is a value of.
    pub fn facet(self) -> Facet {
        match self {
            Self::Sector(_) => Facet::Sector,
            Self::Actor(_) => Facet::Actor,
            Self::Project(_) => Facet::Project,
            Self::Kind(_) => Facet::Kind,
            Self::Status(_) => Facet::Status,
        }
    }

    /// Gives the value's name in links.
    pub fn word(self, dataset: &Dataset) -> &str {
        match self {
            Self::Sector(sector) => dataset.sectors[sector].slug(),
            Self::Actor(actor) => dataset.actors[actor].slug(),
            Self::Project(project) => dataset.projects[project].slug(),
            Self::Kind(kind) => kind.word(),
            Self::Status(status) => status.word(),
        }
    }

    /// Gives the value of a facet that goes by a name in links.
    pub fn from_word(facet: Facet, word: &str, dataset: &Dataset) -> Option<Self> {
        match facet {
            Facet::Sector => dataset.sectors.find(word).map(Self::Sector),
            Facet::Actor => dataset.actors.find(word).map(Self::Actor),
            Facet::Project => dataset.projects.find(word).map(Self::Project),
            Facet::Kind => EventKind::from_word(word).map(Self::Kind),
            Facet::Status => EventStatus::from_word(word).map(Self::Status),
        }
    }

    /// Tells whether a project has it by itself, whatever its events have; events alone have sorts and statuses.
    pub(super) fn is_of_project(self, id: Id<Project>, project: &Project) -> bool {
        match self {
            Self::Sector(sector) => project.sector == Some(sector),
            Self::Actor(actor) => project.parties.iter().any(|party| party.actor == actor),
            Self::Project(wanted) => id == wanted || project.part_of.contains(&wanted),
            Self::Kind(_) | Self::Status(_) => false,
        }
    }

    /// Gives its number among all values of its facet.
    pub(super) fn value_id(self) -> usize {
        match self {
            Self::Sector(sector) => sector.index(),
            Self::Actor(actor) => actor.index(),
            Self::Project(project) => project.index(),
            Self::Kind(kind) => kind as usize,
            Self::Status(status) => status as usize,
        }
    }
}

/// Tells whether what `has` the values it says passes every facet: any chosen value of a facet will do.
pub(super) fn passes(chosen: &[FacetValue], has: impl Fn(FacetValue) -> bool) -> bool {
    let asks = |facet: Facet| chosen.iter().filter(move |value| value.facet() == facet);
    Facet::ALL
        .into_iter()
        .all(|facet| asks(facet).next().is_none() || asks(facet).any(|&value| has(value)))
}

/// Gives those of a facet's values that occur, most frequent first; chosen ones are always listed.
pub(super) fn counts(
    values: Vec<FacetValue>,
    counts: &[usize],
    chosen: &[FacetValue],
) -> Vec<FacetCount> {
    let counts = counts.iter().copied().chain(std::iter::repeat(0));
    let counts = values.into_iter().zip(counts);
    let mut counts: Vec<FacetCount> = counts
        .filter(|(value, count)| *count > 0 || chosen.contains(value))
        .map(|(value, count)| FacetCount { value, count })
        .collect();
    // Lanes and statuses keep their own order; long lists of names begin with the busiest.
    if let Some(FacetValue::Actor(_) | FacetValue::Project(_)) = counts.first().map(|it| it.value) {
        counts.sort_by_key(|it| Reverse(it.count));
    }
    counts
}
