//! A crowded lane: of each bucket of time, the most important events stand alone, with their labels, and the others share
//! a cluster.

use super::{
    event_index::{EventIndex, EventMetric},
    lane_rows::LaneRows,
    level::Level,
    pixel_extent::{PixelExtent, ReservedRoom},
    scale::Scale,
    size::{GAP_PX, POINT_PX},
    stack::StackedLane,
    stacked_mark::StackedMark,
};

/// The lane, as far as it is laid out.
#[derive(Debug, Clone)]
pub(super) struct ClusteredLane {
    scale: Scale,
    /// Where the axis ends.
    limit: f64,
    bucket_px: f64,
    long_seconds: i64,
    /// The most rows of events that stand alone.
    most_rows: usize,
    alone: LaneRows,
    /// Clusters of events no longer than a bucket.
    short: LaneRows,
    /// Clusters of longer ones.
    long: LaneRows,
    /// The row of the latest cluster of short events.
    latest: usize,
    stands_alone: Vec<bool>,
    /// How many events may still stand alone, and up to where that is counted.
    allowance: f64,
    counted: f64,
    /// The events chosen of the bucket at hand, by weight and position; kept for its memory.
    chosen: Vec<(u16, usize)>,
}

/// How many events more may stand alone for each bucket.
const ALONE_PER_BUCKET: f64 = 1.5;

/// Clusters of short events take as many rows: each collects for one bucket and reaches into the next at most.
const SHORT_ROWS: usize = 2;

/// Gives the seconds beyond which an event is long: it would reach from one bucket beyond the next.
pub(super) fn long_seconds(index: &EventIndex, level: Level) -> i64 {
    let bucket = level.bucket_px(index.lanes.len());
    level.scale(&index.axis_bounds).seconds(bucket - POINT_PX - GAP_PX)
}

impl ClusteredLane {
    /// Makes a lane of which nothing is laid out yet, which should have so many rows.
    pub(super) fn new(index: &EventIndex, level: Level, rows: usize) -> Self {
        let scale = level.scale(&index.axis_bounds);
        Self {
            scale,
            limit: scale.x(index.axis_bounds.limits.end()),
            bucket_px: level.bucket_px(index.lanes.len()),
            long_seconds: long_seconds(index, level),
            most_rows: rows - 1,
            alone: LaneRows::default(),
            short: LaneRows::default(),
            long: LaneRows::default(),
            latest: 0,
            stands_alone: Vec::new(),
            allowance: (rows - 1) as f64,
            counted: 0.0,
            chosen: Vec::new(),
        }
    }

    /// Lays out the bucket that begins with an event, and tells where the next one begins.
    pub(super) fn lay_out(&mut self, metrics: &[EventMetric], at: usize) -> usize {
        let rest = metrics.get(at..).unwrap_or_default();
        let Some(first) = rest.first() else { return metrics.len() };
        let end = self.scale.after(first.start, self.bucket_px);
        let next = rest.iter().position(|metric| metric.start >= end);
        let bucket = rest.get(..next.unwrap_or(rest.len())).unwrap_or_default();
        self.choose(bucket, self.scale.x(first.start));
        let (mut short, mut long) = (None, None);
        let mut chosen = 0;
        for (metric, position) in bucket.iter().zip(at..) {
            let is_chosen = self.chosen.get(chosen).is_some_and(|&(_, own)| at + own == position);
            chosen += usize::from(is_chosen);
            let is_long = metric.seconds() > self.long_seconds;
            let stands_alone = is_chosen && self.place_alone(metric, position, is_long);
            self.stands_alone.push(stands_alone);
            if !stands_alone {
                let mark = StackedMark { is_long, ..StackedMark::alone(position, metric) };
                let cluster = if is_long { &mut long } else { &mut short };
                match cluster {
                    None => *cluster = Some(mark),
                    Some(cluster) => cluster.merge(mark),
                }
            }
        }
        let (limit, scale) = (self.limit, self.scale);
        let extent = |mark: &StackedMark| mark.extent(metrics, limit, scale);
        if let Some(cluster) = short {
            self.latest = place_cluster(&mut self.short, SHORT_ROWS, self.latest, cluster, extent);
        }
        if let Some(cluster) = long {
            place_cluster(&mut self.long, 1, 0, cluster, extent);
        }
        at + bucket.len()
    }

    /// Chooses those of a bucket that may stand alone, in the order of time.
    ///
    /// What of the allowance is not used is kept for busier buckets, up to one event for each row.
    fn choose(&mut self, bucket: &[EventMetric], x: f64) {
        self.allowance += ALONE_PER_BUCKET * ((x - self.counted) / self.bucket_px).max(1.0);
        self.allowance = self.allowance.min(self.most_rows as f64);
        self.counted = x;
        self.chosen.clear();
        for (position, metric) in bucket.iter().enumerate() {
            // Of equals, the first.
            let rank = self.chosen.partition_point(|&(weight, _)| weight >= metric.weight);
            if (rank + 1) as f64 <= self.allowance {
                self.chosen.insert(rank, (metric.weight, position));
                if self.chosen.len() as f64 > self.allowance {
                    self.chosen.pop();
                }
            }
        }
        self.chosen.sort_by_key(|chosen| chosen.1);
    }

    /// Gives an event a row of its own if its label fits too. Long ones leave half of the rows to others.
    fn place_alone(&mut self, metric: &EventMetric, position: usize, is_long: bool) -> bool {
        let room = ReservedRoom::of(metric, self.limit, self.scale);
        let rows = if is_long { self.most_rows.div_ceil(2) } else { self.most_rows };
        let row = self.alone.with_room(room.start, rows);
        if let Some(row) = row {
            self.allowance -= 1.0;
            let mark = StackedMark::alone(position, metric);
            self.alone.push(row, mark, room.end, room.label_px);
        }
        row.is_some()
    }

    /// Gives the lane as it is laid out; the next may begin.
    pub(super) fn finish(&mut self) -> StackedLane {
        let rows = [&mut self.alone, &mut self.short, &mut self.long];
        let rows = rows.into_iter().flat_map(|rows| std::mem::take(rows).into_marks()).collect();
        (self.latest, self.allowance, self.counted) = (0, self.most_rows as f64, 0.0);
        StackedLane { rows, alone: std::mem::take(&mut self.stands_alone) }
    }
}

/// Adds a cluster to the first row that has room, or to the latest cluster where none has; gives the row.
fn place_cluster(
    rows: &mut LaneRows,
    most: usize,
    latest: usize,
    cluster: StackedMark,
    extent: impl Fn(&StackedMark) -> PixelExtent,
) -> usize {
    let own = extent(&cluster);
    if let Some(row) = rows.with_room(own.start, most) {
        rows.push(row, cluster, own.end, 0.0);
        return row;
    }
    if let Some(mark) = rows.last_mut(latest) {
        mark.merge(cluster);
        let end = extent(mark).end;
        rows.set_end(latest, end);
    }
    latest
}
