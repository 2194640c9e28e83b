//! The timeline.

mod legend;

pub(super) use legend::Legend;

use leptos::prelude::*;

/// Events on the axis of time: horizontal where there is room, vertical in narrow columns.
#[component]
pub fn Timeline() -> impl IntoView {}
