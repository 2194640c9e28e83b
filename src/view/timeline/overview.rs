//! The overview: density over the whole of time, and the window as a handle on it.

use leptos::prelude::*;

use super::{
    TimelineModel,
    drag::{Drag, DragTarget},
    thumb::ThumbSlider,
};
use crate::{
    layout::{Bin, COLUMNS},
    state::{Intent, Thumb},
    view::{RenderContext, WidgetState, percent::percent, prose::HIDDEN},
};

/// Shows the overview, with sliders for the window and for each of its ends.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let bounds = context.indexed().axis_bounds;
    let density = Memo::new(move |_| {
        model
            .index
            .with(|index| index.as_ref().map(|index| index.density().to_vec()).unwrap_or_default())
    });
    let outline = move || density.with(|density| outline(density));
    let start = Memo::new(move |_| {
        percent(bounds.limits.fraction(state.seen_window().start()).clamp(0.0, 1.0))
    });
    let length = Memo::new(move |_| {
        let seconds = state.seen_window().seconds();
        percent(bounds.limits.fraction(bounds.limits.start().plus(seconds)).clamp(0.0, 1.0))
    });
    let drag = Drag::new(DragTarget::Strip);
    let press = move |event: leptos::ev::PointerEvent| {
        // Beside the handles a press brings the window there.
        if let Some(part) = drag.press(&event) {
            let middle = untrack(|| state.seen_window()).middle();
            let by = bounds.limits.at(part).seconds_since(middle);
            state.queue_intent(Intent::PanBy(by), event.time_stamp());
        }
    };
    let year = |year: i32| view! { <span class="tl-year" aria-hidden=HIDDEN>{year}</span> };
    view! {
        <div class="tl-overview">
            {year(bounds.years.0)}
            <div class="tl-strip" on:pointerdown=press on:pointermove=move |event| drag.shift(&event)
                on:pointerup=move |event| drag.release(&event) on:pointercancel=move |event| drag.cancel(&event)
                on:lostpointercapture=move |event| drag.lose_capture(&event)>
                <div class="tl-density" style:clip-path=outline></div>
                <div class="tl-overview-window" style:--start=move || start.get() style:--length=move || length.get()>
                    <ThumbSlider thumb=Thumb::Start drag/>
                    <ThumbSlider thumb=Thumb::Window drag/>
                    <ThumbSlider thumb=Thumb::End drag/>
                </div>
            </div>
            {year(bounds.years.1)}
        </div>
    }
}

/// Gives the density as one shape: its columns, standing on the base.
fn outline(density: &[Bin]) -> String {
    let across = |column: u32| percent(f64::from(column) / f64::from(COLUMNS));
    let column = |bin: &Bin| {
        let (start, end, top) =
            (across(bin.column), across(bin.column + 1), percent(1.0 - bin.height));
        format!(",{start} 100%,{start} {top},{end} {top},{end} 100%")
    };
    let columns: String = density.iter().map(column).collect();
    format!("polygon(0 100%{columns})")
}
