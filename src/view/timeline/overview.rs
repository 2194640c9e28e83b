//! The overview: all events on the scale of the whole axis, and the window as a handle on it.

use leptos::prelude::*;

use super::{
    TimelineModel,
    drag::{Drag, DragTarget},
    thumb::ThumbSlider,
};
use crate::{
    layout::{Bin, MOST_BLOCKS},
    state::{Intent, Thumb},
    view::{RenderContext, WidgetState, percent::percent, prose::HIDDEN},
};

/// Shows the overview, with sliders for the window and for each of its ends. What the window shows is lit.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let (context, state) = (RenderContext::here(), WidgetState::here());
    let (first, last) = context.indexed().axis_bounds.years;
    let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let start = Memo::new(move |_| {
        let axis = state.axis();
        percent(axis.fraction(axis.limits, state.seen_window().start()).clamp(0.0, 1.0))
    });
    let length = Memo::new(move |_| {
        let axis = state.axis();
        percent(axis.length(state.seen_window()) as f64 / axis.length(axis.limits) as f64)
    });
    let drag = Drag::new(DragTarget::Strip);
    let press = move |event: leptos::ev::PointerEvent| {
        // Beside the handles a press brings the window there.
        if let Some(part) = drag.press(&event) {
            let (axis, window) = untrack(|| (state.axis(), state.seen_window()));
            let middle = axis.fraction(axis.limits, axis.at(window, 0.5));
            let intent = Intent::PanBy(axis.seconds_of_all(part - middle));
            state.queue_intent(intent, event.time_stamp());
        }
    };
    view! {
        <div class="tl-overview">
            <span class="tl-year" aria-hidden=HIDDEN>{years}</span>
            <div class="tl-strip" on:pointerdown=press on:pointermove=move |event| drag.shift(&event)
                on:pointerup=move |event| drag.release(&event) on:pointercancel=move |event| drag.cancel(&event)
                on:lostpointercapture=move |event| drag.lose_capture(&event)>
                <Density/>
                <div class="tl-overview-window" style:--start=move || start.get() style:--length=move || length.get()>
                    <div class="tl-lit-part"><Density/></div>
                    <OverviewFolds/>
                    <div class="tl-frame">
                        <ThumbSlider thumb=Thumb::Start drag/>
                        <ThumbSlider thumb=Thumb::Window drag/>
                        <ThumbSlider thumb=Thumb::End drag/>
                    </div>
                </div>
            </div>
        </div>
    }
}

/// Shows how many events lie where: a block each where they are few.
#[component]
fn Density() -> impl IntoView {
    let model = TimelineModel::here();
    let density = Memo::new(move |_| {
        model
            .index
            .with(|index| index.as_ref().map(|index| index.density().to_vec()).unwrap_or_default())
    });
    let has_blocks = move || density.read().iter().all(|bin| bin.count <= MOST_BLOCKS);
    let outline = move || density.with(|density| outline(density));
    view! { <div class="tl-density" class:tl-blocks=has_blocks style:clip-path=outline></div> }
}

/// Shows where the axis leaves out years.
#[component]
fn OverviewFolds() -> impl IntoView {
    let state = WidgetState::here();
    move || {
        let axis = state.axis();
        let part = |moment| axis.fraction(axis.limits, moment);
        let folds = axis.folds.iter().map(|fold| (part(fold.start), part(fold.end)));
        let band = |(start, end): (f64, f64)| {
            view! { <div class="tl-fold" style:left=percent(start) style:width=percent(end - start)></div> }
        };
        folds.map(band).collect_view()
    }
}

/// Gives the density as one shape: its columns, standing on the base, a little apart.
fn outline(density: &[Bin]) -> String {
    let column = |bin: &Bin| {
        let gap = (bin.span.1 - bin.span.0) * GAP;
        let (start, end) = (percent(bin.span.0 + gap), percent(bin.span.1 - gap));
        let top = percent(1.0 - bin.height);
        format!(",{start} 100%,{start} {top},{end} {top},{end} 100%")
    };
    let columns: String = density.iter().map(column).collect();
    format!("polygon(0 100%{columns})")
}

/// The part of a column that is left free on either side.
const GAP: f64 = 0.06;
