//! Facets: the sides from which events can be chosen, and how many each choice would leave.

use crate::{
    dataset::{
        Actor, Dataset, Event, Id, Project, Record as _, Sector,
        words::{EventKind, EventStatus},
    },
    order::sort_by,
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

    /// The facet's word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Actor => "who",
            Self::Project => "in",
            Self::Kind => "kind",
            Self::Status => "status",
        }
    }

    /// The facet with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.word() == word)
    }
}

impl FacetValue {
    /// The facet that it is a value of.
    pub fn facet(self) -> Facet {
        match self {
            Self::Sector(_) => Facet::Sector,
            Self::Actor(_) => Facet::Actor,
            Self::Project(_) => Facet::Project,
            Self::Kind(_) => Facet::Kind,
            Self::Status(_) => Facet::Status,
        }
    }

    /// The value's name in links.
    pub fn word(self, dataset: &Dataset) -> &str {
        match self {
            Self::Sector(sector) => dataset.sectors[sector].slug(),
            Self::Actor(actor) => dataset.actors[actor].slug(),
            Self::Project(project) => dataset.projects[project].slug(),
            Self::Kind(kind) => kind.word(),
            Self::Status(status) => status.word(),
        }
    }

    /// The value of a facet that goes by a name in links.
    pub fn from_word(facet: Facet, word: &str, dataset: &Dataset) -> Option<Self> {
        match facet {
            Facet::Sector => dataset.sectors.find(word).map(Self::Sector),
            Facet::Actor => dataset.actors.find(word).map(Self::Actor),
            Facet::Project => dataset.projects.find(word).map(Self::Project),
            Facet::Kind => EventKind::from_word(word).map(Self::Kind),
            Facet::Status => EventStatus::from_word(word).map(Self::Status),
        }
    }

    /// Whether an event has it.
    pub fn is_of(self, event: &Event) -> bool {
        match self {
            Self::Sector(sector) => event.sectors.contains(&sector),
            Self::Actor(actor) => event.actors.iter().any(|party| party.actor == actor),
            Self::Project(project) => event.projects.contains(&project),
            Self::Kind(kind) => event.kind == kind,
            Self::Status(status) => event.status == status,
        }
    }

    /// Whether a project has it by itself, whatever its events have; events alone have sorts and statuses.
    pub(super) fn is_of_project(self, id: Id<Project>, project: &Project) -> bool {
        match self {
            Self::Sector(sector) => project.sector == Some(sector),
            Self::Actor(actor) => project.parties.iter().any(|party| party.actor == actor),
            Self::Project(wanted) => id == wanted || project.part_of.contains(&wanted),
            Self::Kind(_) | Self::Status(_) => false,
        }
    }

    /// The values that an event has of one facet.
    fn all_of(facet: Facet, event: &Event) -> Vec<Self> {
        match facet {
            Facet::Sector => event.sectors.iter().copied().map(Self::Sector).collect(),
            Facet::Actor => event.actors.iter().map(|party| Self::Actor(party.actor)).collect(),
            Facet::Project => event.projects.iter().copied().map(Self::Project).collect(),
            Facet::Kind => vec![Self::Kind(event.kind)],
            Facet::Status => vec![Self::Status(event.status)],
        }
    }
}

/// Whether what `has` the values it says passes every facet but one: any chosen value of a facet will do.
pub(super) fn passes(
    chosen: &[FacetValue],
    except: Option<Facet>,
    has: impl Fn(FacetValue) -> bool,
) -> bool {
    let asks = |facet: Facet| chosen.iter().filter(move |value| value.facet() == facet);
    Facet::ALL
        .into_iter()
        .filter(|&facet| Some(facet) != except)
        .all(|facet| asks(facet).next().is_none() || asks(facet).any(|&value| has(value)))
}

/// The values of a facet that occur in the events given, most frequent first; chosen ones are always listed.
pub(super) fn counts<'a>(
    events: impl Iterator<Item = &'a Event>,
    chosen: &[FacetValue],
    facet: Facet,
) -> Vec<FacetCount> {
    let mut counts = Vec::new();
    let own = chosen.iter().filter(|value| value.facet() == facet);
    own.for_each(|&value| add(&mut counts, value, 0));
    for event in events.filter(|event| passes(chosen, Some(facet), |value| value.is_of(event))) {
        let values = FacetValue::all_of(facet, event);
        for (index, &value) in values.iter().enumerate() {
            // Somebody may take two parts in one event.
            if !values.iter().take(index).any(|earlier| *earlier == value) {
                add(&mut counts, value, 1);
            }
        }
    }
    // Lanes and statuses keep their own order; long lists of names begin with the busiest.
    if matches!(facet, Facet::Actor | Facet::Project) {
        sort_by(&mut counts, |one, other| other.count.cmp(&one.count));
    }
    counts
}

/// Adds to the count of a value, in a list in the order of values.
fn add(counts: &mut Vec<FacetCount>, value: FacetValue, more: usize) {
    let place = counts.partition_point(|one| one.value < value);
    match counts.get_mut(place).filter(|one| one.value == value) {
        Some(one) => one.count += more,
        None => counts.insert(place, FacetCount { value, count: more }),
    }
}
