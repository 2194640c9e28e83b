//! The events as layout needs them, in flat arrays in the order of time: all of them once, and then those of a filter, so
//! that a window asks for what it shows and for a few numbers beyond by binary search.

use super::{
    density::{Bin, bins},
    label::DIFFERS,
    shape::Shape,
    text_measure::{TextMeasure, TextStyle},
    weight::weight,
};
use crate::{
    dataset::{Event, Id, Sector, words::EventStatus},
    locale::Language,
    state::{AxisBounds, IndexedDataset, SearchResult},
    time::{Edge, Extent, Moment, Window},
};

/// All events of a dataset, measured once for a language and a font.
#[derive(Debug)]
pub struct EventMetrics {
    /// The sectors that lanes are made of, in the order of the lanes.
    sectors: Vec<Option<Id<Sector>>>,
    /// In the order of time once all are measured, each with the number of its lane.
    all: Vec<(EventMetric, usize)>,
    /// The positions of the metrics in the order of their ends.
    by_end: Vec<usize>,
}

/// What search and facets leave, made ready for the axis once.
#[derive(Debug)]
pub struct EventIndex {
    pub(super) axis_bounds: AxisBounds,
    pub(super) lanes: Vec<IndexLane>,
    pub(super) bins: Vec<Bin>,
    /// All events in the order of time.
    spans: Vec<Span>,
    /// The latest end in each [`CHUNK`] of them.
    latest_of_chunk: Vec<Moment>,
    /// The latest end from each event on.
    latest_from: Vec<Moment>,
    /// All ends in order, each with the earliest start up to there.
    ends: Vec<(Moment, Moment)>,
}

/// The events of one lane in the order of time.
#[derive(Debug)]
pub(super) struct IndexLane {
    pub(super) sector: Option<Id<Sector>>,
    pub(super) metrics: Vec<EventMetric>,
}

/// What layout needs to know of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct EventMetric {
    pub(super) event: Id<Event>,
    pub(super) start: Moment,
    pub(super) end: Moment,
    pub(super) edges: (Edge, Edge),
    pub(super) shape: Shape,
    /// Whether reports differ on it.
    pub(super) differs: bool,
    pub(super) status: EventStatus,
    /// How important it is; see [`weight`].
    pub(super) weight: u16,
    /// How wide its label is in full, in pixels.
    pub(super) label_px: f32,
}

/// Where an event begins and ends.
#[derive(Debug, Clone, Copy)]
struct Span {
    event: Id<Event>,
    start: Moment,
    end: Moment,
}

/// How many events share one entry of [`EventIndex::latest_of_chunk`].
const CHUNK: usize = 64;

/// The order of time: of what begins together, the dataset's.
pub(super) type Time = (Moment, Id<Event>);

/// An event of the index, and where it stands there.
#[derive(Debug, Clone, Copy)]
pub(super) struct LocatedEvent<'a> {
    /// Which lane it is in.
    pub(super) lane: usize,
    /// How many events of that lane come before it.
    pub(super) position: usize,
    pub(super) metric: &'a EventMetric,
}

/// The events on one side of a window.
#[derive(Debug, Clone, Copy)]
pub(super) struct OffscreenEvents {
    pub(super) count: usize,
    /// The earliest start of them.
    pub(super) start: Moment,
    /// The latest end of them.
    pub(super) end: Moment,
}

impl EventMetric {
    #[expect(clippy::cast_possible_truncation, reason = "a label is far below 2^24 pixels wide")]
    fn new(id: Id<Event>, event: &Event, language: Language, measure: &dyn TextMeasure) -> Self {
        let label = event.label.get(language.tag());
        let Extent { start, end, start_edge, end_edge } = event.date.extent();
        let differs = !event.disagreements.is_empty();
        let label_px = measure.width_px(label, TextStyle::Label);
        let sign_px = measure.width_px(DIFFERS, TextStyle::Label);
        Self {
            event: id,
            start,
            end,
            edges: (start_edge, end_edge),
            shape: Shape::of(event),
            differs,
            status: event.status,
            weight: weight(event),
            // Rounded up, so that no letter is cut for a part of a pixel.
            label_px: (label_px + if differs { sign_px } else { 0.0 }).ceil() as f32,
        }
    }

