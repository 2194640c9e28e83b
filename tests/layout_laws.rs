//! What holds of every scene, whatever the events, the window and the width.

mod common {
    pub(crate) mod made_up;
    pub(crate) mod random;
}

use std::{collections::BTreeSet, sync::Arc};

use common::{made_up, random};
use proptest::prelude::*;
use transcaspian::{
    dataset::{Event, Id},
    layout::{
        self, Direction, EventIndex, EventMetrics, Label, Level, LodCache, Mark, MarkKind,
        OffscreenSummary, Scene, SceneState, Sheet, Side, Stack, StackBuilder, StackedIndex,
        TableMeasure, Tick, VerticalRow, size,
    },
    locale::Language,
    state::{IndexedDataset, Intent, SearchResult, ViewState, ZOOM_STEP},
    time::{Extent, Window},
};

/// A difference in pixels that comes from counting in binary.
const NOTHING: f64 = 1e-3;

/// A dataset with everything found, and a width to lay it out on.
#[derive(Debug)]
struct Plot {
    indexed: IndexedDataset,
    found: SearchResult,
    index: Arc<EventIndex>,
    width_px: f64,
    /// How many events the sheets are made for, and so how wide they are.
    sheet_events: usize,
}

impl Plot {
    fn new(events: &[made_up::MadeUp], width_px: f64) -> Self {
        let indexed = made_up::indexed(events);
        let found = indexed.find(&ViewState::default());
        let metrics = EventMetrics::of(&indexed, Language::En, &TableMeasure);
        let index = Arc::new(EventIndex::new(&metrics, &found, &indexed.axis_bounds));
        Self { indexed, found, index, width_px, sheet_events: events.len() }
    }

    fn window(&self, state: &ViewState) -> Window {
        state.window(&self.indexed.axis_bounds)
    }

    fn sheet(&self, window: Window) -> Sheet {
        Sheet::around(window, &self.indexed.axis_bounds, self.width_px, self.sheet_events)
    }

    /// The stack that a window needs.
    fn stacked(&self, window: Window) -> StackedIndex {
        let progress = LodCache::default().advance(&self.index, window, self.width_px, usize::MAX);
        assert!(progress.is_final);
        progress.stacked
    }

    fn scene_of(&self, stacked: &StackedIndex, sheet: &Sheet) -> Scene {
        let state = SceneState { selection: None, gutter_px: size::LEAST_GUTTER_PX };
        layout::scene(&self.indexed, stacked, sheet, &state, Language::En, &TableMeasure)
    }

    fn scene(&self, window: Window) -> Scene {
        self.scene_of(&self.stacked(window), &self.sheet(window))
    }

    /// The scene around a window, and the events of each of its marks.
    fn marks(&self, window: Window) -> (Scene, Vec<Vec<Id<Event>>>) {
        let stacked = self.stacked(window);
        let scene = self.scene_of(&stacked, &self.sheet(window));
        let members = scene.marks.iter().map(|mark| stacked.members(mark).collect());
        let members = members.collect();
        (scene, members)
    }

    fn extent(&self, event: Id<Event>) -> Extent {
        self.indexed.dataset.events[event].date.extent()
    }

    /// The window of a part of everything: where it begins, and how much of the rest.
    fn part(&self, (from, share): (f64, f64)) -> Window {
        let limits = self.indexed.axis_bounds.limits;
        let window = Window::new(limits.at(from), limits.at(from + (1.0 - from) * share));
        let apply = |window| ViewState::default().apply(Intent::Go(window), &self.indexed);
        self.window(&window.map_or_else(ViewState::default, apply))
    }

    /// A window of the same length, moved by a part of its length as far as the axis goes.
    fn panned(&self, window: Window, by: f64) -> Window {
        let state = ViewState { window: Some(window), ..ViewState::default() };
        self.window(&state.apply(Intent::Pan(by), &self.indexed))
    }
}

