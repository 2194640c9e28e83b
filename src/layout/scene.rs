//! The scene: everything the horizontal axis shows on a sheet, as plain data with public fields.

use super::{
    event_index::{EventMetric, IndexLane},
    fold_band::{FoldBand, fold_bands},
    label::{Label, LabelRequest, place},
    lane_name::name_height,
    mark::{Highlight, Mark, MarkKey, MarkKind},
    offscreen::MARGIN,
    pixel_extent::PixelExtent,
    scale::Scale,
    shape::Shape,
    sheet::Sheet,
    size,
    stacked_index::StackedIndex,
    stacked_mark::StackedMark,
    text_measure::{TextMeasure, TextStyle},
    tick::{Tick, ticks},
};
use crate::{
    dataset::{Id, Sector},
    locale::{self, Language, messages, plural},
    state::{AxisBounds, IndexedDataset, Selection},
    time::{Edge, Window},
};

/// Everything the horizontal axis shows on a sheet. Lengths are in CSS pixels: across as the sheet counts them, down from
/// the top of the plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The part of the axis that it is laid out on.
    pub sheet: Sheet,
    /// The height of the plot.
    pub height: f64,
    /// The ticks, from left to right.
    pub ticks: Vec<Tick>,
    /// The silences that are left out, from left to right.
    pub folds: Vec<FoldBand>,
    /// The lanes, from top to bottom; those without events are left out.
    pub lanes: Vec<Lane>,
    /// The marks in the order of time.
    pub marks: Vec<Mark>,
}

/// A lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lane {
    /// The sector; `None` for events without one.
    pub sector: Option<Id<Sector>>,
    /// Where it begins.
    pub y: f64,
    /// How high it is: enough for its rows and for its name.
    pub height: f64,
    /// How many events it has, on the sheet and outside.
    pub count: usize,
}

/// What of the state a scene depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SceneState {
    /// What is open; its marks are lit.
    pub selection: Option<Selection>,
    /// The width of the gutter that holds the names of the lanes; see [`super::gutter_px`].
    pub gutter_px: f64,
}

/// Lays out a sheet, with a stack that serves it.
pub fn scene(
    indexed: &IndexedDataset,
    stacked: &StackedIndex,
    sheet: &Sheet,
    state: &SceneState,
    language: Language,
    measure: &dyn TextMeasure,
) -> Scene {
    let scale = sheet.scale();
    let axis = &stacked.index.axis_bounds;
    let limit = scale.x(axis.limits.end());
    let lit = lit(indexed, stacked, state.selection);
    let painter = Painter { indexed, axis, sheet, state, language, measure, scale, limit, lit };
    let lanes = stacked.index.lanes.iter().zip(&stacked.stack.lanes);
    let mut scene = Scene {
        sheet: *sheet,
        height: size::TICKS_PX,
        ticks: ticks(sheet, language, measure),
        folds: fold_bands(sheet),
        lanes: Vec::with_capacity(lanes.len()),
        marks: Vec::new(),
    };
    for (number, (lane, stacked)) in lanes.enumerate() {
        let y = scene.height;
        let top = y + size::LANE_PADDING_PX;
        for (row, marks) in stacked.rows.iter().enumerate() {
            painter.row((number, lane), marks, top + row as f64 * size::ROW_PX, &mut scene.marks);
        }
        let height = painter.lane_height(lane, stacked.rows.len());
        scene.lanes.push(Lane { sector: lane.sector, y, height, count: lane.metrics.len() });
        scene.height += height;
    }
    scene.marks.sort_by_key(Mark::time);
    scene
}

impl Scene {
    /// Gives the mark with a key.
    pub fn mark(&self, key: MarkKey) -> Option<&Mark> {
        let at = self.marks.binary_search_by_key(&(key.start, key.first), Mark::time).ok()?;
        self.marks.get(at).filter(|mark| mark.key() == key)
    }

    /// Gives the marks of which something is visible in a window, in the order of time.
    pub fn visible(&self, window: Window) -> impl Iterator<Item = &Mark> {
        let start = self.sheet.offset_px(window);
        let end = start + self.sheet.window_px;
        self.marks.iter().filter(move |mark| start < mark.end() && mark.x < end)
    }
}

/// What is needed to draw marks.
struct Painter<'a> {
    indexed: &'a IndexedDataset,
    axis: &'a AxisBounds,
    sheet: &'a Sheet,
    state: &'a SceneState,
    language: Language,
    measure: &'a dyn TextMeasure,
    scale: Scale,
    /// Where the axis ends.
    limit: f64,
    /// The marks of what is open; see [`lit`].
    lit: Vec<(usize, u32)>,
}

/// Gives the marks of what is open, sorted: each by its lane and the position of its first event.
fn lit(
    indexed: &IndexedDataset,
    stacked: &StackedIndex,
    selection: Option<Selection>,
) -> Vec<(usize, u32)> {
    let dataset = &indexed.dataset;
    let events = match &selection {
        None | Some(Selection::Actor(_)) => &[],
        Some(Selection::Event(event)) => std::slice::from_ref(event),
        Some(Selection::Project(project)) => dataset.projects[*project].events.as_slice(),
    };
    let events = events.iter().filter_map(|&event| stacked.locate(indexed, event));
    let marks = events.filter_map(|event| Some((event.lane, stacked.stack.mark_of(event)?.from)));
    let mut marks: Vec<(usize, u32)> = marks.collect();
    marks.sort_unstable();
    marks
}

