//! Between time and pixels.

use crate::time::Moment;

/// How time lies along the axis: pixels from an origin, in `f64` as the whole of a long axis is many pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    origin: Moment,
    px_per_second: f64,
}

impl Scale {
    /// Gives the scale at which a window is as wide as the plot; distances are counted from `origin`.
    pub(super) fn new(origin: Moment, window_seconds: i64, width_px: f64) -> Self {
        Self { origin, px_per_second: width_px / window_seconds.max(1) as f64 }
    }

    /// Tells where a moment lies.
    pub(super) fn x(self, moment: Moment) -> f64 {
        moment.seconds_since(self.origin) as f64 * self.px_per_second
    }

    /// Tells how many seconds a distance is.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a screen is far less than 2^53 seconds wide"
    )]
    pub(super) fn seconds(self, px: f64) -> i64 {
        (px / self.px_per_second) as i64
    }
}
