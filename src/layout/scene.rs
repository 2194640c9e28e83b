//! The scene: everything the lying axis shows, as plain data with public fields.

use std::fmt;

use super::{
    Direction, EventIndex, Label, Overview, Stack, Tick,
    event_index::{EventMetric, IndexLane, Time},
    label::{LabelRequest, place},
    overview::overview,
    pixel_extent::{PixelExtent, label_px},
    scale::Scale,
    size,
    stack::Item,
    text_width::{LABEL_FONT_PX, text_width},
    tick::ticks,
};
use crate::{
    count::float,
    dataset::{Dataset, Event, Id, Record, Sector, words::EventStatus},
    locale::{self, Language, messages, plural},
    order::sort_by_key,
    state::{IndexedDataset, Selection, ViewState},
    time::{Edge, Extent, Moment, Window},
};

/// Everything the lying axis shows. Lengths are in CSS pixels from the upper left corner of the plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The visible stretch of time.
    pub window: Window,
    /// The width of the plot.
    pub width: f64,
    /// The height of the plot.
    pub height: f64,
    /// The ticks, from left to right.
    pub ticks: Vec<Tick>,
    /// The lanes, from top to bottom; those without events are left out.
    pub lanes: Vec<Lane>,
    /// The marks in the order of time.
    pub marks: Vec<Mark>,
    /// Which mark is the axis's one tab stop: that of the event in focus, or else the first.
    pub stop: usize,
    /// What lies before the window.
    pub earlier: Option<OffscreenSummary>,
    /// What lies after the window.
    pub later: Option<OffscreenSummary>,
    /// The strip above.
    pub overview: Overview,
}

/// A lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lane {
    /// The sector; `None` for events without one.
    pub sector: Option<Id<Sector>>,
    /// Where it begins.
    pub y: f64,
    /// How high it is.
    pub height: f64,
    /// How many events it has, in the window and outside.
    pub count: usize,
}

/// A mark on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its event, or the first event of a cluster.
    pub first: Id<Event>,
    /// How many events it stands for; a cluster can list them: [`Stack::members`].
    pub count: usize,
    /// Where the first of its events starts and the last ends.
    pub span: (Moment, Moment),
    /// The window in which a cluster comes apart; `None` for an event, and where no zooming helps.
    pub opens: Option<Window>,
    /// How it is drawn.
    pub kind: MarkKind,
    /// The sector that gives it its colour.
    pub sector: Option<Id<Sector>>,
    /// Where it begins.
    pub x: f64,
    /// The top of its row.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How it begins.
    pub start_edge: Edge,
    /// How it ends.
    pub end_edge: Edge,
    /// Whether it is only planned, or was called off.
    pub status: EventStatus,
    /// How it stands to what is open.
    pub highlight: Highlight,
    /// Its label, where there is room for one; a cluster's says how many.
    pub label: Option<Label>,
    /// Which lane of the index it lies in, and what of it.
    pub(super) lane: usize,
    pub(super) item: Item,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Too short to show its length.
    Point,
    /// From its beginning to its end.
    Bar,
    /// Several events in one place.
    Cluster,
}

/// How a mark stands to what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Highlight {
    /// Nothing is open that lights marks.
    Plain,
    /// It is what is open.
    Selected,
    /// It belongs to what is open.
    Lit,
    /// It does not belong to what is open.
    Dim,
}

/// The events on one side of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffscreenSummary {
    /// How many.
    pub count: usize,
    /// The years of the first and the last of them.
    pub years: (i32, i32),
    /// A window that shows them.
    pub window: Window,
}

/// Draws the window of a state, with a stack that serves it.
pub fn scene(
    indexed: &IndexedDataset,
    index: &EventIndex,
    stack: &Stack,
    state: &ViewState,
    language: Language,
) -> Scene {
    let window = state.window(&indexed.axis_bounds);
    let width = stack.level().width_px;
    let scale = Scale::new(window.start(), window.seconds(), width);
    let limit = scale.x(index.axis_bounds.limits.end());
    let painter = Painter { indexed, index, stack, state, language, scale, limit, width };
    let mut lanes = Vec::with_capacity(index.lanes.len());
    let mut marks = Vec::new();
    let mut y = size::TICKS_PX;
    for (place, (lane, stacked)) in index.lanes.iter().zip(&stack.lanes).enumerate() {
        let top = y + size::LANE_PADDING_PX;
        for (row, items) in stacked.rows.iter().enumerate() {
            let y = top + float(row) * size::ROW_PX;
            painter.row((place, lane), items, y, &mut marks);
        }
        let height = float(stacked.rows.len()) * size::ROW_PX + 2.0 * size::LANE_PADDING_PX;
        lanes.push(Lane { sector: lane.sector, y, height, count: lane.metrics.len() });
        y += height;
    }
    sort_by_key(&mut marks, Mark::time);
    let focus = state.focus.and_then(|event| painter.place(event));
    let stop = focus.and_then(|focus| marks.iter().position(|mark| painter.holds(mark, focus)));
    Scene {
        window,
        width,
        height: y,
        ticks: ticks(window, scale, width, language),
        lanes,
        marks,
        stop: stop.unwrap_or(0),
        earlier: beyond(index, index.ended(window.start())),
        later: beyond(index, index.starting(window.end())),
        overview: overview(index, window),
    }
}