    pub(super) fn time(&self) -> Time {
        (self.start, self.event)
    }

    pub(super) fn seconds(&self) -> i64 {
        self.end.seconds_since(self.start)
    }
}

impl EventMetrics {
    /// Begins with no event measured.
    pub fn new(indexed: &IndexedDataset) -> Self {
        let sectors = indexed.dataset.sectors.ids().map(Some).chain([None]).collect();
        Self { sectors, all: Vec::new(), by_end: Vec::new() }
    }

    /// Measures all events.
    pub fn of(indexed: &IndexedDataset, language: Language, measure: &dyn TextMeasure) -> Self {
        let mut metrics = Self::new(indexed);
        while !metrics.advance(indexed, language, measure, usize::MAX) {}
        metrics
    }

    /// Measures so many events more, or puts them in order when all are; tells whether that is done.
    pub fn advance(
        &mut self,
        indexed: &IndexedDataset,
        language: Language,
        measure: &dyn TextMeasure,
        events: usize,
    ) -> bool {
        let dataset = &indexed.dataset;
        let left = dataset.events.len() - self.all.len();
        let measure = |(id, event): (Id<Event>, &Event)| {
            let lane = event.sector().map_or(dataset.sectors.len(), Id::index);
            (EventMetric::new(id, event, language, measure), lane)
        };
        let next = dataset.events.iter().skip(self.all.len()).take(events);
        self.all.extend(next.map(measure));
        if left < events && self.by_end.len() < self.all.len() {
            self.all.sort_by_key(|(metric, _)| metric.time());
            self.by_end = (0..self.all.len()).collect();
            self.by_end.sort_by_key(|&at| self.all.get(at).map(|(metric, _)| metric.end));
        }
        self.by_end.len() == dataset.events.len()
    }
}

impl EventIndex {
    /// Makes ready what was found, for an axis.
    pub fn new(metrics: &EventMetrics, found: &SearchResult, axis: &AxisBounds) -> Self {
        let mut is_found = vec![false; metrics.all.len()];
        for event in &found.events {
            if let Some(is_found) = is_found.get_mut(event.index()) {
                *is_found = true;
            }
        }
        let is_found =
            |metric: &EventMetric| is_found.get(metric.event.index()).copied().unwrap_or_default();
        let sectors = metrics.sectors.iter();
        let mut lanes: Vec<IndexLane> =
            sectors.map(|&sector| IndexLane { sector, metrics: Vec::new() }).collect();
        let mut spans = Vec::with_capacity(found.events.len());
        for (metric, lane) in metrics.all.iter().filter(|(metric, _)| is_found(metric)) {
            spans.push(Span { event: metric.event, start: metric.start, end: metric.end });
            if let Some(lane) = lanes.get_mut(*lane) {
                lane.metrics.push(*metric);
            }
        }
        lanes.retain(|lane| !lane.metrics.is_empty());
        let mut first = Moment(i64::MAX);
        let mut ends = Vec::with_capacity(spans.len());
        for &at in &metrics.by_end {
            if let Some((metric, _)) = metrics.all.get(at).filter(|it| is_found(&it.0)) {
                first = first.min(metric.start);
                ends.push((metric.end, first));
            }
        }
        Self {
            axis_bounds: *axis,
            lanes,
            bins: bins(axis, |moment| before(&spans, moment)),
            latest_of_chunk: spans.chunks(CHUNK).map(latest).collect(),
            latest_from: latest_from(&spans),
            ends,
            spans,
        }
    }

    /// Tells how many events there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Gives how many events lie where over the whole of time.
    pub fn density(&self) -> &[Bin] {
        &self.bins
    }

