//! Stacking: which row of its lane each event takes at a scale, and which events share a mark for want of room.
//!
//! It does not depend on where the window is, so that no mark changes its row while the reader pans; and what clears each
//! other at one scale does so at all closer ones (see [`super::reach`]), so that one stack serves some way of zooming.
//!
//! A lane is first laid open: every event has a mark of its own. Where there are not rows enough, it is laid again as
//! crowded: a few events of each stretch stand alone, by importance, and the others share a cluster.

use super::{
    clustered_lane::{ClusteredLane, long_seconds},
    event_index::{EventIndex, EventMetric, Time},
    pixel_extent::{PixelExtent, label_px},
    scale::Scale,
    size::{CLUSTER_PX, GAP_PX, MOST_ROWS, POINT_PX},
};
use crate::{
    count::{float, narrow},
    dataset::words::EventStatus,
    time::Moment,
};

/// The events of a filter laid out at one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    pub(super) level: Level,
    /// In the order of the index.
    pub(super) lanes: Vec<StackLane>,
    /// The seconds beyond which an event does not share a cluster with shorter ones.
    long_seconds: i64,
}

/// A scale at which events are stacked, and the room there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The seconds that fill the plot.
    pub window_seconds: i64,
    /// The width of the plot, in CSS pixels.
    pub width_px: f64,
}

/// The marks of one lane.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct StackLane {
    /// From top to bottom; the marks of each in the order of time, clear of each other.
    pub(super) rows: Vec<Vec<Item>>,
    /// Which of the lane's events have a mark of their own, by place; nothing where all have.
    pub(super) alone: Vec<bool>,
}

/// One mark: an event, or several that share it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Item {
    /// The places of its first and its last event in the lane.
    pub(super) from: u32,
    pub(super) to: u32,
    /// How many events it has: of those from first to last, the ones that do not stand alone and are as it is.
    pub(super) count: u32,
    /// Whether its events are long.
    pub(super) is_long: bool,
    /// The least of its events' statuses.
    pub(super) status: EventStatus,
    /// The latest end of its events.
    pub(super) end: Moment,
}

/// Some way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what is older.
    Earlier,
    /// To what is newer.
    Later,
}

impl Level {
    /// Its scale.
    pub(super) fn scale(self, index: &EventIndex) -> Scale {
        Scale::new(index.axis_bounds.limits.start(), self.window_seconds, self.width_px)
    }

    /// The length of the stretches of which each crowded lane has a cluster, so that all lanes together show no more
    /// than [`MOST_STRETCHES`] of them.
    pub(super) fn stretch_px(self, lanes: usize) -> f64 {
        let least = CLUSTER_PX + POINT_PX + GAP_PX;
        (self.width_px * float(lanes) / float(MOST_STRETCHES)).max(least)
    }
}

/// How many stretches of crowded lanes one window may show.
const MOST_STRETCHES: usize = 72;

/// How many marks one window may show of lanes that are laid open.
const MOST_OPEN: usize = 144;

/// How many rows the lanes should have together where some are crowded.
const SHARED_ROWS: usize = 20;

/// The fewest rows of a crowded lane.
const LEAST_ROWS: usize = 3;

impl Item {
    /// An event alone.
    pub(super) fn alone(place: usize, metric: &EventMetric) -> Self {
        let (from, to, is_long) = (narrow(place), narrow(place), false);
        Self { from, to, count: 1, is_long, status: metric.status, end: metric.end }
    }

    /// Takes in another event, later in the order of time.
    pub(super) fn take(&mut self, other: Item) {
        self.to = other.to;
        self.count += other.count;
        self.status = self.status.min(other.status);
        self.end = self.end.max(other.end);
    }

    /// Its first event.
    pub(super) fn first<'a>(&self, metrics: &'a [EventMetric]) -> Option<&'a EventMetric> {
        metrics.get(self.from as usize)
    }

    /// How far it reaches; axes end at `limit`.
    pub(super) fn reach(&self, metrics: &[EventMetric], limit: f64, scale: Scale) -> PixelExtent {
        match self.first(metrics) {
            Some(metric) if self.count == 1 => PixelExtent::of(metric, scale),
            Some(metric) => PixelExtent::of_cluster(metric.start, self.end, limit, scale),
            None => PixelExtent { start: 0.0, end: 0.0, is_point: true },
        }
    }
}

/// Rows as far as they are laid.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) items: Vec<Vec<Item>>,
    ends: Vec<RowEnd>,
}

