//! The toolbar: search, views, facets, and what they leave.

use leptos::prelude::*;

/// Search, views, facets, and below them what is chosen.
#[component]
pub fn Toolbar() -> impl IntoView {}
