//! Project cards.

use leptos::prelude::*;

use super::{detail::Detail, figure::key_figure, project, reference::references, ui::Ui};
use crate::{
    dataset::{Dataset, Id, Project, Record, words::EventStatus},
    locale::{fill, plural, short_date_words},
    state::{Selection, View},
    time::Window,
};

/// All cards that search and facets leave.
#[component]
pub(super) fn Cards() -> impl IntoView {
    let ui = Ui::here();
    let is_empty = move || ui.found.with(|found| found.projects.is_empty());
    view! {
        <h2 class="sr-only">{ui.say().projects.heading}</h2>
        <div class="cards">
            <For each=move || ui.found.get().projects key=|id| *id let(id)><Card id/></For>
        </div>
        <Show when=is_empty><p class="nothing">{ui.say().search.nothing_hint}</p></Show>
    }
}

/// The card of a project or body, with its detail in place where there is no room beside.
#[component]
pub(super) fn Card(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let ui = Ui::here();
    let say = ui.say();
    let catalogue = ui.catalogue();
    let dataset = &catalogue.dataset;
    let project = &dataset.projects[id];
    let selection = Selection::Project(id);
    let toggle = move |_| {
        if ui.is_open(selection) { ui.close() } else { ui.open(selection) }
    };
    let first_claim = project.claims.first().map(|claim| {
        view! { <p class="gist">{ui.text(&claim.text)}{references(ui, &claim.refs)}</p> }
    });
    let differs = !project::differing(dataset, project).is_empty();
    let differs = differs.then(|| {
        view! { <span class="differs"><span aria-hidden="true">"≠ "</span>{say.differ.heading}</span> }
    });
    let summary = plural(project.claims.len(), &say.references.claims, ui.language);
    let opens_here = move || ui.opens_here(selection) && ui.view.get() == View::Projects;
    view! {
        <article class="card" part="card" data-tone=ui.tone(project.sector)
            class:open=move || ui.is_open(selection)>
            {project::kicker(ui, project)}
            <h3 class="name">
                <button type="button" class="opener" data-project=project.slug().to_owned()
                    aria-expanded=move || ui.is_open(selection).to_string() on:click=toggle>
                    {ui.text(&project.name)}
                </button>
            </h3>
            {project::status(ui, project)}
            {project.key_figure.map(|figure| key_figure(ui, dataset, figure))}
            {first_claim}
            {mini_timeline(catalogue.horizon.opening, dataset, project)}
            {next(ui, dataset, project)}
            <p class="foot"><span>{summary}</span>{differs}</p>
        </article>
        <Show when=opens_here><Detail selection/></Show>
    }
    .into_any()
}

/// The events of a project as marks on a line: the stretch that the axis opens on.
fn mini_timeline(window: Window, dataset: &Dataset, project: &Project) -> impl IntoView + use<> {
    let mark = |&id: &_| {
        let event = &dataset.events[id];
        let extent = event.date.extent();
        let start = window.fraction(extent.start).clamp(0.0, 1.0);
        let width = window.fraction(extent.end).clamp(0.0, 1.0) - start;
        let is_planned = event.status != EventStatus::Occurred;
        view! {
            <span class="mini-mark" class:planned=is_planned
                style:left=percent(start) style:width=percent(width)></span>
        }
    };
    let marks: Vec<_> = project.events.iter().map(mark).collect();
    (!marks.is_empty()).then(|| view! { <div class="mini-timeline" aria-hidden="true">{marks}</div> })
}

/// A part of a whole, as a style sheet writes it.
pub(super) fn percent(part: f64) -> String {
    format!("{:.3}%", part * 100.0)
}

/// The latest event that was planned and of which no source says that it took place.
fn next(ui: Ui, dataset: &Dataset, project: &Project) -> Option<impl IntoView + use<>> {
    let planned = |id: &&_| dataset.events[**id].status == EventStatus::Scheduled;
    let event = &dataset.events[*project.events.iter().rev().find(planned)?];
    let date = short_date_words(event.date, ui.language);
    let planned = fill(ui.say().events.planned_for, &[("date", &date)]);
    Some(view! { <p class="next">{ui.text(&event.label)}", "{planned}</p> })
}
