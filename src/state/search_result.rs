//! What search and facets leave, and what goes with it.

use crate::{
    dataset::{
        Dataset, Disagreement, Event, Id, Indicator, Observation, Party, Project, Source, Subject,
    },
    evidence::{Statement, statements},
};

/// The events and projects that search and facets leave, in the order of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchResult {
    /// The events, oldest first.
    pub events: Vec<Id<Event>>,
    /// The projects that answer the search by themselves and have what is chosen, as may one of their events.
    pub projects: Vec<Id<Project>>,
}

impl SearchResult {
    /// Tells whether nothing is left out.
    pub fn is_whole(&self, dataset: &Dataset) -> bool {
        let all = (dataset.events.len(), dataset.projects.len());
        (self.events.len(), self.projects.len()) == all
    }

    /// Keeps the newest events and the first projects, at most so many of each.
    #[must_use]
    pub fn at_most(&self, most: usize) -> Self {
        let older = self.events.len().saturating_sub(most);
        Self {
            events: self.events.iter().skip(older).copied().collect(),
            projects: self.projects.iter().take(most).copied().collect(),
        }
    }

    /// Gives the indicators of which events or projects show a figure, in the order of the dataset; those that none
    /// shows go with the whole.
    pub fn indicators(&self, dataset: &Dataset) -> Vec<Id<Indicator>> {
        let mut is_shown = vec![self.is_whole(dataset); dataset.indicators.len()];
        let mut show = |id: Id<Indicator>| {
            if let Some(is_shown) = is_shown.get_mut(id.index()) {
                *is_shown = true;
            }
        };
        let in_events = self.events.iter().flat_map(|&id| &dataset.events[id].figures);
        let large = self.projects.iter().filter_map(|&id| dataset.projects[id].key_figure.as_ref());
        in_events.chain(large).for_each(|&id| show(dataset.observations[id].indicator));
        let in_projects = self.projects.iter().flat_map(|&id| &dataset.projects[id].indicators);
        in_projects.for_each(|&id| show(id));
        let ids = dataset.indicators.ids().zip(is_shown);
        ids.filter_map(|(id, is_shown)| is_shown.then_some(id)).collect()
    }

    /// Gives the figures of the charts that are left, chart by chart.
    pub fn figures(&self, dataset: &Dataset) -> Vec<Id<Observation>> {
        let indicators = self.indicators(dataset).into_iter();
        indicators.flat_map(|id| dataset.indicators[id].observations.iter().copied()).collect()
    }

    /// Gives the sources on which events, projects and figures rest, in their order; the others go with the whole.
    pub fn sources(&self, dataset: &Dataset) -> Vec<Id<Source>> {
        let mut figures = self.figures(dataset);
        figures.sort_unstable();
        let is_left = |statement| match statement {
            Statement::OfEvent(id, _) => self.has_event(id),
            Statement::OfProject(id, _) | Statement::Status(id, _) => self.has_project(id),
            Statement::Figure(id) => figures.binary_search(&id).is_ok(),
        };
        let mut is_cited = vec![self.is_whole(dataset); dataset.sources.len()];
        let left = statements(dataset).filter(|&(statement, _)| is_left(statement));
        for reference in left.flat_map(|(_, refs)| refs) {
            if let Some(is_cited) = is_cited.get_mut(reference.source.index()) {
                *is_cited = true;
            }
        }
        let ids = dataset.sources.ids().zip(is_cited);
        ids.filter_map(|(id, is_cited)| is_cited.then_some(id)).collect()
    }

    /// Tells whether an event is found.
    pub fn has_event(&self, id: Id<Event>) -> bool {
        self.events.binary_search(&id).is_ok()
    }

    /// Tells whether a project is found.
    pub fn has_project(&self, id: Id<Project>) -> bool {
        self.projects.binary_search(&id).is_ok()
    }

    /// In how many of the events and of the projects each actor takes part, in the order of the actors.
    pub fn parts(&self, dataset: &Dataset) -> Vec<(usize, usize)> {
        let mut parts = vec![(0, 0); dataset.actors.len()];
        let mut count = |party: &Party, (events, projects)| {
            if let Some(part) = parts.get_mut(party.actor.index()) {
                *part = (part.0 + events, part.1 + projects);
            }
        };
        for &id in &self.events {
            dataset.events[id].actors.iter().for_each(|party| count(party, (1, 0)));
        }
        for &id in &self.projects {
            dataset.projects[id].parties.iter().for_each(|party| count(party, (0, 1)));
        }
        parts
    }

    /// Tells whether a figure goes with an event or a project that is found; those that go with none go with the whole.
    pub fn has_figure(&self, dataset: &Dataset, id: Id<Observation>) -> bool {
        let figure = &dataset.observations[id];
        let projects = &dataset.indicators[figure.indicator].projects;
        self.is_whole(dataset)
            || figure.events.iter().any(|&id| self.has_event(id))
            || projects.iter().any(|&id| self.has_project(id))
    }

    /// Tells whether a disagreement is about something that is found; the others go with the whole.
    pub fn has_disagreement(&self, dataset: &Dataset, id: Id<Disagreement>) -> bool {
        let is_found = |subject: &Subject| match *subject {
            Subject::Event(id) => self.has_event(id),
            Subject::Project(id) => self.has_project(id),
            Subject::Indicator(id) => {
                let figures = &dataset.indicators[id].observations;
                figures.iter().any(|&id| self.has_figure(dataset, id))
            }
            Subject::Actor(_) | Subject::Source(_) => false,
        };
        self.is_whole(dataset) || dataset.disagreements[id].about.iter().any(is_found)
    }
}
