//! The timeline as a still picture, for paper.

use leptos::prelude::*;

/// The events that search and facets leave, on the horizontal axis, as a picture in which nothing can be pressed.
#[component]
pub(in crate::view) fn TimelinePicture(
    /// How wide it is, in CSS pixels.
    width: f64,
) -> impl IntoView {
    let _ = width;
}
