//! A figure in a chart.

use leptos::prelude::*;

use super::words::letter;
use crate::{
    dataset::words::Rank,
    layout::Column,
    view::{RenderContext, percent::percent},
};

/// Higher than any chart, in CSS pixels.
const ABOVE_ALL_PX: u32 = 400;

/// Shows a figure: a bar as high as its value over the period it speaks of, the range that is left open, and its
/// letter.
#[component]
pub fn ChartColumn(
    /// The figure and where it stands.
    column: Column,
    /// What fills the bar; `None` for what the style sheet gives.
    bar_fill: Option<String>,
    /// The same of the stem of its range.
    stem_fill: Option<String>,
) -> impl IntoView {
    let context = RenderContext::here();
    let figure = column.figure;
    let (kind, rank) = context.with_dataset(|dataset| {
        let figure = &dataset.observations[figure];
        (figure.kind, figure.rank)
    });
    view! {
        <svg
            class="tl-column"
            class:tl-deprecated=rank == Rank::Deprecated
            data-kind=kind.word()
            x=percent(column.start)
            width=percent(column.width)
            overflow="visible"
        >
            // It is cut off at the ground, so that its lower corners are not round.
            <svg class="tl-bar" y=percent(1.0 - column.value) width="100%" height=percent(column.value)>
                <rect width="100%" height=ABOVE_ALL_PX rx="3" fill=bar_fill/>
            </svg>
            <Range low=column.low high=column.high is_open=column.is_open stem_fill/>
            <text
                class="tl-letter"
                x="50%"
                y=percent(1.0 - column.high.max(column.value))
                dy="-5"
                text-anchor="middle"
                fill="currentColor"
                stroke="none"
            >
                {letter(context, figure)}
            </text>
        </svg>
    }
    .into_any()
}

/// Shows the range that a figure leaves open: a stem, and caps at those ends that are known.
#[component]
fn Range(
    /// How high its least value stands, as a part of the whole.
    low: f64,
    /// The same of its greatest.
    high: f64,
    /// Whether the true value may lie above the chart.
    is_open: bool,
    /// What fills the stem; `None` for what the style sheet gives.
    stem_fill: Option<String>,
) -> impl IntoView {
    let cap = |at: f64| {
        view! { <rect x="50%" y=percent(1.0 - at) width=10 height=1.5 transform="translate(-5 -0.75)"/> }
    };
    view! {
        <g class="tl-range" fill="currentColor" stroke="none">
            <rect
                class="tl-stem"
                x="50%"
                y=percent(1.0 - high)
                width=1.5
                height=percent(high - low)
                transform="translate(-0.75 0)"
                fill=stem_fill
            />
            {cap(low)}
            {(!is_open).then(|| cap(high))}
        </g>
    }
}
