//! Stacking: which row of its lane each event takes at a scale, and which events share a mark for want of room.
//!
//! It does not depend on where the window is, so that no mark changes its row while the reader pans.

use super::{
    scale::Scale,
    size::{GAP_PX, LABEL_PX, MOST_ROWS, OPEN_END_PX, POINT_PX},
    text_width::{LABEL_FONT_PX, text_width},
};
use crate::{
    dataset::{Event, Id, Sector},
    order::sort_by,
    state::{Catalogue, Found},
    time::{Edge, Extent, Moment},
};

/// The events of a filter laid out at one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    pub(super) lanes: Vec<StackLane>,
    /// Where the distances in it are counted from.
    pub(super) origin: Moment,
    /// The seconds that fill the plot.
    window_seconds: i64,
    /// The width of the plot.
    pub(super) width_px: f64,
}

/// The marks of one lane.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StackLane {
    pub(super) sector: Option<Id<Sector>>,
    pub(super) rows: usize,
    /// In the order of time.
    pub(super) items: Vec<Item>,
    pub(super) count: usize,
}

/// One mark: an event, or several that share it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its events, oldest first.
    pub events: Vec<Id<Event>>,
    /// The row in its lane, from 0.
    pub row: usize,
    /// Where it begins and ends, in pixels from the origin.
    pub(super) start: f64,
    pub(super) end: f64,
    /// How wide its label would like to be.
    pub(super) label_px: f64,
    pub(super) edges: (Edge, Edge),
    pub(super) is_point: bool,
}

impl Stack {
    /// Lays the events out so that `window_seconds` fill `width_px`.
    pub fn new(
        catalogue: &Catalogue,
        found: &Found,
        window_seconds: i64,
        width_px: f64,
        language: &str,
    ) -> Self {
        let origin = catalogue.horizon.limits.start();
        let scale = Scale::new(origin, window_seconds, width_px);
        let dataset = &catalogue.dataset;
        let sectors = dataset.sectors.ids().map(Some).chain([None]);
        let lane = |sector: Option<Id<Sector>>| {
            let events = found.events.iter().copied();
            let mut own: Vec<Item> = events
                .filter(|&event| dataset.events[event].sector() == sector)
                .map(|event| item(event, &dataset.events[event], scale, language))
                .collect();
            sort_by(&mut own, |a, b| a.start.total_cmp(&b.start));
            let count = own.len();
            let (items, rows) = stacked(own, scale.x(catalogue.horizon.limits.end()));
            StackLane { sector, rows, items, count }
        };
        let lanes = sectors.map(lane).filter(|lane| lane.count > 0).collect();
        Self { lanes, origin, window_seconds, width_px }
    }

    /// The scale it was made for.
    pub(super) fn scale(&self) -> Scale {
        Scale::new(self.origin, self.window_seconds, self.width_px)
    }
}

/// An event as a mark of its own.
fn item(id: Id<Event>, event: &Event, scale: Scale, language: &str) -> Item {
    let Extent { start, end, start_edge, end_edge } = event.date.extent();
    let (mut x0, mut x1) = (scale.x(start), scale.x(end));
    let is_point = x1 - x0 < POINT_PX;
    if is_point {
        let middle = f64::midpoint(x0, x1);
        (x0, x1) = (middle - POINT_PX / 2.0, middle + POINT_PX / 2.0);
    }
    if start_edge == Edge::Open {
        x0 -= OPEN_END_PX;
    }
    if end_edge == Edge::Open {
        x1 += OPEN_END_PX;
    }
    let label_px = text_width(event.label.get(language), LABEL_FONT_PX).min(LABEL_PX);
    Item {
        events: vec![id],
        row: 0,
        start: x0,
        end: x1,
        label_px,
        edges: (start_edge, end_edge),
        is_point: is_point && start_edge != Edge::Open && end_edge != Edge::Open,
    }
}

