//! Project cards.

use leptos::prelude::*;

/// All cards that search and facets leave; what is open is told in place where there is no room beside.
#[component]
pub fn ProjectCards() -> impl IntoView {}

/// A few cards below the timeline: of those found, the ones that the sources say most of; nothing in other views.
#[component]
pub fn FeaturedCards() -> impl IntoView {}
