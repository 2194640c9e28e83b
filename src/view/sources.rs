//! The numbered sources, at the foot.

use leptos::prelude::*;

/// The list of sources, with the licence.
#[component]
pub fn Sources() -> impl IntoView {}
