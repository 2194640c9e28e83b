//! Between time and pixels.

use crate::time::{Folds, Moment};

/// How time lies along the axis: pixels from an origin, in `f64` as the whole of a long axis is many pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    folds: Folds,
    /// On the axis.
    origin: Moment,
    px_per_second: f64,
}

impl Scale {
    /// Gives the scale at which so many seconds of the axis are as wide as the plot; distances are counted from `origin`,
    /// which is a moment of the axis.
    pub(super) fn new(folds: Folds, origin: Moment, axis_seconds: i64, width_px: f64) -> Self {
        Self { folds, origin, px_per_second: width_px / axis_seconds.max(1) as f64 }
    }

    /// Tells where a moment lies.
    pub(super) fn x(self, moment: Moment) -> f64 {
        self.folds.axis(moment).seconds_since(self.origin) as f64 * self.px_per_second
    }

    /// Tells how many seconds of the axis a distance is.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a screen is far less than 2^53 seconds wide"
    )]
    pub(super) fn seconds(self, px: f64) -> i64 {
        (px / self.px_per_second) as i64
    }

    /// Finds the moment that lies so many pixels after another.
    pub(super) fn after(self, moment: Moment, px: f64) -> Moment {
        self.folds.time(self.folds.axis(moment).plus(self.seconds(px).max(1)))
    }
}
