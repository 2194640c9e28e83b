//! Ticks: calendar days along the axis; a year leads to itself when it is pressed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    layout::{Scene, Tick},
    state::Intent,
    view::{WidgetState, prose::HIDDEN},
};

/// The ticks of the sheet.
#[component]
pub(super) fn Ticks(
    /// What the axis shows.
    scene: Memo<Option<Arc<Scene>>>,
) -> impl IntoView {
    let ticks = Memo::new(move |_| {
        scene.with(|scene| scene.as_ref().map(|scene| scene.ticks.clone()).unwrap_or_default())
    });
    view! {
        <div class="tl-ticks" aria-hidden=HIDDEN translate="no">
            <For each=move || ticks.get() key=|tick| (tick.x.to_bits(), tick.label.clone()) let:tick><TickView tick/></For>
        </div>
    }
}

/// A tick. That of a year leads there when it is pressed, a short cut for what the buttons do as well.
#[component]
fn TickView(
    /// What it shows.
    tick: Tick,
) -> impl IntoView {
    let state = WidgetState::here();
    let Tick { x, label, is_major, period } = tick;
    let go = move |_| {
        if let Some(year) = period {
            state.intend(Intent::Go(year));
        }
    };
    view! {
        <span class="tl-tick" class:tl-major=is_major style:left=format!("{x:.1}px")>
            <span class:tl-year-link=period.is_some() on:click=go>{label}</span>
        </span>
    }
}
