//! Folds as they are drawn: bands across all lanes.

use super::sheet::Sheet;

/// A silence that is left out, as a band across all lanes. Lengths are in CSS pixels as the sheet counts them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FoldBand {
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// How many whole years without an event it stands for; at least 2.
    pub years: usize,
}

/// Gives the bands that a sheet meets.
pub(super) fn fold_bands(sheet: &Sheet) -> Vec<FoldBand> {
    let met = sheet.folds.iter().filter(|fold| sheet.span.meets(fold.start, fold.end));
    met.map(|fold| {
        let x = sheet.x(fold.start);
        FoldBand { x, width: sheet.x(fold.end) - x, years: fold.years() }
    })
    .collect()
}
