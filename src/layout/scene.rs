//! The scene: everything the lying axis shows, as plain data with public fields.

use std::fmt;

use super::{
    Label, Overview, Side, Stack, Tick,
    label::{Wanting, place},
    overview::overview,
    size,
    stack::Item,
    tick::ticks,
};
use crate::{
    dataset::{Dataset, Event, Id, Record, Sector, words::EventStatus},
    locale::Language,
    order::sort_by,
    state::{Catalogue, Found, Selection, ViewState},
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
    /// What lies before the window.
    pub earlier: Option<Beyond>,
    /// What lies after the window.
    pub later: Option<Beyond>,
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
    /// Its events, oldest first: one, or the members of a cluster.
    pub events: Vec<Id<Event>>,
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
    pub light: Light,
    /// Its label, where there is room for one.
    pub label: Option<Label>,
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
pub enum Light {
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
pub struct Beyond {
    /// How many.
    pub count: usize,
    /// The years of the first and the last of them.
    pub years: (i32, i32),
    /// A window that shows them.
    pub window: Window,
}

/// A way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what is older.
    Earlier,
    /// To what is newer.
    Later,
}

/// Draws the window of a state.
pub fn scene(
    catalogue: &Catalogue,
    found: &Found,
    stack: &Stack,
    state: &ViewState,
    language: Language,
) -> Scene {
    let window = state.window(&catalogue.horizon);
    let width = stack.width_px;
    let offset = stack.scale().x(window.start());
    let mut lanes = Vec::with_capacity(stack.lanes.len());
    let mut marks = Vec::new();
    let mut y = size::TICKS_PX;
    for lane in &stack.lanes {
        let top = y + size::LANE_PADDING_PX;
        for row in 0..lane.rows {
            let items = lane.items.iter().filter(|item| item.row == row);
            let visible = items.filter(|item| item.end > offset && item.start < offset + width);
            let y = top + count_px(row);
            let drawn = row_of_marks(catalogue, visible, (offset, y, width), state, language);
            marks.extend(drawn.into_iter().map(|mark| Mark { sector: lane.sector, ..mark }));
        }
        let height = count_px(lane.rows) + 2.0 * size::LANE_PADDING_PX;
        lanes.push(Lane { sector: lane.sector, y, height, count: lane.count });
        y += height;
    }
    sort_by(&mut marks, |a, b| a.events.first().cmp(&b.events.first()));
    let beyond = |direction| beyond(catalogue, found, window, direction);
    Scene {
        window,
        width,
        height: y,
        ticks: ticks(window, super::scale::Scale::of(window, width), width, language),
        lanes,
        marks,
        earlier: beyond(Direction::Earlier),
        later: beyond(Direction::Later),
        overview: overview(catalogue, found, window),
    }
}

impl Scene {
    /// The event to go to from another: of the next visible mark, or else the next one beyond the window.
    ///
    /// A cluster is one stop, at its first event.
    pub fn walk(
        &self,
        found: &Found,
        from: Option<Id<Event>>,
        direction: Direction,
    ) -> Option<Id<Event>> {
        let Some(from) = from.filter(|from| found.events.contains(from)) else {
            let visible = self.marks.first().and_then(|mark| mark.events.first());
            return visible.or(found.events.first()).copied();
        };
        let stops = |mark: &Mark| usize::from(!mark.events.contains(&from));
        let passed = self.marks.iter().flat_map(|mark| mark.events.iter().skip(stops(mark)));
        let mut passed: Vec<Id<Event>> = passed.copied().collect();
        sort_by(&mut passed, Ord::cmp);
        let is_stop = |event: &Id<Event>| passed.binary_search(event).is_err();
        let mut stops = found.events.iter().copied().filter(is_stop);
        match direction {
            Direction::Later => stops.find(|&event| event > from),
            Direction::Earlier => stops.rfind(|&event| event < from),
        }
    }
}

fn row_of_marks<'a>(
    catalogue: &Catalogue,
    items: impl Iterator<Item = &'a Item>,
    (offset, y, width): (f64, f64, f64),
    state: &ViewState,
    language: Language,
) -> Vec<Mark> {
    let items: Vec<&Item> = items.collect();
    let wanting = |item: &&Item| Wanting {
        start: item.start - offset,
        end: item.end - offset,
        label_px: item.label_px,
    };
    let labels = place(&items.iter().map(wanting).collect::<Vec<_>>(), width);
    let draw = |(item, label): (&Item, Option<(Side, f64, f64)>)| {
        let mut mark = mark(&catalogue.dataset, item, state);
        (mark.x, mark.y) = (mark.x - offset, y);
        mark.label = label.zip(item.events.first()).map(|((side, x, width), &event)| {
            let text = catalogue.dataset.events[event].label.get(language.tag()).to_owned();
            Label { text, side, x, width }
        });
        mark
    };
    items.into_iter().zip(labels).map(draw).collect()
}

