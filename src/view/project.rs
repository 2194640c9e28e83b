//! A project, a body or an agreement, as it is told everywhere.

mod body;
mod card;
mod entry;
mod mini_timeline;

pub use body::ProjectBody;
pub use card::ProjectCard;
pub use entry::ProjectEntry;

use leptos::prelude::*;

use super::{
    RenderContext,
    event_entry::short_date,
    prose::{Kicker, Sign, sign},
};
use crate::{
    dataset::{Dataset, Disagreement, Event, Id, Project, words::EventStatus},
    locale::{fill, word_label},
};

/// The line above a project's name: its sector and what it is.
#[component]
pub fn ProjectKicker(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let project = &indexed.dataset.projects[id];
    let kind = word_label(project.kind, context.language).to_owned();
    let words = vec![context.sector_name(project.sector), kind];
    view! { <Kicker sector=project.sector words/> }
}

/// The latest event of a project that was planned and of which no source says that it took place; nothing where there
/// is none.
#[component]
fn NextPlanned(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let is_planned = |id: &&Id<Event>| dataset.events[**id].status == EventStatus::Scheduled;
    let next = dataset.projects[id].events.iter().rev().find(is_planned);
    next.map(|&id| {
        let event = &dataset.events[id];
        let date = short_date(context, event);
        let planned = fill(context.messages().events.planned_for, &[("date", &date)]);
        view! { <p class="tl-next">{context.text(&event.label)}{format!(", {planned}")}</p> }
    })
}

/// How many claims of a project there are, and whether the sources differ.
#[component]
fn Foot(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), context.messages());
    let project = &indexed.dataset.projects[id];
    let claims = context.plural(project.claims.len(), &say.references.claims);
    let differs = (!disagreements(&indexed.dataset, project).is_empty()).then(|| {
        view! { <span class="tl-differs"><Sign text=sign::DIFFERS/>{say.differ.heading}</span> }
    });
    view! {
        <p class="tl-foot">
            <span>{claims}</span>
            {differs}
        </p>
    }
}

/// Gives the disagreements about a project or the figures of its indicators, each once.
fn disagreements(dataset: &Dataset, project: &Project) -> Vec<Id<Disagreement>> {
    let of_figures =
        project.indicators.iter().flat_map(|&id| dataset.indicators[id].disagreements.iter());
    let mut all: Vec<Id<Disagreement>> = Vec::new();
    for &id in project.disagreements.iter().chain(of_figures) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}
