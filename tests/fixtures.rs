//! The datasets in `tests/fixtures`, which the browser tests serve too: each gives the problems it was made for.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use transcaspian::{
    dataset::{Dataset, Record, Table},
    evidence,
};

fn read(name: &str) -> (Dataset, Vec<String>) {
    let path = format!("{}/tests/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let (dataset, problems) = evidence::read(&std::fs::read_to_string(path).unwrap());
    (dataset, problems.iter().map(ToString::to_string).collect())
}

fn ids<T: Record>(table: &Table<T>) -> Vec<&str> {
    table.iter().map(|(_, record)| record.slug()).collect()
}

#[test]
fn malformed_is_no_json() {
    let (dataset, problems) = read("malformed");
    let message = "$: this is not JSON: trailing comma at line 6 column 1; mend the text at that line and column";
    assert_eq!(problems, [message]);
    assert!(dataset.is_empty());
}

#[test]
fn empty_has_a_title_and_nothing_to_show() {
    let (dataset, problems) = read("empty");
    let message = "$: neither an event nor a project is left to show; add records to `events`";
    assert_eq!(problems, [message]);
    assert_eq!(
        (dataset.title.get("en"), dataset.is_empty()),
        ("A dataset with nothing inside", true)
    );
}

#[test]
fn one_event_is_sound() {
    let (dataset, problems) = read("one-event");
    assert_eq!((problems, ids(&dataset.events)), (vec![], vec!["bridge-opens"]));
}

#[test]
fn some_bad_records_leave_the_good_ones() {
    let (dataset, problems) = read("some-bad-records");
    assert_eq!(
        problems,
        [
            "$.sectors[0].colour: no such field; check its spelling against the JSON Schema, or remove it",
            "$.sources[0].URL: \"javascript:alert(document.domain)\" is not shown as a link; an address begins \
             with https:// or http://",
            "$.projects[1].type: \"castle\" is not one of project, body, agreement",
            "$.events[0].actors[1].actor: no sound record \"nobody\" in `actors`; add it, or correct the id",
            "$.events[1].date: `2019-02-31`: February 2019 has 28 days, from 01 to 28",
            "$.events[2].summary[0].refs: no reference; every claim and figure names its source and paragraph in \
             `refs`",
            "$.events[3].id: \"bridge-opens\" is the id of an earlier record; ids are links, give each its own",
            "$.indicators[0].observations[1].value: expected a number, found the text \"many\"",
            "$.indicators[?@.id=='carts'].observations[?@.id=='carts-in-june']: cannot hold together with \
             \"carts-in-june-too\" (\"120 carts\" and \"200 carts\"); add a record to `disagreements` whose sides \
             name both, with an explanation",
        ]
    );
    assert_eq!(ids(&dataset.events), ["bridge-opens", "second-bridge"]);
    assert_eq!(ids(&dataset.projects), ["stone-bridge"]);
    assert_eq!(ids(&dataset.observations), ["carts-in-june", "carts-in-june-too"]);
}

#[test]
fn two_countries_is_sound_and_speaks_two_languages() {
    let (dataset, problems) = read("two-countries");
    assert_eq!(problems, [""; 0]);
    assert_eq!(ids(&dataset.sectors), ["river", "post", "music"]);
    assert_eq!(
        (dataset.title.get("en"), dataset.title.get("az")),
        ("Velmar and Ostria", "Velmar və Ostriya")
    );
    assert_eq!(
        (dataset.events.len(), dataset.projects.len(), dataset.disagreements.len()),
        (5, 2, 1)
    );
}
