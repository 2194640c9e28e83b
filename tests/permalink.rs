//! The permalink: what is written is read again, and whatever else stands there is passed over.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use proptest::{prelude::*, test_runner::TestRunner};
use transcaspian::{
    dataset::{Dataset, EMBEDDED, words::EventKind},
    evidence,
    state::{self, Facet, FacetValue, IndexedDataset, Selection, View, ViewState},
    time::{Edtf, Moment, Window},
};

fn embedded() -> Dataset {
    evidence::read(EMBEDDED).0
}

fn day(text: &str) -> Moment {
    Edtf::parse(text).unwrap().anchor().start()
}

#[track_caller]
fn check(state: &ViewState, link: &str) {
    let dataset = embedded();
    assert_eq!(state.permalink(&dataset), link);
    assert_eq!(unfocused(ViewState::from_permalink(link, &dataset)), *state);
}

/// The state without the keyboard's attention, which is no part of a link.
fn unfocused(state: ViewState) -> ViewState {
    ViewState { focus: None, ..state }
}

#[test]
fn links_are_short_and_readable() {
    let dataset = embedded();
    let start = ViewState::default;
    check(&start(), "");
    check(&ViewState { view: View::Projects, ..start() }, "view=projects");
    check(
        &ViewState { query: "Bakı & 50%+".to_owned(), ..start() },
        "q=Bak%C4%B1%20%26%2050%25%2B",
    );
    let sector = |id: &str| FacetValue::Sector(dataset.sectors.find(id).unwrap());
    let chosen = vec![sector("transport"), sector("energy"), FacetValue::Kind(EventKind::Visit)];
    check(&ViewState { chosen, ..start() }, "sector=transport,energy&kind=visit");
    let window = Window::new(day("2022-05-23"), day("2023-01-01").plus(3600));
    check(&ViewState { window, ..start() }, "from=2022-05-23&to=2023-01-01T3600");
    check(&ViewState { time_filter: window, ..start() }, "since=2022-05-23&until=2023-01-01T3600");
    let event = dataset.events.find("2024-03-state-visit").map(Selection::Event);
    check(&ViewState { selection: event, ..start() }, "event=2024-03-state-visit");
    let project = dataset.projects.find("middle-corridor").map(Selection::Project);
    check(&ViewState { selection: project, ..start() }, "project=middle-corridor");
}

#[test]
fn an_event_opened_by_link_has_the_keyboards_attention() {
    let dataset = embedded();
    let state = ViewState::from_permalink("event=2024-03-state-visit", &dataset);
    assert_eq!(state.focus, dataset.events.find("2024-03-state-visit"));
}

/// Reads the link as the state of another.
#[track_caller]
fn reads_as(link: &str, other: &str) {
    let dataset = embedded();
    let read = |link: &str| ViewState::from_permalink(link, &dataset);
    assert_eq!(read(link), read(other));
}

#[test]
fn what_is_not_understood_is_passed_over() {
    for nothing in [
        "",
        "&",
        "=",
        "&&=&",
        "view",
        "view=",
        "view=nonsense",
        "event=gone",
        "project=gone",
        "sector=gone",
        "kind=gone,",
        "colour=red",
        "from=2022-01-01",
        "to=2022-01-01",
        "from=2022-01-01&to=2021-01-01",
        "from=2022-01-01&to=2022-01-01",
        "from=2022-02-30&to=2023-01-01",
        "from=2022&to=2023",
        "from=2022-01-01T86400&to=2023-01-01",
        "from=2022-01-01T-1&to=2023-01-01",
        "utm_source=x",
        "middle-corridor",
    ] {
        reads_as(nothing, "");
    }
    reads_as("sector=gone,energy&event=gone&q=oil&colour=red", "q=oil&sector=energy");
    reads_as("sector=energy,energy&sector=energy", "sector=energy");
    reads_as("sector=energy&sector=transport", "sector=transport,energy");
    reads_as("q=%ff%41", "q=\u{fffd}A");
    reads_as("q=a=b", "q=a%3Db");
    reads_as("folds=open&q=oil", "q=oil&folds=open");
    reads_as("folds=shut", "");
}

