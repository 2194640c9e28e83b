//! The drawing of a chart: its lines, its columns, and the years below.

use leptos::prelude::*;

use super::{
    chart_column::ChartColumn,
    chart_paint::{ChartPaint, Paint},
};
use crate::{
    layout::Column,
    locale::compact_number,
    view::{RenderContext, percent::percent, prose::HIDDEN},
};

/// The room for letters and names above the topmost line, in CSS pixels.
const HEAD_PX: u32 = 16;

/// The height of what the columns stand in, in CSS pixels.
const HEIGHT_PX: u32 = 168;

/// The same of a small chart.
const SMALL_HEIGHT_PX: u32 = 84;

/// The room for the years, in CSS pixels.
const YEARS_PX: u32 = 22;

/// Shows columns on a ground, with lines behind them.
///
/// Without a style sheet it is drawn in the colour of the text. It is not read out: the chart around it says all of it in
/// words.
#[component]
pub fn ChartPlot(
    /// The columns.
    columns: Vec<Column>,
    /// The values of the lines from the ground up, in the indicator's unit; the last is the top.
    values: Vec<f64>,
    /// The years that begin in it, and where.
    #[prop(optional)]
    years: Vec<(f64, i32)>,
    /// What the ids of its paint begin with.
    name: String,
    /// Whether it is low and names only its topmost line.
    is_small: bool,
    /// Whether it names its lines.
    #[prop(optional)]
    has_names: bool,
) -> impl IntoView {
    let height = if is_small { SMALL_HEIGHT_PX } else { HEIGHT_PX };
    let foot = if years.is_empty() { 0 } else { YEARS_PX };
    let paint = Paint::new(&name, &columns);
    let top = values.last().copied().unwrap_or(1.0);
    // The first is the ground.
    let lines = values.iter().skip(1).map(|&value| {
        let is_named = has_names && (!is_small || value >= top);
        view! { <ChartLine value at=value / top is_named/> }
    });
    let lines = lines.collect_view();
    let columns = columns.into_iter().map(|column| {
        let bar_fill = paint.bar_fill(column.figure);
        let stem_fill = paint.stem_fill(column.is_open);
        view! { <ChartColumn column bar_fill stem_fill/> }
    });
    let columns = columns.collect_view();
    let years = years.into_iter().map(|(at, year)| view! { <ChartYear at year/> }).collect_view();
    view! {
        <svg
            class="tl-chart-plot"
            width="100%"
            height=HEAD_PX + height + foot
            overflow="visible"
            fill="none"
            stroke="currentColor"
            aria-hidden=HIDDEN
        >
            <ChartPaint paint/>
            <svg y=HEAD_PX width="100%" height=height overflow="visible">
                {lines}
                {columns}
                <line class="tl-ground" x2=percent(1.0) y1=percent(1.0) y2=percent(1.0)/>
            </svg>
            <g transform=format!("translate(0 {})", HEAD_PX + height)>{years}</g>
        </svg>
    }
    .into_any()
}

/// Shows a line across a chart.
#[component]
fn ChartLine(
    /// The value that it stands at.
    value: f64,
    /// How high it is, as a part of the whole.
    at: f64,
    /// Whether it is named.
    is_named: bool,
) -> impl IntoView {
    let y = percent(1.0 - at);
    let name = is_named.then(|| {
        let name = compact_number(value, RenderContext::here().language);
        view! { <text class="tl-line-name" y=y.clone() dy="-4" fill="currentColor" stroke="none">{name}</text> }
    });
    view! {
        <line class="tl-line" x2="100%" y1=y.clone() y2=y/>
        {name}
    }
}

/// Shows a year below a chart, at its beginning.
#[component]
fn ChartYear(
    /// Where it begins.
    at: f64,
    /// The year.
    year: i32,
) -> impl IntoView {
    let x = percent(at);
    view! {
        <line class="tl-year-start" x1=x.clone() x2=x.clone() y2="18"/>
        <text class="tl-year-name" x=x dx="5" y="15" fill="currentColor" stroke="none">{year}</text>
    }
}
