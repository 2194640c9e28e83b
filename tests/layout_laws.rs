//! What holds of every scene, whatever the events, the window and the width.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

mod common {
    pub(crate) mod made_up;
    pub(crate) mod random;
}

use std::collections::BTreeSet;

use common::{made_up, random};
use proptest::prelude::*;
use transcaspian::{
    dataset::{Event, Id},
    layout::{
        self, Axis, Builder, Direction, EventIndex, EventMetrics, Label, Level, LodCache, Mark,
        MarkKind, OffscreenSummary, Scene, Side, Stack, size,
    },
    locale::Language,
    state::{IndexedDataset, Intent, SearchResult, ViewState},
    time::{Extent, Window},
};

/// A difference in pixels that comes from counting in binary.
const NOTHING: f64 = 1e-3;

/// A indexed with everything found, and a width to lay it out on.
#[derive(Debug)]
struct Plot {
    indexed: IndexedDataset,
    found: SearchResult,
    metrics: EventMetrics,
    width_px: f64,
}

impl Plot {
    fn new(events: &[made_up::MadeUp], width_px: f64) -> Self {
        let indexed = made_up::indexed(events);
        let found = indexed.find(&ViewState::default());
        let metrics = EventMetrics::of(&indexed, Language::En);
        Self { indexed, found, metrics, width_px }
    }

    /// The axis with everything done that a state needs.
    fn axis(&self, state: &ViewState) -> Axis {
        let mut axis = Axis::new(&self.metrics, &self.found);
        assert!(axis.advance(state, self.width_px));
        axis
    }

    fn scene(&self, state: &ViewState) -> Scene {
        self.axis(state).scene(&self.indexed, state, Language::En).unwrap()
    }

    /// The scene of a state, and the events of each of its marks.
    fn marks(&self, state: &ViewState) -> (Scene, Vec<Vec<Id<Event>>>) {
        let axis = self.axis(state);
        let scene = axis.scene(&self.indexed, state, Language::En).unwrap();
        let members = scene.marks.iter().map(|mark| axis.members(state, mark).collect());
        let members = members.collect();
        (scene, members)
    }

    fn walk(
        &self,
        state: &ViewState,
        from: Option<Id<Event>>,
        direction: Direction,
    ) -> Option<Id<Event>> {
        let axis = self.axis(state);
        let scene = axis.scene(&self.indexed, state, Language::En).unwrap();
        axis.walk(&self.indexed, &scene, from, direction)
    }

    fn extent(&self, event: Id<Event>) -> Extent {
        self.indexed.dataset.events[event].date.extent()
    }

    fn index(&self) -> EventIndex {
        EventIndex::new(&self.metrics, &self.found)
    }

    /// The state that sees a part of everything: where it begins, and how much of the rest.
    fn sees(&self, (from, share): (f64, f64)) -> ViewState {
        let limits = self.indexed.axis_bounds.limits;
        let window = Window::new(limits.at(from), limits.at(from + (1.0 - from) * share));
        let apply = |window| ViewState::default().apply(Intent::Go(window), &self.indexed);
        window.map_or_else(ViewState::default, apply)
    }
}

fn plots() -> impl Strategy<Value = Plot> {
    let width = prop_oneof![Just(520.0), Just(800.0), 300.0..1600.0];
    (random::events(), width).prop_map(|(events, width)| Plot::new(&events, width))
}

/// Where a window begins in everything, and which share of the rest it is.
fn parts() -> impl Strategy<Value = (f64, f64)> {
    let share = prop_oneof![Just(1.0), 0.001..1.0, 0.001..0.05];
    (prop_oneof![Just(0.0), 0.0..0.99], share)
}

fn end(mark: &Mark) -> f64 {
    mark.x + mark.width
}

/// The pairs of different marks in one row.
fn neighbours(scene: &Scene) -> impl Iterator<Item = (&Mark, &Mark)> {
    let later = |index: usize| scene.marks.iter().skip(index + 1);
    let pairs = scene.marks.iter().enumerate();
    let pairs = pairs.flat_map(move |(index, mark)| later(index).map(move |other| (mark, other)));
    pairs.filter(|(mark, other)| (mark.y - other.y).abs() < NOTHING)
}

