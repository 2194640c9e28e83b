//! Stacking, so many events at a time.
//!
//! A lane is first laid out open: every event has a mark of its own. Where there are not rows enough, it is laid out again
//! as crowded: a few events of each bucket of time stand alone, by importance, and the others share a cluster.

use super::{
    clustered_lane::{ClusteredLane, long_seconds},
    event_index::{EventIndex, EventMetric},
    lane_rows::LaneRows,
    level::Level,
    pixel_extent::ReservedRoom,
    scale::Scale,
    size::{MOST_OPEN_ROWS, MOST_ROWS},
    stack::{Stack, StackedLane},
    stacked_mark::StackedMark,
};

/// A stack that is being laid out.
#[derive(Debug, Clone)]
pub struct StackBuilder {
    level: Level,
    scale: Scale,
    /// The lanes so far; without rows where a lane is crowded and not yet laid out again.
    lanes: Vec<StackedLane>,
    /// The lane at work, and the position there.
    lane: usize,
    at: usize,
    pass: Pass,
    long_seconds: i64,
}

#[derive(Debug, Clone)]
enum Pass {
    /// All lanes, as open.
    Open(LaneRows),
    /// The lanes that are crowded, again.
    Clustered(Box<ClusteredLane>),
}

/// How many marks one window may show of lanes that are open.
const MOST_OPEN: usize = 144;

/// How many rows the lanes should have together where some are crowded.
const SHARED_ROWS: usize = 20;

/// The fewest rows of a crowded lane.
const LEAST_ROWS: usize = 3;

impl StackBuilder {
    /// Begins to lay out the events of an index.
    pub fn new(index: &EventIndex, level: Level) -> Self {
        Self {
            level,
            scale: level.scale(&index.axis_bounds),
            lanes: Vec::new(),
            lane: 0,
            at: 0,
            pass: Pass::Open(LaneRows::default()),
            long_seconds: long_seconds(index, level),
        }
    }

    /// Gives the scale that it is made for.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Lays out about so many events more, and tells whether that was all.
    ///
    /// How the work is cut makes no difference to what comes of it.
    pub fn advance(&mut self, index: &EventIndex, events: usize) -> bool {
        let mut left = events.max(1);
        while left > 0 {
            let done = match index.lanes.get(self.lane) {
                Some(lane) => self.lay_out(index, &lane.metrics, left),
                None if matches!(self.pass, Pass::Open(_)) => {
                    self.begin_clustered(index);
                    0
                }
                None => return true,
            };
            left = left.saturating_sub(done);
        }
        false
    }

    /// Gives the stack; what is not yet laid out is not in it.
    pub fn finish(self) -> Stack {
        Stack { level: self.level, lanes: self.lanes, long_seconds: self.long_seconds }
    }

    /// Turns to the lanes that are crowded.
    fn begin_clustered(&mut self, index: &EventIndex) {
        let open: usize = self.lanes.iter().map(|lane| lane.rows.len()).sum();
        let crowded = self.lanes.iter().filter(|lane| lane.rows.is_empty()).count();
        let rows = SHARED_ROWS.saturating_sub(open) / crowded.max(1);
        let rows = rows.clamp(LEAST_ROWS, MOST_ROWS);
        self.pass = Pass::Clustered(Box::new(ClusteredLane::new(index, self.level, rows)));
        (self.lane, self.at) = (0, 0);
    }

    /// Goes on with the lane at work, and tells how many events it has dealt with.
    fn lay_out(&mut self, index: &EventIndex, metrics: &[EventMetric], events: usize) -> usize {
        let before = self.at;
        match &mut self.pass {
            Pass::Open(rows) => {
                let stop = (self.at + events).min(metrics.len());
                let room = OpenRoom {
                    scale: self.scale,
                    limit: self.scale.x(index.axis_bounds.limits.end()),
                    width_px: self.level.width_px,
                    most_marks: (MOST_OPEN / index.lanes.len()).max(MOST_ROWS),
                };
                while self.at < stop && room.place(rows, metrics, self.at) {
                    self.at += 1;
                }
                if self.at < stop || stop == metrics.len() {
                    let is_open = self.at == metrics.len();
                    let rows = std::mem::take(rows).into_marks();
                    let rows = if is_open { rows } else { Vec::new() };
                    self.lanes.push(StackedLane { rows, alone: Vec::new() });
                    self.lane += 1;
                    return std::mem::take(&mut self.at) - before + 1;
                }
            }
            Pass::Clustered(clustered) => {
                let Some(lane) = self.lanes.get_mut(self.lane).filter(|lane| lane.rows.is_empty())
                else {
                    self.lane += 1;
                    return 0;
                };
                while self.at < metrics.len() && self.at - before < events {
                    self.at = clustered.lay_out(metrics, self.at);
                }
                if self.at == metrics.len() {
                    *lane = clustered.finish();
                    self.lane += 1;
                    return std::mem::take(&mut self.at) - before;
                }
            }
        }
        self.at - before
    }
}

/// The room that an open lane has.
#[derive(Debug, Clone, Copy)]
struct OpenRoom {
    scale: Scale,
    /// Where the axis ends.
    limit: f64,
    width_px: f64,
    /// How many marks a window may show of it.
    most_marks: usize,
}

impl OpenRoom {
    /// Gives an event a row: one where its label fits too, or else a new one, or else one where the mark does.
    ///
    /// Refuses where there is none, or where a window could show too many marks.
    fn place(self, rows: &mut LaneRows, metrics: &[EventMetric], at: usize) -> bool {
        let Some(metric) = metrics.get(at) else { return false };
        let x = |metric: &EventMetric| self.scale.x(metric.start);
        let nearby = at.checked_sub(self.most_marks).and_then(|other| metrics.get(other));
        if nearby.is_some_and(|other| x(metric) - x(other) < self.width_px) {
            return false;
        }
        let room = ReservedRoom::of(metric, self.limit, self.scale);
        let row = rows.with_room(room.start, MOST_OPEN_ROWS).or_else(|| rows.roomiest(room.mark));
        if let Some(row) = row {
            rows.push(row, StackedMark::alone(at, metric), room.end, room.label_px);
        }
        row.is_some()
    }
}

impl Stack {
    /// Lays everything out at once.
    pub fn new(index: &EventIndex, level: Level) -> Self {
        let mut builder = StackBuilder::new(index, level);
        while !builder.advance(index, usize::MAX) {}
        builder.finish()
    }
}
