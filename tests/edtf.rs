//! Dates against an independent reader of EDTF, and the laws that days, windows and steps keep.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use edtf_core::Bound;
use proptest::prelude::*;
use transcaspian::time::{Calendar, Date, Day, Doubt, Edtf, End, Moment, Season, Step, Window};

// The oracle.

/// Compares with `edtf-core`: the same texts are accepted, with the same bounds and the same canonical
/// form. What is outside the subset is refused, whatever the oracle thinks of it.
#[track_caller]
fn check(text: &str) {
    let ours = Edtf::parse(text);
    if let Some(reason) = outside_subset(text) {
        assert!(ours.is_err(), "`{text}` should be refused: {reason}");
        return;
    }
    match (ours, edtf_core::Edtf::parse(text)) {
        (Ok(ours), Ok(theirs)) => {
            let (bounds, expected) = (ours.bounds(), theirs.bounds());
            assert_eq!(bounds.earliest, oracle_day(expected.earliest), "`{text}`");
            assert_eq!(bounds.latest, oracle_day(expected.latest), "`{text}`");
            assert_eq!(ours.to_string(), theirs.to_string());
        }
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("`{text}`: we read {ours:?}, the oracle {theirs:?}"),
    }
}

/// Says what our subset refuses on purpose, though it may be EDTF of level 1 or 2.
fn outside_subset(text: &str) -> Option<&'static str> {
    if text.contains(['[', ']', '{', '}', ',']) {
        return Some("a set");
    }
    if text.contains('T') {
        return Some("a time of day");
    }
    text.split('/').find_map(outside_in_date)
}

fn outside_in_date(date: &str) -> Option<&'static str> {
    let body = date.strip_suffix(['?', '~', '%']).unwrap_or(date);
    let shape: String = body.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    if body.contains(['?', '~', '%']) {
        return Some("doubt about a part of a date");
    }
    if body.starts_with(['-', 'Y']) || body.contains('S') {
        return Some("a year beyond four digits, before 0000 or with significant digits");
    }
    if body != ".." && body.contains("..") {
        return Some("an open end joined to a date");
    }
    let unspecified = ["99XX", "999X", "9999-XX", "9999-XX-XX", "9999-99-XX"];
    if body.contains('X') && !unspecified.contains(&&*shape) {
        return Some("unspecified digits elsewhere");
    }
    let code = body.get(5..7).and_then(|code| code.parse().ok());
    if body.len() == 7 && code.is_some_and(|code: u8| (25..=41).contains(&code)) {
        return Some("a season of a hemisphere, a quarter or the like");
    }
    None
}

