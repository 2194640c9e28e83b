//! What is printed: what search and facets leave, whole and in the order of reading.

use leptos::prelude::*;

/// Puts the document that is printed in the place of the widget while the browser prints.
#[component]
pub fn PrintOnDemand() -> impl IntoView {}
