//! The search field.

use leptos::{html, prelude::*};

use crate::{
    state::Intent,
    view::{
        RenderContext, WidgetState,
        navigation::{Destination, register},
    },
};

/// Shows the field that searches while the reader types.
#[component]
pub fn SearchField() -> impl IntoView {
    let say = &RenderContext::here().messages().search;
    let state = WidgetState::here();
    let field = NodeRef::<html::Input>::new();
    register(Destination::SearchField, field);
    let query = Memo::new(move |_| state.view_state.with(|state| state.query.clone()));
    // A link has the query without the spaces around it: what is typed stays as it is.
    let value = move || {
        let typed = field.get_untracked().map(|field| field.value());
        let query = query.get();
        typed.filter(|typed| typed.trim() == query.trim()).unwrap_or(query)
    };
    view! {
        <input
            class="tl-search"
            type="search"
            aria-label=say.label
            placeholder=say.placeholder
            autocomplete="off"
            spellcheck="false"
            prop:value=value
            on:input:target=move |event| state.intend(Intent::Search(event.target().value()))
            node_ref=field
        />
    }
}
