//! The timeline: events on the axis of time, horizontal where there is room, vertical in narrow columns.

mod axis;
mod cluster_list;
mod drag;
mod folds;
mod font_probe;
mod horizontal;
mod keys;
mod lanes;
mod legend;
mod mark;
mod mark_name;
mod measure;
mod model;
mod no_events;
mod overview;
mod picture;
mod thumb;
mod ticks;
mod vertical;
mod visible_range;
mod zoom_controls;

pub(super) use model::TimelineModel;
pub(super) use picture::TimelinePicture;

use leptos::prelude::*;

use self::{horizontal::HorizontalTimeline, vertical::VerticalTimeline};
use super::WidgetState;

/// Shows events on the axis of time.
#[component]
pub fn Timeline() -> impl IntoView {
    let state = WidgetState::here();
    let timeline = move || {
        if state.is_vertical.get() {
            view! { <VerticalTimeline/> }.into_any()
        } else {
            view! { <HorizontalTimeline/> }.into_any()
        }
    };
    move || state.is_measured.get().then(timeline)
}
