//! The pill behind the mark that is open and its label.

use leptos::prelude::*;

use crate::{
    layout::{Highlight, Mark},
    state::Selection,
    view::timeline::TimelineModel,
};

/// How far it reaches beyond the mark and its label.
const BEYOND_PX: f64 = 7.0;

/// Shows the pill that holds what is open and its label, where that is on the sheet.
#[component]
pub(super) fn Pill() -> impl IntoView {
    let model = TimelineModel::here();
    let place = Memo::new(move |_| {
        // Only an event has a mark of its own to be told by.
        matches!(model.selection.get(), Some(Selection::Event(_))).then_some(())?;
        model.scene.with(|scene| {
            let mut marks = scene.as_ref()?.marks.iter();
            let is_open = |mark: &&Mark| mark.highlight == Highlight::Selected && mark.count == 1;
            marks.find(is_open).map(place_of)
        })
    });
    move || {
        let (x, y, width) = place.get()?;
        Some(view! {
            <span class="tl-pill" style:left=format!("{x:.1}px") style:top=format!("{y:.1}px")
                style:width=format!("{width:.1}px")></span>
        })
    }
}

/// Gives where it begins, the top of its row, and how wide it is.
fn place_of(mark: &Mark) -> (f64, f64, f64) {
    let label = mark.label.as_ref().map(|label| (label.x, label.x + label.width));
    let (start, end) = label.unwrap_or((mark.x, mark.end()));
    let (start, end) = (start.min(mark.x) - BEYOND_PX, end.max(mark.end()) + BEYOND_PX);
    (start, mark.y, end - start)
}