/// An event and where it stands: its lane and its place there.
type Place<'a> = (usize, usize, &'a EventMetric);

/// What is needed to draw marks.
struct Painter<'a> {
    indexed: &'a IndexedDataset,
    index: &'a EventIndex,
    stack: &'a Stack,
    state: &'a ViewState,
    language: Language,
    /// The scale of the window, from its start.
    scale: Scale,
    /// Where the axis ends on it.
    limit: f64,
    width: f64,
}

impl<'a> Painter<'a> {
    /// Draws what is visible of a row.
    fn row(&self, lane: (usize, &IndexLane), items: &[Item], y: f64, marks: &mut Vec<Mark>) {
        let metrics = lane.1.metrics.as_slice();
        let reach = |item: &Item| item.reach(metrics, self.limit, self.scale);
        let first = items.partition_point(|item| reach(item).end <= 0.0);
        let items = items.get(first..).unwrap_or_default();
        let items = items.get(..items.partition_point(|item| reach(item).start < self.width));
        let mut row: Vec<LabelRequest> = Vec::new();
        let begin = marks.len();
        for item in items.unwrap_or_default() {
            if let Some(metric) = item.first(metrics) {
                let PixelExtent { start, end, .. } = reach(item);
                let is_cluster = item.count > 1;
                row.push(LabelRequest { start, end, label_px: label_px(metric), is_cluster });
                marks.push(self.mark(lane, item, metric, y));
            }
        }
        let drawn = marks.get_mut(begin..).unwrap_or_default();
        for (mark, label) in drawn.iter_mut().zip(place(&row, self.width)) {
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
        (lane, own): (usize, &IndexLane),
        item: &Item,
        metric: &EventMetric,
        y: f64,
    ) -> Mark {
        let PixelExtent { start, end, is_point } = item.reach(&own.metrics, self.limit, self.scale);
        let is_cluster = item.count > 1;
        let sharp = (Edge::Sharp, Edge::Sharp);
        let (start_edge, end_edge) = if is_cluster { sharp } else { metric.edges };
        let mut mark = Mark {
            first: metric.event,
            count: item.count as usize,
            span: (metric.start, item.end),
            opens: self.opens(own, item, metric).filter(|_| is_cluster),
            kind: match (is_cluster, is_point) {
                (true, _) => MarkKind::Cluster,
                (false, true) => MarkKind::Point,
                (false, false) => MarkKind::Bar,
            },
            sector: own.sector,
            x: start,
            y,
            width: end - start,
            start_edge,
            end_edge,
            status: item.status,
            highlight: Highlight::Plain,
            label: None,
            lane,
            item: *item,
        };
        mark.highlight = self.highlight(&mark);
        mark
    }

    /// What a label says; a cluster's is the bare number where there is no room for more.
    fn text(&self, mark: &Mark, room: f64) -> String {
        if mark.count == 1 {
            let label = &self.indexed.dataset.events[mark.first].label;
            return label.get(self.language.tag()).to_owned();
        }
        let text = plural(mark.count, &messages(self.language).axis.cluster, self.language);
        let needed = f64::from(text_width(&text, LABEL_FONT_PX)) + size::GAP_PX;
        if needed <= room { text } else { locale::count(mark.count, self.language) }
    }

    /// The window in which a cluster comes apart, if there is one.
    ///
    /// What starts together stays together, and a cluster longer than the window has more going on at a time than there
    /// are rows.
    fn opens(&self, lane: &IndexLane, item: &Item, first: &EventMetric) -> Option<Window> {
        let last = lane.metrics.get(item.to as usize)?;
        let limits = self.indexed.axis_bounds.limits;
        let window = stretch(first.start, item.end).within(limits, 1);
        let is_closer =
            2 * window.seconds() < self.state.window(&self.indexed.axis_bounds).seconds();
        (first.start < last.start || is_closer).then_some(window).filter(|_| is_closer)
    }

    fn highlight(&self, mark: &Mark) -> Highlight {
        match self.state.selection {
            None | Some(Selection::Actor(_)) => Highlight::Plain,
            Some(Selection::Event(event)) => {
                let is_held = self.place(event).is_some_and(|place| self.holds(mark, place));
                if is_held { Highlight::Selected } else { Highlight::Plain }
            }
            Some(Selection::Project(project)) => {
                let events = self.indexed.dataset.projects[project].events.as_slice();
                let mut places = events.iter().filter_map(|&event| self.place(event));
                let is_lit = places.any(|place| self.holds(mark, place));
                if is_lit { Highlight::Lit } else { Highlight::Dim }
            }
        }
    }

    /// Where an event stands, if it was found.
    fn place(&self, event: Id<Event>) -> Option<Place<'a>> {
        locate(self.indexed, self.index, event)
    }

    fn holds(&self, mark: &Mark, (lane, place, metric): Place<'_>) -> bool {
        mark.lane == lane && self.stack.holds(lane, &mark.item, metric, place)
    }
}