fn apart(one: (f64, f64), other: (f64, f64)) -> bool {
    one.1 <= other.0 + NOTHING || other.1 <= one.0 + NOTHING
}

proptest! {
    #[test]
    fn every_event_in_the_window_is_in_one_mark_and_within_it(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(&plot.sees(part));
        let at = |moment| scene.window.fraction(moment) * scene.width;
        for (id, event) in plot.indexed.dataset.events.iter() {
            let extent = event.date.extent();
            let holders: Vec<&Mark> = scene.marks.iter().zip(&members)
                .filter(|(_, members)| members.contains(&id)).map(|(mark, _)| mark).collect();
            let meets = scene.window.meets(extent.start, extent.end);
            prop_assert!(holders.len() == 1 || (holders.is_empty() && !meets), "{}", event.date);
            for mark in holders {
                prop_assert!(mark.x <= at(extent.start) + NOTHING && at(extent.end) <= end(mark) + NOTHING);
                prop_assert_eq!(mark.sector, event.sector());
            }
        }
    }

    #[test]
    fn a_mark_reaches_no_further_than_its_events_need(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(&plot.sees(part));
        let at = |moment| scene.window.fraction(moment) * scene.width;
        for (mark, members) in scene.marks.iter().zip(&members) {
            let first = members.iter().map(|&event| plot.extent(event).start).min().unwrap();
            let last = members.iter().map(|&event| plot.extent(event).end).max().unwrap();
            prop_assert_eq!(mark.span, (first, last));
            let is_cluster = mark.kind == MarkKind::Cluster;
            let room = size::OPEN_END_PX + size::POINT_PX;
            let chip = if is_cluster { size::CLUSTER_PX } else { 0.0 };
            prop_assert!(mark.x >= (at(first) - room).min(at(last) - chip) - NOTHING);
            prop_assert!(end(mark) <= (at(last) + room).max(mark.x + chip) + NOTHING);
            prop_assert_eq!(is_cluster, mark.count > 1);
            prop_assert_eq!(mark.count, members.len());
            prop_assert_eq!(Some(&mark.first), members.first());
            prop_assert!(end(mark) > 0.0 && mark.x < scene.width, "it is seen");
        }
        prop_assert!(scene.marks.is_sorted_by_key(|mark| (mark.span.0, mark.first)));
    }

    #[test]
    fn a_cluster_opens_on_a_closer_window_with_all_its_events(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(&plot.sees(part));
        for (mark, members) in scene.marks.iter().zip(&members) {
            let Some(opens) = mark.opens else { continue };
            prop_assert!(mark.kind == MarkKind::Cluster && opens.seconds() < scene.window.seconds());
            let state = ViewState::default().apply(Intent::Go(opens), &plot.indexed);
            let (_, opened) = plot.marks(&state);
            let seen: BTreeSet<_> = opened.concat().into_iter().collect();
            prop_assert!(members.iter().all(|event| seen.contains(event)));
        }
    }

    #[test]
    fn nothing_overlaps(plot in plots(), part in parts()) {
        let scene = plot.scene(&plot.sees(part));
        let reach = |label: &Label| (label.x, label.x + label.width);
        let label = |mark: &Mark| mark.label.as_ref().map(reach);
        for mark in &scene.marks {
            let own = (mark.x, end(mark));
            let within = |(start, end): (f64, f64)| -NOTHING <= start && end <= scene.width + NOTHING;
            prop_assert!(label(mark).is_none_or(within));
            let is_beside = mark.label.as_ref().is_none_or(|label| match label.side {
                Side::Left | Side::Right => apart(reach(label), own),
                Side::Inside => own.0 <= label.x + NOTHING && reach(label).1 <= own.1 + NOTHING,
            });
            prop_assert!(is_beside);
            let is_long = mark.x <= 0.0 && end(mark) >= scene.width && scene.width > 120.0;
            let wants = plot.indexed.dataset.events[mark.first].label.get("en").len() > 3;
            prop_assert!(mark.label.is_some() || !is_long || !wants, "a bar across the window says what it is");
        }
        for (mark, other) in neighbours(&scene) {
            let (own, others) = ((mark.x, end(mark)), (other.x, end(other)));
            prop_assert!(apart(own, others));
            prop_assert!(label(mark).is_none_or(|label| apart(label, others)));
            prop_assert!(label(other).is_none_or(|label| apart(label, own)));
            let both = label(mark).zip(label(other));
            prop_assert!(both.is_none_or(|(one, other)| apart(one, other)));
        }
    }

    #[test]
    fn lanes_hold_their_marks_one_below_the_other(plot in plots(), part in parts()) {
        let scene = plot.scene(&plot.sees(part));
        let mut y = size::TICKS_PX;
        for lane in &scene.lanes {
            prop_assert!((lane.y - y).abs() < NOTHING);
            y += lane.height;
            for mark in scene.marks.iter().filter(|mark| mark.sector == lane.sector) {
                prop_assert!(mark.y >= lane.y + size::LANE_PADDING_PX - NOTHING);
                prop_assert!(mark.y + size::ROW_PX <= y - size::LANE_PADDING_PX + NOTHING);
            }
        }
        prop_assert!((scene.height - y).abs() < NOTHING);
        let counted: usize = scene.lanes.iter().map(|lane| lane.count).sum();
        prop_assert_eq!(counted, plot.found.events.len());
    }

    #[test]
    fn panning_moves_marks_and_nothing_else(plot in plots(), part in parts(), by in -1.0..1.0_f64) {
        let before = plot.sees(part);
        let after = before.clone().apply(Intent::Pan(by), &plot.indexed);
        let ((one, own), (other, others)) = (plot.marks(&before), plot.marks(&after));
        let shift = -one.window.fraction(other.window.start()) * one.width;
        for (mark, members) in one.marks.iter().zip(&own) {
            let place = others.iter().position(|others| others == members);
            let Some(moved) = place.map(|place| &other.marks[place]) else {
                prop_assert!(end(mark) + shift <= NOTHING || mark.x + shift >= one.width - NOTHING);
                continue;
            };
            prop_assert_eq!((moved.y, moved.kind), (mark.y, mark.kind));
            prop_assert!((moved.x - mark.x - shift).abs() < NOTHING);
        }
        let back = one.window.start().seconds_since(other.window.start());
        let back = after.apply(Intent::PanBy(back), &plot.indexed);
        prop_assert_eq!(plot.scene(&back), one);
    }

    #[test]
    fn ticks_can_be_read(plot in plots(), part in parts()) {
        let scene = plot.scene(&plot.sees(part));
        // A month counts as thirty days, and February is two shorter.
        let gap = size::TICK_GAP_PX * 28.0 / 30.0 - NOTHING;
        let steps = scene.ticks.iter().zip(scene.ticks.iter().skip(1));
        prop_assert!(steps.into_iter().all(|(tick, next)| next.x - tick.x >= gap));
        prop_assert!(scene.ticks.iter().all(|tick| (0.0..=scene.width).contains(&tick.x)));
        // Only a label that the end of the plot would cut may be left out.
        let has_room = |x: f64| x + 90.0 <= scene.width;
        prop_assert!(scene.ticks.iter().all(|tick| !tick.label.is_empty() || !has_room(tick.x)));
    }

    #[test]
    fn the_overview_counts_every_event(plot in plots(), part in parts()) {
        let scene = plot.scene(&plot.sees(part));
        let strip = &scene.overview;
        prop_assert_eq!(strip.bins.iter().map(|bin| bin.count).sum::<usize>(), plot.found.events.len());
        prop_assert!(strip.bins.iter().all(|bin| bin.count > 0 && bin.height > 0.0 && bin.height <= 1.0));
        prop_assert!(strip.bins.iter().any(|bin| bin.height >= 1.0));
        prop_assert!(strip.bins.iter().all(|bin| bin.column < layout::COLUMNS));
        prop_assert!(0.0 <= strip.start && strip.start < strip.end && strip.end <= 1.0);
        let beyond = |beyond: Option<layout::OffscreenSummary>| beyond.map_or(0, |beyond| beyond.count);
        let inside = plot.indexed.dataset.events.iter().filter(|(_, event)| {
            let extent = event.date.extent();
            scene.window.meets(extent.start, extent.end)
        });
        let all = inside.count() + beyond(scene.earlier) + beyond(scene.later);
        prop_assert_eq!(all, plot.found.events.len());
    }

    #[test]
    fn walking_visits_everything_and_comes_back(plot in plots(), part in parts()) {
        for direction in [Direction::Later, Direction::Earlier] {
            let mut state = plot.sees(part);
            let index = plot.index();
            let start = if direction == Direction::Later { index.first() } else { index.last() };
            let mut at = start.unwrap();
            let mut visited = BTreeSet::new();
            loop {
                state = state.apply(Intent::Focus(at), &plot.indexed);
                let axis = plot.axis(&state);
                let scene = axis.scene(&plot.indexed, &state, Language::En).unwrap();
                let members = scene.marks.iter().map(|mark| axis.members(&state, mark).collect());
                let members: Vec<Vec<Id<Event>>> = members.collect();
                let holder = members.iter().position(|members| members.contains(&at)).unwrap();
                prop_assert_eq!(scene.stop, holder, "the mark in focus is the tab stop");
                visited.extend(members[holder].iter().copied());
                let next = axis.walk(&plot.indexed, &scene, Some(at), direction);
                let Some(next) = next else { break };
                let time = |event| (plot.extent(event).start, event);
                prop_assert_eq!(time(next) > time(at), direction == Direction::Later);
                prop_assert_ne!(next, at);
                at = next;
            }
            prop_assert_eq!(visited.len(), plot.found.events.len());
        }
    }

    #[test]
    fn walking_stops_once_at_every_mark_in_view(plot in plots()) {
        let state = plot.sees((0.0, 1.0));
        let axis = plot.axis(&state);
        let scene = axis.scene(&plot.indexed, &state, Language::En).unwrap();
        let walk = |from, direction| axis.walk(&plot.indexed, &scene, from, direction);
        let mut stops: Vec<_> = scene.marks.iter().map(|mark| mark.first).collect();
        let later = std::iter::successors(walk(None, Direction::Later), |&at| walk(Some(at), Direction::Later));
        prop_assert_eq!(later.collect::<Vec<_>>(), stops.clone());
        let last = stops.last().copied();
        let earlier = std::iter::successors(last, |&at| walk(Some(at), Direction::Earlier));
        stops.reverse();
        prop_assert_eq!(earlier.collect::<Vec<_>>(), stops);
    }

    #[test]
    fn slices_of_any_size_give_the_same_stack(
        plot in plots(),
        share in 0.001..1.0_f64,
        slices in prop::collection::vec(1..40_usize, 1..20),
    ) {
        let index = plot.index();
        let window = plot.sees((0.0, share)).window(&plot.indexed.axis_bounds);
        let level = Level { window_seconds: window.seconds(), width_px: plot.width_px };
        let mut builder = Builder::new(&index, level);
        let mut slices = slices.into_iter().cycle();
        while !builder.advance(&index, slices.next().unwrap()) {}
        prop_assert_eq!(builder.finish(), Stack::new(&index, level));
    }

    #[test]
    fn a_stack_serves_all_closer_windows(plot in plots(), part in parts(), share in 0.1..1.0_f64) {
        let index = plot.index();
        let state = plot.sees(part);
        let window = state.window(&plot.indexed.axis_bounds);
        let longer = plot.indexed.axis_bounds.limits.seconds().min(plot.sees((0.0, share)).window(&plot.indexed.axis_bounds).seconds());
        let window_seconds = window.seconds().max(longer);
        let stack = Stack::new(&index, Level { window_seconds, width_px: plot.width_px });
        let scene = layout::scene(&plot.indexed, &index, &stack, &state, Language::En);
        for (mark, other) in neighbours(&scene) {
            prop_assert!(apart((mark.x, end(mark)), (other.x, end(other))));
        }
        let shown: BTreeSet<_> = scene.marks.iter().flat_map(|mark| stack.members(&index, mark)).collect();
        for &event in &plot.found.events {
            let extent = plot.extent(event);
            prop_assert!(shown.contains(&event) || !scene.window.meets(extent.start, extent.end));
        }
    }

    #[test]
    fn until_a_stack_is_ready_a_longer_one_serves(plot in plots(), parts in prop::collection::vec(parts(), 1..12)) {
        let index = plot.index();
        let mut levels = LodCache::default();
        for part in parts {
            let state = plot.sees(part);
            let window = state.window(&plot.indexed.axis_bounds);
            let mut frames = 0;
            while !levels.advance(&index, window, plot.width_px, 3) {
                prop_assert!(levels.stack(window).unwrap().level().window_seconds >= window.seconds());
                frames += 1;
                prop_assert!(frames < 1000);
            }
            let scene = layout::scene(&plot.indexed, &index, levels.stack(window).unwrap(), &state, Language::En);
            prop_assert_eq!(scene, plot.scene(&state), "what was seen before makes no difference");
        }
    }

    #[test]
    fn upright_all_are_listed_or_counted(plot in plots(), part in parts()) {
        let window = plot.sees(part).window(&plot.indexed.axis_bounds);
        let upright = layout::vertical(&plot.index(), window);
        let mut meets: Vec<_> = plot.found.events.iter().copied().filter(|&event| {
            let extent = plot.extent(event);
            window.meets(extent.start, extent.end)
        }).collect();
        meets.sort_by_key(|&event| std::cmp::Reverse((plot.extent(event).start, event)));
        prop_assert_eq!(&upright.events, &meets);
        let count = |beyond: Option<OffscreenSummary>| beyond.map_or(0, |beyond| beyond.count);
        let all = upright.events.len() + count(upright.earlier) + count(upright.later);
        prop_assert_eq!(all, plot.found.events.len());
    }

    #[test]
    fn the_narrowest_plots_and_windows_have_numbers(events in random::events(), from in 0.0..1.0_f64) {
        for width in [0.0, 0.5, 1.0, 40.0] {
            let plot = Plot::new(&events, width);
            let start = plot.indexed.axis_bounds.limits.at(from);
            let tiny = Window::new(start, start.plus(1));
            for state in [ViewState::default(), ViewState { window: tiny, ..ViewState::default() }] {
                let scene = plot.scene(&state);
                let marks = scene.marks.iter().flat_map(|mark| [mark.x, mark.y, mark.width]);
                let labels = scene.marks.iter().filter_map(|mark| mark.label.as_ref());
                let labels = labels.flat_map(|label| [label.x, label.width]);
                let bins = scene.overview.bins.iter().map(|bin| bin.height);
                let ticks = scene.ticks.iter().map(|tick| tick.x);
                let ends = [scene.overview.start, scene.overview.end, scene.height];
                let mut numbers = marks.chain(labels).chain(bins).chain(ticks).chain(ends);
                prop_assert!(numbers.all(f64::is_finite));
            }
        }
    }
}

#[test]
fn a_dataset_without_events_has_a_scene() {
    let plot = Plot::new(&[], 800.0);
    let scene = plot.scene(&ViewState::default());
    assert_eq!((scene.marks.len(), scene.lanes.len(), scene.overview.bins.len()), (0, 0, 0));
    assert_eq!((scene.earlier, scene.later), (None, None));
    assert_eq!(plot.walk(&ViewState::default(), None, Direction::Later), None);
    assert!(scene.ticks.len() > 1);
}

#[test]
fn walking_from_nowhere_begins_with_what_is_seen() {
    let dates = ["1900-01-01", "2000-01-01", "2000-02-01"];
    let events = dates.map(|date| made_up::MadeUp { date: date.to_owned(), sector: 0, letters: 5 });
    let plot = Plot::new(&events, 800.0);
    let ids = &plot.found.events;
    assert_eq!(plot.walk(&ViewState::default(), None, Direction::Later), Some(ids[1]));
    let empty = plot.sees((0.5, 0.01));
    assert!(plot.scene(&empty).marks.is_empty());
    assert_eq!(plot.walk(&empty, None, Direction::Later), Some(ids[0]));
}
