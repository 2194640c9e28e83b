//! The embedded dataset as it is laid out, kept as text: what changes on the axis shows in these snapshots.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use transcaspian::{
    dataset::{EMBEDDED, Record},
    evidence,
    layout::{self, Axis, Facts, Heading, Index},
    locale::Language,
    state::{Catalogue, Intent, Selection, ViewState},
};

fn catalogue() -> Catalogue {
    Catalogue::new(evidence::read(EMBEDDED).0)
}

/// The scene of a state on a plot of this width, as text.
fn described(catalogue: &Catalogue, state: &ViewState, width_px: f64) -> String {
    let found = catalogue.find(state);
    let mut axis = Axis::new(&Facts::of(catalogue, Language::En), &found);
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
    let index = Index::new(&Facts::of(&catalogue, Language::En), &found);
    let events = layout::upright(&index, catalogue.horizon.limits).events;
    let mut lines = Vec::new();
    let mut newer = None;
    for id in events {
        let heading = layout::heading(&catalogue, newer, id);
        if let Some(Heading { silent_years, year }) = heading {
            lines.extend((silent_years > 0).then(|| format!("... {silent_years} years")));
            lines.push(format!("year {year}"));
        }
        let event = &catalogue.dataset.events[id];
        lines.push(format!("    {} {}", event.date, event.slug()));
        newer = Some(id);
    }
    insta::assert_snapshot!("upright", lines.join("\n"));
}

#[test]
fn upright_only_what_the_window_meets_is_listed() {
    let catalogue = catalogue();
    let found = catalogue.find(&ViewState::default());
    let window = catalogue.horizon.opening;
    let index = Index::new(&Facts::of(&catalogue, Language::En), &found);
    let listed = layout::upright(&index, window).events;
    let mut meets = found.events.clone();
    meets.retain(|&id| {
        let extent = catalogue.dataset.events[id].date.extent();
        window.meets(extent.start, extent.end)
    });
    meets.reverse();
    assert_eq!(listed, meets);
    assert!(meets.len() < found.events.len());
}
