//! The events as layout needs them, in flat arrays in the order of time: all of them once, and then those of a filter, so
//! that a window asks for what it shows and for a few numbers beyond by binary search.

use super::{
    overview::{Bin, bins},
    text_width::{LABEL_FONT_PX, text_width},
    weight::weight,
};
use crate::{
    dataset::{Event, Id, Sector, words::EventStatus},
    locale::Language,
    order::{order_by_key, sort_by_key},
    state::{Catalogue, Found, Horizon},
    time::{Edge, Extent, Moment, Window},
};

/// All events of a catalogue, measured once for a language.
#[derive(Debug)]
pub struct Facts {
    horizon: Horizon,
    /// The sectors that lanes are made of, in the order of the lanes.
    sectors: Vec<Option<Id<Sector>>>,
    /// In the order of time once all are measured, each with the place of its sector.
    all: Vec<(Fact, usize)>,
    /// The places of the facts in the order of their ends.
    by_end: Vec<usize>,
}

/// What search and facets leave, made ready for the axis once.
#[derive(Debug)]
pub struct Index {
    pub(super) horizon: Horizon,
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
    pub(super) facts: Vec<Fact>,
}

/// What layout needs to know of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    pub(super) event: Id<Event>,
    pub(super) start: Moment,
    pub(super) end: Moment,
    pub(super) edges: (Edge, Edge),
    pub(super) status: EventStatus,
    /// How important it is; see [`weight`].
    pub(super) weight: u16,
    /// How wide its label would like to be, unbounded.
    pub(super) label_px: f32,
}

/// Where an event begins and ends.
#[derive(Debug, Clone, Copy)]
struct Span {
    event: Id<Event>,
    start: Moment,
    end: Moment,
}

/// How many events share one entry of [`Index::latest_of_chunk`].
const CHUNK: usize = 64;

/// The order of time: of what begins together, the dataset's.
pub(super) type Time = (Moment, Id<Event>);

impl Fact {
    fn new(id: Id<Event>, event: &Event, language: Language) -> Self {
        let Extent { start, end, start_edge, end_edge } = event.date.extent();
        Self {
            event: id,
            start,
            end,
            edges: (start_edge, end_edge),
            status: event.status,
            weight: weight(event),
            label_px: text_width(event.label.get(language.tag()), LABEL_FONT_PX),
        }
    }

    pub(super) fn time(&self) -> Time {
        (self.start, self.event)
    }

    pub(super) fn seconds(&self) -> i64 {
        self.end.seconds_since(self.start)
    }
}

impl Facts {
    /// Begins with no event measured.
    pub fn new(catalogue: &Catalogue) -> Self {
        let sectors = catalogue.dataset.sectors.ids().map(Some).chain([None]).collect();
        Self { horizon: catalogue.horizon, sectors, all: Vec::new(), by_end: Vec::new() }
    }

    /// Measures all events.
    pub fn of(catalogue: &Catalogue, language: Language) -> Self {
        let mut facts = Self::new(catalogue);
        while !facts.advance(catalogue, language, usize::MAX) {}
        facts
    }

    /// Measures so many events more, or puts them in order when all are; says whether that is done.
    pub fn advance(&mut self, catalogue: &Catalogue, language: Language, events: usize) -> bool {
        let dataset = &catalogue.dataset;
        let left = dataset.events.len() - self.all.len();
        let measure = |(id, event): (Id<Event>, &Event)| {
            let lane = event.sector().map_or(dataset.sectors.len(), Id::index);
            (Fact::new(id, event, language), lane)
        };
        let next = dataset.events.iter().skip(self.all.len()).take(events);
        self.all.extend(next.map(measure));
        if left < events && self.by_end.len() < self.all.len() {
            sort_by_key(&mut self.all, |(fact, _)| fact.time());
            self.by_end = order_by_key(&self.all, |(fact, _)| fact.end);
        }
        self.by_end.len() == dataset.events.len()
    }
}

impl Index {
    /// Makes ready what was found.
    pub fn new(facts: &Facts, found: &Found) -> Self {
        let mut is_found = vec![false; facts.all.len()];
        for event in &found.events {
            if let Some(is_found) = is_found.get_mut(event.index()) {
                *is_found = true;
            }
        }
        let is_found = |fact: &Fact| is_found.get(fact.event.index()).copied().unwrap_or_default();
        let sectors = facts.sectors.iter();
        let mut lanes: Vec<IndexLane> =
            sectors.map(|&sector| IndexLane { sector, facts: Vec::new() }).collect();
        let mut spans = Vec::with_capacity(found.events.len());
        for (fact, lane) in facts.all.iter().filter(|(fact, _)| is_found(fact)) {
            spans.push(Span { event: fact.event, start: fact.start, end: fact.end });
            if let Some(lane) = lanes.get_mut(*lane) {
                lane.facts.push(*fact);
            }
        }
        lanes.retain(|lane| !lane.facts.is_empty());
        let mut first = Moment(i64::MAX);
        let mut ends = Vec::with_capacity(spans.len());
        for &place in &facts.by_end {
            if let Some((fact, _)) = facts.all.get(place).filter(|it| is_found(&it.0)) {
                first = first.min(fact.start);
                ends.push((fact.end, first));
            }
        }
        Self {
            horizon: facts.horizon,
            lanes,
            bins: bins(facts.horizon.limits, |moment| before(&spans, moment)),
            latest_of_chunk: spans.chunks(CHUNK).map(latest).collect(),
            latest_from: latest_from(&spans),
            ends,
            spans,
        }
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The first event of all.
    pub fn first(&self) -> Option<Id<Event>> {
        self.spans.first().map(|span| span.event)
    }

    /// The last event of all.
    pub fn last(&self) -> Option<Id<Event>> {
        self.spans.last().map(|span| span.event)
    }

    /// Where an event stands: its lane and its place there.
    pub(super) fn place(&self, sector: Option<Id<Sector>>, time: Time) -> Option<(usize, usize)> {
        let lane = self.lanes.iter().position(|lane| lane.sector == sector)?;
        let facts = self.lanes.get(lane)?.facts.as_slice();
        Some((lane, facts.binary_search_by(|fact| fact.time().cmp(&time)).ok()?))
    }

    /// The events that a window meets, newest first.
    pub(super) fn meeting(&self, window: Window) -> impl Iterator<Item = Id<Event>> {
        let started = before(&self.spans, window.end());
        let spans = self.spans.get(..started).unwrap_or_default();
        let chunks = spans.chunks(CHUNK).zip(&self.latest_of_chunk).rev();
        let chunks = chunks.filter(move |&(_, &latest)| latest > window.start());
        let spans = chunks.flat_map(|(chunk, _)| chunk.iter().rev());
        spans.filter(move |span| span.end > window.start()).map(|span| span.event)
    }

    /// How many events end by a moment, with the earliest start and the latest end of them.
    pub(super) fn ended(&self, by: Moment) -> Option<(usize, Moment, Moment)> {
        let count = self.ends.partition_point(|&(end, _)| end <= by);
        let &(last, first) = self.ends.get(count.checked_sub(1)?)?;
        Some((count, first, last))
    }

    /// How many events start at a moment or later, with the earliest start and the latest end of them.
    pub(super) fn starting(&self, from: Moment) -> Option<(usize, Moment, Moment)> {
        let place = before(&self.spans, from);
        let (first, last) = (self.spans.get(place)?.start, *self.latest_from.get(place)?);
        Some((self.spans.len() - place, first, last))
    }
}

/// How many start before a moment.
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