impl Painter<'_> {
    /// Tells how high a lane is that has so many rows: its name is not cut.
    fn lane_height(&self, lane: &IndexLane, rows: usize) -> f64 {
        let rows = rows as f64 * size::ROW_PX + 2.0 * size::LANE_PADDING_PX;
        let name = lane.sector.map(|sector| &self.indexed.dataset.sectors[sector].name);
        let name = name.map_or("", |name| name.get(self.language.tag()));
        rows.max(name_height(name, self.state.gutter_px, self.measure))
    }

    /// Draws what of a row lies on the sheet.
    fn row(&self, lane: (usize, &IndexLane), row: &[StackedMark], y: f64, marks: &mut Vec<Mark>) {
        let metrics = lane.1.metrics.as_slice();
        let sheet = self.sheet.extent();
        let extent = |mark: &StackedMark| mark.extent(metrics, self.limit, self.scale);
        let first = row.partition_point(|mark| extent(mark).end <= sheet.0);
        let last = row.partition_point(|mark| extent(mark).start < sheet.1);
        let begin = marks.len();
        let mut requests: Vec<LabelRequest> = Vec::new();
        for stacked in row.get(first..last).unwrap_or_default() {
            if let Some(metric) = stacked.first(metrics) {
                let PixelExtent { start, end, .. } = extent(stacked);
                let (label_px, is_cluster) = (metric.label_px.into(), stacked.is_cluster());
                requests.push(LabelRequest { start, end, label_px, is_cluster });
                marks.push(self.mark(lane, stacked, metric, y));
            }
        }
        let placed = place(&requests, self.sheet.window_extent(), sheet);
        let drawn = marks.get_mut(begin..).unwrap_or_default();
        for (mark, label) in drawn.iter_mut().zip(placed) {
            mark.label = label.map(|(side, x, width)| Label {
                text: self.text(mark, width),
                side,
                x,
                width,
            });
        }
    }

    /// Draws a mark, without its label.
    fn mark(
        &self,
        (number, lane): (usize, &IndexLane),
        stacked: &StackedMark,
        metric: &EventMetric,
        y: f64,
    ) -> Mark {
        let PixelExtent { start, end, is_point } =
            stacked.extent(&lane.metrics, self.limit, self.scale);
        let is_cluster = stacked.is_cluster();
        let sharp = (Edge::Sharp, Edge::Sharp);
        let (start_edge, end_edge) = if is_cluster { sharp } else { metric.edges };
        let (start, end) = (start.max(-size::FAR_PX), end.min(size::FAR_PX));
        Mark {
            first: metric.event,
            count: stacked.count as usize,
            span: (metric.start, stacked.end),
            opens: self.opens(lane, stacked, metric).filter(|_| is_cluster),
            kind: match (is_cluster, is_point) {
                (true, _) => MarkKind::Cluster,
                (false, true) => MarkKind::Point,
                (false, false) => MarkKind::Bar,
            },
            shape: match metric.shape {
                Shape::Span if is_point => Shape::Day,
                shape => shape,
            },
            differs: metric.differs && !is_cluster,
            sector: lane.sector,
            x: start,
            y,
            width: end - start,
            start_edge,
            end_edge,
            status: stacked.status,
            highlight: self.highlight(number, stacked),
            label: None,
            lane: number,
            stacked: *stacked,
        }
    }

    /// Gives what a label says; a cluster's is the bare number where there is no room for more.
    fn text(&self, mark: &Mark, room: f64) -> String {
        if mark.kind != MarkKind::Cluster {
            let label = &self.indexed.dataset.events[mark.first].label;
            return label.get(self.language.tag()).to_owned();
        }
        let text = plural(mark.count, &messages(self.language).axis.cluster, self.language);
        let needed = self.measure.width_px(&text, TextStyle::Label) + size::GAP_PX;
        if needed <= room { text } else { locale::count(mark.count, self.language) }
    }

    /// Gives the window in which a cluster comes apart, if there is one.
    ///
    /// What starts together stays together, and a cluster longer than the window has more going on at a time than there
    /// are rows.
    fn opens(
        &self,
        lane: &IndexLane,
        stacked: &StackedMark,
        first: &EventMetric,
    ) -> Option<Window> {
        let last = lane.metrics.get(stacked.to as usize)?;
        let window = self.axis.around((first.start, stacked.end), MARGIN, 1);
        let is_closer = 2 * self.axis.length(window) < self.axis.length(self.sheet.window);
        (first.start < last.start && is_closer).then_some(window)
    }

    /// Tells how a mark stands to what is open.
    fn highlight(&self, lane: usize, mark: &StackedMark) -> Highlight {
        let is_lit = self.lit.binary_search(&(lane, mark.from)).is_ok();
        match (self.state.selection, is_lit) {
            (Some(Selection::Event(_)), true) => Highlight::Selected,
            (Some(Selection::Project(_)), true) => Highlight::Lit,
            (Some(Selection::Project(_)), false) => Highlight::Dim,
            _ => Highlight::Plain,
        }
    }
}
