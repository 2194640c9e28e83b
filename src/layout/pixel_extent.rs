//! How far a mark reaches at a scale.
//!
//! What a mark takes beyond its dates, be it a point's width, a faded end or a cluster's chip, does not grow when the
//! reader zooms in, while the dates move apart: marks that clear each other at one scale clear each other at all closer ones.

use super::{
    event_index::EventMetric,
    scale::Scale,
    shape::Shape,
    size::{CLUSTER_PX, GAP_PX, OPEN_END_PX, POINT_PX, RESERVED_LABEL_PX, TAIL_PX},
};
use crate::time::{Edge, Moment};

/// Where a mark begins and ends, in pixels from the origin of the scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct PixelExtent {
    pub(super) start: f64,
    pub(super) end: f64,
    /// Whether it is too short to show its length.
    pub(super) is_point: bool,
}

impl PixelExtent {
    /// That of an event alone.
    pub(super) fn of(metric: &EventMetric, scale: Scale) -> Self {
        let (mut start, mut end) = (scale.x(metric.start), scale.x(metric.end));
        let is_short = end - start < POINT_PX;
        if is_short {
            let middle = f64::midpoint(start, end);
            (start, end) = (middle - POINT_PX / 2.0, middle + POINT_PX / 2.0);
        }
        match metric.shape {
            Shape::Report => start -= TAIL_PX,
            Shape::Open => {
                start -= if metric.edges.0 == Edge::Open { OPEN_END_PX } else { 0.0 };
                end += if metric.edges.1 == Edge::Open { OPEN_END_PX } else { 0.0 };
            }
            Shape::Day | Shape::Rough | Shape::Span => {
                return Self { start, end, is_point: is_short };
            }
        }
        Self { start, end, is_point: false }
    }

    /// That of a cluster: over all its events, so that each is seen where it lies, and wide enough for its chip, which
    /// gives way to the left where the axis ends, at `limit`.
    pub(super) fn of_cluster(start: Moment, end: Moment, limit: f64, scale: Scale) -> Self {
        let (start, last) = (scale.x(start) - POINT_PX / 2.0, scale.x(end) + POINT_PX / 2.0);
        let end = last.max(start + CLUSTER_PX);
        let beyond = (end - limit.max(last)).max(0.0);
        Self { start: start - beyond, end: end - beyond, is_point: false }
    }
}

/// The room that an event and its label take when they are stacked, in pixels from the origin of the scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReservedRoom {
    /// Where the mark begins.
    pub(super) mark: f64,
    /// Where the mark begins, or the label where that stands before it.
    pub(super) start: f64,
    /// Where the mark ends.
    pub(super) end: f64,
    /// How wide a label after it is; 0 where it stands before it.
    pub(super) label_px: f64,
}

impl ReservedRoom {
    /// That of an event: the label stands after the mark, or before it where the axis ends, at `limit`.
    pub(super) fn of(metric: &EventMetric, limit: f64, scale: Scale) -> Self {
        let PixelExtent { start: mark, end, .. } = PixelExtent::of(metric, scale);
        let label_px = f64::from(metric.label_px).min(RESERVED_LABEL_PX);
        let is_before = end + GAP_PX + label_px > limit;
        let start = if is_before { mark - GAP_PX - label_px } else { mark };
        Self { mark, start, end, label_px: if is_before { 0.0 } else { label_px } }
    }
}
