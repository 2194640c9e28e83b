//! The density of events over the whole of time, as the overview shows it.

use crate::{
    state::AxisBounds,
    time::{DAY_SECONDS, Moment, Step, Unit},
};

/// One column of the density; no two of one axis begin at the same place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Where it begins and ends, as parts of the axis.
    pub span: (f64, f64),
    /// Its height: a block for each event while there are few of them, or else as a part of the highest; then it is the
    /// square root of its count, so that one event is seen beside many.
    pub height: f64,
    /// How many events.
    pub count: usize,
}

/// Into how many columns the whole is cut at most.
const MOST_COLUMNS: i64 = 100;

/// Up to so many events in a column, each is a block of its own.
pub const MOST_BLOCKS: usize = 8;

/// Gives the columns that have events, by how many events start `before` a moment: a month each where the axis is short
/// enough, or else equal parts of it.
pub(super) fn bins(axis: &AxisBounds, before: impl Fn(Moment) -> usize) -> Vec<Bin> {
    let mut bins = Vec::new();
    let (mut start, mut counted) = (axis.limits.start(), 0);
    for end in ends(axis) {
        let count = before(end) - counted;
        counted += count;
        if count > 0 {
            let part = |moment| axis.fraction(axis.limits, moment);
            bins.push(Bin { span: (part(start), part(end)), height: 0.0, count });
        }
        start = end;
    }
    let most = bins.iter().map(|bin| bin.count).max().unwrap_or(0);
    for bin in &mut bins {
        bin.height = if most <= MOST_BLOCKS {
            bin.count as f64 / MOST_BLOCKS as f64
        } else {
            (bin.count as f64 / most as f64).sqrt()
        };
    }
    bins
}

/// Gives where the columns end.
fn ends(axis: &AxisBounds) -> Vec<Moment> {
    let limits = axis.limits;
    if axis.length(limits) > MOST_COLUMNS * 30 * DAY_SECONDS {
        let part = |column: i64| axis.at(limits, column as f64 / MOST_COLUMNS as f64);
        return (1..=MOST_COLUMNS).map(part).collect();
    }
    let month = Step::one(Unit::Month);
    let mut ends = Vec::new();
    let mut at = limits.start();
    while at < limits.end() {
        let next = month.next(at.day()).start();
        // What is left out is one column without events.
        let fold = axis.folds.iter().find(|fold| fold.start <= next && next < fold.end);
        at = fold.map_or(next, |fold| fold.end).min(limits.end());
        ends.push(at);
    }
    ends
}