/// Gives each mark a row: one where its label fits too, or else one where the mark does, or else it joins
/// another in a cluster.
///
/// Clusters keep within `limit`, where the axis ends.
fn stacked(items: Vec<Item>, limit: f64) -> (Vec<Item>, usize) {
    let mut placed: Vec<Item> = Vec::with_capacity(items.len());
    let mut rows: Vec<Row> = Vec::new();
    for mut item in items {
        let with_label = rows.iter().position(|row| row.label_end <= item.start);
        let row = with_label.or_else(|| {
            let has_room = rows.len() < MOST_ROWS;
            has_room.then_some(rows.len()).or_else(|| roomiest(&rows, item.start))
        });
        if let Some(row) = row {
            item.row = row;
            let end = Row {
                before: rows.get(row).map_or(f64::NEG_INFINITY, |row| row.mark_end),
                mark_end: item.end + GAP_PX,
                label_end: item.end + item.label_px + 3.0 * GAP_PX,
                last: placed.len(),
            };
            match rows.get_mut(row) {
                Some(row) => *row = end,
                None => rows.push(end),
            }
            placed.push(item);
        } else {
            join(&mut placed, &mut rows, item, limit);
        }
    }
    // Open beginnings are drawn before their dates, so that members may have come out of order.
    for item in &mut placed {
        sort_by(&mut item.events, Ord::cmp);
    }
    (placed, rows.len())
}

/// A row as far as it is laid.
struct Row {
    /// Where the mark before the last one ends.
    before: f64,
    /// Where the last mark ends, without and with its label.
    mark_end: f64,
    label_end: f64,
    /// Which mark that is.
    last: usize,
}

/// The row whose last mark lies furthest back, if a mark that starts here clears it.
fn roomiest(rows: &[Row], start: f64) -> Option<usize> {
    let free = rows.iter().enumerate().filter(|(_, row)| row.mark_end <= start);
    free.min_by(|(_, a), (_, b)| a.mark_end.total_cmp(&b.mark_end)).map(|(row, _)| row)
}

/// The least width of a cluster's chip: room for its count in words.
const CLUSTER_PX: f64 = 76.0;

/// How many pixels of length one pixel beyond the end of the axis is worth.
const CUT_COST: f64 = 100.0;

/// Adds an event to the mark with which it makes the shortest cluster, of equals the one that started last.
///
/// A cluster reaches over all its events, so that each is seen where it lies.
fn join(placed: &mut [Item], rows: &mut [Row], item: Item, limit: f64) {
    let end_of = |mark: &Item| mark.end.max(item.end).max(mark.start + CLUSTER_PX);
    let limit = limit.max(item.end);
    // The chip is wider than its events at times; it gives way to the left where the axis ends.
    let beyond = |mark: &Item| (end_of(mark) - limit).max(0.0);
    let shift = |mark: &Item, row: &Row| beyond(mark).min((mark.start - row.before).max(0.0));
    let length = |row: &Row| {
        let cut = |mark: &Item| beyond(mark) - shift(mark, row);
        let cost = |mark: &Item| end_of(mark) - mark.start + CUT_COST * cut(mark);
        placed.get(row.last).map_or(f64::INFINITY, cost)
    };
    let shortest = rows
        .iter_mut()
        .min_by(|a, b| length(a).total_cmp(&length(b)).then_with(|| b.last.cmp(&a.last)));
    let Some((row, cluster)) =
        shortest.and_then(|row| placed.get_mut(row.last).map(|it| (row, it)))
    else {
        return;
    };
    let shift = shift(cluster, row);
    (cluster.start, cluster.end) = (cluster.start - shift, end_of(cluster) - shift);
    cluster.events.extend(item.events);
    cluster.is_point = false;
    cluster.edges = (Edge::Sharp, Edge::Sharp);
    cluster.label_px = 0.0;
    row.mark_end = cluster.end + GAP_PX;
    row.label_end = row.mark_end;
}