fn mark(dataset: &Dataset, item: &Item, state: &ViewState) -> Mark {
    let statuses = item.events.iter().map(|&event| dataset.events[event].status);
    Mark {
        kind: match item.events.as_slice() {
            [_, _, ..] => MarkKind::Cluster,
            _ if item.is_point => MarkKind::Point,
            _ => MarkKind::Bar,
        },
        events: item.events.clone(),
        sector: None,
        x: item.start,
        y: 0.0,
        width: item.end - item.start,
        start_edge: item.edges.0,
        end_edge: item.edges.1,
        status: statuses.min().unwrap_or(EventStatus::Occurred),
        light: light(dataset, &item.events, state.selection),
        label: None,
    }
}

fn light(dataset: &Dataset, events: &[Id<Event>], selection: Option<Selection>) -> Light {
    match selection {
        Some(Selection::Event(event)) if events.contains(&event) => Light::Selected,
        None | Some(Selection::Event(_)) => Light::Plain,
        Some(Selection::Project(project)) => {
            let belongs = |event: &Id<Event>| dataset.events[*event].projects.contains(&project);
            if events.iter().any(belongs) { Light::Lit } else { Light::Dim }
        }
    }
}

/// What lies on one side of a window; `None` where nothing does.
pub fn beyond(
    catalogue: &Catalogue,
    found: &Found,
    window: Window,
    direction: Direction,
) -> Option<Beyond> {
    let mut beyond: Option<(usize, Moment, Moment)> = None;
    for &event in &found.events {
        let extent = catalogue.dataset.events[event].date.extent();
        let is_beyond = match direction {
            Direction::Earlier => extent.end <= window.start(),
            Direction::Later => extent.start >= window.end(),
        };
        if is_beyond {
            let (count, first, last) = beyond.unwrap_or((0, extent.start, extent.end));
            beyond = Some((count + 1, first.min(extent.start), last.max(extent.end)));
        }
    }
    let (count, first, last) = beyond?;
    let years = (first.day().year(), last.plus(-1).day().year());
    let limits = catalogue.horizon.limits;
    Some(Beyond {
        count,
        years,
        window: stretch(first, last).within(limits, limits.seconds() / 24),
    })
}

/// A window that shows two events and what lies between, with room to either side.
pub fn around(catalogue: &Catalogue, first: Id<Event>, last: Id<Event>) -> Window {
    let extent = |event: Id<Event>| catalogue.dataset.events[event].date.extent();
    let (first, last) = (extent(first), extent(last));
    stretch(first.start.min(last.start), first.end.max(last.end))
}

fn stretch(start: Moment, end: Moment) -> Window {
    let extent = Extent { start, end, start_edge: Edge::Sharp, end_edge: Edge::Sharp };
    Window::around(extent, 1.0 / 12.0)
}

fn count_px(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX)) * size::ROW_PX
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
        lines.extend(self.marks.iter().map(|mark| DescribedMark { mark, dataset }.to_string()));
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
        let Mark { events, kind, x, y, width, start_edge, end_edge, status, light, label, .. } =
            self.mark;
        let slugs: Vec<&str> =
            events.iter().map(|&event| self.dataset.events[event].slug()).collect();
        write!(f, "{kind:?} {x:.0}+{width:.0} @{y:.0} {}", slugs.join(" "))?;
        if (*start_edge, *end_edge) != (Edge::Sharp, Edge::Sharp) {
            write!(f, " {start_edge:?}-{end_edge:?}")?;
        }
        if *status != EventStatus::Occurred {
            write!(f, " {status:?}")?;
        }
        if *light != Light::Plain {
            write!(f, " {light:?}")?;
        }
        match label {
            Some(Label { text, side, x, width }) => {
                write!(f, " | {side:?} {x:.0}+{width:.0} {text}")
            }
            None => Ok(()),
        }
    }
}
