//! What holds of a large dataset: the axis stays small whatever it shows.

mod common {
    pub(crate) mod large;
}

use std::{collections::BTreeSet, sync::Arc};

use transcaspian::{
    dataset::{self, EMBEDDED},
    evidence,
    layout::{
        self, EventIndex, EventMetrics, LodCache, MarkKind, Scene, SceneState, Sheet, StackedIndex,
        TableMeasure, size,
    },
    locale::Language,
    state::{IndexedDataset, Intent, ViewState},
    time::Window,
};

/// A dataset and what the axis of all of it needs.
struct Plot {
    indexed: IndexedDataset,
    index: Arc<EventIndex>,
    levels: LodCache,
}

impl Plot {
    fn new(indexed: IndexedDataset) -> Self {
        let found = indexed.find(&ViewState::default());
        let metrics = EventMetrics::of(&indexed, Language::En, &TableMeasure);
        let index = Arc::new(EventIndex::new(&metrics, &found, &indexed.axis_bounds));
        Self { indexed, index, levels: LodCache::default() }
    }

    fn large(events: usize) -> Self {
        let (dataset, problems) = dataset::read(&common::large::dataset(events, 1));
        assert!(problems.is_empty(), "{:?}", problems.first());
        Self::new(IndexedDataset::new(dataset))
    }

    fn scene(&mut self, window: Window, width_px: f64) -> (StackedIndex, Scene) {
        let progress = self.levels.advance(&self.index, window, width_px, usize::MAX);
        assert!(progress.is_final);
        let axis = &self.indexed.axis_bounds;
        let sheet = Sheet::around(window, axis, width_px, self.index.len());
        let state = SceneState { selection: None, gutter_px: size::LEAST_GUTTER_PX };
        let stacked = progress.stacked;
        let (language, measure) = (Language::En, &TableMeasure);
        let scene = layout::scene(&self.indexed, &stacked, &sheet, &state, language, measure);
        (stacked, scene)
    }

    /// Windows from everything to a few days, in the middle and near the end.
    fn windows(&self) -> Vec<Window> {
        let all = ViewState::default().apply(Intent::FitAll, &self.indexed);
        let limits = self.indexed.axis_bounds.limits;
        let mut states = vec![ViewState::default(), all.clone()];
        for part in [0.5, 0.95] {
            for factor in [0.5, 0.2, 0.05, 0.01, 0.002, 0.0] {
                let zoom = Intent::Zoom { about: Some(limits.at(part)), factor };
                states.push(all.clone().apply(zoom, &self.indexed));
            }
        }
        states.iter().map(|state| state.window(&self.indexed.axis_bounds)).collect()
    }
}

#[test]
fn a_crowded_axis_is_not_too_high_and_speaks() {
    let mut plot = Plot::large(8_000);
    for window in plot.windows() {
        let (_, scene) = plot.scene(window, 1000.0);
        assert!(scene.height <= 1000.0, "{} for {window:?}", scene.height);
        // Whoever stands alone in a crowd has a name; a label is left out only at the edges of the plot.
        let start = scene.sheet.offset_px(window);
        let inner = |mark: &&layout::Mark| mark.x > start + 250.0 && mark.end() < start + 750.0;
        let singles: Vec<_> =
            scene.marks.iter().filter(|it| it.kind != MarkKind::Cluster).filter(inner).collect();
        let labelled = singles.iter().filter(|mark| mark.label.is_some()).count();
        assert!(10 * labelled >= 9 * singles.len(), "{labelled} of {}", singles.len());
    }
}

#[test]
fn however_many_events_a_sheet_has_few_marks() {
    for events in [100, 101, 300, 1_000, 4_000] {
        let mut plot = Plot::large(events);
        for width_px in [400.0, 1000.0, 2400.0] {
            for window in plot.windows() {
                let (_, scene) = plot.scene(window, width_px);
                let marks = scene.marks.len();
                assert!(marks <= 200, "{marks} of {events} events on {width_px} px of {window:?}");
                let elements = elements(&scene);
                assert!(elements <= 450, "{elements} of {events} events on {width_px} px");
            }
        }
    }
}

#[test]
fn the_embedded_axis_is_small_too() {
    let mut plot = Plot::new(IndexedDataset::new(evidence::read(EMBEDDED).0));
    for window in plot.windows() {
        let (_, scene) = plot.scene(window, 1000.0);
        assert!(elements(&scene) <= 200, "{}", elements(&scene));
    }
}

/// About how many elements the axis has: a mark or a tick and its label.
fn elements(scene: &Scene) -> usize {
    2 * (scene.marks.len() + scene.ticks.len())
}

#[test]
fn in_a_large_dataset_every_event_of_a_sheet_is_in_one_mark() {
    let mut plot = Plot::large(8_000);
    for window in plot.windows() {
        let (stacked, scene) = plot.scene(window, 1000.0);
        let mut shown = BTreeSet::new();
        for mark in &scene.marks {
            let before = shown.len();
            shown.extend(stacked.members(mark));
            assert_eq!(shown.len() - before, mark.count, "counted, and in no other mark");
        }
        for (id, event) in plot.indexed.dataset.events.iter() {
            let extent = event.date.extent();
            let meets = scene.sheet.span.meets(extent.start, extent.end);
            assert!(shown.contains(&id) || !meets, "{id:?}");
        }
    }
}

#[test]
fn a_crowd_on_one_day_can_be_listed() {
    let event = |n: usize| {
        format!(
            r#"{{"id":"e{n}","date":"2020-05-{:02}","type":"other","status":"occurred","title":"One of many","sectors":["all"],"summary":[{{"text":"So.","refs":[{{"source":"s","locator":"1"}}]}}]}}"#,
            if n < 400 { 1 } else { n % 28 + 1 }
        )
    };
    let events: Vec<String> = (0..420).map(event).collect();
    let json = format!(
        r#"{{"schemaVersion":"1.0.0","id":"day","title":"A day","defaultLanguage":"en","sectors":[{{"id":"all","name":"All"}}],"sources":[{{"id":"s","title":"S"}}],"events":[{}]}}"#,
        events.join(",")
    );
    let (dataset, problems) = dataset::read(&json);
    assert!(problems.is_empty(), "{:?}", problems.first());
    let mut plot = Plot::new(IndexedDataset::new(dataset));
    let mut state = ViewState::default().apply(Intent::FitAll, &plot.indexed);
    // Opening the largest cluster again and again comes to one that no zooming opens, and that can be listed.
    for _ in 0..20 {
        let window = state.window(&plot.indexed.axis_bounds);
        let (stacked, scene) = plot.scene(window, 800.0);
        let largest = scene.marks.iter().max_by_key(|mark| mark.count).unwrap();
        let Some(window) = largest.opens else {
            let members: Vec<_> = stacked.members(largest).collect();
            assert_eq!(members.len(), largest.count);
            assert!(largest.count > 390 && members.is_sorted());
            return;
        };
        state = state.apply(Intent::Go(window), &plot.indexed);
    }
    panic!("it opens for ever");
}
