//! The sliders of the overview.

use leptos::{ev, prelude::*};

use super::{TimelineModel, drag::Drag};
use crate::{
    locale::{fill, short_date_words},
    state::Thumb,
    time::{Day, Edtf},
    view::{RenderContext, WidgetState, percent::hundred_times},
};

/// Shows a slider for the window or one of its ends; it says a date and not the part of the whole that it stands at.
#[component]
pub(super) fn ThumbSlider(
    /// What it moves.
    thumb: Thumb,
    /// The drag of the overview, which may begin here.
    drag: Drag,
) -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let axis = &context.messages().axis;
    let name = match thumb {
        Thumb::Start => axis.window_start,
        Thumb::Window => axis.window,
        Thumb::End => axis.window_end,
    };
    let day = move |day: Day| short_date_words(Edtf::from(day), context.language);
    // While the window moves, its own words follow; of its ends it is told when it rests.
    let spoken = move || {
        let window = match thumb {
            Thumb::Window => state.seen_window(),
            Thumb::Start | Thumb::End => model.resting_window.get(),
        };
        let (start, end) = (day(window.start().day()), day(window.end().plus(-1).day()));
        match thumb {
            Thumb::Start => start,
            Thumb::End => end,
            Thumb::Window => fill(axis.window_from_to, &[("start", &start), ("end", &end)]),
        }
    };
    let now = move || {
        let (window, axis) = (model.resting_window.get(), state.axis());
        let moment = match thumb {
            Thumb::Start => window.start(),
            Thumb::Window => axis.at(window, 0.5),
            Thumb::End => window.end(),
        };
        hundred_times(axis.fraction(axis.limits, moment).clamp(0.0, 1.0))
    };
    let press = move |event: ev::KeyboardEvent| {
        state.halt();
        let (window, axis) = untrack(|| (state.seen_window(), state.axis()));
        let on_axis = |window| axis.folds.axis_window(window);
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let Some(intent) = thumb.key(&event.key(), on_axis(window), on_axis(axis.limits)) {
            event.prevent_default();
            event.stop_propagation();
            state.intend_at_once(intent);
        }
    };
    view! {
        <div class=if thumb == Thumb::Window { "tl-handle" } else { "tl-end" } data-thumb=thumb.word() role="slider"
            tabindex="0" aria-label=name aria-valuemin="0" aria-valuemax="100" aria-valuenow=now aria-valuetext=spoken
            on:keydown=press on:pointerdown=move |event| drag.take(&event, thumb)></div>
    }
}
