//! The list to read: every event in full, newest first.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    RenderContext, WidgetState,
    event_entry::EventEntry,
    virtual_list::{Row, VirtualList},
};
use crate::state::Selection;

/// Shows the events that search and facets leave.
#[component]
pub fn ReadingList() -> impl IntoView {
    let messages = RenderContext::here().messages();
    let WidgetState { result, selection, .. } = WidgetState::here();
    let rows = Memo::new(move |_| {
        let newest_first = result.read().events.iter().rev().copied().map(Row::Event).collect();
        Arc::<Vec<Row>>::new(newest_first)
    });
    let open = Signal::derive(move || match selection.get() {
        Some(Selection::Event(id)) => Some(Row::Event(id)),
        _ => None,
    });
    let draw = Callback::new(|row| match row {
        Row::Event(id) => view! { <li><EventEntry id/></li> }.into_any(),
        _ => ().into_any(),
    });
    let search = &messages.search;
    view! {
        <div>
            <h2 class="tl-sr-only">{messages.detail.events}</h2>
            <VirtualList rows draw class="tl-reading-list" least=60 keep=open/>
            <Show when=move || rows.read().is_empty()>
                <p class="tl-nothing"><b>{search.nothing}</b>{format!(". {}", search.nothing_hint)}</p>
            </Show>
        </div>
    }
    .into_any()
}
