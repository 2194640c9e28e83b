//! The embedded dataset as it is laid out, kept as text: what changes on the axis shows in these snapshots.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use transcaspian::{
    dataset::{EMBEDDED, Record},
    evidence,
    layout::{self, Axis, EventIndex, EventMetrics, Heading},
    locale::Language,
    state::{IndexedDataset, Intent, Selection, ViewState},
};

fn indexed() -> IndexedDataset {
    IndexedDataset::new(evidence::read(EMBEDDED).0)
}

/// The scene of a state on a plot of this width, as text.
fn described(indexed: &IndexedDataset, state: &ViewState, width_px: f64) -> String {
    let found = indexed.find(state);
    let mut axis = Axis::new(&EventMetrics::of(indexed, Language::En), &found);
    assert!(axis.advance(state, width_px), "so few events are laid out at once");
    axis.scene(indexed, state, Language::En).unwrap().describe(&indexed.dataset)
}

#[test]
fn the_opening_at_three_widths() {
    let indexed = indexed();
    for width in [600_u16, 800, 1000] {
        let scene = described(&indexed, &ViewState::default(), width.into());
        insta::assert_snapshot!(format!("opening_{width}"), scene);
    }
}

#[test]
fn a_project_is_selected() {
    let indexed = indexed();
    let corridor = indexed.dataset.projects.find("middle-corridor").unwrap();
    let select = Intent::Select(Selection::Project(corridor));
    let state = ViewState::default().apply(select, &indexed);
    insta::assert_snapshot!("project_selected", described(&indexed, &state, 800.0));
}

#[test]
fn everything_is_fitted() {
    let indexed = indexed();
    let state = ViewState::default().apply(Intent::FitAll, &indexed);
    insta::assert_snapshot!("all_fitted", described(&indexed, &state, 800.0));
}

#[test]
fn the_axis_stands_upright() {
    let indexed = indexed();
    let found = indexed.find(&ViewState::default());
    let index = EventIndex::new(&EventMetrics::of(&indexed, Language::En), &found);
    let events = layout::vertical(&index, indexed.axis_bounds.limits).events;
    let mut lines = Vec::new();
    let mut newer = None;
    for id in events {
        let heading = layout::heading(&indexed, newer, id);
        if let Some(Heading { silent_years, year }) = heading {
            lines.extend((silent_years > 0).then(|| format!("... {silent_years} years")));
            lines.push(format!("year {year}"));
        }
        let event = &indexed.dataset.events[id];
        lines.push(format!("    {} {}", event.date, event.slug()));
        newer = Some(id);
    }
    insta::assert_snapshot!("upright", lines.join("\n"));
}

#[test]
fn upright_only_what_the_window_meets_is_listed() {
    let indexed = indexed();
    let found = indexed.find(&ViewState::default());
    let window = indexed.axis_bounds.opening;
    let index = EventIndex::new(&EventMetrics::of(&indexed, Language::En), &found);
    let listed = layout::vertical(&index, window).events;
    let mut meets = found.events.clone();
    meets.retain(|&id| {
        let extent = indexed.dataset.events[id].date.extent();
        window.meets(extent.start, extent.end)
    });
    meets.reverse();
    assert_eq!(listed, meets);
    assert!(meets.len() < found.events.len());
}
