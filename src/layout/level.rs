//! A scale at which events are stacked.

use super::{
    scale::Scale,
    size::{CLUSTER_PX, GAP_PX, POINT_PX},
};
use crate::state::AxisBounds;

/// A scale at which events are stacked, and the room there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The seconds of the axis that fill the plot.
    pub window_seconds: i64,
    /// The width of the plot, in CSS pixels.
    pub width_px: f64,
}

/// How many buckets of crowded lanes one window may show.
const MOST_BUCKETS: usize = 72;

impl Level {
    /// Gives its scale; distances are counted from where the axis begins.
    pub(super) fn scale(self, axis: &AxisBounds) -> Scale {
        let origin = axis.folds.axis(axis.limits.start());
        Scale::new(axis.folds, origin, self.window_seconds, self.width_px)
    }

    /// Gives the length of the buckets of time of which each crowded lane has a cluster, so that all lanes together
    /// show no more than [`MOST_BUCKETS`] of them.
    pub(super) fn bucket_px(self, lanes: usize) -> f64 {
        let least = CLUSTER_PX + POINT_PX + GAP_PX;
        (self.width_px * lanes as f64 / MOST_BUCKETS as f64).max(least)
    }
}
