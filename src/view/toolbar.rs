//! The toolbar: search, views, facets, and what they leave.

use leptos::prelude::*;

use super::{facets::{Chips, Facets}, ui::Ui};
use crate::state::{Intent, View};

/// Search, views and facets.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    view! {
        <div class="toolbar">
            <Search/>
            <Views/>
            <Facets/>
        </div>
        <Chips/>
    }
}

#[component]
fn Search() -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().search;
    view! {
        <input class="search" type="search" aria-label=say.label placeholder=say.placeholder
            autocomplete="off" spellcheck="false"
            prop:value=move || ui.state.with(|state| state.query.clone())
            on:input:target=move |ev| ui.act(Intent::Search(ev.target().value()))/>
    }
}

#[component]
fn Views() -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().views;
    let button = |view: View| {
        let name = match view {
            View::Timeline => say.timeline,
            View::List => say.list,
            View::Projects => say.projects,
        };
        let is_shown = move || ui.view.get() == view;
        view! {
            <button type="button" aria-pressed=move || is_shown().to_string()
                on:click=move |_| ui.act(Intent::Show(view))>{name}</button>
        }
    };
    view! {
        <div class="views" role="group" aria-label=say.label>{View::ALL.map(button)}</div>
    }
}
