//! What a reader's wishes do to the state: windows, selection, keys; and where the axis opens.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

mod common {
    pub(crate) mod made_up;
}

use common::made_up::{self, MadeUp};
use proptest::prelude::*;
use transcaspian::{
    dataset::{EMBEDDED, Event, Id, words::EventKind},
    evidence,
    state::{
        FacetValue, IndexedDataset, Intent, Key, PAN_STEP, Selection, Thumb, View, ViewState,
        ZOOM_STEP, key,
    },
    time::{DAY_SECONDS, Edtf, Fold, MOST_FOLDS, Moment, Window},
};

fn embedded() -> IndexedDataset {
    IndexedDataset::new(evidence::read(EMBEDDED).0)
}

fn dated(dates: &[&str]) -> IndexedDataset {
    let event = |date: &&str| MadeUp { date: (*date).to_owned(), sector: 0, letters: 5 };
    made_up::indexed(&dates.iter().map(event).collect::<Vec<_>>())
}

fn day(text: &str) -> Moment {
    Edtf::parse(text).unwrap().anchor().start()
}

fn window(start: &str, end: &str) -> Window {
    Window::new(day(start), day(end)).unwrap()
}

fn shows(window: Window, indexed: &IndexedDataset, event: Id<Event>) -> bool {
    let extent = indexed.dataset.events[event].date.extent();
    window.meets(extent.start, extent.end)
}

#[test]
fn the_embedded_dataset_opens_on_its_busy_years() {
    let axis_bounds = embedded().axis_bounds;
    let years = |window: Window| (window.start().day().year(), window.end().day().year());
    assert_eq!(years(axis_bounds.opening), (2022, 2024));
    assert!(
        axis_bounds.limits.contains(day("1992-08-30"))
            && axis_bounds.limits.contains(day("2024-03-15"))
    );
    assert!(
        axis_bounds.opening.contains(day("2022-05-23"))
            && axis_bounds.opening.contains(day("2024-03-15"))
    );
}

/// The events, by date, that the opening window shows.
#[track_caller]
fn opens_on(dates: &[&str], shown: &[&str]) {
    let indexed = dated(dates);
    let opening = ViewState::default().window(&indexed.axis_bounds);
    let seen = indexed.dataset.events.iter().filter(|&(id, _)| shows(opening, &indexed, id));
    assert_eq!(seen.map(|(_, event)| event.date.to_string()).collect::<Vec<_>>(), shown);
    let limits = indexed.axis_bounds.limits;
    assert!(limits.start() <= opening.start() && opening.end() <= limits.end());
    assert!(indexed.dataset.events.ids().all(|id| shows(limits, &indexed, id)));
}

#[test]
fn the_axis_opens_on_the_busiest_period() {
    opens_on(&["2020-05-01"], &["2020-05-01"]);
    let even = ["2000", "2003", "2006", "2009", "2012", "2015", "2018"];
    opens_on(&even, &even);
    opens_on(&["2000", "2003", "2006"], &["2000", "2003", "2006"]);
    opens_on(&["1950", "1951", "1952", "1990", "1991"], &["1950", "1951", "1952"]);
    opens_on(&["1950", "1951", "1990", "1991"], &["1950", "1951", "1990", "1991"]);
    opens_on(&["1950/..", "1990", "1991"], &["1990", "1991"]);
    opens_on(&["1950/1989", "1990", "1991"], &["1950/1989", "1990", "1991"]);
    opens_on(&["0000", "9999"], &["0000", "9999"]);
}

#[test]
fn one_event_is_seen_with_the_weeks_around_it() {
    let opening = dated(&["2020-05-01"]).axis_bounds.opening;
    assert!(opening.seconds() > 28 * DAY_SECONDS && opening.seconds() < 93 * DAY_SECONDS);
}

#[test]
fn without_events_all_that_there_is_is_shown() {
    let axis_bounds = dated(&[]).axis_bounds;
    assert_eq!(axis_bounds.opening, axis_bounds.limits);
}

