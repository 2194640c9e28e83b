//! Which sources support each statement, and which statements cite each source.

use crate::dataset::{Dataset, Event, Id, Observation, Project, Reference, Source};

/// Something that is said with references. The numbers are indices into the record's own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Statement {
    /// A claim of an event.
    OfEvent(Id<Event>, usize),
    /// A claim of a project.
    OfProject(Id<Project>, usize),
    /// A status of a project, the latest being 0.
    Status(Id<Project>, usize),
    /// A figure, stated or implied.
    Figure(Id<Observation>),
}

/// A statement, and the sources that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// What is said.
    pub statement: Statement,
    /// The sources that it refers to, each once, oldest first.
    pub sources: Vec<Id<Source>>,
}

/// The statements that refer to one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitedBy {
    /// What no other source supports.
    pub alone: Vec<Statement>,
    /// What other sources support as well.
    pub shared: Vec<Statement>,
}

/// Gives every claim, status and figure with its references: events first, then projects, then figures.
pub fn statements(dataset: &Dataset) -> impl Iterator<Item = (Statement, &[Reference])> {
    let in_events = dataset.events.iter().flat_map(|(id, event)| {
        let claims = event.claims.iter().enumerate();
        claims.map(move |(index, claim)| (Statement::OfEvent(id, index), &*claim.refs))
    });
    let in_projects = dataset.projects.iter().flat_map(|(id, project)| {
        let claims = project.claims.iter().enumerate();
        let claims = claims.map(move |(index, it)| (Statement::OfProject(id, index), &*it.refs));
        let statuses = project.statuses.iter().enumerate();
        claims.chain(statuses.map(move |(index, it)| (Statement::Status(id, index), &*it.refs)))
    });
    let figures = dataset.observations.iter();
    let figures = figures.map(|(id, figure)| (Statement::Figure(id), &*figure.refs));
    in_events.chain(in_projects).chain(figures)
}

/// Gives every claim, status and figure with its sources, in the same order.
pub fn support(dataset: &Dataset) -> Vec<Support> {
    let support =
        |(statement, refs): (_, &[Reference])| Support { statement, sources: distinct(refs) };
    statements(dataset).map(support).collect()
}

/// Finds the statements that refer to a source.
pub fn cited_by(dataset: &Dataset, id: Id<Source>) -> CitedBy {
    let citing = support(dataset).into_iter().filter(|it| it.sources.contains(&id));
    let (alone, shared): (Vec<_>, Vec<_>) = citing.partition(|it| it.sources.len() == 1);
    let statements = |all: Vec<Support>| all.into_iter().map(|it| it.statement).collect();
    CitedBy { alone: statements(alone), shared: statements(shared) }
}

/// Gives the sources of references, each once, oldest first.
pub(super) fn distinct<'a>(refs: impl IntoIterator<Item = &'a Reference>) -> Vec<Id<Source>> {
    Source::distinct(refs.into_iter().map(|reference| reference.source))
}
