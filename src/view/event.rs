//! What is told of an event: the same in the detail, on the upright axis and in the reading list.

use leptos::prelude::*;

use super::{
    differ::disagreements,
    figure::figures,
    reference::claims,
    ui::Ui,
};
use crate::{
    dataset::{Dataset, Event, Party, words::{ActorKind, EventStatus, Role}},
    locale::{capitalized, date_words, fill, word_label},
    state::Selection,
};

/// The line above an event's title: its sector and what sort of event it is.
pub(super) fn kicker(ui: Ui, dataset: &Dataset, event: &Event) -> impl IntoView + use<> {
    let tone = ui.tone(event.sector());
    let sectors = event.sectors.iter().map(|&sector| ui.plain(&dataset.sectors[sector].name));
    let kind = word_label(event.kind, ui.language).to_owned();
    let words: Vec<String> = sectors.chain([kind]).collect();
    view! {
        <p class="kicker"><span class="dot" data-tone=tone aria-hidden="true"></span>{words.join(" · ")}</p>
    }
}

/// The date in words, whether it was only planned, and where.
pub(super) fn when_and_where(ui: Ui, dataset: &Dataset, event: &Event) -> impl IntoView + use<> {
    let say = &ui.say().events;
    let date = match event.reported {
        Some(reported) => fill(say.reported, &[("date", &date_words(reported, ui.language))]),
        None => date_words(event.date, ui.language),
    };
    let places: Vec<String> =
        event.places.iter().map(|&place| ui.plain(&dataset.places[place].name)).collect();
    let places = (!places.is_empty()).then(|| format!(" · {}", places.join(", ")));
    let machine = event.reported.unwrap_or(event.date).to_string();
    let status = match event.status {
        EventStatus::Occurred => None,
        EventStatus::Scheduled => Some(say.planned_unreported),
        EventStatus::Cancelled => Some(say.cancelled),
    };
    view! {
        <p class="when"><time datetime=machine>{capitalized(&date)}</time>{places}</p>
        {status.map(|status| view! { <p class="planned-note">{capitalized(status)}"."</p> })}
    }
}

/// Claims, figures, people, projects and disagreements.
pub(super) fn body(ui: Ui, dataset: &Dataset, event: &Event) -> impl IntoView + use<> {
    let say = ui.say();
    let figures = (!event.figures.is_empty()).then(|| figures(ui, &event.figures));
    let date_note = (!event.date_note.is_empty()).then(|| {
        view! { <div><dt>{say.events.about_the_date}</dt><dd>{ui.text(&event.date_note)}</dd></div> }
    });
    let of_kind = |kind: ActorKind| {
        let own = event.actors.iter().filter(|party| dataset.actors[party.actor].kind == kind);
        own.collect::<Vec<_>>()
    };
    let people = parties(ui, dataset, say.detail.people, &of_kind(ActorKind::Person));
    let bodies = parties(ui, dataset, say.detail.institutions, &of_kind(ActorKind::Organization));
    let countries = parties(ui, dataset, say.detail.countries, &of_kind(ActorKind::Country));
    view! {
        {claims(ui, &event.claims)}
        {figures}
        <dl class="facts">{people}{bodies}{countries}{projects(ui, dataset, event)}{date_note}</dl>
        {disagreements(ui, &event.disagreements)}
    }
}

/// Who takes part, with the part taken where it is more than being there.
pub(super) fn parties(
    ui: Ui,
    dataset: &Dataset,
    label: &'static str,
    parties: &[&Party],
) -> Option<impl IntoView + use<>> {
    let party = |party: &&Party| {
        let name = ui.plain(&dataset.actors[party.actor].name);
        let role = (party.role != Role::Participant).then(|| word_label(party.role, ui.language));
        let remarks: Vec<String> = role
            .map(str::to_owned)
            .into_iter()
            .chain((!party.note.is_empty()).then(|| ui.plain(&party.note)))
            .collect();
        let remark = (!remarks.is_empty())
            .then(|| view! { <span class="role">" "{remarks.join(", ")}</span> });
        view! { <li>{name}{remark}</li> }
    };
    let names: Vec<_> = parties.iter().map(party).collect();
    (!names.is_empty()).then(|| {
        view! { <div><dt>{label}</dt><dd><ul class="names" role="list">{names}</ul></dd></div> }
    })
}

fn projects(ui: Ui, dataset: &Dataset, event: &Event) -> Option<impl IntoView + use<>> {
    let link = |&id: &_| {
        let name = ui.text(&dataset.projects[id].name);
        view! {
            <li><button type="button" class="link" on:click=move |_| ui.open(Selection::Project(id))>
                {name}
            </button></li>
        }
    };
    let links: Vec<_> = event.projects.iter().map(link).collect();
    (!links.is_empty()).then(|| {
        let label = ui.say().detail.projects;
        view! { <div><dt>{label}</dt><dd><ul class="names" role="list">{links}</ul></dd></div> }
    })
}