#[test]
fn views_search_facets_and_selection_change_only_themselves() {
    let indexed = embedded();
    let forum = FacetValue::Kind(EventKind::Forum);
    let visit = FacetValue::Kind(EventKind::Visit);
    let project = Selection::Project(indexed.dataset.projects.find("middle-corridor").unwrap());
    let apply = |state: ViewState, intent: Intent| state.apply(intent, &indexed);
    let state = apply(ViewState::default(), Intent::Show(View::List));
    assert_eq!(state, ViewState { view: View::List, ..ViewState::default() });
    let state = apply(state, Intent::Search(" oil ".to_owned()));
    assert_eq!((state.query.as_str(), state.is_filtered()), (" oil ", true));
    let state = apply(apply(state, Intent::Toggle(forum)), Intent::Toggle(visit));
    assert_eq!(state.chosen, [visit, forum]);
    let state = apply(state, Intent::Toggle(visit));
    assert_eq!(state.chosen, [forum]);
    let state = apply(state, Intent::Select(project));
    assert_eq!((state.selection, state.window), (Some(project), None));
    let state = apply(apply(state, Intent::Clear), Intent::Close);
    assert_eq!(state, ViewState { view: View::List, ..ViewState::default() });
}

#[test]
fn a_period_of_time_is_read_by_itself() {
    let indexed = embedded();
    let year = window("2023-01-01", "2024-01-01");
    let sector = indexed.dataset.sectors.find("energy");
    let all = indexed.find(&ViewState::default());
    let state = ViewState::default().apply(Intent::Read(year, sector), &indexed);
    assert_eq!((state.view, state.is_filtered()), (View::List, true));
    let found = indexed.find(&state);
    let belongs = |&event: &Id<Event>| {
        let has_sector = indexed.dataset.events[event].sectors.contains(&sector.unwrap());
        has_sector && shows(year, &indexed, event)
    };
    assert_eq!(found.events, all.events.iter().copied().filter(belongs).collect::<Vec<_>>());
    assert!(!found.events.is_empty());
    assert!(found.projects.len() < all.projects.len());
    let again = state.clone().apply(Intent::Read(year, sector), &indexed);
    assert_eq!(again, state, "the sector stays chosen");
    let every_time = state.clone().apply(Intent::ClearTimeFilter, &indexed);
    assert!(indexed.find(&every_time).events.len() > found.events.len());
    assert!(!state.apply(Intent::Clear, &indexed).is_filtered());
}

#[test]
fn a_project_is_framed_by_its_events() {
    let indexed = embedded();
    for (id, project) in indexed.dataset.projects.iter() {
        let state = ViewState { view: View::Projects, ..ViewState::default() };
        let framed = state.apply(Intent::Frame(id), &indexed);
        assert_eq!(framed.view, View::Timeline);
        let seen = framed.window(&indexed.axis_bounds);
        assert!(project.events.iter().all(|&event| shows(seen, &indexed, event)));
    }
}

#[test]
fn selecting_and_focusing_reveal_the_event() {
    let indexed = embedded();
    let narrow =
        ViewState { window: Some(window("2023-01-01", "2023-01-08")), ..ViewState::default() };
    for event in indexed.dataset.events.ids() {
        for start in [&narrow, &ViewState::default()] {
            let axis = indexed.axis_bounds;
            let length = axis.length(start.window(&axis));
            let selected = start.clone().apply(Intent::Select(Selection::Event(event)), &indexed);
            assert_eq!(
                (selected.selection, selected.focus),
                (Some(Selection::Event(event)), Some(event))
            );
            let focused = start.clone().apply(Intent::Focus(event), &indexed);
            assert_eq!((focused.selection, focused.focus), (None, Some(event)));
            for state in [selected, focused] {
                let seen = state.window(&indexed.axis_bounds);
                assert!(shows(seen, &indexed, event));
                assert_eq!(axis.length(seen), length, "revealing does not zoom");
            }
        }
        let first = narrow.clone().apply(Intent::Focus(event), &indexed);
        assert_eq!(
            first.clone().apply(Intent::Focus(event), &indexed),
            first,
            "nothing moves twice"
        );
    }
}

#[test]
fn everything_is_seen_at_once_and_the_opening_again() {
    let indexed = embedded();
    let state = ViewState::default().apply(Intent::FitAll, &indexed);
    assert_eq!(state.window(&indexed.axis_bounds), indexed.axis_bounds.limits);
    let opening = indexed.axis_bounds.opening;
    assert_eq!(state.apply(Intent::Go(opening), &indexed), ViewState::default());
    // Where the two are the same, so are the states.
    let one = dated(&["2000", "2003", "2006"]);
    assert_eq!(ViewState::default().apply(Intent::FitAll, &one), ViewState::default());
}

