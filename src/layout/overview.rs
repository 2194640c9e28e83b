//! The overview: how many events lie where over the whole of time, and which part is visible.

use super::EventIndex;
use crate::{
    count::float,
    time::{Moment, Window},
};

/// The overview strip; places are parts of the whole, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The density, from left to right; stretches without events are left out.
    pub bins: Vec<Bin>,
    /// Where the window begins.
    pub start: f64,
    /// Where the window ends.
    pub end: f64,
    /// The years of the first and the last event.
    pub years: (i32, i32),
}

/// One column of the density.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Which column it is, from 0 to [`COLUMNS`] less 1.
    pub column: u32,
    /// Its height as a part of the highest; the square root of its count, so that one event is seen beside many.
    pub height: f64,
    /// How many events.
    pub count: usize,
}

/// Into how many columns the whole is cut.
pub const COLUMNS: u32 = 100;

/// Draws the overview.
pub fn overview(index: &EventIndex, window: Window) -> Overview {
    let limits = index.axis_bounds.limits;
    Overview {
        bins: index.bins.clone(),
        start: limits.fraction(window.start()).clamp(0.0, 1.0),
        end: limits.fraction(window.end()).clamp(0.0, 1.0),
        years: index.axis_bounds.years,
    }
}

/// The columns that have events, by how many events start `before` a moment.
pub(super) fn bins(limits: Window, before: impl Fn(Moment) -> usize) -> Vec<Bin> {
    let mut counted = 0;
    let counts = (0..COLUMNS).map(|column| {
        let end = limits.at(f64::from(column + 1) / f64::from(COLUMNS));
        let count = before(end) - counted;
        counted += count;
        (column, count)
    });
    let counts: Vec<(u32, usize)> = counts.filter(|&(_, count)| count > 0).collect();
    let most = counts.iter().map(|&(_, count)| count).max().unwrap_or(0);
    let height = |count| (float(count) / float(most)).sqrt();
    counts.into_iter().map(|(column, count)| Bin { column, height: height(count), count }).collect()
}
