//! How the axis, search and facets grow with the number of events: `cargo bench`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails fails the benchmark")]

#[path = "../tests/common/large.rs"]
mod large;

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use divan::{Bencher, black_box};
use transcaspian::{
    dataset::{self, Dataset},
    layout::{
        EventIndex, EventMetrics, Level, LodCache, Scene, SceneState, Sheet, Stack, StackedIndex,
        TableMeasure, offscreen, scene, size, vertical_rows,
    },
    locale::Language,
    state::{AxisBounds, Facet, IndexedDataset, Intent, SearchResult, Selection, ViewState},
    time::Window,
};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const WIDTH_PX: f64 = 1000.0;

/// The dataset of so many events, made once.
fn indexed(events: usize) -> &'static IndexedDataset {
    thread_local! {
        static MADE: RefCell<BTreeMap<usize, &'static IndexedDataset>> = RefCell::default();
    }
    let make = || -> &'static IndexedDataset {
        Box::leak(Box::new(IndexedDataset::new(dataset_of(events))))
    };
    MADE.with_borrow_mut(|made| *made.entry(events).or_insert_with(make))
}

fn dataset_of(events: usize) -> Dataset {
    let (dataset, problems) = dataset::read(&large::dataset(events, 1));
    assert!(problems.is_empty(), "{:?}", problems.first());
    dataset
}

fn found(indexed: &IndexedDataset) -> SearchResult {
    indexed.find(&ViewState::default())
}

fn metrics(indexed: &IndexedDataset) -> EventMetrics {
    EventMetrics::of(indexed, Language::En, &TableMeasure)
}

fn index(indexed: &IndexedDataset) -> Arc<EventIndex> {
    Arc::new(EventIndex::new(&metrics(indexed), &found(indexed), &indexed.axis_bounds))
}

/// Windows of everything, a tenth, a thousandth, and days.
fn windows(indexed: &IndexedDataset) -> Vec<Window> {
    let all = ViewState::default().apply(Intent::FitAll, indexed);
    let closer = |factor| all.clone().apply(Intent::Zoom { about: None, factor }, indexed);
    let states = [all.clone(), closer(0.1), closer(0.001), closer(0.0)];
    states.iter().map(|state| state.window(&indexed.axis_bounds)).collect()
}

fn stacked(index: &Arc<EventIndex>, window: Window) -> StackedIndex {
    let level = Level { window_seconds: window.seconds(), width_px: WIDTH_PX };
    StackedIndex { index: index.clone(), stack: Arc::new(Stack::new(index, level)) }
}

fn scene_around(
    indexed: &IndexedDataset,
    stacked: &StackedIndex,
    window: Window,
    selection: Option<Selection>,
) -> Scene {
    let (axis, events) = (&indexed.axis_bounds, stacked.index.len());
    let sheet = Sheet::around(window, axis, WIDTH_PX, events);
    let state = SceneState { selection, gutter_px: size::LEAST_GUTTER_PX };
    scene(indexed, stacked, &sheet, &state, Language::En, &TableMeasure)
}

#[divan::bench(args = SIZES)]
fn axis_bounds_of(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    bencher.bench_local(|| AxisBounds::folded(&indexed.dataset));
}

#[divan::bench(args = SIZES)]
fn index_build(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let (metrics, found) = (metrics(indexed), found(indexed));
    bencher.bench_local(|| EventIndex::new(&metrics, &found, &indexed.axis_bounds));
}

/// Once for a dataset.
#[divan::bench(args = SIZES)]
fn metrics_of_all(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    bencher.bench_local(|| metrics(indexed));
}

/// The stack of everything.
#[divan::bench(args = SIZES)]
fn stack_widest(bencher: Bencher, events: usize) {
    stack(bencher, events, 0);
}

/// The stack of a window of a thousandth.
#[divan::bench(args = SIZES)]
fn stack_close(bencher: Bencher, events: usize) {
    stack(bencher, events, 2);
}

/// The stack at which days are far apart.
#[divan::bench(args = SIZES)]
fn stack_closest(bencher: Bencher, events: usize) {
    stack(bencher, events, 3);
}

fn stack(bencher: Bencher, events: usize, number: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    let window_seconds = windows(indexed)[number].seconds();
    bencher.bench_local(|| Stack::new(&index, Level { window_seconds, width_px: WIDTH_PX }));
}

/// The sheet of everything.
#[divan::bench(args = SIZES)]
fn scene_widest(bencher: Bencher, events: usize) {
    scene_of_window(bencher, events, 0, None);
}

/// The sheet of a tenth, with most marks.
#[divan::bench(args = SIZES)]
fn scene_of_a_tenth(bencher: Bencher, events: usize) {
    scene_of_window(bencher, events, 1, None);
}

/// The same with a project open, whose marks are lit.
#[divan::bench(args = SIZES)]
fn scene_of_a_tenth_lit(bencher: Bencher, events: usize) {
    let project = indexed(events).dataset.projects.ids().next().unwrap();
    scene_of_window(bencher, events, 1, Some(Selection::Project(project)));
}

/// The sheet of days.
#[divan::bench(args = SIZES)]
fn scene_closest(bencher: Bencher, events: usize) {
    scene_of_window(bencher, events, 3, None);
}

fn scene_of_window(bencher: Bencher, events: usize, number: usize, selection: Option<Selection>) {
    let indexed = indexed(events);
    let window = windows(indexed)[number];
    let stacked = stacked(&index(indexed), window);
    bencher.bench_local(|| scene_around(indexed, &stacked, window, selection));
}

/// What changes while a reader pans within a sheet.
#[divan::bench(args = SIZES)]
fn pan_within_a_sheet(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    let window = windows(indexed)[1];
    bencher.bench_local(|| black_box(offscreen(&index, window)));
}

/// From nothing to the first scene.
#[divan::bench(args = SIZES)]
fn first_scene(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let found = found(indexed);
    let window = indexed.axis_bounds.opening;
    bencher.bench_local(|| {
        let index = Arc::new(EventIndex::new(&metrics(indexed), &found, &indexed.axis_bounds));
        let progress = LodCache::default().advance(&index, window, WIDTH_PX, usize::MAX);
        scene_around(indexed, &progress.stacked, window, None)
    });
}

#[divan::bench(args = SIZES)]
fn vertical_of_everything(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    bencher.bench_local(|| vertical_rows(&index, indexed.axis_bounds.limits));
}

#[divan::bench(args = SIZES)]
fn find_and_all_facets(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let mut number = 0;
    bencher.bench_local(|| {
        // Another query each time, so that nothing is remembered.
        number += 1;
        let query = format!("harbour in town {}", number % 20);
        let state = ViewState { query, ..ViewState::default() };
        let counts = Facet::ALL.map(|facet| indexed.counts(&state, facet));
        (indexed.find(&state), counts)
    });
}

#[divan::bench(args = SIZES)]
fn find_everything_and_all_facets(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let state = ViewState::default();
    bencher.bench_local(|| {
        let counts = Facet::ALL.map(|facet| indexed.counts(&state, facet));
        (indexed.find(&state), counts)
    });
}

/// Once for a dataset, or in pieces.
#[divan::bench(args = SIZES, sample_count = 5)]
fn search_prepared(bencher: Bencher, events: usize) {
    let dataset = RefCell::new(Some(dataset_of(events)));
    bencher.with_inputs(|| IndexedDataset::new(dataset.take().unwrap())).bench_local_values(
        |indexed| {
            indexed.prepare_search(usize::MAX);
            dataset.replace(Some(indexed.dataset));
        },
    );
}
