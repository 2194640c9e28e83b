//! What figures leave open, what growth implies, and which figures cannot stand together.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use serde_json::{Value, json};
use transcaspian::{
    dataset::{Dataset, EMBEDDED, Id, Observation, Reference, words::ObservationKind},
    evidence::{self, Interval, claims_by_source, conflicts, marker},
};

/// A dataset of one indicator with these figures and statements of growth.
fn indicator(observations: Value, growth: Value, disagreements: Value) -> (Dataset, Vec<String>) {
    let refs = json!([{ "source": "paper", "locator": "1" }]);
    let cited = |mut records: Value| {
        for record in records.as_array_mut().unwrap() {
            record["refs"] = refs.clone();
            record["asStated"] = json!("so many");
        }
        records
    };
    let json = json!({
        "schemaVersion": "1.0.0", "id": "figures", "title": "Figures", "defaultLanguage": "en",
        "sectors": [{ "id": "all", "name": "All" }],
        "sources": [{ "id": "paper", "title": "Paper" }],
        "events": [{ "id": "count", "date": "2020", "type": "other", "status": "occurred", "title": "A count",
            "sectors": ["all"], "summary": [{ "text": "Counted.", "refs": refs }] }],
        "indicators": [{ "id": "goods", "label": "Goods", "unit": "t", "sector": "all",
            "observations": cited(observations), "growth": cited(growth) }],
        "disagreements": disagreements
    });
    let (dataset, problems) = evidence::read(&json.to_string());
    (dataset, problems.iter().map(ToString::to_string).collect())
}

fn figure(id: &str, value: f64, rounded_to: f64, period: &str, qualifier: &str) -> Value {
    json!({ "id": id, "value": value, "roundedTo": rounded_to, "period": period, "kind": "actual",
        "qualifier": qualifier })
}

fn find(dataset: &Dataset, id: &str) -> Id<Observation> {
    dataset.observations.find(id).unwrap()
}

#[track_caller]
fn close(found: Interval, (low, high): (f64, f64)) {
    let near = |a: f64, b: f64| a.total_cmp(&b).is_eq() || (a - b).abs() <= 1e-9 * b.abs().max(1.0);
    assert!(near(found.low, low) && near(found.high, high), "{found:?} is not {low} to {high}");
}

#[test]
fn a_figure_leaves_open_what_rounding_and_hedge_do() {
    const ALL: f64 = f64::INFINITY;
    for (value, rounded_to, qualifier, expected) in [
        (500.0, 0.0, "exact", (500.0, 500.0)),
        (500.0, 100.0, "exact", (450.0, 550.0)),
        (61.4e6, 0.1e6, "exact", (61.35e6, 61.45e6)),
        (500.0, 0.0, "about", (450.0, 550.0)),
        (500.0, 10.0, "about", (450.0, 550.0)),
        (500.0, 200.0, "about", (400.0, 600.0)),
        (-500.0, 0.0, "about", (-550.0, -450.0)),
        (500.0, 100.0, "moreThan", (500.0, ALL)),
        (500.0, 100.0, "lessThan", (-ALL, 500.0)),
        (500.0, 100.0, "upTo", (-ALL, 550.0)),
    ] {
        let figures = json!([figure("it", value, rounded_to, "2020", qualifier)]);
        let (dataset, problems) = indicator(figures, json!([]), json!([]));
        assert_eq!(problems, [""; 0]);
        close(Interval::of(&dataset, find(&dataset, "it")), expected);
    }
}

/// The value and the interval that a statement of growth implies for the year before.
#[track_caller]
fn implies(later: (f64, f64), factor: (f64, f64), value: f64, interval: (f64, f64)) {
    let figures = json!([figure("later", later.0, later.1, "2022", "exact")]);
    let growth = json!([{ "id": "earlier", "factor": factor.0, "roundedTo": factor.1, "from": "2021",
        "to": "later" }]);
    let (dataset, problems) = indicator(figures, growth, json!([]));
    assert_eq!(problems, [""; 0]);
    let id = find(&dataset, "earlier");
    let implied = &dataset.observations[id];
    close(Interval { low: implied.value, high: implied.value }, (value, value));
    assert_eq!(implied.kind, ObservationKind::Derived);
    assert_eq!(implied.implied.unwrap().later, find(&dataset, "later"));
    assert_eq!(implied.period.unwrap().to_string(), "2021");
    close(Interval::of(&dataset, id), interval);
}

#[test]
fn growth_implies_the_earlier_value() {
    // Up 40 per cent to 450, and fivefold to 529: the sums of data/README.md.
    implies((450.0, 10.0), (1.4, 0.1), 450.0 / 1.4, (445.0 / 1.45, 455.0 / 1.35));
    implies((529.0, 1.0), (5.0, 1.0), 105.8, (528.5 / 5.5, 529.5 / 4.5));
    implies((100.0, 0.0), (2.0, 0.0), 50.0, (50.0, 50.0));
    implies((0.0, 20.0), (2.0, 1.0), 0.0, (-10.0 / 1.5, 10.0 / 1.5));
    implies((-100.0, 20.0), (2.0, 1.0), -50.0, (-110.0 / 1.5, -90.0 / 2.5));
}

#[test]
fn implied_values_of_the_embedded_dataset_are_those_of_its_readme() {
    let (dataset, _) = evidence::read(EMBEDDED);
    for (id, low, high) in [
        ("trade-turnover-2021-implied", 307.0e6, 337.0e6),
        ("trade-turnover-2020-implied", 96.0e6, 118.0e6),
    ] {
        let interval = Interval::of(&dataset, find(&dataset, id));
        let in_millions = |value: f64| (value / 1e6).round() * 1e6;
        close(
            Interval { low: in_millions(interval.low), high: in_millions(interval.high) },
            (low, high),
        );
    }
}

