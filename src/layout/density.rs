//! The density of events over the whole of time.

use crate::time::{Moment, Window};

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

/// Gives the columns that have events, by how many events start `before` a moment.
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
    let height = |count: usize| (count as f64 / most as f64).sqrt();
    counts.into_iter().map(|(column, count)| Bin { column, height: height(count), count }).collect()
}
