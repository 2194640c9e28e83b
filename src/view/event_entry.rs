//! An event as it is told everywhere: in the detail, on the vertical timeline and in the reading list.

use leptos::prelude::*;

use crate::dataset::{Event, Id};

/// An event of the reading list, in full.
#[component]
pub fn EventEntry(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let _ = id;
}

/// The line above an event's title: its sectors and what sort of event it is.
#[component]
pub fn EventKicker(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let _ = id;
}

/// The date in words, where, and whether it was only planned.
#[component]
pub fn WhenAndWhere(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let _ = id;
}

/// Claims, figures, people, projects and disagreements of an event.
#[component]
pub fn EventBody(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let _ = id;
}