#[test]
fn the_axis_ends_near_its_events() {
    for dates in
        [&["1992-08-30", "2004-03-01", "2024-03-15"][..], &["1700", "2000/.."], &["2023-05-01"]]
    {
        let indexed = dated(dates);
        let extents = indexed.dataset.events.iter().map(|(_, event)| event.date.extent());
        let limits = indexed.axis_bounds.limits;
        let room = (limits.seconds() / 40).max(15 * DAY_SECONDS);
        let (first, last) = extents
            .fold((limits.end(), limits.start()), |(first, last), extent| {
                (first.min(extent.start), last.max(extent.end))
            });
        assert!(first.seconds_since(limits.start()) <= room, "{dates:?}");
        assert!(limits.end().seconds_since(last) <= room, "{dates:?}");
    }
}

/// The silences that an axis with events of these dates leaves out, in whole years.
#[track_caller]
fn leaves_out(dates: &[&str], years: &[usize]) {
    let indexed = dated(dates);
    let axis = indexed.axis_bounds;
    let found: Vec<usize> = axis.folds.iter().map(Fold::years).collect();
    assert_eq!(found, years, "{dates:?}");
    // No event lies in what is left out, and there is room on either side.
    for (_, event) in indexed.dataset.events.iter() {
        let extent = event.date.extent();
        assert!(axis.folds.iter().all(|fold| extent.end < fold.start || fold.end < extent.start));
    }
    assert!(indexed.unfolded_bounds.folds.is_empty());
    assert!(
        axis.length(axis.limits) <= indexed.unfolded_bounds.length(indexed.unfolded_bounds.limits)
    );
}

#[test]
fn long_silences_are_left_out() {
    leaves_out(&["1992-08-30", "1993-01-09", "2004-03-01", "2022-05-23", "2024-03-15"], &[11, 18]);
    leaves_out(&[], &[]);
    leaves_out(&["2020-05-01"], &[]);
    // A tenth of everything, and no less than two years.
    leaves_out(&["2000-01", "2001-06", "2003-01", "2004-06"], &[]);
    leaves_out(&["2000/2010", "2012/2020", "2024/2040"], &[]);
    leaves_out(&["2000/2010", "2020/2024", "2027/2040"], &[9]);
    // Folded, it would take as much room.
    leaves_out(&["2000/2010", "2016/2020", "2024/2040"], &[]);
    // What goes on is no silence, and what is left after one fold may have another.
    leaves_out(&["1700/1800", "1750", "1900"], &[99]);
    leaves_out(&["0500", "1900", "1950", "2000", "2001"], &[1399, 49, 49]);
    let centuries: Vec<String> = (0..20).map(|century| format!("{:04}", 100 * century)).collect();
    let centuries: Vec<&str> = centuries.iter().map(String::as_str).collect();
    assert!(dated(&centuries).axis_bounds.folds.iter().count() <= MOST_FOLDS);
}

#[test]
fn silences_are_unfolded_and_folded_again() {
    let indexed = embedded();
    let all = ViewState::default().apply(Intent::FitAll, &indexed);
    let unfolded = all.clone().apply(Intent::Fold(false), &indexed);
    assert_eq!(unfolded.window(indexed.axis(&unfolded)), indexed.unfolded_bounds.limits);
    assert_eq!(unfolded.apply(Intent::Fold(true), &indexed), all);
    let year =
        ViewState { window: Some(window("2023-01-01", "2024-01-01")), ..ViewState::default() };
    let unfolded = year.clone().apply(Intent::Fold(false), &indexed);
    assert_eq!((unfolded.window, unfolded.is_unfolded), (year.window, true));
}