    /// Gives the first event of all.
    pub fn first(&self) -> Option<Id<Event>> {
        self.spans.first().map(|span| span.event)
    }

    /// Gives the last event of all.
    pub fn last(&self) -> Option<Id<Event>> {
        self.spans.last().map(|span| span.event)
    }

    /// Finds an event, if it is one of those that were found.
    pub(super) fn locate(&self, id: Id<Event>, event: &Event) -> Option<LocatedEvent<'_>> {
        let time: Time = (event.date.extent().start, id);
        let lane = self.lanes.iter().position(|lane| lane.sector == event.sector())?;
        let metrics = self.lanes.get(lane)?.metrics.as_slice();
        let position = metrics.binary_search_by(|metric| metric.time().cmp(&time)).ok()?;
        Some(LocatedEvent { lane, position, metric: metrics.get(position)? })
    }

    /// Gives the events that a window meets, newest first, each with where it starts.
    pub(super) fn meeting(&self, window: Window) -> impl Iterator<Item = (Id<Event>, Moment)> {
        let started = before(&self.spans, window.end());
        let spans = self.spans.get(..started).unwrap_or_default();
        let chunks = spans.chunks(CHUNK).zip(&self.latest_of_chunk).rev();
        let chunks = chunks.filter(move |&(_, &latest)| latest > window.start());
        let spans = chunks.flat_map(|(chunk, _)| chunk.iter().rev());
        spans.filter(move |span| span.end > window.start()).map(|span| (span.event, span.start))
    }

    /// Finds the event that lies nearest to a moment: gives the moment itself where an event goes on, or else the first or
    /// the last of the event's own.
    pub(super) fn nearest(&self, moment: Moment) -> Option<Moment> {
        let started = self.spans.partition_point(|span| span.start <= moment);
        let ended = self.ends.partition_point(|&(end, _)| end <= moment);
        if started > ended {
            return Some(moment);
        }
        let last = ended.checked_sub(1).and_then(|at| self.ends.get(at));
        let last = last.map(|&(end, _)| end.plus(-1));
        let next = self.spans.get(started).map(|span| span.start);
        let axis = |moment| self.axis_bounds.folds.axis(moment);
        let distance = |&it: &Moment| axis(it).seconds_since(axis(moment)).abs();
        last.into_iter().chain(next).min_by_key(distance)
    }

    /// Tells how many events a window meets.
    pub fn count_in(&self, window: Window) -> usize {
        let ended = self.ends.partition_point(|&(end, _)| end <= window.start());
        before(&self.spans, window.end()) - ended
    }

    /// Gives the events that end by a moment.
    pub(super) fn ended(&self, by: Moment) -> Option<OffscreenEvents> {
        let count = self.ends.partition_point(|&(end, _)| end <= by);
        let &(end, start) = self.ends.get(count.checked_sub(1)?)?;
        Some(OffscreenEvents { count, start, end })
    }

    /// Gives the events that start at a moment or later.
    pub(super) fn starting(&self, from: Moment) -> Option<OffscreenEvents> {
        let first = before(&self.spans, from);
        let (start, end) = (self.spans.get(first)?.start, *self.latest_from.get(first)?);
        Some(OffscreenEvents { count: self.spans.len() - first, start, end })
    }
}

/// Tells how many start before a moment.
fn before(spans: &[Span], moment: Moment) -> usize {
    spans.partition_point(|span| span.start < moment)
}

fn latest(spans: &[Span]) -> Moment {
    spans.iter().map(|span| span.end).max().unwrap_or(Moment(i64::MIN))
}

fn latest_from(spans: &[Span]) -> Vec<Moment> {
    let mut latest: Vec<Moment> = spans.iter().map(|span| span.end).collect();
    let mut last = Moment(i64::MIN);
    for end in latest.iter_mut().rev() {
        last = last.max(*end);
        *end = last;
    }
    latest
}
