//! Ticks: calendar days along the axis, no closer than can be read.

use super::{
    sheet::Sheet,
    size,
    text_measure::{TableMeasure, TextMeasure, TextStyle},
};
use crate::{
    locale::{Language, moment_label},
    time::{Day, Step, Window},
};

/// A tick with its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where in time it stands; no two of one axis share it.
    pub day: Day,
    /// Where it stands, in pixels as the sheet counts them.
    pub x: f64,
    /// What it says; nothing where the window or the sheet would cut the label.
    pub label: String,
    /// Whether a year begins here while finer steps are shown, or the steps are years.
    pub is_major: bool,
    /// The year that a major one leads to.
    pub period: Option<Window>,
}

/// Gives the ticks of a sheet.
pub(super) fn ticks(sheet: &Sheet, language: Language, measure: &dyn TextMeasure) -> Vec<Tick> {
    let (scale, (start, end)) = (sheet.scale(), sheet.extent());
    // A label that one of these would cut is left out; the line stays.
    let ends = [scale.x(sheet.window.start()), scale.x(sheet.window.end()), end];
    let step = Step::finest_at_least(scale.seconds(size::TICK_GAP_PX * wideness(measure)));
    let days = step.ticks(sheet.span.start().day(), sheet.span.end().day());
    let days = days.map(|day| (day, scale.x(day.start())));
    let days = days.filter(|&(_, x)| start <= x && x <= end);
    days.map(|(day, x)| {
        let label = moment_label(day, step, language);
        let is_major = step.opens_year(day);
        let style = if is_major { TextStyle::MajorTick } else { TextStyle::Tick };
        let label_end = x + size::TICK_LABEL_PX + measure.width_px(&label, style);
        let is_cut = ends.iter().any(|&end| x < end && end < label_end);
        Tick {
            day,
            x,
            label: if is_cut { String::new() } else { label },
            is_major,
            period: is_major.then(|| year(day.year())).flatten(),
        }
    })
    .collect()
}

/// Tells how much wider the widest labels are than those that the gap between ticks is meant for; 1 if they are not.
fn wideness(measure: &dyn TextMeasure) -> f64 {
    let width = |measure: &dyn TextMeasure| measure.width_px("2000", TextStyle::MajorTick);
    (width(measure) / width(&TableMeasure)).max(1.0)
}

fn year(year: i32) -> Option<Window> {
    let start = |year| Day::from_ymd(year, 1, 1).map(Day::start);
    Window::new(start(year)?, start(year + 1)?)
}
