//! Lanes: a row for each sector, named in the gutter before the plot.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    dataset::{Id, Sector},
    layout::{self, Scene},
    view::{
        RenderContext,
        prose::{Dot, HIDDEN},
        slice::slice_memo,
    },
};

/// Shows the lanes, from top to bottom.
#[component]
pub(super) fn Lanes(
    /// What the axis shows.
    scene: Signal<Option<Arc<Scene>>>,
) -> impl IntoView {
    let lanes = Memo::new(move |_| {
        scene.with(|scene| scene.as_ref().map(|scene| scene.lanes.clone()).unwrap_or_default())
    });
    let sectors = move || lanes.read().iter().map(|lane| lane.sector).collect::<Vec<_>>();
    view! {
        <div class="tl-lanes" aria-hidden=HIDDEN>
            <For each=sectors key=|sector| *sector let:sector>
                {lane_memo(lanes, sector).map(|lane| view! { <Lane lane/> })}
            </For>
        </div>
    }
}

/// Follows the lane of a sector.
fn lane_memo(
    lanes: Memo<Vec<layout::Lane>>,
    sector: Option<Id<Sector>>,
) -> Option<Memo<layout::Lane>> {
    slice_memo(move || lanes.read().iter().find(|lane| lane.sector == sector).copied())
}

/// Shows a lane with its name.
#[component]
fn Lane(
    /// Where it is drawn.
    lane: Memo<layout::Lane>,
) -> impl IntoView {
    let context = RenderContext::here();
    let sector = lane.with_untracked(|lane| lane.sector);
    view! {
        <div class="tl-lane" style:top=move || format!("{:.1}px", lane.read().y)
            style:height=move || format!("{:.1}px", lane.read().height)>
            <Dot sector/>
            <span>{context.sector_name(sector)}</span>
        </div>
    }
}