fn oracle_day(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => Day::from_ymd(i32::try_from(date.year).unwrap(), date.month, date.day),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

const YEARS: [&str; 6] = ["0000", "1900", "1992", "2000", "2023", "9999"];

#[test]
fn every_month_and_day_is_read_as_the_oracle_does() {
    let two = |numbers: std::ops::RangeInclusive<u8>| {
        let masked = ["XX", "0X", "1X", "X1", "1", "001", ""].map(str::to_owned);
        numbers.map(|number| format!("{number:02}")).chain(masked).collect::<Vec<_>>()
    };
    for year in YEARS {
        for month in two(0..=45) {
            for sign in ["", "?", "~", "%", "??"] {
                check(&format!("{year}-{month}{sign}"));
                check(&format!("{year}{sign}-{month}"));
            }
            for day in two(0..=32) {
                check(&format!("{year}-{month}-{day}"));
                check(&format!("{year}-{month}-{day}%"));
            }
        }
    }
}

#[test]
fn every_year_and_its_masks_are_read_as_the_oracle_does() {
    for year in 0..=9999 {
        check(&format!("{year:04}"));
        check(&format!("{year:04}-02-29"));
        check(&format!("{year:04}-24"));
        check(&format!("{:03}X", year / 10));
    }
    for text in ["19XX", "1XXX", "XXXX", "X9XX", "20X3", "202X-10", "19XX-XX", "2023-XX-05"] {
        check(text);
    }
}

#[test]
fn every_pair_of_ends_is_read_as_the_oracle_does() {
    let ends = [
        "",
        "..",
        "19XX",
        "201X",
        "202X?",
        "2023",
        "2023~",
        "2023-XX",
        "2023-XX-XX",
        "2023-21",
        "2023-24",
        "2023-10",
        "2023-10-XX",
        "2023-10-05",
        "2023-10-05%",
        "2023-10-06",
        "2023-09-30",
        "2024",
        "2022",
        "2024-02-29",
        "2023-02-29",
        "2023-13",
        "0000",
        "9999-24",
        "..2023",
        "2023..",
        ".",
        "x",
    ];
    for start in ends {
        for end in ends {
            check(&format!("{start}/{end}"));
            check(&format!("{start}/{end}/{start}"));
        }
    }
}

#[test]
fn other_forms_are_judged_as_the_oracle_does() {
    for text in [
        "",
        " ",
        "2023 ",
        "20231005",
        "2023-1-5",
        "2023-10-5",
        "05.10.2023",
        "11.03.23",
        "March 2023",
        "2023-10-",
        "2023--10",
        "-2023",
        "-0000",
        "+2023",
        "Y20230",
        "Y-17E7",
        "1950S2",
        "2023-10-05T10:00:00Z",
        "[2021,2022]",
        "{2021..2023}",
        "?2023",
        "2023-?10",
        "2023~-10",
        "2023-10/~2024",
        "202x",
        "2023-xx",
        "２０２３",
        "2023‐10",
        "2023–10",
        "2023/10",
        "2023/2024-",
        "/",
        "//",
        "..",
        "../..",
        "/..",
        "..//",
    ] {
        check(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn near_misses_are_judged_as_the_oracle_does(
        text in near_edtf(),
        position in any::<prop::sample::Index>(),
        change in 0..3,
        by in prop::sample::select("0123456789XXx-/..?~% TYSE[]{},".chars().collect::<Vec<_>>()),
    ) {
        check(&text);
        let mut letters: Vec<char> = text.chars().collect();
        let at = position.index(letters.len() + 1);
        match (change, at < letters.len()) {
            (0, true) => letters[at] = by,
            (1, true) => { letters.remove(at); }
            _ => letters.insert(at, by),
        }
        check(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn reading_never_panics(text in any::<String>()) {
        check(&text);
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn what_is_written_is_read_again(edtf in any_edtf()) {
        prop_assert_eq!(Edtf::parse(&edtf.to_string()), Ok(edtf));
    }

    #[test]
    fn bounds_and_extents_are_in_order(edtf in any_edtf()) {
        let bounds = edtf.bounds();
        if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
            prop_assert!(earliest <= latest);
        }
        let extent = edtf.extent();
        prop_assert!(extent.start < extent.end);
        for day in [edtf.anchor(), extent.start.day(), extent.end.plus(-1).day()] {
            // A missing bound sets no limit.
            prop_assert!(bounds.earliest.is_none_or(|earliest| earliest <= day));
            prop_assert!(bounds.latest.is_none_or(|latest| day <= latest));
        }
    }
}

/// Texts of the subset's shapes, most of them sound.
fn near_edtf() -> impl Strategy<Value = String> {
    let date = "(20|19|00)[0-9]{2}|20[012]X|(19|20)XX|\
        20[012][0-9]-(0[0-9]|1[0-3]|2[0-6]|XX)|\
        20[012][0-9]-(0[1-9]|1[0-2]|XX)-([0-2][0-9]|3[0-2]|XX)";
    let hedged = format!("({date})[?~%]?");
    let end = format!(r"({hedged}|\.\.)?");
    prop_oneof![
        proptest::string::string_regex(&hedged).unwrap(),
        proptest::string::string_regex(&format!("{end}/{end}")).unwrap(),
    ]
}

/// Values of the subset, whatever their text.
fn any_edtf() -> impl Strategy<Value = Edtf> {
    let end = || {
        prop_oneof![
            8 => any_date().prop_map(End::Date),
            1 => Just(End::Open),
            1 => Just(End::Unknown),
        ]
    };
    let sound = |interval: &Edtf| {
        let bounds = interval.bounds();
        bounds.earliest.or(bounds.latest).is_some()
            && bounds.earliest.zip(bounds.latest).is_none_or(|(first, last)| first <= last)
    };
    prop_oneof![
        any_date().prop_map(Edtf::Date),
        (end(), end())
            .prop_map(|(start, end)| Edtf::Interval { start, end })
            .prop_filter("ends before it starts", sound),
    ]
}

fn any_date() -> impl Strategy<Value = Date> {
    use Doubt::{Approximate, Both, None, Uncertain};
    use Season::{Autumn, Spring, Summer, Winter};
    let calendar = prop_oneof![
        (0..100).prop_map(|century| Calendar::Century(century * 100)),
        (0..1000).prop_map(|decade| Calendar::Decade(decade * 10)),
        (0..=9999).prop_map(Calendar::Year),
        (0..=9999).prop_map(Calendar::UnknownMonth),
        (0..=9999).prop_map(Calendar::UnknownMonthAndDay),
        (0..=9999, prop::sample::select(vec![Spring, Summer, Autumn, Winter]))
            .prop_map(|(year, season)| Calendar::Season(year, season)),
        (0..=9999, 1..=12_u8).prop_map(|(year, month)| Calendar::Month(year, month)),
        (0..=9999, 1..=12_u8).prop_map(|(year, month)| Calendar::UnknownDay(year, month)),
        (0..=9999, 1..=12_u8, 1..=28_u8)
            .prop_map(|(year, month, day)| Calendar::Day(year, month, day)),
    ];
    let doubt = prop::sample::select(vec![None, Uncertain, Approximate, Both]);
    (calendar, doubt).prop_map(|(calendar, doubt)| Date { calendar, doubt })
}

// Days, windows, steps.

fn any_day() -> impl Strategy<Value = Day> {
    (-1_000_000..4_000_000).prop_map(|days| Moment(0).day().plus(days))
}

fn any_window() -> impl Strategy<Value = Window> {
    (any_day(), 1..400_000_000_000_i64)
        .prop_map(|(day, seconds)| Window::new(day.start(), day.start().plus(seconds)).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn days_and_their_dates_agree(day in any_day(), later in 0..1000) {
        let (year, month, of_month) = day.ymd();
        prop_assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
        prop_assert_eq!(day.start().day(), day);
        prop_assert_eq!(day.plus(later).days_since(day), later);
        prop_assert!(day.plus(later).ymd() >= day.ymd());
    }

    #[test]
    fn a_day_comes_back_from_its_position(window in any_window(), day in any_day()) {
        let found = window.at(window.fraction(day.start()));
        prop_assert!(found.seconds_since(day.start()).abs() <= 1);
    }

    #[test]
    fn zooming_keeps_the_fixed_moment(
        window in any_window(), fraction in -0.5..1.5, factor in 0.01..100.0,
    ) {
        let fixed = window.at(fraction);
        let zoomed = window.zoom_at(fixed, factor);
        let drift = zoomed.at(window.fraction(fixed)).seconds_since(fixed);
        prop_assert!(drift.abs() <= 1, "drifted by {drift} s");
    }

    #[test]
    fn limits_hold_and_holding_them_twice_changes_nothing(
        window in any_window(), limits in any_window(), shortest in 1..1_000_000_i64, factor in 0.001..1000.0,
    ) {
        let held = window.within(limits, shortest);
        prop_assert_eq!(held.within(limits, shortest), held);
        for held in [held, window.zoom_within(window.middle(), factor, limits, shortest)] {
            prop_assert!(limits.start() <= held.start() && held.end() <= limits.end());
            prop_assert!(held.seconds() >= shortest.min(limits.seconds()));
        }
    }

    #[test]
    fn panning_there_and_back_changes_nothing(window in any_window(), seconds in -1_000_000_000..1_000_000_000_i64) {
        prop_assert_eq!(window.pan(seconds).pan(-seconds), window);
    }

    #[test]
    fn ticks_are_in_order_and_keep_their_distance(
        day in any_day(), step in prop::sample::select(Step::TABLE),
    ) {
        let (floor, next) = (step.floor(day), step.next(day));
        prop_assert!(floor <= day && day < next);
        prop_assert_eq!(step.floor(floor), floor);
        prop_assert_eq!(step.floor(next), next);
        prop_assert_eq!(step.next(floor), next);
        prop_assert_eq!(step.floor(next.plus(-1)), floor);
        // February is short, and every second day leaves two or three to the next month.
        let seconds = next.start().seconds_since(floor.start());
        prop_assert!(seconds * 30 >= step.seconds() * 28 && seconds <= step.seconds() * 3 / 2);
    }
}
