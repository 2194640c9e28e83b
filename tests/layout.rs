//! The embedded dataset as it is laid out, kept as text: what changes on the axis shows in these snapshots.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use transcaspian::{
    dataset::{EMBEDDED, Record},
    evidence,
    layout::{self, Axis, Entry, Facts, Index},
    locale::Language,
    state::{Catalogue, Intent, Selection, ViewState},
};

fn catalogue() -> Catalogue {
    Catalogue::new(evidence::read(EMBEDDED).0)
}

/// The scene of a state on a plot of this width, as text.
fn described(catalogue: &Catalogue, state: &ViewState, width_px: f64) -> String {
    let found = catalogue.find(state);
    let mut axis = Axis::new(&Facts::new(catalogue, Language::En), &found);
    assert!(axis.advance(state, width_px), "so few events are laid out at once");
    axis.scene(catalogue, state, Language::En).unwrap().describe(&catalogue.dataset)
}

#[test]
fn the_opening_at_three_widths() {
    let catalogue = catalogue();
    for width in [600_u16, 800, 1000] {
        let scene = described(&catalogue, &ViewState::default(), width.into());
        insta::assert_snapshot!(format!("opening_{width}"), scene);
    }
}

#[test]
fn a_project_is_selected() {
    let catalogue = catalogue();
    let corridor = catalogue.dataset.projects.find("middle-corridor").unwrap();
    let select = Intent::Select(Selection::Project(corridor));
    let state = ViewState::default().apply(select, &catalogue);
    insta::assert_snapshot!("project_selected", described(&catalogue, &state, 800.0));
}

#[test]
fn everything_is_fitted() {
    let catalogue = catalogue();
    let state = ViewState::default().apply(Intent::FitAll, &catalogue);
    insta::assert_snapshot!("all_fitted", described(&catalogue, &state, 800.0));
}

#[test]
fn the_axis_stands_upright() {
    let catalogue = catalogue();
    let found = catalogue.find(&ViewState::default());
    let index = Index::new(&Facts::new(&catalogue, Language::En), &found);
    let shown = layout::upright(&catalogue, &index, catalogue.horizon.limits);
    let lines = shown.entries.into_iter().map(|entry| match entry {
        Entry::Year(year) => format!("year {year}"),
        Entry::Silence(years) => format!("... {years} years"),
        Entry::Event(id) => {
            let event = &catalogue.dataset.events[id];
            format!("    {} {}", event.date, event.slug())
        }
    });
    insta::assert_snapshot!("upright", lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn upright_only_what_the_window_meets_is_listed() {
    let catalogue = catalogue();
    let found = catalogue.find(&ViewState::default());
    let window = catalogue.horizon.opening;
    let index = Index::new(&Facts::new(&catalogue, Language::En), &found);
    let listed = layout::upright(&catalogue, &index, window).entries;
    let listed = listed.into_iter().filter_map(|entry| match entry {
        Entry::Event(id) => Some(id),
        _ => None,
    });
    let mut meets = found.events.clone();
    meets.retain(|&id| {
        let extent = catalogue.dataset.events[id].date.extent();
        window.meets(extent.start, extent.end)
    });
    meets.reverse();
    assert_eq!(listed.collect::<Vec<_>>(), meets);
    assert!(meets.len() < found.events.len());
}
