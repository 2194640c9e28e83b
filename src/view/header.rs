//! The header: title, description, how current it is, and how much there is.

use leptos::prelude::*;

/// Title, description and counts, each count leading to what it counts.
#[component]
pub fn Header() -> impl IntoView {}
