//! What holds of a large dataset: the axis stays small whatever it shows.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

mod common {
    pub(crate) mod large;
}

use std::collections::BTreeSet;

use transcaspian::{
    dataset::{self, EMBEDDED},
    evidence,
    layout::{self, Axis, EventMetrics, MarkKind, Scene},
    locale::Language,
    state::{IndexedDataset, Intent, SearchResult, ViewState},
};

/// A indexed and the axis of all of it.
struct Plot {
    indexed: IndexedDataset,
    found: SearchResult,
    axis: Axis,
}

impl Plot {
    fn new(indexed: IndexedDataset) -> Self {
        let found = indexed.find(&ViewState::default());
        let axis = Axis::new(&EventMetrics::of(&indexed, Language::En), &found);
        Self { indexed, found, axis }
    }

    fn large(events: usize) -> Self {
        let (dataset, problems) = dataset::read(&common::large::dataset(events, 1));
        assert!(problems.is_empty(), "{:?}", problems.first());
        Self::new(IndexedDataset::new(dataset))
    }

    fn scene(&mut self, state: &ViewState, width_px: f64) -> Scene {
        while !self.axis.advance(state, width_px) {}
        self.axis.scene(&self.indexed, state, Language::En).unwrap()
    }

    /// States from everything to a few days, in the middle and near the end.
    fn states(&self) -> Vec<ViewState> {
        let all = ViewState::default().apply(Intent::FitAll, &self.indexed);
        let limits = self.indexed.axis_bounds.limits;
        let mut states = vec![ViewState::default(), all.clone()];
        for part in [0.5, 0.95] {
            for factor in [0.5, 0.2, 0.05, 0.01, 0.002, 0.0] {
                let zoom = Intent::Zoom { about: Some(limits.at(part)), factor };
                states.push(all.clone().apply(zoom, &self.indexed));
            }
        }
        states
    }
}

#[test]
fn a_crowded_axis_is_not_too_high_and_speaks() {
    let mut plot = Plot::large(8_000);
    for state in plot.states() {
        let scene = plot.scene(&state, 1000.0);
        assert!(scene.height <= 1000.0, "{} for {:?}", scene.height, scene.window);
        // Whoever stands alone in a crowd has a name; a label is left out only at the edges of the plot.
        let inner = |mark: &&layout::Mark| mark.x > 250.0 && mark.x + mark.width < 750.0;
        let singles: Vec<_> =
            scene.marks.iter().filter(|it| it.kind != MarkKind::Cluster).filter(inner).collect();
        let labelled = singles.iter().filter(|mark| mark.label.is_some()).count();
        assert!(10 * labelled >= 9 * singles.len(), "{labelled} of {}", singles.len());
    }
}

#[test]
fn in_a_large_dataset_every_event_of_a_window_is_in_one_mark() {
    let mut plot = Plot::large(8_000);
    for state in plot.states() {
        let scene = plot.scene(&state, 1000.0);
        let mut shown = BTreeSet::new();
        for mark in &scene.marks {
            let before = shown.len();
            shown.extend(plot.axis.members(&state, mark));
            assert_eq!(shown.len() - before, mark.count, "counted, and in no other mark");
        }
        for &id in &plot.found.events {
            let extent = plot.indexed.dataset.events[id].date.extent();
            let meets = scene.window.meets(extent.start, extent.end);
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
        let scene = plot.scene(&state, 800.0);
        let largest = scene.marks.iter().max_by_key(|mark| mark.count).unwrap();
        let Some(window) = largest.opens else {
            let members: Vec<_> = plot.axis.members(&state, largest).collect();
            assert_eq!(members.len(), largest.count);
            assert!(largest.count > 390 && members.is_sorted());
            return;
        };
        state = state.apply(Intent::Go(window), &plot.indexed);
    }
    panic!("it opens for ever");
}
