//! The document that is printed.

use leptos::prelude::*;

use super::{endnotes::Endnotes, selection::SelectionLines};
use crate::view::{header::Header, reading_order::ReadingOrder, timeline::TimelinePicture};

/// How wide the picture of the timeline is, in CSS pixels; the style sheet fits it to the paper.
const PICTURE_PX: f64 = 800.0;

/// What search and facets leave, with the sources that it rests on as endnotes.
///
/// It is drawn at once, as browsers do not wait: nothing in it may be left to an effect.
#[component]
pub fn PrintDocument(
    /// The address of what is shown.
    address: String,
) -> impl IntoView {
    view! {
        <Header/>
        <SelectionLines/>
        <TimelinePicture width=PICTURE_PX/>
        <ReadingOrder/>
        <Endnotes address/>
    }
}
