//! What came of what was announced, in sum.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use serde_json::{Value, json};
use transcaspian::{
    dataset::Dataset,
    evidence::{self, Verdict, Verdicts, findings},
};

/// One announcement of each verdict, and two that are left open.
const OF_EVERY_KIND: [(Verdict, usize); 5] = [
    (Verdict::Confirmed, 1),
    (Verdict::Contested, 1),
    (Verdict::CalledOff, 1),
    (Verdict::Open, 2),
    (Verdict::Pending, 1),
];

/// A claim or anything else that stands in these sources.
fn refs(sources: &[&str]) -> Value {
    sources.iter().map(|source| json!({ "source": source, "locator": "1" })).collect()
}

fn event(id: &str, date: &str, status: &str, sources: &[&str]) -> Value {
    json!({ "id": id, "date": date, "type": "visit", "status": status, "title": id, "sectors": ["all"],
        "summary": [{ "text": "So it is.", "refs": refs(sources) }] })
}

fn project(id: &str, statuses: &[(&str, &str, &str)]) -> Value {
    let statuses: Vec<_> = statuses
        .iter()
        .map(|(status, date, source)| {
            json!({ "status": status, "asOf": date, "basis": "stated", "refs": refs(&[source]) })
        })
        .collect();
    json!({ "id": id, "type": "project", "name": id, "sector": "all", "statuses": statuses,
        "summary": [{ "text": "So it is.", "refs": refs(&["spring"]) }] })
}

fn figure(id: &str, kind: &str, source: &str) -> Value {
    json!({ "id": id, "kind": kind, "value": 5, "roundedTo": 1, "asStated": "five", "period": "2020", "refs": refs(&[source]) })
}

fn dataset(parts: Value) -> Dataset {
    let mut json = json!({
        "schemaVersion": "1.0.0", "id": "plans", "title": "Plans", "defaultLanguage": "en",
        "sectors": [{ "id": "all", "name": "All" }],
        "sources": [
            { "id": "spring", "title": "Spring", "issued": { "date-parts": [[2020, 3, 1]] } },
            { "id": "autumn", "title": "Autumn", "issued": { "date-parts": [[2020, 9, 1]] } }
        ]
    });
    json.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
    let (dataset, problems) = evidence::read(&json.to_string());
    assert!(problems.is_empty(), "{problems:?}");
    dataset
}

/// How many announcements have each verdict.
fn counts<T>(verdicts: &Verdicts<T>) -> Vec<(Verdict, usize)> {
    verdicts.iter().map(|(verdict, records)| (*verdict, records.len())).collect()
}

/// A disagreement on something between the two sources.
fn disagreement(about: &str) -> Value {
    json!({ "id": "differ", "title": "Differ", "about": [about], "reason": "unknown",
        "resolution": "unresolved", "note": "So it is.", "sides": [
            { "text": "One", "refs": refs(&["spring"]) }, { "text": "Two", "refs": refs(&["autumn"]) }
        ] })
}

#[test]
fn events_are_confirmed_contested_called_off_left_open_or_too_late_to_be_told_of() {
    let dataset = dataset(json!({
        "events": [
            event("told", "2020-05-01", "occurred", &["spring", "autumn"]),
            event("contested", "2020-05-02", "occurred", &["spring", "autumn"]),
            event("off", "2020-06-01", "cancelled", &["spring"]),
            event("silent", "2020-07", "scheduled", &["spring"]),
            event("recalled", "2020-07-02", "scheduled", &["spring", "autumn"]),
            event("to-come", "2021", "scheduled", &["autumn"]),
            event("never-announced", "2020-08-01", "occurred", &["autumn"])
        ],
        "disagreements": [disagreement("contested")]
    }));
    let found = findings(&dataset);
    assert_eq!(counts(&found.events), OF_EVERY_KIND);
    assert!(found.projects.is_empty() && found.targets.is_empty());
}

#[test]
fn projects_are_judged_by_their_latest_status() {
    let dataset = dataset(json!({
        "projects": [
            project("built", &[("operating", "2020-09", "autumn"), ("announced", "2020-03", "spring")]),
            project("same", &[("announced", "2020-09", "autumn"), ("announced", "2020-03", "spring")]),
            project("unheard", &[("agreed", "2020-03", "spring")]),
            project("halted", &[("suspended", "2020-09", "autumn"), ("agreed", "2020-03", "spring")]),
            project("contested", &[("operating", "2020-09", "autumn"), ("agreed", "2020-03", "spring")]),
            project("new", &[("announced", "2020-09", "autumn")]),
            project("never-a-plan", &[("operating", "2020-03", "spring")])
        ],
        "disagreements": [disagreement("contested")]
    }));
    assert_eq!(counts(&findings(&dataset).projects), OF_EVERY_KIND);
}

#[test]
fn targets_are_compared_with_actual_figures() {
    let indicator = |id: &str, observations: Value| json!({ "id": id, "label": id, "unit": "t", "sector": "all", "observations": observations });
    let dataset = dataset(
        json!({ "events": [event("only", "2020-01-01", "occurred", &["spring"])], "indicators": [
        indicator("met", json!([figure("aim", "target", "spring"), figure("done", "actual", "autumn")])),
        indicator("alone", json!([figure("hope", "capacity", "spring")])),
        indicator("new", json!([figure("plan", "target", "autumn")]))
    ] }),
    );
    let expected = [(Verdict::Confirmed, 1), (Verdict::Open, 1), (Verdict::Pending, 1)];
    assert_eq!(counts(&findings(&dataset).targets), expected);
}

#[test]
fn nothing_announced_is_nothing_found() {
    let dataset =
        dataset(json!({ "events": [event("only", "2020-01-01", "occurred", &["spring"])] }));
    assert!(findings(&dataset).is_empty());
}
