//! The embedded dataset as it is laid out, kept as text: what changes on the axis shows in these snapshots.

use std::sync::Arc;

use transcaspian::{
    dataset::{EMBEDDED, Record},
    evidence,
    layout::{
        self, EventIndex, EventMetrics, LodCache, SceneState, Sheet, TableMeasure, VerticalRow,
    },
    locale::Language,
    state::{IndexedDataset, Intent, Selection, ViewState},
};

fn indexed() -> IndexedDataset {
    IndexedDataset::new(evidence::read(EMBEDDED).0)
}

fn index(indexed: &IndexedDataset) -> EventIndex {
    let metrics = EventMetrics::of(indexed, Language::En, &TableMeasure);
    EventIndex::new(&metrics, &indexed.find(&ViewState::default()), &indexed.axis_bounds)
}

/// The scene of a state on a plot of this width, as text.
fn described(indexed: &IndexedDataset, state: &ViewState, plot_px: f64) -> String {
    let index = Arc::new(index(indexed));
    let sectors = indexed.dataset.sectors.iter();
    let names = sectors.map(|(_, sector)| sector.name.get("en"));
    let gutter_px = layout::gutter_px(names, &TableMeasure, plot_px);
    let window = state.window(&indexed.axis_bounds);
    let progress = LodCache::default().advance(&index, window, plot_px, 1_000);
    assert!(progress.is_final, "so few events are laid out at once");
    let sheet = Sheet::around(window, &indexed.axis_bounds, plot_px, index.len());
    let scene_state = SceneState { selection: state.selection, gutter_px };
    let scene = layout::scene(
        indexed,
        &progress.stacked,
        &sheet,
        &scene_state,
        Language::En,
        &TableMeasure,
    );
    let (earlier, later) = layout::offscreen(&index, window);
    let mut lines = vec![format!("gutter {gutter_px:.0}"), scene.describe(&indexed.dataset)];
    for (name, summary) in [("earlier", earlier), ("later", later)] {
        let years = summary.map(|it| format!("{name} {} {}-{}", it.count, it.years.0, it.years.1));
        lines.extend(years);
    }
    let (bounds, bins) = (indexed.axis_bounds, index.density().len());
    let [start, end] = [window.start(), window.end()].map(|at| bounds.fraction(bounds.limits, at));
    let years = bounds.years;
    lines.push(format!("overview {start:.3}-{end:.3} of {}-{}, {bins} bins", years.0, years.1));
    lines.join("\n")
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
fn the_axis_is_vertical() {
    let indexed = indexed();
    let rows = layout::vertical_rows(&index(&indexed), indexed.axis_bounds.limits);
    let lines = rows.into_iter().map(|row| match row {
        VerticalRow::QuietYears(years, _) => format!("... {years} years"),
        VerticalRow::Year(year) => format!("year {year}"),
        VerticalRow::Event(id) => {
            let event = &indexed.dataset.events[id];
            format!("    {} {}", event.date, event.slug())
        }
    });
    insta::assert_snapshot!("vertical", lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn on_the_vertical_axis_only_what_the_window_meets_is_listed() {
    let indexed = indexed();
    let found = indexed.find(&ViewState::default());
    let window = indexed.axis_bounds.opening;
    let rows = layout::vertical_rows(&index(&indexed), window);
    let mut meets = found.events.clone();
    meets.retain(|&id| {
        let extent = indexed.dataset.events[id].date.extent();
        window.meets(extent.start, extent.end)
    });
    meets.reverse();
    let listed = rows.into_iter().filter_map(|row| match row {
        VerticalRow::Event(event) => Some(event),
        VerticalRow::Year(_) | VerticalRow::QuietYears(..) => None,
    });
    assert_eq!(listed.collect::<Vec<_>>(), meets);
    assert!(meets.len() < found.events.len());
}
