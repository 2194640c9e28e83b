//! Folds: bands across all lanes for years that the axis leaves out.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    layout::{FoldBand, Scene},
    view::{RenderContext, prose::HIDDEN},
};

/// From this height on there is room for the whole sentence up the band, in CSS pixels.
const TALL_PX: f64 = 280.0;

/// How wide a band must be for words to stand in it, in CSS pixels.
const WORDS_PX: f64 = 14.0;

/// Shows the bands of the sheet, with how many years each stands for.
#[component]
pub(super) fn Folds(
    /// What the axis shows.
    scene: Signal<Option<Arc<Scene>>>,
) -> impl IntoView {
    let bands = Memo::new(move |_| {
        let of = |scene: &Arc<Scene>| (scene.folds.clone(), scene.height >= TALL_PX);
        scene.with(|scene| scene.as_ref().map(of).unwrap_or_default())
    });
    // There are a few at most, and they change with the scale.
    move || {
        let (bands, is_tall) = bands.get();
        bands.into_iter().map(|band| view! { <Band band is_tall/> }).collect_view()
    }
}

/// Shows a band.
#[component]
fn Band(
    /// Where it is drawn, and what it stands for.
    band: FoldBand,
    /// Whether there is room for the whole sentence.
    is_tall: bool,
) -> impl IntoView {
    let context = RenderContext::here();
    let axis = &context.messages().axis;
    let forms = if is_tall { &axis.folded_years } else { &axis.folded_years_short };
    let words = (band.width >= WORDS_PX).then(|| context.plural(band.years, forms));
    view! {
        <div class="tl-fold" aria-hidden=HIDDEN translate="no" style:left=format!("{:.1}px", band.x)
            style:width=format!("{:.1}px", band.width)>
            <span>{words}</span>
        </div>
    }
}
