//! What reading tells of records that are not sound, and what it leaves out for them: ids, links, dates,
//! references, figures, disagreements. The shape of the JSON is in `dataset_json.rs`, sources in
//! `dataset_sources.rs`.

mod common {
    pub(crate) mod changed;
    pub(crate) mod sound;
}

use common::changed::{check, check_text, ids, sound};
use serde_json::json;

#[test]
fn a_sound_dataset_gives_no_problem() {
    check_text(&sound().to_string(), &[], &[]);
}

#[test]
fn links_that_lead_nowhere_are_told_and_dropped() {
    for (pointer, path, list) in [
        ("/projects/0/sector", "$.projects[0].sector", "sectors"),
        ("/projects/1/partOf/0", "$.projects[1].partOf[0]", "projects"),
        ("/projects/0/places/0", "$.projects[0].places[0]", "places"),
        ("/projects/0/parties/0/actor", "$.projects[0].parties[0].actor", "actors"),
        ("/projects/0/keyFigure", "$.projects[0].keyFigure", "observations"),
        ("/events/1/sectors/1", "$.events[1].sectors[1]", "sectors"),
        ("/events/0/actors/0/actor", "$.events[0].actors[0].actor", "actors"),
        ("/events/0/places/0", "$.events[0].places[0]", "places"),
        ("/events/0/projects/0", "$.events[0].projects[0]", "projects"),
        ("/actors/1/positions/0/organization", "$.actors[1].positions[0].organization", "actors"),
        ("/indicators/0/sector", "$.indicators[0].sector", "sectors"),
        ("/indicators/0/projects/0", "$.indicators[0].projects[0]", "projects"),
        ("/places/0/aliases/0/refs/0/source", "$.places[0].aliases[0].refs[0].source", "sources"),
    ] {
        let message =
            format!("{path}: no sound record \"gone\" in `{list}`; add it, or correct the id");
        check(pointer, json!("gone"), &[&message], &[]);
    }
    check(
        "/indicators/0/observations/3/events",
        json!(["opening", "gone"]),
        &[
            "$.indicators[0].observations[3].events[1]: no sound record \"gone\" in `events`; add it, or \
           correct the id",
        ],
        &[],
    );
    check(
        "/disagreements/0/about/0",
        json!("gone"),
        &[
            "$.disagreements[0].about[0]: no sound record \"gone\" in `events, projects, actors, sources, \
           indicators`; add it, or correct the id",
        ],
        &[],
    );
}

#[test]
fn an_id_belongs_to_one_record_whatever_its_kind() {
    for (pointer, path, id, left_out) in [
        ("/events/1/id", "$.events[1].id", "opening", "survey"),
        ("/events/1/id", "$.events[1].id", "line", "survey"),
        ("/sources/1/id", "$.sources[1].id", "money", "courier"),
        ("/disagreements/0/id", "$.disagreements[0].id", "freight-2019", "freight-in-2018"),
        (
            "/indicators/0/observations/2/id",
            "$.indicators[0].observations[2].id",
            "ford",
            "freight-2019",
        ),
        (
            "/indicators/0/growth/0/id",
            "$.indicators[0].growth[0].id",
            "freight-2019",
            "freight-doubled",
        ),
    ] {
        let message = format!(
            "{path}: \"{id}\" is the id of an earlier record; ids are links, give each its own"
        );
        let mut json = sound();
        *json.pointer_mut(pointer).unwrap() = json!(id);
        let (dataset, problems) = transcaspian::dataset::read(&json.to_string());
        assert_eq!(problems.first().unwrap().to_string(), message);
        let left = ids(&dataset);
        assert_eq!(left.iter().filter(|own| *own == id).count(), 1, "the earlier one stays");
        assert!(!left.contains(&left_out.to_owned()));
    }
}

#[test]
fn an_id_is_lower_case_words_joined_by_hyphens() {
    for id in ["Survey", "2019_survey", "survey-", "-survey", "a--b", "сапар", "a b", ""] {
        let message = format!(
            "$.events[1].id: \"{id}\" is no id; use lower-case words and digits joined by hyphens"
        );
        check("/events/1/id", json!(id), &[&message], &["survey"]);
    }
}

#[test]
fn dates_that_are_none_are_told() {
    for (date, message) in [
        ("2023-02-31", "`2023-02-31`: February 2023 has 28 days, from 01 to 28"),
        (
            "2023-13",
            "`2023-13`: month 13 does not exist, months go from 01 to 12 (and seasons from 21 to 24)",
        ),
        ("2023-05/2023-04", "`2023-05/2023-04`: the interval ends before it starts"),
    ] {
        check(
            "/events/0/date",
            json!(date),
            &[&format!("$.events[0].date: {message}")],
            &["opening"],
        );
        let reported = format!("$.events[1].reported: {message}");
        check("/events/1/reported", json!(date), &[&reported], &["survey"]);
        for (pointer, path) in [
            ("/modified", "$.modified"),
            ("/accurateAsOf", "$.accurateAsOf"),
            ("/actors/1/positions/0/asOf", "$.actors[1].positions[0].asOf"),
            ("/projects/0/statuses/0/asOf", "$.projects[0].statuses[0].asOf"),
            ("/indicators/0/observations/3/period", "$.indicators[0].observations[3].period"),
        ] {
            check(pointer, json!(date), &[&format!("{path}: {message}")], &[]);
        }
        let from = format!("$.indicators[0].growth[0].from: {message}");
        check("/indicators/0/growth/0/from", json!(date), &[&from], &["freight-doubled"]);
    }
}