/// Where the last mark of a row ends.
#[derive(Debug, Clone, Copy)]
struct RowEnd {
    without_label: f64,
    with_label: f64,
}

impl Rows {
    /// The first row where there is room from `start` on beside the label of the last mark, or a new one.
    pub(super) fn with_room(&self, start: f64, most: usize) -> Option<usize> {
        let row = self.ends.iter().take(most).position(|end| end.with_label <= start);
        row.or_else(|| (self.ends.len() < most).then_some(self.ends.len()))
    }

    /// The row whose last mark lies furthest back, if there is room from `start` on.
    fn roomiest(&self, start: f64) -> Option<usize> {
        let free = self.ends.iter().enumerate().filter(|(_, end)| end.without_label <= start);
        free.min_by(|(_, a), (_, b)| a.without_label.total_cmp(&b.without_label))
            .map(|(row, _)| row)
    }

    /// Adds a mark to a row, or to a new one at the end.
    pub(super) fn push(&mut self, row: usize, item: Item, end: f64, label_px: f64) {
        if row >= self.items.len() {
            self.items.push(Vec::new());
            self.ends.push(RowEnd { without_label: 0.0, with_label: 0.0 });
        }
        if let Some((items, row_end)) = self.items.get_mut(row).zip(self.ends.get_mut(row)) {
            items.push(item);
            *row_end = RowEnd::new(end, label_px);
        }
    }

    /// The last mark of a row, to be changed.
    pub(super) fn last_mut(&mut self, row: usize) -> Option<&mut Item> {
        self.items.get_mut(row)?.last_mut()
    }

    /// Says where the last mark of a row now ends.
    pub(super) fn end(&mut self, row: usize, end: f64) {
        if let Some(row_end) = self.ends.get_mut(row) {
            *row_end = RowEnd::new(end, 0.0);
        }
    }
}

impl RowEnd {
    fn new(end: f64, label_px: f64) -> Self {
        let without_label = end + GAP_PX;
        let label = if label_px > 0.0 { label_px + 2.0 * GAP_PX } else { 0.0 };
        Self { without_label, with_label: without_label + label }
    }
}

/// A stack that is being laid, so many events at a time.
#[derive(Debug, Clone)]
pub struct Builder {
    level: Level,
    /// The lanes laid so far; without rows where a lane is crowded and not yet laid again.
    lanes: Vec<StackLane>,
    /// The lane at work, the place there, and how it is laid.
    lane: usize,
    at: usize,
    laying: Laying,
    long_seconds: i64,
}

#[derive(Debug, Clone)]
enum Laying {
    /// All lanes, as open.
    Open(Rows),
    /// The lanes that are crowded, again.
    Clustered(Box<ClusteredLane>),
}

impl Builder {
    /// Begins to lay the events of an index.
    pub fn new(index: &EventIndex, level: Level) -> Self {
        let laying = Laying::Open(Rows::default());
        let long_seconds = long_seconds(index, level);
        Self { level, lanes: Vec::new(), lane: 0, at: 0, laying, long_seconds }
    }

    /// The scale that it is made for.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Lays about so many events more, and says whether that was all.
    ///
    /// How the work is cut makes no difference to what comes of it.
    pub fn advance(&mut self, index: &EventIndex, events: usize) -> bool {
        let mut left = events.max(1);
        while left > 0 {
            let done = match index.lanes.get(self.lane) {
                Some(lane) => self.lay(index, &lane.metrics, left),
                None if matches!(self.laying, Laying::Open(_)) => {
                    self.again(index);
                    0
                }
                None => return true,
            };
            left = left.saturating_sub(done);
        }
        false
    }

    /// The stack; what is not yet laid is not in it.
    pub fn finish(self) -> Stack {
        Stack { level: self.level, lanes: self.lanes, long_seconds: self.long_seconds }
    }

    /// Turns to the lanes that are crowded.
    fn again(&mut self, index: &EventIndex) {
        let open: usize = self.lanes.iter().map(|lane| lane.rows.len()).sum();
        let crowded = self.lanes.iter().filter(|lane| lane.rows.is_empty()).count();
        let rows = SHARED_ROWS.saturating_sub(open) / crowded.max(1);
        let rows = rows.clamp(LEAST_ROWS, MOST_ROWS);
        self.laying = Laying::Clustered(Box::new(ClusteredLane::new(index, self.level, rows)));
        (self.lane, self.at) = (0, 0);
    }

