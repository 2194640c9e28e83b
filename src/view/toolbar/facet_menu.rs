//! The menu of a facet: a button that opens the values to choose from.

use leptos::{ev, html, prelude::*, web_sys::Node};
use wasm_bindgen::JsCast as _;

use super::facet_options::FacetOptions;
use crate::{
    state::Facet,
    view::{RenderContext, WidgetState, facet_names::facet_name, navigation::focus},
};

/// Shows the menu of a facet, which closes when the reader goes elsewhere.
#[component]
pub fn FacetMenu(
    /// The facet.
    facet: Facet,
    /// The facet whose menu is open; there is one at most.
    open_menu: RwSignal<Option<Facet>>,
) -> impl IntoView {
    let name = facet_name(RenderContext::here(), facet);
    let menu = NodeRef::<html::Div>::new();
    let opener = NodeRef::<html::Button>::new();
    let is_open = Memo::new(move |_| open_menu.get() == Some(facet));
    let close = move || {
        if is_open.get_untracked() {
            open_menu.set(None);
        }
    };
    let toggle = move |_| open_menu.set(Some(facet).filter(|_| !is_open.get_untracked()));
    // It may leave for nothing at all.
    let close_if_left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = menu.get_untracked().is_some_and(|it| to.is_some() && it.contains(to.as_ref()));
        if !stays {
            close();
        }
    };
    let close_on_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            // What is open beside it stays so.
            event.prevent_default();
            event.stop_propagation();
            close();
            if let Some(opener) = opener.get_untracked() {
                focus(&opener);
            }
        }
    };
    view! {
        <div class="tl-menu" node_ref=menu on:focusout=close_if_left on:keydown=close_on_escape>
            <button
                class="tl-menu-opener"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=toggle
                node_ref=opener
            >
                <span>{name}</span>
                <Badge facet/>
            </button>
            <Show when=move || is_open.get()>
                <FacetOptions facet menu on_leave=close/>
            </Show>
        </div>
    }
}

/// Shows how many values of a facet are chosen; nothing where there are none.
#[component]
fn Badge(
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let chosen = Memo::new(move |_| {
        let state = state.view_state.read();
        state.chosen.iter().filter(|value| value.facet() == facet).count()
    });
    view! {
        <Show when=move || chosen.get() != 0>
            <span class="tl-badge" translate="no">
                {move || context.count(chosen.get())}
            </span>
        </Show>
    }
}
