//! Ticks: calendar days along the axis; a year leads to itself when it is pressed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    layout::{Scene, Tick},
    state::Intent,
    time::Day,
    view::{WidgetState, prose::HIDDEN, slice::slice_memo},
};

/// Shows the ticks of the sheet.
#[component]
pub(super) fn Ticks(
    /// What the axis shows.
    scene: Signal<Option<Arc<Scene>>>,
) -> impl IntoView {
    let ticks = Memo::new(move |_| {
        scene.with(|scene| scene.as_ref().map(|scene| scene.ticks.clone()).unwrap_or_default())
    });
    let on_intent = WidgetState::here().on_intent();
    let days = move || ticks.read().iter().map(|tick| tick.day).collect::<Vec<_>>();
    view! {
        <div class="tl-ticks" aria-hidden=HIDDEN translate="no" on:dblclick=|event| event.stop_propagation()>
            <For each=days key=|day| *day let:day>
                {tick_memo(ticks, day).map(|tick| view! { <TickView tick on_intent/> })}
            </For>
        </div>
    }
}

/// Follows the tick of a day.
fn tick_memo(ticks: Memo<Vec<Tick>>, day: Day) -> Option<Memo<Tick>> {
    slice_memo(move || {
        let ticks = ticks.read();
        let at = ticks.binary_search_by_key(&day, |tick| tick.day).ok()?;
        ticks.get(at).cloned()
    })
}

/// Shows a tick. That of a year leads there when it is pressed, a short cut for what the buttons do as well.
#[component]
fn TickView(
    /// What it shows; only this tick's slice of the scene.
    tick: Memo<Tick>,
    /// Called with the way to the year when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let go = move |_| {
        if let Some(year) = tick.read_untracked().period {
            on_intent.run(Intent::Go(year));
        }
    };
    view! {
        <span class="tl-tick" class:tl-major=move || tick.read().is_major style:left=move || format!("{:.1}px", tick.read().x)>
            <span class:tl-year-link=move || tick.read().period.is_some() on:click=go>{move || tick.read().label.clone()}</span>
        </span>
    }
}
