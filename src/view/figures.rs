//! Figures: as charts on one axis of time, each with a table that says the same, and as lists in entries.

use leptos::prelude::*;

use crate::dataset::{Id, Indicator, Observation};

/// The indicators that search and facets leave.
#[component]
pub fn FiguresView() -> impl IntoView {}

/// Figures as a list, each in the source's own words; nothing where there are none.
#[component]
pub fn FigureList(
    /// The figures.
    ids: Vec<Id<Observation>>,
) -> impl IntoView {
    let _ = ids;
}

/// The figure that a card shows large.
#[component]
pub fn KeyFigure(
    /// The figure.
    id: Id<Observation>,
) -> impl IntoView {
    let _ = id;
}

/// The small charts of those indicators that have something to compare.
#[component]
pub fn SmallCharts(
    /// The indicators.
    ids: Vec<Id<Indicator>>,
) -> impl IntoView {
    let _ = ids;
}

/// An indicator in full: what is counted, the chart, the table, where sources differ, and how to cite it.
#[component]
pub fn IndicatorArticle(
    /// The indicator.
    id: Id<Indicator>,
) -> impl IntoView {
    let _ = id;
}
