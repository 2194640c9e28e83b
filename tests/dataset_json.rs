//! What reading tells of a file whose JSON is not of the shape, and what it still shows of it.

mod common {
    pub(crate) mod changed;
    pub(crate) mod sound;
}

use common::changed::{check, check_text, sound};
use proptest::prelude::*;
use serde_json::{Value, json};
use transcaspian::{dataset, evidence};

const UNKNOWN: &str = "no such field; check its spelling against the JSON Schema, or remove it";

#[test]
fn unknown_fields_are_told_wherever_they_stand() {
    for (pointer, path) in [
        ("/colour", "$.colour"),
        ("/publisher/mail", "$.publisher.mail"),
        ("/sectors/0/color", "$.sectors[0].color"),
        ("/sources/0/publisched", "$.sources[0].publisched"),
        ("/sources/0/custom/archive", "$.sources[0].custom.archive"),
        ("/actors/1/positions/0/since", "$.actors[1].positions[0].since"),
        ("/events/0/summary/0/ref", "$.events[0].summary[0].ref"),
        ("/events/0/summary/0/refs/0/page", "$.events[0].summary[0].refs[0].page"),
        ("/indicators/0/observations/1/unit", "$.indicators[0].observations[1].unit"),
        ("/indicators/0/growth/0/unit", "$.indicators[0].growth[0].unit"),
        ("/disagreements/0/sides/1/why", "$.disagreements[0].sides[1].why"),
    ] {
        check(pointer, json!("?"), &[&format!("{path}: {UNKNOWN}")], &[]);
    }
}

#[test]
fn what_must_be_there_and_is_not_costs_the_record() {
    for (pointer, value, message) in [
        ("id", Some(json!(7)), ".id: expected a text, found the number 7"),
        ("id", Some(Value::Null), ".id: expected a text, found null"),
        ("title", None, ": missing field `title`; add it"),
        (
            "title",
            Some(json!(7)),
            ".title: expected a text, or an object from language tag to text, found the number 7",
        ),
        ("title", Some(json!({ "en": [] })), ".title.en: expected a text, found a list"),
        (
            "status",
            Some(json!("happened")),
            ".status: \"happened\" is not one of occurred, scheduled, cancelled",
        ),
        ("sectors", Some(json!("rail")), ".sectors: expected a list, found the text \"rail\""),
        (
            "summary/0/refs/0",
            Some(json!({ "source": "gazette" })),
            ".summary[0].refs[0]: missing field `locator`; add it",
        ),
    ] {
        check(
            &format!("/events/1/{pointer}"),
            value,
            &[&format!("$.events[1]{message}")],
            &["survey"],
        );
    }
    let message = "$.events[1]: expected an object, found the text \"survey\"";
    check("/events/1", json!("survey"), &[message], &["survey"]);
}

#[test]
fn what_may_be_missing_costs_only_itself() {
    for (pointer, value, message) in [
        (
            "/events/0/label",
            json!(true),
            "$.events[0].label: expected a text, or an object from language tag \
          to text, found true",
        ),
        ("/events/0/actors", json!({}), "$.events[0].actors: expected a list, found an object"),
        (
            "/events/0/places/-",
            json!(1.5),
            "$.events[0].places[1]: expected a text, found the number 1.5",
        ),
        ("/events/0/actors/-", json!({}), "$.events[0].actors[1]: missing field `actor`; add it"),
        (
            "/events/0/summary/-",
            json!("?"),
            "$.events[0].summary[1]: expected an object, found the text \"?\"",
        ),
        (
            "/sectors/0/tone",
            json!(1.5),
            "$.sectors[0].tone: expected a whole number from 1 to 6, found the \
          number 1.5",
        ),
        (
            "/places/0/coordinates",
            json!([1]),
            "$.places[0].coordinates: expected a list of two numbers, found \
          a list",
        ),
        (
            "/publisher",
            json!({ "url": "https://x.example/" }),
            "$.publisher: missing field `name`; add it",
        ),
    ] {
        check(pointer, value, &[message], &[]);
    }
}

