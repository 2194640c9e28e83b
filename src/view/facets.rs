//! Facets as menus of tick boxes, and the values chosen as chips.

use leptos::{ev, html, prelude::*};
use web_sys::Node;

use super::ui::Ui;
use crate::{
    dataset::Dataset,
    locale::{Language, capitalized, count, fill, plural, word_label},
    state::{Facet, FacetCount, FacetValue, Intent},
};

/// A menu for each facet.
#[component]
pub(super) fn Facets() -> impl IntoView {
    let say = &Ui::here().say().facets;
    view! {
        <div class="facets" role="group" aria-label=say.label>
            {Facet::ALL.map(|facet| view! { <Menu facet/> })}
        </div>
    }
}

#[component]
fn Menu(
    /// The facet that it offers.
    facet: Facet,
) -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().facets;
    let name = match facet {
        Facet::Sector => say.sector,
        Facet::Actor => say.who,
        Facet::Project => say.project,
        Facet::Kind => say.kind,
        Facet::Status => say.status,
    };
    let menu = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let leaves = move |ev: ev::FocusEvent| {
        let to = ev.related_target();
        let to = to.as_ref().and_then(|to| wasm_bindgen::JsCast::dyn_ref::<Node>(to));
        let stays = menu.get_untracked().is_some_and(|menu| to.is_some_and(|to| menu.contains(Some(to))));
        // A click on nothing in particular keeps the menu, as it takes the focus nowhere.
        if to.is_some() && !stays {
            close();
        }
    };
    let key = move |ev: ev::KeyboardEvent| {
        if ev.key() == "Escape" && is_open.get_untracked() {
            ev.stop_propagation();
            close();
            ui.focus(format!(".menu[data-facet={}] summary", facet.word()));
        }
    };
    // The counts are worked out for an open menu only.
    let counts = Memo::new(move |_| {
        let count = |state: &_| ui.catalogue().counts(state, facet);
        if is_open.get() { ui.state.with(count) } else { Vec::new() }
    });
    let chosen = move || {
        ui.state.with(|state| state.chosen.iter().filter(|it| it.facet() == facet).count())
    };
    view! {
        <details class="menu" data-facet=facet.word() node_ref=menu on:focusout=leaves on:keydown=key
            on:toggle=move |_| is_open.set(menu.get_untracked().is_some_and(|menu| menu.open()))>
            <summary>
                {name}
                {move || (chosen() > 0).then(|| view! { <span class="badge">{chosen()}</span> })}
            </summary>
            <ul class="options" role="list">
                <For each=move || counts.get() key=|it| it.value let(it)>
                    <Choice value=it.value counts/>
                </For>
            </ul>
        </details>
    }
}

#[component]
fn Choice(
    /// The value.
    value: FacetValue,
    /// The counts of its facet.
    counts: Memo<Vec<FacetCount>>,
) -> impl IntoView {
    let ui = Ui::here();
    let name = value_name(value, &ui.catalogue().dataset, ui.language);
    let count = move || counts.with(|all| all.iter().find(|it| it.value == value).map_or(0, |it| it.count));
    let is_chosen = move || ui.state.with(|state| state.chosen.contains(&value));
    view! {
        <li><label>
            <input type="checkbox" prop:checked=is_chosen
                on:change=move |_| ui.act(Intent::Toggle(value))/>
            <span>{name}</span>
            <span class="n">{count}</span>
        </label></li>
    }
}

/// What is chosen, each removable, and how many events that leaves.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let ui = Ui::here();
    let say = ui.say();
    let chosen = move || ui.state.with(|state| state.chosen.clone());
    let shown = move || {
        let total = ui.catalogue().dataset.events.len();
        let shown = ui.found.with(|found| found.events.len());
        let pattern = plural(total, &say.search.shown, ui.language);
        fill(&pattern, &[("shown", &count(shown, ui.language))])
    };
    let is_filtered = move || ui.state.with(|state| state.is_filtered());
    let chip = move |value: FacetValue| {
        let name = value_name(value, &ui.catalogue().dataset, ui.language);
        let remove = fill(say.facets.remove, &[("name", &name)]);
        view! {
            <button type="button" class="chip" aria-label=remove on:click=move |_| ui.act(Intent::Toggle(value))>
                {name}<span aria-hidden="true">" ×"</span>
            </button>
        }
    };
    view! {
        <div class="chips" class:idle=move || !is_filtered()>
            <For each=chosen key=|value| *value let(value)>{chip(value)}</For>
            <span class="shown" role="status">{move || is_filtered().then(shown)}</span>
            <Show when=is_filtered>
                <button type="button" class="link" on:click=move |_| ui.act(Intent::Clear)>
                    {say.facets.clear_all}
                </button>
            </Show>
        </div>
    }
}

fn value_name(value: FacetValue, dataset: &Dataset, language: Language) -> String {
    let tag = language.tag();
    match value {
        FacetValue::Sector(sector) => dataset.sectors[sector].name.get(tag).to_owned(),
        FacetValue::Actor(actor) => dataset.actors[actor].name.get(tag).to_owned(),
        FacetValue::Project(project) => dataset.projects[project].name.get(tag).to_owned(),
        FacetValue::Kind(kind) => capitalized(word_label(kind, language)),
        FacetValue::Status(status) => capitalized(word_label(status, language)),
    }
}
