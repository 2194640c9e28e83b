//! A crowded lane: of each stretch of it, the most important events stand alone, with their labels, and the others share
//! a cluster.

use super::{
    event_index::{EventIndex, EventMetric},
    pixel_extent::{PixelExtent, label_px},
    scale::Scale,
    size::{GAP_PX, POINT_PX},
    stack::{Item, Level, Rows, StackLane},
};
use crate::{count::float, order::sort_by_key};

/// The lane as far as it is laid.
#[derive(Debug, Clone)]
pub(super) struct ClusteredLane {
    scale: Scale,
    /// Where the axis ends.
    limit: f64,
    stretch_px: f64,
    pub(super) long_seconds: i64,
    /// The most rows of events alone.
    rows: usize,
    alone: Rows,
    /// Clusters of events no longer than a stretch.
    short: Rows,
    /// Clusters of longer ones.
    long: Rows,
    /// The row of the latest cluster of short events.
    latest: usize,
    stands: Vec<bool>,
    /// How many events may still stand alone, and up to where that is counted.
    places: f64,
    counted: f64,
    /// The events chosen of the stretch at hand, by place; kept for its memory.
    chosen: Vec<(u16, usize)>,
}

/// How many events more may stand alone for each stretch.
const PLACES: f64 = 1.5;

/// Clusters of short events lie in as many rows: each collects for one stretch and reaches into the next at most.
const SHORT_ROWS: usize = 2;

/// The seconds beyond which an event is long: it would reach from one stretch beyond the next.
pub(super) fn long_seconds(index: &EventIndex, level: Level) -> i64 {
    let stretch = level.stretch_px(index.lanes.len());
    level.scale(index).seconds(stretch - POINT_PX - GAP_PX)
}

impl ClusteredLane {
    /// A lane of which nothing is laid, that should have so many rows.
    pub(super) fn new(index: &EventIndex, level: Level, rows: usize) -> Self {
        let scale = level.scale(index);
        Self {
            scale,
            limit: scale.x(index.axis_bounds.limits.end()),
            stretch_px: level.stretch_px(index.lanes.len()),
            long_seconds: long_seconds(index, level),
            rows: rows - 1,
            alone: Rows::default(),
            short: Rows::default(),
            long: Rows::default(),
            latest: 0,
            stands: Vec::new(),
            places: float(rows - 1),
            counted: 0.0,
            chosen: Vec::new(),
        }
    }

    /// Lays the stretch that begins with an event, and says where the next one begins.
    pub(super) fn lay(&mut self, metrics: &[EventMetric], at: usize) -> usize {
        let rest = metrics.get(at..).unwrap_or_default();
        let Some(first) = rest.first() else { return metrics.len() };
        let end = first.start.plus(self.scale.seconds(self.stretch_px).max(1));
        let next = rest.iter().position(|metric| metric.start >= end);
        let stretch = rest.get(..next.unwrap_or(rest.len())).unwrap_or_default();
        self.choose(stretch, self.scale.x(first.start));
        let (mut short, mut long) = (None, None);
        let mut chosen = 0;
        for (metric, place) in stretch.iter().zip(at..) {
            let is_chosen = self.chosen.get(chosen).is_some_and(|&(_, own)| at + own == place);
            chosen += usize::from(is_chosen);
            let is_long = metric.seconds() > self.long_seconds;
            let stands = is_chosen && self.stands_alone(metric, place, is_long);
            self.stands.push(stands);
            if !stands {
                let item = Item { is_long, ..Item::alone(place, metric) };
                let cluster = if is_long { &mut long } else { &mut short };
                match cluster {
                    None => *cluster = Some(item),
                    Some(cluster) => cluster.take(item),
                }
            }
        }
        if let Some(cluster) = short {
            self.latest = share(&mut self.short, SHORT_ROWS, self.latest, cluster, |item| {
                item.reach(metrics, self.limit, self.scale)
            });
        }
        if let Some(cluster) = long {
            share(&mut self.long, 1, 0, cluster, |item| {
                item.reach(metrics, self.limit, self.scale)
            });
        }
        at + stretch.len()
    }

    /// Chooses those of a stretch that may stand alone, in the order of time.
    ///
    /// Places not taken are kept for busier stretches, up to one for each row.
    fn choose(&mut self, stretch: &[EventMetric], x: f64) {
        self.places += PLACES * ((x - self.counted) / self.stretch_px).max(1.0);
        self.places = self.places.min(float(self.rows));
        self.counted = x;
        self.chosen.clear();
        for (place, metric) in stretch.iter().enumerate() {
            // Of equals, the first.
            let rank = self.chosen.partition_point(|&(weight, _)| weight >= metric.weight);
            if float(rank + 1) <= self.places {
                self.chosen.insert(rank, (metric.weight, place));
                if float(self.chosen.len()) > self.places {
                    self.chosen.pop();
                }
            }
        }
        sort_by_key(&mut self.chosen, |chosen| chosen.1);
    }

    /// Gives an event a row of its own if its label fits too. Long ones leave half of the rows to others.
    fn stands_alone(&mut self, metric: &EventMetric, place: usize, is_long: bool) -> bool {
        let reach = PixelExtent::of(metric, self.scale);
        let rows = if is_long { self.rows.div_ceil(2) } else { self.rows };
        let row = self.alone.with_room(reach.start, rows);
        if let Some(row) = row {
            self.places -= 1.0;
            self.alone.push(row, Item::alone(place, metric), reach.end, label_px(metric));
        }
        row.is_some()
    }

    /// The lane as it is laid; the next may begin.
    pub(super) fn finish(&mut self) -> StackLane {
        let rows = [&mut self.alone, &mut self.short, &mut self.long];
        let rows = rows.map(|rows| std::mem::take(rows).items).into_iter().flatten().collect();
        (self.latest, self.places, self.counted) = (0, float(self.rows), 0.0);
        StackLane { rows, alone: std::mem::take(&mut self.stands) }
    }
}

/// Adds a cluster to the first row that has room, or to the latest cluster where none has; gives the row.
fn share(
    rows: &mut Rows,
    most: usize,
    latest: usize,
    cluster: Item,
    reach: impl Fn(&Item) -> PixelExtent,
) -> usize {
    let own = reach(&cluster);
    if let Some(row) = rows.with_room(own.start, most) {
        rows.push(row, cluster, own.end, 0.0);
        return row;
    }
    if let Some(item) = rows.last_mut(latest) {
        item.take(cluster);
        let end = reach(item).end;
        rows.end(latest, end);
    }
    latest
}