#[test]
fn every_problem_of_a_record_is_told() {
    check(
        "/events/1",
        json!({ "id": "survey", "kind": "other", "status": 1, "summary": [], "sectors": ["rail"] }),
        &[
            "$.events[1].kind: no such field; check its spelling against the JSON Schema, or remove it",
            "$.events[1]: missing field `type`; add it",
            "$.events[1].status: expected a text, found the number 1",
            "$.events[1]: missing field `title`; add it",
        ],
        &["survey"],
    );
}

#[test]
fn what_cannot_be_read_costs_its_record_and_is_told_with_line_and_column() {
    for (value, what) in [
        ("1e999", "number out of range"),
        ("\"\\ud800\"", "unexpected end of hex escape"),
        (&*["[".repeat(200), "]".repeat(200)].concat(), "recursion limit exceeded"),
    ] {
        let mut json = sound();
        json["disagreements"].as_array_mut().unwrap().push(json!({ "id": "@" }));
        let text = json.to_string().replace("{\"id\":\"@\"}", &format!("\n {{\"id\":{value}}}"));
        let (dataset, problems) = dataset::read(&text);
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        let told = problem.to_string();
        let start = format!("$.disagreements[1]: this is not JSON: {what} at line 2 column ");
        assert!(told.starts_with(&start), "{told}");
        assert_eq!((dataset.events.len(), dataset.disagreements.len()), (2, 1));
    }
}

#[test]
fn a_list_that_is_none_leaves_the_others() {
    let mut json = sound();
    json["disagreements"] = json!({});
    let (dataset, problems) = dataset::read(&json.to_string());
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["$.disagreements: expected a list, found an object"]);
    assert_eq!((dataset.events.len(), dataset.disagreements.len()), (2, 0));
}

#[test]
fn an_element_that_is_no_record_costs_itself_in_every_list() {
    for list in [
        "sectors",
        "sources",
        "places",
        "actors",
        "projects",
        "events",
        "indicators",
        "disagreements",
    ] {
        let index = sound()[list].as_array().unwrap().len();
        let message = format!("$.{list}[{index}]: expected an object, found the number 7");
        check(&format!("/{list}/-"), json!(7), &[&message], &[]);
    }
}

#[test]
fn of_several_fields_with_one_name_the_last_counts() {
    let twice = |text: &str| text.replacen("\"locator\":", "\"locator\":7,\"locator\":", 1);
    check_text(&twice(&sound().to_string()), &[], &[]);
}

#[test]
fn fields_that_nobody_reads_must_be_json_all_the_same() {
    let mut json = sound();
    json["sources"][0]["abstract"] = json!("@");
    let text = json.to_string();
    check_text(&text, &[], &[]);
    let (_, problems) = dataset::read(&text.replace("\"@\"", "\"\\ud800\""));
    let told = problems.first().unwrap().to_string();
    assert!(told.starts_with("$.sources[0]: this is not JSON: unexpected end of hex"), "{told}");
}

#[test]
fn a_text_cannot_turn_round_what_follows_it() {
    let mut json = sound();
    json["title"] = json!({ "en": "a\u{202e}b\u{202c}c", "az": "\u{2066}d\u{2069}\u{200f}" });
    let (dataset, _) = dataset::read(&json.to_string());
    assert_eq!(dataset.title.all().collect::<Vec<_>>(), ["abc", "d\u{200f}"]);
}

#[test]
fn an_unknown_version_is_told_and_read_all_the_same() {
    for version in ["2.0.0", "0.9", "", "next"] {
        let message = format!(
            "$.schemaVersion: \"{version}\" is not a version this reader knows; write \"1.0.0\""
        );
        check("/schemaVersion", json!(version), &[&message], &[]);
    }
    check("/schemaVersion", json!("1.7.0"), &[], &[]);
}

