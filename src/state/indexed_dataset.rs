//! A dataset prepared for asking, and the answer: which events and projects a state leaves.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{
    AxisBounds, Facet, FacetCount, FacetValue, SearchResult, ViewState, facet,
    facet_index::FacetIndex,
    search::{Links, Query, SearchIndex},
};
use crate::{
    dataset::{Dataset, Event, Id, Project},
    evidence::claims_by_source,
};

/// A dataset with what is worked out from it once.
#[derive(Debug)]
pub struct IndexedDataset {
    /// The records.
    pub dataset: Dataset,
    /// How far the axis reaches and where it opens; it leaves out long silences.
    pub axis_bounds: AxisBounds,
    /// The same of an axis that shows every year.
    pub unfolded_bounds: AxisBounds,
    /// How many claims, figures and statuses rest on each source, in the order of the sources.
    pub claims: Vec<usize>,
    facets: FacetIndexes,
    places: FacetIndex,
    search: Mutex<Search>,
}

/// What events have of each facet.
#[derive(Debug)]
struct FacetIndexes {
    sector: FacetIndex,
    actor: FacetIndex,
    project: FacetIndex,
    kind: FacetIndex,
    status: FacetIndex,
}

/// What is searched, and what was last searched for.
#[derive(Debug)]
struct Search {
    index: SearchIndex,
    text: String,
    /// The answer; `None` where nothing was searched for.
    answer: Option<Answer>,
}

/// A query and which events answer it.
#[derive(Debug)]
struct Answer {
    query: Query,
    events: Vec<bool>,
}

impl IndexedDataset {
    /// Prepares a dataset, all but the search.
    pub fn new(dataset: Dataset) -> Self {
        let axis_bounds = AxisBounds::folded(&dataset);
        let unfolded_bounds = AxisBounds::of(&dataset);
        let facets = FacetIndexes::of(&dataset);
        let places = FacetIndex::of(&dataset, |event, list| {
            list.extend(event.places.iter().map(|place| place.index()));
        });
        let index = SearchIndex::of(&dataset);
        let claims = claims_by_source(&dataset);
        let search = Mutex::new(Search { index, text: String::new(), answer: None });
        Self { dataset, axis_bounds, unfolded_bounds, claims, facets, places, search }
    }

    /// Gives how far the axis reaches, as a state has it folded or not.
    pub fn axis(&self, state: &ViewState) -> &AxisBounds {
        if state.is_unfolded { &self.unfolded_bounds } else { &self.axis_bounds }
    }

    /// Reads so many events more for the search; says whether all are read.
    ///
    /// A search reads what is left by itself: this is for doing it before, in small pieces.
    pub fn prepare_search(&self, events: usize) -> bool {
        self.search().index.read(&self.dataset, events)
    }

    /// Gives what a state leaves.
    pub fn find(&self, state: &ViewState) -> SearchResult {
        self.search_for(&state.query);
        let search = self.search();
        let matching = self.matching(state, None);
        let mut events = matching.clone();
        search.narrow(&mut events);
        let events = self.dataset.events.ids().zip(events);
        let projects = self.dataset.projects.iter();
        let projects = projects.filter(|&(id, project)| {
            let lies = |event: &Id<Event>| state.is_in_time_filter(&self.dataset.events[*event]);
            search.finds_project(id, project)
                && (state.time_filter.is_none() || project.events.iter().any(lies))
                && shows(&state.chosen, &matching, id, project)
        });
        SearchResult {
            projects: projects.map(|(id, _)| id).collect(),
            events: events.filter_map(|(id, is_found)| is_found.then_some(id)).collect(),
        }
    }

    /// Gives the values of a facet, with how many events each would leave.
    pub fn counts(&self, state: &ViewState, facet: Facet) -> Vec<FacetCount> {
        self.search_for(&state.query);
        let mut events = self.matching(state, Some(facet));
        self.search().narrow(&mut events);
        let counts = self.facets.get(facet).counts(&events);
        facet::counts(facet.values(&self.dataset), &counts, &state.chosen)
    }

    /// Tells which events lie in the time filter and pass every facet but one: any chosen value of a facet will do.
    fn matching(&self, state: &ViewState, except: Option<Facet>) -> Vec<bool> {
        let lies = |(_, event): (Id<Event>, &Event)| state.is_in_time_filter(event);
        let mut events: Vec<bool> = self.dataset.events.iter().map(lies).collect();
        for facet in Facet::ALL.into_iter().filter(|&facet| Some(facet) != except) {
            let mut wanted = Vec::new();
            for value in state.chosen.iter().filter(|value| value.facet() == facet) {
                let id = value.value_id();
                wanted.resize(wanted.len().max(id + 1), false);
                if let Some(wanted) = wanted.get_mut(id) {
                    *wanted = true;
                }
            }
            if !wanted.is_empty() {
                self.facets.get(facet).keep(&wanted, &mut events);
            }
        }
        events
    }

    /// Gives the search, whatever became of an earlier one: it holds nothing that a panic could leave half done.
    fn search(&self) -> MutexGuard<'_, Search> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Finds which events answer a query, unless that is what was last asked.
    fn search_for(&self, text: &str) {
        let search = &mut *self.search();
        if search.text == text {
            return;
        }
        text.clone_into(&mut search.text);
        search.answer = search.index.query(text).map(|query| {
            search.index.read(&self.dataset, usize::MAX);
            let FacetIndexes { actor: actors, project: projects, .. } = &self.facets;
            let links = Links { actors, places: &self.places, projects };
            let events = search.index.found(&query, &links);
            Answer { query, events }
        });
    }
}

impl FacetIndexes {
    fn of(dataset: &Dataset) -> Self {
        let index = |facet: Facet| FacetIndex::of(dataset, facet.lists());
        Self {
            sector: index(Facet::Sector),
            actor: index(Facet::Actor),
            project: index(Facet::Project),
            kind: index(Facet::Kind),
            status: index(Facet::Status),
        }
    }

    fn get(&self, facet: Facet) -> &FacetIndex {
        match facet {
            Facet::Sector => &self.sector,
            Facet::Actor => &self.actor,
            Facet::Project => &self.project,
            Facet::Kind => &self.kind,
            Facet::Status => &self.status,
        }
    }
}

impl Search {
    /// Of the events marked, leaves those that answer.
    fn narrow(&self, events: &mut [bool]) {
        if let Some(answer) = &self.answer {
            for (event, answers) in events.iter_mut().zip(&answer.events) {
                *event &= answers;
            }
        }
    }

    fn finds_project(&self, id: Id<Project>, project: &Project) -> bool {
        let answer = self.answer.as_ref();
        answer.is_none_or(|answer| self.index.finds_project(&answer.query, id, project))
    }
}

/// Tells whether a project is shown: where facets are chosen, if it or one of its events has them.
fn shows(chosen: &[FacetValue], matching: &[bool], id: Id<Project>, project: &Project) -> bool {
    let mut events = project.events.iter().filter_map(|event| matching.get(event.index()));
    facet::passes(chosen, |value| value.is_of_project(id, project)) || events.any(|&passes| passes)
}
