//! The list to read: every event in full, newest first.

use leptos::prelude::*;

/// The events that search and facets leave.
#[component]
pub fn ReadingList() -> impl IntoView {}