fn locate<'a>(
    indexed: &IndexedDataset,
    index: &'a EventIndex,
    event: Id<Event>,
) -> Option<Place<'a>> {
    let record = &indexed.dataset.events[event];
    let (lane, place) = index.place(record.sector(), (record.date.extent().start, event))?;
    Some((lane, place, index.lanes.get(lane)?.metrics.get(place)?))
}

impl Mark {
    /// Where it stands in the order of time.
    fn time(&self) -> Time {
        (self.span.0, self.first)
    }
}

impl Stack {
    /// The events of a mark of a scene of this stack, oldest first.
    pub fn members(&self, index: &EventIndex, mark: &Mark) -> impl Iterator<Item = Id<Event>> {
        let metrics = index.lanes.get(mark.lane).map(|lane| lane.metrics.as_slice());
        let (lane, item) = (mark.lane, mark.item);
        let (from, to) = (item.from as usize, item.to as usize);
        let metrics = metrics.and_then(|metrics| metrics.get(from..=to)).unwrap_or_default();
        let held = metrics
            .iter()
            .zip(from..)
            .filter(move |(metric, place)| self.holds(lane, &item, metric, *place));
        held.map(|(metric, _)| metric.event)
    }
}

/// The event to go to from another; see [`super::Axis::walk`].
pub(super) fn walk(
    indexed: &IndexedDataset,
    index: &EventIndex,
    stack: &Stack,
    scene: &Scene,
    from: Option<Id<Event>>,
    direction: Direction,
) -> Option<Id<Event>> {
    let Some((lane, place, from)) = from.and_then(|event| locate(indexed, index, event)) else {
        return scene.marks.first().map(|mark| mark.first).or(index.first());
    };
    let next = stack.next(index, from.time(), direction)?;
    // From within a cluster, its own first event is no step.
    let is_own = scene.marks.iter().any(|mark| {
        mark.first == next.1 && mark.lane == lane && stack.holds(lane, &mark.item, from, place)
    });
    let next = if is_own { stack.next(index, next, direction)? } else { next };
    Some(next.1)
}

/// What lies on one side of a window, of which are known how many, where the first starts and where the last ends.
pub(super) fn beyond(
    index: &EventIndex,
    events: Option<(usize, Moment, Moment)>,
) -> Option<OffscreenSummary> {
    let (count, first, last) = events?;
    let years = (first.day().year(), last.plus(-1).day().year());
    let limits = index.axis_bounds.limits;
    let window = stretch(first, last).within(limits, limits.seconds() / 24);
    Some(OffscreenSummary { count, years, window })
}

fn stretch(start: Moment, end: Moment) -> Window {
    let extent = Extent { start, end, start_edge: Edge::Sharp, end_edge: Edge::Sharp };
    Window::around(extent, 1.0 / 12.0)
}

impl Scene {
    /// The scene as lines of text, for people who compare two of them.
    pub fn describe(&self, dataset: &Dataset) -> String {
        let mut lines = vec![format!("plot {:.0} x {:.0}", self.width, self.height)];
        lines.extend(self.ticks.iter().map(|tick| {
            format!("{} {:.0} {}", if tick.is_major { "TICK" } else { "tick" }, tick.x, tick.label)
        }));
        lines.extend(self.lanes.iter().map(|lane| {
            let name = lane.sector.map_or("-", |sector| dataset.sectors[sector].slug());
            format!("lane {:.0}+{:.0} {name} ({})", lane.y, lane.height, lane.count)
        }));
        let marks = self.marks.iter().map(|mark| DescribedMark { mark, dataset }.to_string());
        lines.extend(marks);
        for (name, beyond) in [("earlier", self.earlier), ("later", self.later)] {
            lines.extend(
                beyond.map(|it| format!("{name} {} {}-{}", it.count, it.years.0, it.years.1)),
            );
        }
        let Overview { bins, start, end, years } = &self.overview;
        lines.push(format!(
            "overview {start:.3}-{end:.3} of {}-{}, {} bins",
            years.0,
            years.1,
            bins.len()
        ));
        lines.join("\n")
    }
}

struct DescribedMark<'a> {
    mark: &'a Mark,
    dataset: &'a Dataset,
}

impl fmt::Display for DescribedMark<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mark { kind, x, y, width, start_edge, end_edge, status, highlight, label, .. } =
            self.mark;
        let slug = self.dataset.events[self.mark.first].slug();
        write!(f, "{kind:?} {x:.0}+{width:.0} @{y:.0} {slug}")?;
        if (*start_edge, *end_edge) != (Edge::Sharp, Edge::Sharp) {
            write!(f, " {start_edge:?}-{end_edge:?}")?;
        }
        if *status != EventStatus::Occurred {
            write!(f, " {status:?}")?;
        }
        if *highlight != Highlight::Plain {
            write!(f, " {highlight:?}")?;
        }
        match label {
            Some(Label { text, side, x, width }) => {
                write!(f, " | {side:?} {x:.0}+{width:.0} {text}")
            }
            None => Ok(()),
        }
    }
}