#[test]
fn what_leads_nowhere_is_known() {
    let indexed = embedded();
    let limits = indexed.axis_bounds.limits;
    let closest = Window::new(day("2023-01-01"), day("2023-01-03")).unwrap();
    let end = Window::new(limits.end().plus(-90 * DAY_SECONDS), limits.end()).unwrap();
    let zoom = |factor| Intent::Zoom { about: None, factor };
    for (window, intent, expected) in [
        (limits, Intent::FitAll, true),
        (limits, zoom(ZOOM_STEP), true),
        (limits, Intent::Pan(PAN_STEP), true),
        (limits, Intent::Pan(-PAN_STEP), true),
        (limits, zoom(1.0 / ZOOM_STEP), false),
        (closest, zoom(1.0 / ZOOM_STEP), true),
        (closest, zoom(ZOOM_STEP), false),
        (closest, Intent::FitAll, false),
        (end, Intent::Pan(PAN_STEP), true),
        (end, Intent::Pan(-PAN_STEP), false),
    ] {
        let state = ViewState { window: Some(window), ..ViewState::default() };
        assert_eq!(state.stays_with(intent.clone(), &indexed), expected, "{intent:?}");
    }
}

#[test]
fn a_link_cannot_ask_for_more_than_there_is() {
    let indexed = embedded();
    let far =
        ViewState { window: Some(window("0001-01-01", "9999-01-01")), ..ViewState::default() };
    assert_eq!(far.window(&indexed.axis_bounds), indexed.axis_bounds.limits);
    let second = Window::new(day("2023-01-01"), day("2023-01-01").plus(1));
    let near = ViewState { window: second, ..ViewState::default() };
    assert_eq!(near.window(&indexed.axis_bounds).seconds(), 2 * DAY_SECONDS);
}

#[test]
fn keys_have_their_meaning() {
    let intent = |intent: Intent| Some(Key::Intent(intent));
    let zoom = |factor: f64| Some(Key::Zoom(factor));
    for (name, shift, expected) in [
        ("ArrowLeft", false, Some(Key::Previous)),
        ("ArrowUp", false, Some(Key::Previous)),
        ("ArrowRight", false, Some(Key::Next)),
        ("ArrowDown", false, Some(Key::Next)),
        ("ArrowLeft", true, intent(Intent::Pan(-PAN_STEP))),
        ("ArrowRight", true, intent(Intent::Pan(PAN_STEP))),
        ("Home", false, Some(Key::First)),
        ("End", false, Some(Key::Last)),
        ("+", true, zoom(1.0 / ZOOM_STEP)),
        ("=", false, zoom(1.0 / ZOOM_STEP)),
        ("-", false, zoom(ZOOM_STEP)),
        ("_", true, zoom(ZOOM_STEP)),
        ("0", false, intent(Intent::FitAll)),
        ("Tab", false, None),
        ("Enter", false, None),
        ("Escape", false, None),
        (" ", false, None),
        ("PageDown", false, None),
        ("a", false, None),
        ("", false, None),
    ] {
        assert_eq!(key(name, shift), expected, "{name}");
    }
}

#[test]
fn the_thumbs_of_the_overview_go_by_keys_as_sliders_do() {
    let indexed = dated(&["1000", "1500-01-01", "2000"]);
    let seen = window("1500-01-01", "1500-04-10");
    let limits = indexed.unfolded_bounds.limits;
    let state = ViewState { window: Some(seen), is_unfolded: true, ..ViewState::default() };
    let hundredth = DAY_SECONDS;
    let moved = |thumb: Thumb, key: &str| {
        let intent = thumb.key(key, seen, limits)?;
        let after = state.clone().apply(intent, &indexed).window(&indexed.unfolded_bounds);
        let part = |from: Moment, to: Moment| (to.seconds_since(from) * 100 / hundredth) / 100;
        Some((part(seen.start(), after.start()), part(seen.end(), after.end())))
    };
    assert_eq!(seen.seconds(), 99 * DAY_SECONDS);
    for (thumb, key, expected) in [
        (Thumb::Window, "ArrowLeft", (-24, -24)),
        (Thumb::Window, "ArrowUp", (24, 24)),
        (Thumb::Window, "PageDown", (-99, -99)),
        (Thumb::Window, "PageUp", (99, 99)),
        (Thumb::Start, "ArrowRight", (6, 0)),
        (Thumb::Start, "PageDown", (-24, 0)),
        (Thumb::Start, "End", (97, 0)),
        (Thumb::End, "ArrowDown", (0, -6)),
        (Thumb::End, "PageUp", (0, 24)),
        (Thumb::End, "Home", (0, -97)),
    ] {
        assert_eq!(moved(thumb, key), Some(expected), "{thumb:?} {key}");
    }
    for (thumb, key) in [(Thumb::Window, "Home"), (Thumb::Start, "Home")] {
        let intent = thumb.key(key, seen, limits).unwrap();
        let after = state.clone().apply(intent, &indexed).window(&indexed.unfolded_bounds);
        assert_eq!(after.start(), limits.start());
    }
    for (thumb, key) in [(Thumb::Window, "End"), (Thumb::End, "End")] {
        let intent = thumb.key(key, seen, limits).unwrap();
        let after = state.clone().apply(intent, &indexed).window(&indexed.unfolded_bounds);
        assert_eq!(after.end(), limits.end());
    }
    for key in ["Tab", "Enter", "a", "+"] {
        assert_eq!(Thumb::Start.key(key, seen, limits), None, "{key}");
    }
}