    /// Goes on with the lane at work, and says how many events it has dealt with.
    fn lay(&mut self, index: &EventIndex, metrics: &[EventMetric], events: usize) -> usize {
        let scale = self.level.scale(index);
        let before = self.at;
        match &mut self.laying {
            Laying::Open(rows) => {
                let stop = (self.at + events).min(metrics.len());
                let most = (MOST_OPEN / index.lanes.len()).max(MOST_ROWS);
                while self.at < stop
                    && lay_open(rows, metrics, self.at, (scale, self.level.width_px, most))
                {
                    self.at += 1;
                }
                if self.at < stop || stop == metrics.len() {
                    let is_open = self.at == metrics.len();
                    let rows = std::mem::take(rows).items;
                    let rows = if is_open { rows } else { Vec::new() };
                    self.lanes.push(StackLane { rows, alone: Vec::new() });
                    self.lane += 1;
                    return std::mem::take(&mut self.at) - before + 1;
                }
            }
            Laying::Clustered(clustered) => {
                let Some(lane) = self.lanes.get_mut(self.lane).filter(|lane| lane.rows.is_empty())
                else {
                    self.lane += 1;
                    return 0;
                };
                while self.at < metrics.len() && self.at - before < events {
                    self.at = clustered.lay(metrics, self.at);
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

/// Gives an event a row: one where its label fits too, or else a new one, or else one where the mark does.
///
/// Says no where there is none, or where a window could show too many marks.
fn lay_open(
    rows: &mut Rows,
    metrics: &[EventMetric],
    at: usize,
    room: (Scale, f64, usize),
) -> bool {
    let (scale, width_px, most) = room;
    let Some(metric) = metrics.get(at) else { return false };
    let nearby = at.checked_sub(most).and_then(|place| metrics.get(place));
    if nearby.is_some_and(|other| scale.x(metric.start) - scale.x(other.start) < width_px) {
        return false;
    }
    let reach = PixelExtent::of(metric, scale);
    let row = rows.with_room(reach.start, MOST_ROWS).or_else(|| rows.roomiest(reach.start));
    if let Some(row) = row {
        rows.push(row, Item::alone(at, metric), reach.end, label_px(metric));
    }
    row.is_some()
}

impl Stack {
    /// Lays everything out at once.
    pub fn new(index: &EventIndex, level: Level) -> Self {
        let mut builder = Builder::new(index, level);
        while !builder.advance(index, usize::MAX) {}
        builder.finish()
    }

    /// The scale that it is made for: it serves that and all closer ones.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The first event of the mark next to an event in the order of time, whether that mark is visible or not.
    ///
    /// A cluster is one stop, at its first event.
    pub(super) fn next(
        &self,
        index: &EventIndex,
        from: Time,
        direction: Direction,
    ) -> Option<Time> {
        let mut next: Option<Time> = None;
        for (lane, own) in self.lanes.iter().zip(&index.lanes) {
            let time = |item: &Item| item.first(&own.metrics).map(EventMetric::time);
            for row in &lane.rows {
                let found = match direction {
                    Direction::Later => {
                        row.get(row.partition_point(|item| time(item) <= Some(from)))
                    }
                    Direction::Earlier => {
                        let place = row.partition_point(|item| time(item) < Some(from));
                        place.checked_sub(1).and_then(|place| row.get(place))
                    }
                };
                let found = found.and_then(time);
                next = match direction {
                    Direction::Later => next.into_iter().chain(found).min(),
                    Direction::Earlier => next.max(found),
                };
            }
        }
        next
    }

    /// Whether an event of a lane, by its place there, belongs to a mark.
    pub(super) fn holds(
        &self,
        lane: usize,
        item: &Item,
        metric: &EventMetric,
        place: usize,
    ) -> bool {
        let place_is_within = (item.from as usize..=item.to as usize).contains(&place);
        place_is_within && (item.from == item.to || self.shares(lane, item.is_long, metric, place))
    }

    /// Whether an event shares a mark with others of its length.
    pub(super) fn shares(
        &self,
        lane: usize,
        is_long: bool,
        metric: &EventMetric,
        place: usize,
    ) -> bool {
        let alone = self.lanes.get(lane).map(|lane| lane.alone.as_slice()).unwrap_or_default();
        let is_alone = alone.get(place).copied().unwrap_or(true);
        !is_alone && (metric.seconds() > self.long_seconds) == is_long
    }
}