/// Whether two figures cannot stand together; if so, the dataset has a problem until it is explained.
#[track_caller]
fn check(one: Value, other: Value, conflict: bool) {
    let figures = json!([one, other]);
    let (dataset, problems) = indicator(figures.clone(), json!([]), json!([]));
    assert_eq!(
        (conflicts(&dataset).len(), problems.len()),
        (usize::from(conflict), usize::from(conflict))
    );
    let (dataset, problems) = indicator(figures, json!([]), explained("one", "other"));
    assert_eq!((conflicts(&dataset).len(), problems), (usize::from(conflict), vec![]));
}

fn explained(one: &str, other: &str) -> Value {
    let side = |id: &str| json!({ "text": "So it says.", "observation": id, "refs": [{ "source": "paper", "locator": "1" }] });
    json!([{ "id": "why", "title": "Goods", "about": ["goods"], "sides": [side(one), side(other)],
        "reason": "unknown", "resolution": "unresolved", "note": "Nobody knows." }])
}

#[test]
fn figures_conflict_when_no_value_agrees_with_both() {
    let one = |value, rounded_to, qualifier| figure("one", value, rounded_to, "2020", qualifier);
    let other =
        |value, rounded_to, qualifier| figure("other", value, rounded_to, "2020", qualifier);
    check(one(100.0, 0.0, "exact"), other(100.0, 0.0, "exact"), false);
    check(one(100.0, 0.0, "exact"), other(101.0, 0.0, "exact"), true);
    check(one(100.0, 10.0, "exact"), other(104.0, 0.0, "exact"), false);
    check(one(100.0, 10.0, "exact"), other(110.0, 10.0, "exact"), false);
    check(one(100.0, 10.0, "exact"), other(111.0, 10.0, "exact"), true);
    check(one(100.0, 0.0, "about"), other(109.0, 0.0, "exact"), false);
    check(one(100.0, 0.0, "moreThan"), other(1e9, 0.0, "exact"), false);
    check(one(100.0, 0.0, "moreThan"), other(90.0, 0.0, "exact"), true);
    check(one(100.0, 0.0, "lessThan"), other(200.0, 0.0, "moreThan"), true);
    check(one(100.0, 0.0, "upTo"), other(101.0, 0.0, "exact"), true);
}

#[test]
fn only_like_figures_of_one_period_are_compared() {
    let one = figure("one", 100.0, 0.0, "2020", "exact");
    check(one.clone(), figure("other", 900.0, 0.0, "2021", "exact"), false);
    check(one.clone(), figure("other", 900.0, 0.0, "2020-01/2020-06", "exact"), false);
    check(one.clone(), figure("other", 900.0, 0.0, "2020?", "exact"), true);
    check(one.clone(), figure("other", 900.0, 0.0, "2020-01/2020-12", "exact"), true);
    for (kind, conflict) in
        [("actual", true), ("estimate", true), ("target", false), ("capacity", false)]
    {
        let mut other = figure("other", 900.0, 0.0, "2020", "exact");
        other["kind"] = json!(kind);
        check(one.clone(), other, conflict);
    }
    let mut undated = figure("other", 900.0, 0.0, "2020", "exact");
    undated["period"].take();
    check(one, undated, false);
}

#[test]
fn a_conflict_hidden_behind_growth_comes_to_light() {
    let figures = json!([
        figure("in-2021", 61.4, 0.1, "2021", "exact"),
        figure("in-2022", 450.0, 10.0, "2022", "exact"),
    ]);
    let growth = json!([{ "id": "implied", "factor": 1.4, "roundedTo": 0.1, "from": "2021", "to": "in-2022" }]);
    let (_, problems) = indicator(figures.clone(), growth.clone(), json!([]));
    assert_eq!(
        problems,
        [
            "$.indicators[?@.id=='goods'].observations[?@.id=='in-2021']: cannot hold together with \"implied\" \
          (\"so many\" and \"so many\"); add a record to `disagreements` whose sides name both, with an \
          explanation"
        ]
    );
    let (dataset, problems) =
        indicator(figures.clone(), growth.clone(), explained("in-2021", "implied"));
    assert_eq!((conflicts(&dataset).len(), problems), (1, vec![]));
    // An explanation of something else explains nothing.
    let (_, problems) = indicator(figures, growth, explained("in-2021", "in-2022"));
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_reference_is_marked_by_source_and_place() {
    let (dataset, _) = evidence::read(EMBEDDED);
    let source = dataset.sources.find("turan-2023-11-03").unwrap();
    for (locator, expected) in [("5", "3·5"), ("3-4", "3·3–4")] {
        let reference = Reference { source, locator: locator.to_owned(), label: None };
        assert_eq!(marker(&reference), expected);
    }
}

#[test]
fn a_claim_counts_once_for_each_source() {
    let (dataset, _) =
        indicator(json!([figure("one", 1.0, 0.0, "2020", "exact")]), json!([]), json!([]));
    assert_eq!(claims_by_source(&dataset), [2]);
    let counts = |json: &Value| claims_by_source(&evidence::read(&json.to_string()).0);
    let mut json: Value = serde_json::from_str(EMBEDDED).unwrap();
    let before = counts(&json);
    let claim = &mut json["events"][0]["summary"][0];
    let again = claim["refs"][0].clone();
    claim["refs"].as_array_mut().unwrap().push(again);
    assert_eq!(counts(&json), before);
    let claim = json["events"][0]["summary"][0].clone();
    json["events"][0]["summary"].as_array_mut().unwrap().push(claim);
    assert_eq!(counts(&json).iter().sum::<usize>(), before.iter().sum::<usize>() + 1);
}
