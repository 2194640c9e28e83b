//! What of a lane one mark stands for.

use super::{event_index::EventMetric, pixel_extent::PixelExtent, scale::Scale};
use crate::{dataset::words::EventStatus, time::Moment};

/// One event, or several that share a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StackedMark {
    /// The positions of its first and its last event in the lane.
    pub(super) from: u32,
    pub(super) to: u32,
    /// How many events it has: of those from first to last, the ones that do not stand alone and are as long as it is.
    pub(super) count: u32,
    /// Whether its events are long.
    pub(super) is_long: bool,
    /// The least of its events' statuses.
    pub(super) status: EventStatus,
    /// The latest end of its events.
    pub(super) end: Moment,
}

impl StackedMark {
    /// Makes the mark of an event alone, at a position in its lane.
    pub(super) fn alone(position: usize, metric: &EventMetric) -> Self {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        Self {
            from: position,
            to: position,
            count: 1,
            is_long: false,
            status: metric.status,
            end: metric.end,
        }
    }

    /// Takes in what comes later in the order of time.
    pub(super) fn merge(&mut self, later: Self) {
        self.to = later.to;
        self.count += later.count;
        self.status = self.status.min(later.status);
        self.end = self.end.max(later.end);
    }

    /// Tells whether it stands for more than one event.
    pub(super) fn is_cluster(&self) -> bool {
        self.count > 1
    }

    /// Gives its first event.
    pub(super) fn first<'a>(&self, metrics: &'a [EventMetric]) -> Option<&'a EventMetric> {
        metrics.get(self.from as usize)
    }

    /// Tells how far it reaches; the axis ends at `limit`.
    pub(super) fn extent(&self, metrics: &[EventMetric], limit: f64, scale: Scale) -> PixelExtent {
        match self.first(metrics) {
            Some(metric) if !self.is_cluster() => PixelExtent::of(metric, scale),
            Some(metric) => PixelExtent::of_cluster(metric.start, self.end, limit, scale),
            None => PixelExtent { start: 0.0, end: 0.0, is_point: true },
        }
    }
}
