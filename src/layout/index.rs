//! The events of a filter as layout needs them, in flat arrays in the order of time, so that a window asks for what it
//! shows and for a few numbers beyond by binary search.

use super::{
    overview::{Bin, bins},
    text_width::{LABEL_FONT_PX, text_width},
    weight::weight,
};
use crate::{
    dataset::{Event, Id, Sector, words::EventStatus},
    locale::Language,
    order::{order, sort_by},
    state::{Catalogue, Found, Horizon},
    time::{Edge, Extent, Moment, Window},
};

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

impl Index {
    /// Makes ready what was found.
    pub fn new(catalogue: &Catalogue, found: &Found, language: Language) -> Self {
        let dataset = &catalogue.dataset;
        let fact = |&id: &Id<Event>| Fact::new(id, &dataset.events[id], language);
        let mut facts: Vec<Fact> = found.events.iter().map(fact).collect();
        sort_by(&mut facts, |one, other| one.time().cmp(&other.time()));
        let spans: Vec<Span> = facts.iter().map(Span::of).collect();
        let sectors = dataset.sectors.ids().map(Some).chain([None]);
        let mut lanes: Vec<IndexLane> =
            sectors.map(|sector| IndexLane { sector, facts: Vec::new() }).collect();
        for fact in facts {
            let sector = dataset.events[fact.event].sector();
            let lane = sector.map_or(dataset.sectors.len(), Id::index);
            if let Some(lane) = lanes.get_mut(lane) {
                lane.facts.push(fact);
            }
        }
        lanes.retain(|lane| !lane.facts.is_empty());
        Self {
            horizon: catalogue.horizon,
            lanes,
            bins: bins(catalogue.horizon.limits, |moment| before(&spans, moment)),
            latest_of_chunk: spans.chunks(CHUNK).map(latest).collect(),
            latest_from: latest_from(&spans),
            ends: ends(&spans),
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

    /// Of the events that start before the end of a window, those other than the `listed` newest that it meets, of which
    /// `oldest` is the last: how many, with the earliest start, and the latest end of those before it.
    pub(super) fn rest(
        &self,
        window: Window,
        oldest: Time,
        listed: usize,
    ) -> Option<(usize, Moment, Moment)> {
        let place = self.spans.partition_point(|span| (span.start, span.event) < oldest);
        let older = self.spans.get(..place)?;
        let (chunks, others) = older.as_chunks::<CHUNK>();
        let last = self.latest_of_chunk.iter().take(chunks.len()).copied().max();
        let last = last.max(Some(latest(others)));
        let count = before(&self.spans, window.end()) - listed;
        Some((count, older.first()?.start, last?))
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

impl Span {
    fn of(fact: &Fact) -> Self {
        Self { event: fact.event, start: fact.start, end: fact.end }
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

fn ends(spans: &[Span]) -> Vec<(Moment, Moment)> {
    let at = |place: usize| spans.get(place).map(|span| (span.end, span.start));
    let mut first = Moment(i64::MAX);
    let places = order(spans.len(), &mut |one, other| at(one).cmp(&at(other)));
    let ends = places.into_iter().filter_map(at);
    ends.map(|(end, start)| {
        first = first.min(start);
        (end, first)
    })
    .collect()
}
