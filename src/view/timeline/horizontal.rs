//! The horizontal timeline: what is seen in words, the buttons, the overview and the axis.

use leptos::{html, prelude::*};

use super::{
    TimelineModel,
    axis::Axis,
    font_probe::FontProbe,
    legend::Legend,
    overview::Overview,
    visible_range::VisibleRange,
    zoom_controls::{OffscreenLink, ZoomControls},
};
use crate::{layout::Direction, view::resize::on_size};

/// Shows the horizontal timeline.
#[component]
pub(super) fn HorizontalTimeline() -> impl IntoView {
    let model = TimelineModel::here();
    let section = NodeRef::<html::Section>::new();
    on_size(section, move |section| model.width.set(f64::from(section.offset_width())));
    let offscreen = model.offscreen();
    let earlier = Signal::derive(move || offscreen.get().0);
    let later = Signal::derive(move || offscreen.get().1);
    view! {
        <section class="tl-timeline" node_ref=section style:--gutter=move || format!("{:.1}px", model.gutter.get())>
            <FontProbe/>
            <div class="tl-axis-head">
                <VisibleRange/>
                <ZoomControls/>
            </div>
            <Overview/>
            <Axis/>
            <div class="tl-axis-foot">
                <OffscreenLink summary=earlier direction=Direction::Earlier/>
                <OffscreenLink summary=later direction=Direction::Later/>
            </div>
            <Legend/>
        </section>
    }
}
