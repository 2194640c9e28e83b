//! What is told of a project or body, and the few shown below the axis.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::{
    card::Card,
    differ::disagreements,
    event::parties,
    figure::figures,
    reference::{claims, references},
    ui::Ui,
};
use crate::{
    dataset::{Dataset, Disagreement, Id, Project, StatusClaim, words::StatusBasis},
    locale::{capitalized, date_words, fill, list_words, plural, short_date_words, word_label},
    state::{Intent, Selection, View},
};

/// How many cards stand below the axis.
const FEATURED: usize = 3;

/// A few cards below the axis: of those found, the ones the sources say most of.
#[component]
pub(super) fn Featured() -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().projects;
    let featured = Memo::new(move |_| {
        let catalogue = ui.catalogue();
        let weight = |&id: &Id<Project>| {
            let project = &catalogue.dataset.projects[id];
            (project.key_figure.is_some(), project.claims.len() + project.events.len())
        };
        let mut found = ui.found.with(|found| found.projects.clone());
        found.sort_by_key(|id| Reverse(weight(id)));
        found.truncate(FEATURED);
        found
    });
    let total = move || ui.found.with(|found| found.projects.len());
    let has_any = move || total() > 0;
    let has_more = move || total() > FEATURED;
    let all = move |_| {
        ui.act(Intent::Show(View::Projects));
        ui.visit(".main");
    };
    view! {
        <Show when=has_any>
            <section class="featured">
                <h2>{say.heading}</h2>
                <div class="cards">
                    <For each=move || featured.get() key=|id| *id let(id)><Card id/></For>
                </div>
                <Show when=has_more>
                    <p><button type="button" class="link" on:click=all>
                        {move || plural(total(), &say.see_all, ui.language)}" "
                        <span aria-hidden="true">"→"</span>
                    </button></p>
                </Show>
            </section>
        </Show>
    }
}

/// The line above a project's name: its sector and what it is.
pub(super) fn kicker(ui: Ui, project: &Project) -> impl IntoView + use<> {
    let catalogue = ui.catalogue();
    let sector = project.sector.map(|sector| ui.plain(&catalogue.dataset.sectors[sector].name));
    let words: Vec<String> =
        sector.into_iter().chain([word_label(project.kind, ui.language).to_owned()]).collect();
    let tone = ui.tone(project.sector);
    view! {
        <p class="kicker"><span class="dot" data-tone=tone aria-hidden="true"></span>{words.join(" · ")}</p>
    }
}

/// The current status: icon, word, date, and whether it is inferred.
pub(super) fn status(ui: Ui, project: &Project) -> Option<impl IntoView + use<>> {
    project.statuses.first().map(|claim| status_line(ui, claim))
}

fn status_line(ui: Ui, claim: &StatusClaim) -> impl IntoView + use<> {
    let date = short_date_words(claim.as_of, ui.language);
    let as_of = fill(ui.say().projects.as_of, &[("date", &date)]);
    let basis = (claim.basis == StatusBasis::Inferred)
        .then(|| format!(", {}", word_label(claim.basis, ui.language)));
    view! {
        <p class="status">
            <span class="status-icon" data-status=claim.status.word() aria-hidden="true"></span>
            <b>{capitalized(word_label(claim.status, ui.language))}</b>" "
            <span class="about">{as_of}{basis}</span>
        </p>
    }
}

/// Claims, figures, history, parties, events and disagreements.
pub(super) fn body(ui: Ui, dataset: &Dataset, project: &Project) -> impl IntoView + use<> {
    let say = ui.say();
    let figures: Vec<_> = project
        .indicators
        .iter()
        .map(|&id| figures(ui, &dataset.indicators[id].observations))
        .collect();
    let everyone: Vec<_> = project.parties.iter().collect();
    let names = |ids: &[Id<Project>]| {
        let names: Vec<String> = ids.iter().map(|&id| ui.plain(&dataset.projects[id].name)).collect();
        list_words(&names, ui.language)
    };
    let part_of = (!project.part_of.is_empty())
        .then(|| capitalized(&fill(say.projects.part_of, &[("names", &names(&project.part_of))])));
    let places: Vec<String> =
        project.places.iter().map(|&place| ui.plain(&dataset.places[place].name)).collect();
    let places = (!places.is_empty()).then(|| {
        view! { <div><dt>{say.detail.places}</dt><dd>{places.join(", ")}</dd></div> }
    });
    view! {
        {part_of.map(|part_of| view! { <p class="part-of">{part_of}</p> })}
        {status(ui, project)}
        {claims(ui, &project.claims)}
        {figures}
        <dl class="facts">{parties(ui, dataset, say.projects.parties, &everyone)}{places}</dl>
        {events(ui, dataset, project)}
        {history(ui, project)}
        {disagreements(ui, &differing(dataset, project))}
    }
}

/// The disagreements about a project or the figures on its card.
pub(super) fn differing(dataset: &Dataset, project: &Project) -> Vec<Id<Disagreement>> {
    let of_figures =
        project.indicators.iter().flat_map(|&id| dataset.indicators[id].disagreements.iter());
    let mut all: Vec<_> = project.disagreements.iter().chain(of_figures).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn events(ui: Ui, dataset: &Dataset, project: &Project) -> Option<impl IntoView + use<>> {
    let event = |&id: &_| {
        let event = &dataset.events[id];
        let date = short_date_words(event.reported.unwrap_or(event.date), ui.language);
        let open = move |_| ui.open(Selection::Event(id));
        view! {
            <li><span class="date">{date}</span>" "
                <button type="button" class="link" on:click=open>{ui.text(&event.title)}</button></li>
        }
    };
    let events: Vec<_> = project.events.iter().rev().map(event).collect();
    (!events.is_empty()).then(|| {
        view! { <h4>{ui.say().detail.events}</h4><ul class="of-project" role="list">{events}</ul> }
    })
}

fn history(ui: Ui, project: &Project) -> impl IntoView + use<> {
    let claim = |claim: &StatusClaim| {
        let date = date_words(claim.as_of, ui.language);
        view! {
            <li>
                <span class="date">{date}</span>" "
                <b>{capitalized(word_label(claim.status, ui.language))}</b>
                <span class="role">" "{word_label(claim.basis, ui.language)}</span>
                {references(ui, &claim.refs)}
                <span class="note">{ui.text(&claim.note)}</span>
            </li>
        }
    };
    let claims: Vec<_> = project.statuses.iter().map(claim).collect();
    view! { <h4>{ui.say().projects.history}</h4><ul class="of-project" role="list">{claims}</ul> }
}
