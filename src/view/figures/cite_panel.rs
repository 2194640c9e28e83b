//! What can be taken along of a chart.

use leptos::prelude::*;

use crate::dataset::{Id, Indicator};

/// What can be taken along of a chart.
#[component]
pub fn CitePanel(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let _ = id;
}
