//! The sheet: the part of the axis that a scene is laid out on, some windows wide, so that panning moves one thing.

use super::scale::Scale;
use crate::{
    state::AxisBounds,
    time::{Folds, Moment, Window},
};

/// The part of the axis that a scene is laid out on.
///
/// Positions on it are counted in CSS pixels from an origin that it shares with the sheets around it, so that a mark keeps
/// its `x` from one sheet to the next while the reader pans.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// What it covers.
    pub span: Window,
    /// The visible window that it was made for; its length on the axis gives the scale.
    pub window: Window,
    /// The width of the plot, which shows one window, in CSS pixels.
    pub window_px: f64,
    /// What of it is left out.
    pub folds: Folds,
    /// Whether it begins where the axis does.
    pub(super) is_first: bool,
    /// How long the window is on the axis.
    axis_seconds: i64,
    /// On the axis.
    origin: Moment,
}

/// Up to so many events, all may be drawn at once, so that a sheet can be wide.
const FEW_EVENTS: usize = 100;

/// How far a sheet reaches on either side of the window, in CSS pixels, where events are few.
const WIDE_MARGIN_PX: f64 = 1500.0;

/// The same where they are many: a sheet has no more than 200 marks.
const NARROW_MARGIN_PX: f64 = 200.0;

/// How many windows lie between two origins: browsers do not draw millions of pixels from where they count.
const ORIGIN_STEP: i64 = 16;

impl Sheet {
    /// Makes a sheet around a window, for panning: the fewer events the axis has, the wider. It ends where the axis ends.
    pub fn around(window: Window, axis: &AxisBounds, window_px: f64, events: usize) -> Self {
        let margin_px = if events <= FEW_EVENTS { WIDE_MARGIN_PX } else { NARROW_MARGIN_PX };
        let (folds, limits) = (axis.folds, axis.limits);
        let seen = folds.axis_window(window);
        let margin = Scale::new(folds, seen.start(), seen.seconds(), window_px).seconds(margin_px);
        // The whole axis is enough; a plot without width has no scale.
        let margin = margin.clamp(0, axis.length(limits));
        let start = folds.time(seen.start().plus(-margin)).max(limits.start()).min(window.start());
        let end = folds.time(seen.end().plus(margin)).min(limits.end()).max(window.end());
        let span = Window::new(start, end).unwrap_or(window);
        Self::new(span, window, axis, window_px)
    }

    /// Makes a sheet of what is visible alone, for a window that is on its way to another scale.
    pub fn of(window: Window, axis: &AxisBounds, window_px: f64) -> Self {
        Self::new(window, window, axis, window_px)
    }

    fn new(span: Window, window: Window, axis: &AxisBounds, window_px: f64) -> Self {
        let axis_seconds = axis.length(window);
        let step = axis_seconds.saturating_mul(ORIGIN_STEP);
        let start = axis.folds.axis(span.start());
        let first = axis.folds.axis(axis.limits.start());
        let origin = start.plus(-start.seconds_since(first).rem_euclid(step));
        let is_first = span.start() == axis.limits.start();
        Self { span, window, window_px, folds: axis.folds, is_first, axis_seconds, origin }
    }

    /// Tells whether a window can be shown by moving this sheet: it lies within, at the same scale.
    pub fn serves(&self, window: Window, window_px: f64) -> bool {
        self.window_px.total_cmp(&window_px).is_eq()
            && self.has_scale_of(window)
            && self.span.start() <= window.start()
            && window.end() <= self.span.end()
    }

    /// Tells whether a window is as long as the one that it was made for.
    pub fn has_scale_of(&self, window: Window) -> bool {
        self.axis_seconds == self.folds.axis_window(window).seconds()
    }

    /// Tells how far the sheet is moved to the left to show a window: the `x` of the window's start.
    pub fn offset_px(&self, window: Window) -> f64 {
        self.scale().x(window.start())
    }

    /// Gives the `x` at which it begins.
    pub fn start_px(&self) -> f64 {
        self.scale().x(self.span.start())
    }

    /// Gives the `x` at which it ends.
    pub fn end_px(&self) -> f64 {
        self.scale().x(self.span.end())
    }

    /// Gives its width.
    pub fn width_px(&self) -> f64 {
        self.end_px() - self.start_px()
    }

    /// Gives the `x` at which a moment lies.
    pub fn x(&self, moment: Moment) -> f64 {
        self.scale().x(moment)
    }

    /// Tells where the visible window of the scene lies on it.
    pub(super) fn window_extent(&self) -> (f64, f64) {
        let start = self.offset_px(self.window);
        (start, start + self.window_px)
    }

    /// Tells where it begins and ends.
    pub(super) fn extent(&self) -> (f64, f64) {
        (self.start_px(), self.end_px())
    }

    pub(super) fn scale(&self) -> Scale {
        Scale::new(self.folds, self.origin, self.axis_seconds, self.window_px)
    }
}
