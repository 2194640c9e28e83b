//! Ticks: calendar days along the axis, no closer than can be read.

use super::{
    scale::Scale,
    size,
    text_width::{LABEL_FONT_PX, text_width},
};
use crate::{
    locale::{Language, moment_label},
    time::{Step, Window},
};

/// A tick with its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it stands, in pixels from the start of the plot.
    pub x: f64,
    /// What it says; nothing where there is no room.
    pub label: String,
    /// Whether a year begins here while finer steps are shown, or the steps are years.
    pub is_major: bool,
}

/// The ticks of a window.
pub(super) fn ticks(window: Window, scale: Scale, width_px: f64, language: Language) -> Vec<Tick> {
    let step = Step::finest_at_least(scale.seconds(size::TICK_GAP_PX));
    let days = step.ticks(window.start().day(), window.end().day());
    days.map(|day| {
        let (x, label) = (scale.x(day.start()), moment_label(day, step, language));
        // A label that the end of the plot would cut is left out; the line stays.
        let fits = x + f64::from(text_width(&label, LABEL_FONT_PX)) <= width_px;
        let label = if fits { label } else { String::new() };
        Tick { x, label, is_major: step.opens_year(day) }
    })
    .filter(|tick| tick.x >= 0.0 && tick.x <= width_px)
    .collect()
}