/// Any state of the embedded dataset.
fn states(indexed: &IndexedDataset) -> impl Strategy<Value = ViewState> + use<> {
    let start = ViewState::default();
    let values = Facet::ALL.map(|facet| indexed.counts(&start, facet)).concat();
    let values: Vec<FacetValue> = values.iter().map(|one| one.value).collect();
    let events = indexed.dataset.events.ids().map(Selection::Event);
    let selections = events.chain(indexed.dataset.projects.ids().map(Selection::Project));
    let selections = selections.chain(indexed.dataset.actors.ids().map(Selection::Actor));
    let selections: Vec<Selection> = selections.collect();
    let limits = indexed.axis_bounds.limits;
    let moment = limits.start().0..limits.end().0;
    let window =
        (moment.clone(), moment).prop_map(|(a, b)| Window::new(Moment(a.min(b)), Moment(a.max(b))));
    let window = window.boxed();
    let query = prop_oneof!["", "[a-z&=#%+?,/\" ]{0,12}", "\\PC{0,12}"];
    (
        prop::sample::select(&View::ALL),
        query,
        prop::sample::subsequence(values, 0..8),
        (window.clone(), window),
        (
            prop::option::of("20[0-9]{2}-0[1-9]-[12][0-9]"),
            prop::option::of(prop::sample::select(selections)),
            any::<bool>(),
        ),
    )
        .prop_map(|(view, query, mut chosen, (time_filter, window), rest)| {
            let (after, selection, is_unfolded) = rest;
            chosen.sort_unstable();
            ViewState {
                view,
                query: query.trim().to_owned(),
                chosen,
                time_filter,
                window,
                is_unfolded,
                after: after.and_then(|text| state::day(&text)),
                selection,
                focus: None,
            }
        })
}

#[test]
fn what_is_written_is_read_again() {
    let indexed = IndexedDataset::new(embedded());
    let dataset = &indexed.dataset;
    let result = TestRunner::default().run(&states(&indexed), |state| {
        let link = state.permalink(dataset);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{}", link);
        prop_assert!(!link.contains(['#', '"', '<', '>']), "{}", link);
        prop_assert_eq!(unfocused(ViewState::from_permalink(&link, dataset)), state);
        Ok(())
    });
    result.unwrap();
}

#[test]
fn any_text_is_read() {
    let dataset = embedded();
    let name = prop::sample::select(&[
        "view", "q", "from", "to", "event", "project", "actor", "after", "sector", "who", "in",
    ]);
    let value = prop_oneof!["\\PC{0,12}", "[0-9T%-]{0,14}", "[-9]{1,12}T[0-9]{1,25}"];
    let part = (name, value).prop_map(|(name, value)| format!("{name}={value}"));
    let parts = prop::collection::vec(part, 0..5).prop_map(|parts| parts.join("&"));
    let links = prop_oneof![parts, ".{0,40}"];
    let result = TestRunner::default().run(&links, |link| {
        let state = ViewState::from_permalink(&link, &dataset);
        let again = ViewState::from_permalink(&state.permalink(&dataset), &dataset);
        prop_assert_eq!(again.query.trim(), state.query.trim());
        prop_assert_eq!(ViewState { query: state.query.clone(), ..again }, state);
        Ok(())
    });
    result.unwrap();
}

#[test]
fn a_link_to_an_event_brings_it_in_sight() {
    let indexed = IndexedDataset::new(evidence::read(EMBEDDED).0);
    let state = ViewState::follow("event=1992-08-diplomatic-relations", &indexed);
    let event = indexed.dataset.events.find("1992-08-diplomatic-relations").unwrap();
    let extent = indexed.dataset.events[event].date.extent();
    assert!(state.window(&indexed.axis_bounds).meets(extent.start, extent.end));
    let placed = ViewState::follow(
        "from=2022-01-01&to=2023-01-01&event=1992-08-diplomatic-relations",
        &indexed,
    );
    assert_eq!(
        placed.window,
        ViewState::from_permalink("from=2022-01-01&to=2023-01-01", &indexed.dataset).window
    );
}