#[test]
fn an_event_needs_a_date() {
    check(
        "/events/0/date",
        None,
        &[
            "$.events[0]: no date; give `date`, or `reported` where only the date of the report is known",
        ],
        &["opening"],
    );
}

#[test]
fn whatever_else_is_wrong_with_an_undated_event_is_told_too() {
    let mut event = sound()["events"][0].take();
    event["date"] = json!("2023-02-30");
    event["places"] = json!(["gone"]);
    check(
        "/events/0",
        event,
        &[
            "$.events[0].date: `2023-02-30`: February 2023 has 28 days, from 01 to 28",
            "$.events[0].places[0]: no sound record \"gone\" in `places`; add it, or correct the id",
        ],
        &["opening"],
    );
}

const NO_REFERENCE: &str =
    "no reference; every claim and figure names its source and paragraph in `refs`";

#[test]
fn nothing_is_claimed_without_a_reference() {
    for (pointer, path, left_out) in [
        ("/events/0/summary", "$.events[0].summary", Some("opening")),
        ("/events/0/summary/0/refs", "$.events[0].summary[0].refs", Some("opening")),
        ("/projects/1/summary", "$.projects[1].summary", Some("bridge")),
        (
            "/indicators/0/observations/2/refs",
            "$.indicators[0].observations[2].refs",
            Some("freight-2019"),
        ),
        ("/indicators/0/growth/0/refs", "$.indicators[0].growth[0].refs", Some("freight-doubled")),
        ("/actors/0/refs", "$.actors[0].refs", None),
        ("/actors/1/positions/0/refs", "$.actors[1].positions[0].refs", None),
        ("/projects/0/statuses/0/refs", "$.projects[0].statuses[0].refs", None),
    ] {
        check(pointer, json!([]), &[&format!("{path}: {NO_REFERENCE}")], left_out.as_slice());
    }
}

#[test]
fn one_claim_without_a_reference_leaves_out_only_itself() {
    let claim = json!({ "text": "And this.", "refs": [] });
    let message = format!("$.events[0].summary[1].refs: {NO_REFERENCE}");
    check("/events/0/summary/-", claim, &[&message], &[]);
}

#[test]
fn a_project_needs_a_status() {
    let message =
        "$.projects[0].statuses: no status; add one to `statuses`, \"unknown\" if need be";
    check("/projects/0/statuses", json!([]), &[message], &[]);
}

#[test]
fn figures_that_make_no_sense_are_told() {
    for (pointer, value, message) in [
        (
            "/sectors/0/tone",
            json!(7),
            "$.sectors[0].tone: expected a whole number from 1 to 6, found the number 7",
        ),
        (
            "/places/0/coordinates",
            json!([51.9, 143.6]),
            "$.places[0].coordinates: 143.6 is out of range; longitude is from -180 to 180, latitude from \
             -90 to 90, in this order",
        ),
        (
            "/indicators/0/observations/2/roundedTo",
            json!(-10),
            "$.indicators[0].observations[2].roundedTo: -10 is out of range; a rounding step is 0 or more",
        ),
    ] {
        check(pointer, value, &[message], &[]);
    }
    let expected = "is out of range; a factor is the later value divided by the earlier: more than 0, and \
                    than half its rounding";
    for factor in [0.0, -2.0, 0.05] {
        let message = format!("$.indicators[0].growth[0].factor: {factor} {expected}");
        check("/indicators/0/growth/0/factor", json!(factor), &[&message], &["freight-doubled"]);
    }
}

#[test]
fn a_bad_figure_leaves_out_only_itself() {
    let message =
        "$.indicators[0].observations[2].value: expected a number, found the text \"many\"";
    check("/indicators/0/observations/2/value", json!("many"), &[message], &["freight-2019"]);
    let message = "$.indicators[0].growth[0]: missing field `factor`; add it";
    check("/indicators/0/growth/0/factor", None, &[message], &["freight-doubled"]);
    let message = "$.indicators[0].observations[2].kind: derived figures are worked out, not written; give \
                   the statement under `growth`";
    check("/indicators/0/observations/2/kind", json!("derived"), &[message], &["freight-2019"]);
    let message = "$.indicators[0].growth[0].to: no sound record \"gone\" in `observations`; add it, or \
                   correct the id";
    check("/indicators/0/growth/0/to", json!("gone"), &[message], &["freight-doubled"]);
}

#[test]
fn a_disagreement_has_two_sides() {
    let one_sided =
        "$.disagreements[0].sides: fewer than two sides; give what each source says in `sides`";
    let open = "$.indicators[?@.id=='freight'].observations[?@.id=='freight-2018']: cannot hold together with \
                \"freight-2018-too\" (\"50 tons\" and \"80 tons\"); add a record to `disagreements` whose \
                sides name both, with an explanation";
    check("/disagreements/0/sides/1", None, &[one_sided, open], &["freight-in-2018"]);
    let no_reference = format!("$.disagreements[0].sides[1].refs: {NO_REFERENCE}");
    let problems = [&*no_reference, one_sided, open];
    check("/disagreements/0/sides/1/refs", json!([]), &problems, &["freight-in-2018"]);
}

#[test]
fn a_resolved_disagreement_prefers_a_side() {
    let message = "$.disagreements[0].resolution: said to be resolved, but no side has the rank \
                   \"preferred\"; give it to the one followed";
    check("/disagreements/0/resolution", json!("preferred"), &[message], &[]);
}
