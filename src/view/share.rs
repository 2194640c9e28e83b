//! What a reader takes along: links, codes that show the widget on another page, downloads, citations.

use leptos::prelude::*;

/// The button that opens the dialog of what can be taken along, and the dialog.
#[component]
pub fn ShareButton() -> impl IntoView {}
