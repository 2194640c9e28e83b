//! The timeline as a still picture, for paper: the same lanes, ticks and marks, in which nothing can be pressed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    TimelineModel, folds::Folds, lanes::Lanes, mark::MarkPicture, model::gutter_of, ticks::Ticks,
};
use crate::{
    layout::{EventIndex, EventMetrics, LodCache, Scene, SceneState, Sheet, scene},
    view::{RenderContext, WidgetState, prose::HIDDEN},
};

/// Shows the events that search and facets leave, in the window that is shown. What it tells stands in the entries too.
#[component]
pub(in crate::view) fn TimelinePicture(
    /// How wide it is laid out, in CSS pixels; the style sheet draws it as wide as what it stands in.
    width: f64,
) -> impl IntoView {
    let Some((scene, gutter)) = still_scene(width) else { return ().into_any() };
    let offset = scene.sheet.offset_px(scene.sheet.window);
    let marks =
        scene.marks.iter().cloned().map(|mark| view! { <MarkPicture mark/> }).collect_view();
    let height = format!("{:.1}px", scene.height);
    let scene = Signal::stored(Some(scene));
    view! {
        <div class="tl-picture" aria-hidden=HIDDEN style:--width=format!("{width:.0}px")>
            <div class="tl-axis" style:height=height style:--gutter=format!("{gutter:.1}px")>
                <Lanes scene/>
                <div class="tl-plot">
                    <div class="tl-sheet" style:transform=format!("translateX({:.1}px)", -offset)>
                        <Folds scene/>
                        <Ticks scene/>
                        <div class="tl-marks" translate="no">{marks}</div>
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Lays out the window that is shown on a picture of this width, at once; gives the width of the gutter too. `None` where
/// it shows no event.
fn still_scene(width: f64) -> Option<(Arc<Scene>, f64)> {
    let (context, state) = (RenderContext::here(), WidgetState::here());
    let (indexed, language) = (context.indexed(), context.language);
    let model = use_context::<TimelineModel>();
    let measure = model.map(|model| model.measure.get_untracked()).unwrap_or_default();
    let gutter = gutter_of(context, &measure, width);
    let metrics = EventMetrics::of(&indexed, language, &measure);
    let (axis, window) = state.view_state.with_untracked(|state| {
        let axis = indexed.axis(state);
        (axis, state.window(axis))
    });
    let index = Arc::new(EventIndex::new(&metrics, &state.result.read_untracked(), axis));
    let plot_px = width - gutter;
    let progress = LodCache::default().advance(&index, window, plot_px, usize::MAX);
    let sheet = Sheet::of(window, axis, plot_px);
    let shown = SceneState { selection: None, gutter_px: gutter };
    let scene = scene(&indexed, &progress.stacked, &sheet, &shown, language, &measure);
    (!scene.marks.is_empty()).then(|| (Arc::new(scene), gutter))
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::{
        state::{AxisBounds, ViewState},
        time::Window,
        view::{Medium, testing::html_of},
    };

    #[test]
    fn marks_have_a_width_wherever_a_wide_sheet_lies() {
        // Sixteen windows share an origin; the last of them lies far from it.
        for part in 0..16 {
            let picture = html_of(
                Medium::Print,
                |dataset| {
                    let axis = AxisBounds::folded(dataset);
                    let at = |part: i32| axis.at(axis.limits, f64::from(part) / 16.0);
                    let window = Window::new(at(part), at(part + 1));
                    ViewState { window, ..ViewState::default() }
                },
                |_| view! { <TimelinePicture width=11_000.0/> },
            );
            assert!(!picture.contains("width:-"), "part {part}: {picture}");
        }
    }
}