fn plots() -> impl Strategy<Value = Plot> {
    let width = prop_oneof![Just(520.0), Just(800.0), 300.0..1600.0];
    let sheet_events = prop_oneof![Just(1_usize), Just(100_000)];
    (random::events(), width, sheet_events).prop_map(|(events, width, sheet_events)| Plot {
        sheet_events,
        ..Plot::new(&events, width)
    })
}

/// Where a window begins in everything, and which share of the rest it is.
fn parts() -> impl Strategy<Value = (f64, f64)> {
    let share = prop_oneof![Just(1.0), 0.001..1.0, 0.001..0.05];
    (prop_oneof![Just(0.0), 0.0..0.99], share)
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

fn is_within(part: (f64, f64), whole: (f64, f64)) -> bool {
    whole.0 <= part.0 + NOTHING && part.1 <= whole.1 + NOTHING
}

/// Where the visible window of a scene lies on its sheet.
fn window_extent(scene: &Scene) -> (f64, f64) {
    let start = scene.sheet.offset_px(scene.sheet.window);
    (start, start + scene.sheet.window_px)
}

fn sheet_extent(scene: &Scene) -> (f64, f64) {
    (scene.sheet.start_px(), scene.sheet.end_px())
}

proptest! {
    #[test]
    fn every_event_on_the_sheet_is_in_one_mark_and_within_it(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(plot.part(part));
        let sheet = scene.sheet;
        let at = |moment| sheet.x(moment).clamp(-size::FAR_PX, size::FAR_PX);
        for (id, event) in plot.indexed.dataset.events.iter() {
            let extent = event.date.extent();
            let holders: Vec<&Mark> = scene.marks.iter().zip(&members)
                .filter(|(_, members)| members.contains(&id)).map(|(mark, _)| mark).collect();
            let meets = sheet.span.meets(extent.start, extent.end);
            prop_assert!(holders.len() == 1 || (holders.is_empty() && !meets), "{}", event.date);
            for mark in holders {
                prop_assert!(is_within((at(extent.start), at(extent.end)), (mark.x, mark.end())));
                prop_assert_eq!(mark.sector, event.sector());
            }
        }
    }

    #[test]
    fn a_mark_reaches_no_further_than_its_events_need(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(plot.part(part));
        let at = |moment| scene.sheet.x(moment);
        let sheet = sheet_extent(&scene);
        for (mark, members) in scene.marks.iter().zip(&members) {
            let first = members.iter().map(|&event| plot.extent(event).start).min().unwrap();
            let last = members.iter().map(|&event| plot.extent(event).end).max().unwrap();
            prop_assert_eq!(mark.span, (first, last));
            let is_cluster = mark.kind == MarkKind::Cluster;
            let room = size::OPEN_END_PX + size::POINT_PX;
            let chip = if is_cluster { size::CLUSTER_PX } else { 0.0 };
            prop_assert!(mark.x >= (at(first) - room).min(at(last) - chip) - NOTHING);
            prop_assert!(mark.end() <= (at(last) + room).max(mark.x + chip) + NOTHING);
            prop_assert_eq!(is_cluster, mark.count > 1);
            prop_assert_eq!(mark.count, members.len());
            prop_assert_eq!(Some(&mark.first), members.first());
            prop_assert!(mark.end() > sheet.0 && mark.x < sheet.1, "it lies on the sheet");
            prop_assert!(is_within((mark.x, mark.end()), (-size::FAR_PX, size::FAR_PX)));
        }
        prop_assert!(scene.marks.is_sorted_by_key(|mark| (mark.span.0, mark.first)));
    }

    #[test]
    fn zooming_in_from_everything_never_ends_where_nothing_is(plot in plots(), presses in 1..40_usize) {
        prop_assume!(!plot.index.is_empty());
        let mut state = ViewState::default().apply(Intent::FitAll, &plot.indexed);
        for _ in 0..presses {
            let about = Some(plot.index.zoom_anchor(plot.window(&state), []));
            state = state.apply(Intent::Zoom { about, factor: 1.0 / ZOOM_STEP }, &plot.indexed);
            let window = plot.window(&state);
            prop_assert!(plot.index.count_in(window) > 0);
            prop_assert!(plot.scene(window).visible(window).next().is_some());
        }
    }

    #[test]
    fn what_is_open_stays_in_sight_when_the_reader_zooms(plot in plots(), part in parts(), at in any::<prop::sample::Index>()) {
        let window = plot.part(part);
        let events: Vec<Id<Event>> = plot.found.events.iter().copied()
            .filter(|&event| window.meets(plot.extent(event).start, plot.extent(event).end)).collect();
        prop_assume!(!events.is_empty());
        let extent = plot.extent(*at.get(&events));
        let mut state = ViewState { window: Some(window), ..ViewState::default() };
        for _ in 0..40 {
            let about = Some(plot.index.zoom_anchor(plot.window(&state), [extent]));
            state = state.apply(Intent::Zoom { about, factor: 1.0 / ZOOM_STEP }, &plot.indexed);
            prop_assert!(plot.window(&state).meets(extent.start, extent.end));
        }
        let zoom_in = Intent::Zoom { about: None, factor: 1.0 / ZOOM_STEP };
        prop_assert!(state.stays_with(zoom_in, &plot.indexed));
    }

    #[test]
    fn events_in_a_window_are_counted(plot in plots(), part in parts()) {
        let window = plot.part(part);
        let meets = |&&event: &&Id<Event>| window.meets(plot.extent(event).start, plot.extent(event).end);
        prop_assert_eq!(plot.index.count_in(window), plot.found.events.iter().filter(meets).count());
    }

    #[test]
    fn keys_tell_marks_apart(plot in plots(), part in parts()) {
        let scene = plot.scene(plot.part(part));
        let keys: Vec<_> = scene.marks.iter().map(Mark::key).collect();
        let distinct: BTreeSet<_> = keys.iter().map(|key| (key.first, key.is_cluster)).collect();
        prop_assert_eq!(distinct.len(), keys.len());
        let firsts: BTreeSet<_> = keys.iter().map(|key| key.first).collect();
        prop_assert_eq!(firsts.len(), keys.len(), "an event has one mark");
    }

    #[test]
    fn a_cluster_opens_on_a_closer_window_with_all_its_events(plot in plots(), part in parts()) {
        let (scene, members) = plot.marks(plot.part(part));
        for (mark, members) in scene.marks.iter().zip(&members) {
            let Some(opens) = mark.opens else { continue };
            prop_assert!(mark.kind == MarkKind::Cluster);
            prop_assert!(opens.seconds() < scene.sheet.window.seconds());
            let state = ViewState::default().apply(Intent::Go(opens), &plot.indexed);
            let (_, opened) = plot.marks(plot.window(&state));
            let seen: BTreeSet<_> = opened.concat().into_iter().collect();
            prop_assert!(members.iter().all(|event| seen.contains(event)));
        }
    }

    #[test]
    fn nothing_overlaps(plot in plots(), part in parts()) {
        let scene = plot.scene(plot.part(part));
        let (window, sheet) = (window_extent(&scene), sheet_extent(&scene));
        let reach = |label: &Label| (label.x, label.x + label.width);
        let label = |mark: &Mark| mark.label.as_ref().map(reach);
        for mark in &scene.marks {
            let own = (mark.x, mark.end());
            let is_visible = mark.x < window.1 && window.0 < mark.end();
            let room = if is_visible { window } else { sheet };
            prop_assert!(label(mark).is_none_or(|label| is_within(label, room)), "no label is cut");
            let is_beside = mark.label.as_ref().is_none_or(|label| match label.side {
                Side::Left | Side::Right => apart(reach(label), own),
                Side::Inside => is_within(reach(label), own),
            });
            prop_assert!(is_beside);
            let is_long = mark.x <= window.0 && mark.end() >= window.1 && plot.width_px > 120.0;
            let wants = plot.indexed.dataset.events[mark.first].label.get("en").len() > 3;
            prop_assert!(mark.label.is_some() || !is_long || !wants, "a bar across the window says what it is");
        }
        for (mark, other) in neighbours(&scene) {
            let (own, others) = ((mark.x, mark.end()), (other.x, other.end()));
            prop_assert!(apart(own, others));
            prop_assert!(label(mark).is_none_or(|label| apart(label, others)));
            prop_assert!(label(other).is_none_or(|label| apart(label, own)));
            let both = label(mark).zip(label(other));
            prop_assert!(both.is_none_or(|(one, other)| apart(one, other)));
        }
    }

    #[test]
    fn lanes_hold_their_marks_one_below_the_other(plot in plots(), part in parts()) {
        let scene = plot.scene(plot.part(part));
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
    fn a_sheet_serves_all_windows_inside_it(plot in plots(), part in parts(), by in -3.0..3.0_f64) {
        let window = plot.part(part);
        let sheet = plot.sheet(window);
        let limits = plot.indexed.axis_bounds.limits;
        prop_assert!(sheet.serves(window, plot.width_px));
        prop_assert!(limits.start() <= sheet.span.start() && sheet.span.end() <= limits.end());
        let panned = plot.panned(window, by);
        let is_inside = sheet.span.start() <= panned.start() && panned.end() <= sheet.span.end();
        prop_assert_eq!(sheet.serves(panned, plot.width_px), is_inside);
        prop_assert!(!sheet.serves(window, plot.width_px + 1.0), "the scale is another");
        let closer = window.zoom_at(window.middle(), 0.5);
        prop_assert_eq!(sheet.serves(closer, plot.width_px), closer.seconds() == window.seconds());
        // Some pixels on either side, unless the axis ends there.
        let margin_px = if plot.sheet_events == 1 { 1500.0 } else { 200.0 };
        prop_assert!(by.abs() * plot.width_px > margin_px - 1.0 || is_inside);
        let reach = (sheet.offset_px(panned), sheet.offset_px(panned) + plot.width_px);
        prop_assert!(!is_inside || is_within(reach, (sheet.start_px(), sheet.end_px())));
        prop_assert!((sheet.width_px() - (sheet.end_px() - sheet.start_px())).abs() < NOTHING);
    }

    #[test]
    fn positions_on_sheets_are_small_numbers(plot in plots(), part in parts()) {
        let window = plot.part(part);
        let sheet = plot.sheet(window);
        prop_assert!(sheet.start_px() >= -NOTHING && sheet.end_px() <= 17.0 * plot.width_px + 3_000.0);
        let alone = Sheet::of(window, &plot.indexed.axis_bounds, plot.width_px);
        prop_assert_eq!(alone.span, window);
        prop_assert!(alone.serves(window, plot.width_px));
    }

    #[test]
    fn marks_keep_their_positions_from_sheet_to_sheet(plot in plots(), part in parts(), by in -1.0..1.0_f64) {
        let before = plot.part(part);
        let after = plot.panned(before, by);
        let ((one, own), (other, others)) = (plot.marks(before), plot.marks(after));
        // Sheets count from the same origin, or from origins that lie whole windows apart.
        let start = after.start();
        let shift = other.sheet.x(start) - one.sheet.x(start);
        let windows = shift / plot.width_px;
        prop_assert!((windows - windows.round()).abs() < 1e-9);
        let sheet = sheet_extent(&other);
        for (mark, members) in one.marks.iter().zip(&own) {
            let position = others.iter().position(|others| others == members);
            let Some(moved) = position.map(|position| &other.marks[position]) else {
                prop_assert!(mark.end() + shift <= sheet.0 + NOTHING || mark.x + shift >= sheet.1 - NOTHING);
                continue;
            };
            prop_assert_eq!((moved.y, moved.kind, moved.key()), (mark.y, mark.kind, mark.key()));
            let far = size::FAR_PX - NOTHING;
            let is_drawn_whole = [mark.x, mark.end(), moved.x, moved.end()].iter().all(|x| x.abs() < far);
            prop_assert!(!is_drawn_whole || (moved.x - mark.x - shift).abs() < NOTHING);
        }
        let folds = plot.indexed.axis_bounds.folds;
        let (on_axis, gone) = (folds.axis_window(before), folds.axis_window(after));
        let back = gone.pan(on_axis.start().seconds_since(gone.start()));
        prop_assert_eq!(plot.scene(folds.time_window(back)), one);
    }

    #[test]
    fn ticks_can_be_read(plot in plots(), part in parts()) {
        let scene = plot.scene(plot.part(part));
        let sheet = sheet_extent(&scene);
        // A month counts as thirty days, and February is two shorter.
        let gap = size::TICK_GAP_PX * 28.0 / 30.0 - NOTHING;
        let steps = scene.ticks.iter().zip(scene.ticks.iter().skip(1));
        // The year that begins a stretch may stand close to the next tick: that has no label then.
        let folds = || scene.sheet.folds.iter();
        let starts = || folds().map(|fold| fold.end).chain([plot.indexed.axis_bounds.limits.start()]);
        let begins = |tick: &Tick| starts().any(|start| (0..86_400).contains(&tick.day.start().seconds_since(start)));
        let parts = |tick: &Tick, next: &Tick| folds().any(|fold| tick.day.start() < fold.end && fold.start <= next.day.start());
        let is_clear = |tick: &Tick, next: &Tick| next.x - tick.x >= gap || begins(tick) || parts(tick, next);
        prop_assert!(steps.into_iter().all(|(tick, next)| is_clear(tick, next)));
        prop_assert!(scene.ticks.is_sorted_by(|tick, next| tick.day < next.day && tick.x < next.x));
        prop_assert!(scene.ticks.iter().all(|tick| folds().all(|fold| {
            tick.day.start() <= fold.start || fold.end <= tick.day.start()
        })), "none is left out and drawn");
        prop_assert!(scene.ticks.iter().all(|tick| (sheet.0..=sheet.1).contains(&tick.x)));
        // Only a label that the window or the end of the sheet would cut may be left out.
        let window = scene.sheet.window;
        let ends = [scene.sheet.x(window.start()), scene.sheet.x(window.end()), sheet.1];
        let ends: Vec<f64> = ends.into_iter().chain(folds().map(|fold| scene.sheet.x(fold.start))).collect();
        let has_room = |x: f64| ends.iter().all(|&end| end <= x || x + 90.0 <= end);
        let follows = |tick: &Tick| starts().any(|start| (0.0..60.0).contains(&(tick.x - scene.sheet.x(start))));
        prop_assert!(scene.ticks.iter().all(|tick| !tick.label.is_empty() || !has_room(tick.x) || follows(tick)));
        let leads = |tick: &Tick| tick.period.is_some_and(|year| {
            let second = year.start().plus(7 * 86_400);
            scene.sheet.x(year.start()) <= tick.x + NOTHING && tick.x <= scene.sheet.x(second) + NOTHING
        });
        prop_assert!(scene.ticks.iter().all(|tick| tick.is_major == leads(tick) || begins(tick)));
    }

    #[test]
    fn the_overview_counts_every_event(plot in plots(), part in parts()) {
        let window = plot.part(part);
        let bins = plot.index.density();
        prop_assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), plot.found.events.len());
        prop_assert!(bins.iter().all(|bin| bin.count > 0 && bin.height > 0.0 && bin.height <= 1.0));
        let are_blocks = bins.iter().all(|bin| bin.count <= layout::MOST_BLOCKS);
        prop_assert!(are_blocks || bins.iter().any(|bin| bin.height >= 1.0));
        prop_assert!(bins.iter().all(|bin| 0.0 <= bin.span.0 && bin.span.0 < bin.span.1 && bin.span.1 <= 1.0 + NOTHING));
        prop_assert!(bins.is_sorted_by(|one, other| one.span.1 <= other.span.0 + NOTHING));
        let limits = plot.indexed.axis_bounds.limits;
        let (start, end) = (limits.fraction(window.start()), limits.fraction(window.end()));
        prop_assert!(0.0 <= start && start < end && end <= 1.0);
        let count = |summary: Option<OffscreenSummary>| summary.map_or(0, |summary| summary.count);
        let inside = plot.indexed.dataset.events.iter().filter(|(_, event)| {
            let extent = event.date.extent();
            window.meets(extent.start, extent.end)
        });
        let (earlier, later) = layout::offscreen(&plot.index, window);
        prop_assert_eq!(inside.count() + count(earlier) + count(later), plot.found.events.len());
    }

    #[test]
    fn the_tab_stop_is_the_mark_in_focus_or_the_first_that_is_seen(
        plot in plots(), part in parts(), by in -1.0..1.0_f64, event in any::<prop::sample::Index>(),
    ) {
        let window = plot.part(part);
        let (stacked, scene) = (plot.stacked(window), plot.scene(window));
        let panned = plot.panned(window, by);
        let window = if scene.sheet.serves(panned, plot.width_px) { panned } else { window };
        let focus = *event.get(&plot.found.events);
        let start = scene.sheet.offset_px(window);
        let seen: Vec<&Mark> = scene.visible(window).collect();
        prop_assert!(seen.iter().all(|mark| mark.end() > start && mark.x < start + plot.width_px));
        let of_focus = seen.iter().find(|mark| stacked.members(mark).any(|own| own == focus));
        let stop = |focus| layout::tab_stop(&scene, &stacked, &plot.indexed, window, focus);
        prop_assert_eq!(stop(Some(focus)), of_focus.or(seen.first()).map(|mark| mark.first));
        prop_assert_eq!(stop(None), seen.first().map(|mark| mark.first));
    }

    #[test]
    fn walking_visits_everything_and_comes_back(plot in plots(), part in parts()) {
        let mut window = plot.part(part);
        for direction in [Direction::Later, Direction::Earlier] {
            let start = if direction == Direction::Later { plot.index.first() } else { plot.index.last() };
            let mut at = start.unwrap();
            let mut visited = BTreeSet::new();
            loop {
                let state = ViewState { window: Some(window), ..ViewState::default() };
                window = plot.window(&state.apply(Intent::Focus(at), &plot.indexed));
                let (stacked, scene) = (plot.stacked(window), plot.scene(window));
                let holder = scene.visible(window).find(|mark| stacked.holds(&plot.indexed, mark, at));
                let stop = layout::tab_stop(&scene, &stacked, &plot.indexed, window, Some(at));
                prop_assert_eq!(stop, holder.map(|mark| mark.first), "the mark in focus is the tab stop");
                visited.extend(stacked.members(holder.unwrap()));
                let next = stacked.walk(&plot.indexed, &scene, window, Some(at), direction);
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
        let window = plot.part((0.0, 1.0));
        let (stacked, scene) = (plot.stacked(window), plot.scene(window));
        let walk = |from, direction| stacked.walk(&plot.indexed, &scene, window, from, direction);
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
        let window = plot.part((0.0, share));
        let level = Level { window_seconds: window.seconds(), width_px: plot.width_px };
        let mut builder = StackBuilder::new(&plot.index, level);
        let mut slices = slices.into_iter().cycle();
        while !builder.advance(&plot.index, slices.next().unwrap()) {}
        prop_assert_eq!(builder.finish(), Stack::new(&plot.index, level));
    }

    #[test]
    fn a_stack_serves_all_closer_windows(plot in plots(), part in parts(), share in 0.1..1.0_f64) {
        let window = plot.part(part);
        let window_seconds = window.seconds().max(plot.part((0.0, share)).seconds());
        let stack = Stack::new(&plot.index, Level { window_seconds, width_px: plot.width_px });
        let stacked = StackedIndex { index: plot.index.clone(), stack: Arc::new(stack) };
        let scene = plot.scene_of(&stacked, &plot.sheet(window));
        for (mark, other) in neighbours(&scene) {
            prop_assert!(apart((mark.x, mark.end()), (other.x, other.end())));
        }
        let shown: BTreeSet<_> = scene.marks.iter().flat_map(|mark| stacked.members(mark)).collect();
        for &event in &plot.found.events {
            let extent = plot.extent(event);
            prop_assert!(shown.contains(&event) || !scene.sheet.span.meets(extent.start, extent.end));
        }
    }

    #[test]
    fn until_a_stack_is_ready_a_longer_one_serves(plot in plots(), parts in prop::collection::vec(parts(), 1..12)) {
        let mut levels = LodCache::default();
        for part in parts {
            let window = plot.part(part);
            let length = plot.indexed.axis_bounds.length(window);
            prop_assert!(levels.serving(window).is_none_or(|it| it.stack.level().window_seconds >= length));
            let mut frames = 0;
            let stacked = loop {
                let progress = levels.advance(&plot.index, window, plot.width_px, 3);
                prop_assert!(progress.stacked.stack.level().window_seconds >= length);
                prop_assert_eq!(levels.serving(window), Some(progress.stacked.clone()));
                if progress.is_final {
                    break progress.stacked;
                }
                frames += 1;
                prop_assert!(frames < 1000);
            };
            let scene = plot.scene_of(&stacked, &plot.sheet(window));
            prop_assert_eq!(scene, plot.scene(window), "what was seen before makes no difference");
            let again = levels.advance(&plot.index, window, plot.width_px, 3);
            prop_assert!(again.is_final && again.stacked == stacked, "it is not made anew");
        }
    }

    #[test]
    fn on_the_vertical_axis_all_are_listed_or_counted(plot in plots(), part in parts()) {
        let window = plot.part(part);
        let rows = layout::vertical_rows(&plot.index, window);
        let (earlier, later) = layout::offscreen(&plot.index, window);
        let mut meets: Vec<_> = plot.found.events.iter().copied().filter(|&event| {
            let extent = plot.extent(event);
            window.meets(extent.start, extent.end)
        }).collect();
        meets.sort_by_key(|&event| std::cmp::Reverse((plot.extent(event).start, event)));
        let listed: Vec<_> = rows.iter().filter_map(|row| match row {
            VerticalRow::Event(event) => Some(*event),
            VerticalRow::Year(_) | VerticalRow::QuietYears(..) => None,
        }).collect();
        prop_assert_eq!(&listed, &meets);
        let count = |summary: Option<OffscreenSummary>| summary.map_or(0, |summary| summary.count);
        let all = listed.len() + count(earlier) + count(later);
        prop_assert_eq!(all, plot.found.events.len());
    }

    #[test]
    fn on_the_vertical_axis_each_event_stands_under_its_year(plot in plots(), part in parts()) {
        let rows = layout::vertical_rows(&plot.index, plot.part(part));
        let (mut current, mut announced) = (None, None);
        for row in rows {
            match row {
                VerticalRow::QuietYears(years, year) => {
                    prop_assert!(years > 1);
                    prop_assert_eq!(current, i32::try_from(years).ok().map(|years| year + years + 1));
                    announced = Some(year);
                }
                VerticalRow::Year(year) => {
                    prop_assert!(announced.is_none_or(|announced| announced == year));
                    prop_assert!(current.is_none_or(|newer| newer > year));
                    let is_far = current.is_some_and(|newer| newer > year + 2);
                    prop_assert_eq!(announced.take().is_some(), is_far, "a single quiet year needs no word");
                    current = Some(year);
                }
                VerticalRow::Event(event) => {
                    prop_assert_eq!(current, Some(plot.extent(event).start.day().year()));
                }
            }
        }
        prop_assert_eq!(announced, None);
    }

    #[test]
    fn the_narrowest_plots_and_windows_have_numbers(events in random::events(), from in 0.0..1.0_f64) {
        for width in [0.0, 0.5, 1.0, 40.0] {
            let plot = Plot::new(&events, width);
            let start = plot.indexed.axis_bounds.at(plot.indexed.axis_bounds.limits, from);
            let tiny = Window::new(start, start.plus(1));
            for state in [ViewState::default(), ViewState { window: tiny, ..ViewState::default() }] {
                let window = plot.window(&state);
                let scene = plot.scene(window);
                let marks = scene.marks.iter().flat_map(|mark| [mark.x, mark.y, mark.width]);
                let labels = scene.marks.iter().filter_map(|mark| mark.label.as_ref());
                let labels = labels.flat_map(|label| [label.x, label.width]);
                let bins = plot.index.density().iter().map(|bin| bin.height);
                let ticks = scene.ticks.iter().map(|tick| tick.x);
                let ends = [scene.height, scene.sheet.width_px()];
                let mut numbers = marks.chain(labels).chain(bins).chain(ticks).chain(ends);
                prop_assert!(numbers.all(f64::is_finite));
            }
        }
    }
}

#[test]
fn a_dataset_without_events_has_a_scene() {
    let plot = Plot::new(&[], 800.0);
    let window = plot.window(&ViewState::default());
    let (stacked, scene) = (plot.stacked(window), plot.scene(window));
    assert_eq!((scene.marks.len(), scene.lanes.len()), (0, 0));
    assert_eq!(plot.index.density().len(), 0);
    assert_eq!(layout::offscreen(&plot.index, window), (None, None));
    assert_eq!(stacked.walk(&plot.indexed, &scene, window, None, Direction::Later), None);
    assert_eq!(layout::tab_stop(&scene, &stacked, &plot.indexed, window, None), None);
    assert!(scene.ticks.len() > 1);
}

#[test]
fn walking_from_nowhere_begins_with_what_is_seen() {
    let dates = ["1900-01-01", "2000-01-01", "2000-02-01"];
    let events = dates.map(|date| made_up::MadeUp { date: date.to_owned(), sector: 0, letters: 5 });
    let plot = Plot::new(&events, 800.0);
    let ids = &plot.found.events;
    let walk = |window| {
        let (stacked, scene) = (plot.stacked(window), plot.scene(window));
        stacked.walk(&plot.indexed, &scene, window, None, Direction::Later)
    };
    assert_eq!(walk(plot.window(&ViewState::default())), Some(ids[1]));
    let empty = plot.part((0.5, 0.01));
    assert_eq!(plot.scene(empty).visible(empty).count(), 0);
    assert_eq!(walk(empty), Some(ids[0]));
}

#[test]
fn a_label_is_as_wide_as_its_text_where_there_is_room() {
    let event = made_up::MadeUp { date: "2000-01-01".to_owned(), sector: 0, letters: 70 };
    let plot = Plot::new(&[event], 1000.0);
    let scene = plot.scene(plot.window(&ViewState::default()));
    let widths: Vec<f64> =
        scene.marks.iter().filter_map(|mark| Some(mark.label.as_ref()?.width)).collect();
    assert!(widths.iter().all(|&width| width > 2.0 * size::RESERVED_LABEL_PX), "{widths:?}");
    assert_eq!(widths.len(), 1);
}

#[test]
fn a_lane_is_as_high_as_its_name() {
    let event = made_up::MadeUp { date: "2000-01-01".to_owned(), sector: 0, letters: 5 };
    let plot = Plot::new(&[event], 800.0);
    let window = plot.window(&ViewState::default());
    let height = |gutter_px| {
        let state = SceneState { selection: None, gutter_px };
        let (stacked, sheet) = (plot.stacked(window), plot.sheet(window));
        let scene =
            layout::scene(&plot.indexed, &stacked, &sheet, &state, Language::En, &TableMeasure);
        scene.lanes[0].height
    };
    let row = size::ROW_PX + 2.0 * size::LANE_PADDING_PX;
    assert!((height(size::LEAST_GUTTER_PX) - row).abs() < NOTHING);
    // Its name "one" is broken into single letters.
    assert!(height(size::LANE_NAME_ROOM_PX + 10.0) > row + 20.0);
}
