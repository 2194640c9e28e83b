//! A dataset prepared for asking, and the answer: which events and projects a state leaves.

use super::{
    Facet, FacetCount, FacetValue, Horizon, ViewState, facet,
    search::{Query, SearchIndex},
};
use crate::{
    dataset::{Dataset, Event, Id, Project},
    evidence::claims_by_source,
};

/// A dataset with what is worked out from it once.
#[derive(Debug)]
pub struct Catalogue {
    /// The records.
    pub dataset: Dataset,
    /// How far the axis reaches and where it opens.
    pub horizon: Horizon,
    /// How many claims, figures and statuses rest on each source, in the order of the sources.
    pub claims: Vec<usize>,
    index: SearchIndex,
}

/// The events and projects that search and facets leave, in the order of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The events, oldest first.
    pub events: Vec<Id<Event>>,
    /// The projects that answer the search by themselves and have what is chosen, as may one of their events.
    pub projects: Vec<Id<Project>>,
}

impl Catalogue {
    /// Prepares a dataset.
    pub fn new(dataset: Dataset) -> Self {
        let horizon = Horizon::of(&dataset);
        let index = SearchIndex::of(&dataset);
        let claims = claims_by_source(&dataset);
        Self { dataset, horizon, claims, index }
    }

    /// What a state leaves.
    pub fn find(&self, state: &ViewState) -> Found {
        let query = self.index.query(&state.query);
        let found = |(id, event): (Id<Event>, &Event)| {
            let passes = || facet::passes(&state.chosen, None, |value| value.is_of(event));
            let is_found = state.stretches_to(event) && self.answers(query.as_ref(), id, event);
            (is_found && passes()).then_some(id)
        };
        let events: Vec<Id<Event>> = self.dataset.events.iter().filter_map(found).collect();
        let projects = self.dataset.projects.iter();
        let projects =
            projects.filter(|&(id, project)| self.shows(state, query.as_ref(), id, project));
        Found { projects: projects.map(|(id, _)| id).collect(), events }
    }

    /// The values of a facet, with how many events each would leave.
    pub fn counts(&self, state: &ViewState, facet: Facet) -> Vec<FacetCount> {
        let query = self.index.query(&state.query);
        let events = self.dataset.events.iter();
        let events = events.filter(|&(id, event)| {
            state.stretches_to(event) && self.answers(query.as_ref(), id, event)
        });
        facet::counts(events.map(|(_, event)| event), &state.chosen, facet)
    }

    fn answers(&self, query: Option<&Query>, id: Id<Event>, event: &Event) -> bool {
        query.is_none_or(|query| self.index.finds_event(query, id, event))
    }

    /// A project is shown when the search finds it and, where facets are chosen, it or one of its events has them; of a
    /// stretch of time, one of its events lies there.
    fn shows(
        &self,
        state: &ViewState,
        query: Option<&Query>,
        id: Id<Project>,
        project: &Project,
    ) -> bool {
        let answers = query.is_none_or(|query| self.index.finds_project(query, id, project));
        let passes = |has: &dyn Fn(FacetValue) -> bool| facet::passes(&state.chosen, None, has);
        let has = |passes: &dyn Fn(&Event) -> bool| {
            project.events.iter().any(|&event| passes(&self.dataset.events[event]))
        };
        answers
            && (state.stretch.is_none() || has(&|event| state.stretches_to(event)))
            && (passes(&|value| value.is_of_project(id, project))
                || has(&|event| passes(&|value| value.is_of(event))))
    }
}