/// A text that gives nothing to show, and the problems that say why.
#[track_caller]
fn nothing(text: &str, messages: &[&str]) {
    let (dataset, problems) = evidence::read(text);
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), messages);
    assert!(dataset.is_empty());
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    let mend = "; mend the text at that line and column";
    for (text, detail) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("<!doctype html>", "expected value at line 1 column 1"),
        ("{\n  \"id\": \"a\",\n}", "trailing comma at line 3 column 1"),
        ("{\n  \"id\": 'a'\n}", "expected value at line 2 column 9"),
        ("{ \"events\": [", "EOF while parsing a list at line 1 column 13"),
    ] {
        nothing(text, &[&format!("$: this is not JSON: {detail}{mend}")]);
    }
    let text = format!("{} more", sound());
    let (_, problems) = dataset::read(&text);
    let column = text.len() - 3;
    let message =
        format!("$: this is not JSON: trailing characters at line 1 column {column}{mend}");
    assert_eq!(problems.first().unwrap().to_string(), message);
}

#[test]
fn what_is_json_of_another_kind_is_told() {
    let missing = |name: &str| format!("$: missing field `{name}`; add it");
    let missing = ["schemaVersion", "id", "title", "defaultLanguage"].map(missing);
    nothing("{}", &missing.each_ref().map(String::as_str));
    nothing("[]", &["$: expected an object, found a list"]);
    nothing(" null", &["$: expected an object, found null"]);
    nothing("\"railway\"", &["$: expected an object, found the text \"railway\""]);
}

#[test]
fn a_dataset_with_nothing_inside_says_so() {
    let empty =
        json!({ "schemaVersion": "1.0.0", "id": "a", "title": "A", "defaultLanguage": "en" });
    let message = "$: neither an event nor a project is left to show; add records to `events`";
    nothing(&empty.to_string(), &[message]);
}

#[test]
fn texts_are_plain_or_per_language() {
    let mut json = sound();
    json["title"] = json!({ "az": "Dəmir yolu", "en": "A railway", "kk": "  " });
    let (dataset, problems) = dataset::read(&json.to_string());
    assert_eq!(problems, []);
    let title = |tag: &str| dataset.title.get(tag);
    assert_eq!((title("az"), title("en"), title("kk")), ("Dəmir yolu", "A railway", "A railway"));
}

#[test]
fn texts_that_are_missing_are_told() {
    let message = "$.title: an empty text; write it, or leave the field out";
    for empty in [json!(""), json!(" \n"), json!({}), json!({ "en": "" })] {
        check("/title", empty, &[message], &[]);
    }
    let message = "$.events[0].title: no text in the default language; add \"en\"";
    check("/events/0/title", json!({ "az": "Açılış" }), &[message], &[]);
}

/// Any JSON at all, of modest size, with the field names of a dataset among others.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z0-9/?~X.-]{0,12}".prop_map(Value::from),
        prop_oneof![Just("gazette"), Just("rail"), Just("line"), Just("1.0.0")]
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        let name = prop_oneof![
            "[a-z]{1,5}".prop_map(String::from),
            proptest::sample::select(&[
                "id",
                "title",
                "refs",
                "source",
                "locator",
                "date",
                "summary",
                "sectors",
                "observations",
            ])
            .prop_map(String::from),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(name, inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Everything that can be pointed at in a JSON value.
fn pointers(json: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match json {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

proptest! {
    /// Reading never fails, whatever the text.
    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        evidence::read(&text);
    }

    /// Whatever is put in the place of anything in a sound dataset, the rest is read.
    #[test]
    fn any_json_is_read(at in any::<prop::sample::Index>(), value in any_json()) {
        let mut json = sound();
        let mut found = Vec::new();
        pointers(&json, "", &mut found);
        *json.pointer_mut(&at.get(found.as_slice()).clone()).unwrap() = value;
        let (dataset, problems) = evidence::read(&json.to_string());
        prop_assert!(problems.iter().all(|problem| problem.path.starts_with('$')));
        prop_assert!(dataset.events.iter().all(|(_, event)| !event.claims.is_empty()));
    }
}
