//! Parts of a whole, as style sheets, SVG and sliders have them.

/// Writes a part of a whole, to a hundredth of a per cent.
pub(super) fn percent(part: f64) -> String {
    format!("{}%", hundred_times(part))
}

/// Gives a part of a whole as a number of hundredths, to a hundredth of these.
pub(super) fn hundred_times(part: f64) -> f64 {
    (part * 10_000.0).round() / 100.0
}