/// Any wish that moves the window, sane or not.
fn moves() -> impl Strategy<Value = Intent> {
    let moment = prop_oneof![any::<i64>(), -1_000_000_000..3_000_000_000_i64].prop_map(Moment);
    let factor = prop_oneof![any::<f64>(), 0.1..10.0];
    prop_oneof![
        prop_oneof![any::<f64>(), -3.0..3.0].prop_map(Intent::Pan),
        prop_oneof![any::<i64>(), -100_000_000..100_000_000_i64].prop_map(Intent::PanBy),
        (any::<i64>(), any::<i64>()).prop_map(|(start, end)| Intent::Resize(start, end)),
        (-2.0..3.0, -2.0..3.0, factor.clone()).prop_map(|(from, to, factor)| Intent::Drag {
            from,
            to,
            factor
        }),
        (prop::option::of(moment.clone()), factor)
            .prop_map(|(about, factor)| Intent::Zoom { about, factor }),
        (moment.clone(), moment)
            .prop_filter_map("empty", |(a, b)| Window::new(a.min(b), a.max(b)))
            .prop_map(Intent::Go),
        Just(Intent::FitAll),
    ]
}

#[test]
fn no_wish_leaves_the_limits() {
    let indexed = embedded();
    let mut runner = proptest::test_runner::TestRunner::default();
    let result = runner.run(&prop::collection::vec(moves(), 1..12), |moves| {
        let mut state = ViewState::default();
        for intent in moves {
            state = state.apply(intent, &indexed);
            let (seen, limits) = (state.window(&indexed.axis_bounds), indexed.axis_bounds.limits);
            prop_assert!(limits.start() <= seen.start() && seen.end() <= limits.end());
            prop_assert!(seen.seconds() >= 2 * DAY_SECONDS);
        }
        Ok(())
    });
    result.unwrap();
}

proptest! {
    /// Zooming keeps the moment under the pointer where it is, as long as the limits do not push.
    #[test]
    fn zooming_keeps_the_moment(at in 0.0..1.0_f64, factor in 0.05..20.0_f64) {
        let indexed = dated(&["1000", "1500-01-01", "2000"]);
        let state = ViewState { window: Some(window("1500-01-01", "1501-01-01")), is_unfolded: true, ..ViewState::default() };
        let seen = state.window(&indexed.unfolded_bounds);
        let about = seen.at(at);
        let zoomed = state.apply(Intent::Zoom { about: Some(about), factor }, &indexed);
        let zoomed = zoomed.window(&indexed.unfolded_bounds);
        prop_assert!((zoomed.fraction(about) - at).abs() < 1e-4);
        prop_assert!((factor < 1.0) == (zoomed.seconds() < seen.seconds()));
    }

    /// Panning moves by what was asked, as long as the limits do not push.
    #[test]
    fn panning_moves_by_what_was_asked(seconds in -1_000_000_000..1_000_000_000_i64) {
        let indexed = dated(&["1000", "1500-01-01", "2000"]);
        let seen = window("1500-01-01", "1501-01-01");
        let state = ViewState { window: Some(seen), is_unfolded: true, ..ViewState::default() };
        let panned = state.clone().apply(Intent::PanBy(seconds), &indexed);
        prop_assert_eq!(panned.window(&indexed.unfolded_bounds), seen.pan(seconds));
        prop_assert_eq!(panned.apply(Intent::PanBy(-seconds), &indexed), state);
    }
}
