//! The overview: how many events lie where over the whole of time, and which part is visible.

use super::{density::Bin, event_index::EventIndex};
use crate::time::Window;

/// The overview; places are parts of the whole, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The density, from left to right; what has no events is left out.
    pub bins: Vec<Bin>,
    /// Where the window begins.
    pub start: f64,
    /// Where the window ends.
    pub end: f64,
    /// The years of the first and the last event.
    pub years: (i32, i32),
}

/// Gives the overview, with what a window shows of it.
pub fn overview(index: &EventIndex, window: Window) -> Overview {
    let limits = index.axis_bounds.limits;
    Overview {
        bins: index.bins.clone(),
        start: limits.fraction(window.start()).clamp(0.0, 1.0),
        end: limits.fraction(window.end()).clamp(0.0, 1.0),
        years: index.axis_bounds.years,
    }
}
