//! Links that run backwards: what names a record, written down in the record that is named.

use super::{Dataset, Subject};

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
    link_disagreements(dataset);
}

/// Tells each event, project and indicator of the disagreements about it.
fn link_disagreements(dataset: &mut Dataset) {
    for (id, disagreement) in dataset.disagreements.iter() {
        for &subject in &disagreement.about {
            let known = match subject {
                Subject::Event(event) => {
                    dataset.events.get_mut(event).map(|it| &mut it.disagreements)
                }
                Subject::Project(it) => {
                    dataset.projects.get_mut(it).map(|it| &mut it.disagreements)
                }
                Subject::Indicator(it) => {
                    dataset.indicators.get_mut(it).map(|it| &mut it.disagreements)
                }
                Subject::Actor(_) | Subject::Source(_) => None,
            };
            if let Some(known) = known {
                known.push(id);
            }
        }
    }
}
