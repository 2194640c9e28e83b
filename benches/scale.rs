//! How the axis, search and facets grow with the number of events: `cargo bench`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails fails the benchmark")]

#[path = "../tests/common/large.rs"]
mod large;

use std::{cell::RefCell, collections::BTreeMap};

use divan::{Bencher, black_box};
use transcaspian::{
    dataset::{self, Dataset},
    layout::{Axis, EventIndex, EventMetrics, Level, Stack, scene, vertical},
    locale::Language,
    state::{AxisBounds, Facet, IndexedDataset, Intent, SearchResult, ViewState},
};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const WIDTH_PX: f64 = 1000.0;

/// The indexed of so many events, made once.
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

fn index(indexed: &IndexedDataset) -> EventIndex {
    EventIndex::new(&EventMetrics::of(indexed, Language::En), &found(indexed))
}

/// States that see everything, a tenth, a thousandth, and days.
fn states(indexed: &IndexedDataset) -> Vec<ViewState> {
    let all = ViewState::default().apply(Intent::FitAll, indexed);
    let closer = |factor| all.clone().apply(Intent::Zoom { about: None, factor }, indexed);
    vec![all.clone(), closer(0.1), closer(0.001), closer(0.0)]
}

#[divan::bench(args = SIZES)]
fn horizon_of(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    bencher.bench_local(|| AxisBounds::of(&indexed.dataset));
}

#[divan::bench(args = SIZES)]
fn index_build(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let (metrics, found) = (EventMetrics::of(indexed, Language::En), found(indexed));
    bencher.bench_local(|| EventIndex::new(&metrics, &found));
}

/// Once for a dataset.
#[divan::bench(args = SIZES)]
fn facts_of_all(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    bencher.bench_local(|| EventMetrics::of(indexed, Language::En));
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

fn stack(bencher: Bencher, events: usize, state: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    let window_seconds = states(indexed)[state].window(&indexed.axis_bounds).seconds();
    bencher.bench_local(|| Stack::new(&index, Level { window_seconds, width_px: WIDTH_PX }));
}

/// Scenes of everything, a tenth, a thousandth and of days, one after the other: the time is that of four.
#[divan::bench(args = SIZES)]
fn four_scenes(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    let with_stacks: Vec<(ViewState, Stack)> = states(indexed)
        .into_iter()
        .map(|state| {
            let window_seconds = state.window(&indexed.axis_bounds).seconds();
            (state, Stack::new(&index, Level { window_seconds, width_px: WIDTH_PX }))
        })
        .collect();
    bencher.bench_local(|| {
        for (state, stack) in &with_stacks {
            black_box(scene(indexed, &index, stack, state, Language::En));
        }
    });
}

/// From nothing to the first scene.
#[divan::bench(args = SIZES)]
fn first_scene(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let found = found(indexed);
    let state = ViewState::default();
    bencher.bench_local(|| {
        let mut axis = Axis::new(&EventMetrics::of(indexed, Language::En), &found);
        while !axis.advance(&state, WIDTH_PX) {}
        axis.scene(indexed, &state, Language::En)
    });
}

#[divan::bench(args = SIZES)]
fn upright_of_everything(bencher: Bencher, events: usize) {
    let indexed = indexed(events);
    let index = index(indexed);
    bencher.bench_local(|| vertical(&index, indexed.axis_bounds.limits));
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
