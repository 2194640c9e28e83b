//! What an editor is told beyond what reading tells: each thing is changed in a sound dataset, and found.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what fails in a helper fails its test"
)]

mod common {
    pub(crate) mod sound;
}

use common::sound::sound;
use serde_json::{Value, json};
use transcaspian::{dataset::EMBEDDED, evidence};

/// The sound dataset, with titles that name what they link to, its sources' paragraphs counted and its second event and side resting on what they are taken
/// from.
fn counted() -> Value {
    let mut json = sound();
    json["events"][0]["title"] = json!("The Envoy opens the line at the Ford");
    json["projects"][0]["name"] = json!("Line to the Ford");
    json["sources"][0]["custom"]["paragraphs"] = json!(5);
    json["sources"][1]["custom"] = json!({ "paragraphs": 2 });
    json["events"][1]["summary"] =
        json!([{ "text": "It is so.", "refs": [{ "source": "courier", "locator": "1" }] }]);
    json["disagreements"][0]["sides"][1]["refs"] = json!([{ "source": "gazette", "locator": "3" }]);
    json
}

fn found(json: &Value) -> Vec<String> {
    let text = json.to_string();
    let (dataset, problems) = evidence::read(&text);
    let problems = problems.iter().map(|it| format!("{:?} {it}", it.severity));
    let findings = evidence::audit(&dataset, &text).into_iter();
    problems.chain(findings.map(|it| format!("{:?} {it}", it.severity))).collect()
}

/// Sets what some pointers name, and compares all that is told.
#[track_caller]
fn check(changes: &[(&str, Value)], expected: &[&str]) {
    let mut json = counted();
    for (pointer, value) in changes {
        let (owner, name) = pointer.rsplit_once('/').unwrap();
        match json.pointer_mut(owner).unwrap() {
            Value::Object(fields) => drop(fields.insert(name.to_owned(), value.clone())),
            other => *other.get_mut(name.parse::<usize>().unwrap()).unwrap() = value.clone(),
        }
    }
    assert_eq!(found(&json), expected);
}

#[test]
fn of_a_sound_dataset_there_is_nothing_to_tell() {
    check(&[], &[]);
    let (dataset, _) = evidence::read(EMBEDDED);
    assert_eq!(evidence::audit(&dataset, EMBEDDED), []);
    assert_eq!(evidence::audit(&dataset, "{"), []);
}

#[test]
fn a_claim_without_a_reference_is_an_error() {
    let message = "Error $.events[0].summary[0].refs: no reference; every claim and figure names its source and \
                   paragraph in `refs`";
    check(&[("/events/0/summary/0/refs", json!([]))], &[message]);
}

#[test]
fn a_disagreement_without_an_explanation_is_an_error() {
    let message = "Error $.disagreements[0].note: an empty text; write it, or leave the field out";
    check(&[("/disagreements/0/note", json!(" "))], &[message]);
}

const LOCATOR: &str = "/events/0/summary/0/refs/0/locator";

#[test]
fn a_reference_to_a_missing_paragraph_is_an_error() {
    let at = "Error $.events[0].summary[0].refs[0].locator";
    let beyond = |locator| {
        format!(
            "{at}: \"{locator}\" is beyond the last paragraph of \"gazette\", 5; correct it, or the source's \
             `custom.paragraphs`"
        )
    };
    check(&[(LOCATOR, json!("6"))], &[&beyond("6")]);
    check(&[(LOCATOR, json!("3-6"))], &[&beyond("3-6")]);
    check(&[(LOCATOR, json!("3-5"))], &[]);
    check(
        &[(LOCATOR, json!("0"))],
        &[&format!("{at}: \"0\": paragraphs are counted from 1; correct it")],
    );
    check(&[(LOCATOR, json!("4-3"))], &[&format!("{at}: \"4-3\" runs backwards; write \"3-4\"")]);
    // What is not a paragraph is not counted as one.
    check(&[(LOCATOR, json!("60")), ("/events/0/summary/0/refs/0/label", json!("page"))], &[]);
}

#[test]
fn a_source_whose_paragraphs_are_not_counted_is_told_once() {
    let message = "Warning $.sources[0].custom.paragraphs: how many paragraphs the source has is not said, so that \
                   references to it cannot be checked; count them";
    check(&[("/sources/0/custom", json!({}))], &[message]);
    let message = "Error $.sources[0].custom.paragraphs: a source has a whole number of paragraphs, 1 or more; count them";
    check(&[("/sources/0/custom/paragraphs", json!(4.5))], &[message]);
}

#[test]
fn a_paragraph_twice_in_a_list_is_told() {
    let one = json!({ "source": "gazette", "locator": "3" });
    let message = "Warning $.events[0].summary[0].refs[1].locator: \"3\" of \"gazette\" is in this list already; keep \
                   one of them";
    check(&[("/events/0/summary/0/refs", json!([one, one]))], &[message]);
}

#[test]
fn a_sum_that_does_not_come_out_is_an_error() {
    check(&[("/disagreements/0/note", json!("80 / 50 = 1.6, and 80 − 50 = 30."))], &[]);
    let message =
        "Error $.disagreements[0].note: \"80 / 50 = 1.7\" does not come out: it is 1.6; correct it";
    check(&[("/disagreements/0/note", json!("80 / 50 = 1.7"))], &[message]);
}

#[test]
fn growth_must_be_what_its_wording_says() {
    let growth = "/indicators/0/growth/0";
    let at = "Error $.indicators[0].growth[0]";
    check(&[(&format!("{growth}/asStated"), json!("doubled to 200 tons"))], &[]);
    let message = format!(
        "{at}.factor: \"up 90 per cent\" is a factor of 1.9, and not of 2; correct one of them"
    );
    check(&[(&format!("{growth}/asStated"), json!("up 90 per cent"))], &[&message]);
    let message = format!(
        "{at}.to: \"doubled to 300 tons\" does not lead to \"freight-2020\", which is 200; correct one of them"
    );
    check(&[(&format!("{growth}/asStated"), json!("doubled to 300 tons"))], &[&message]);
    let message = format!(
        "{at}.from: growth leads to a later period, and \"freight-2020\" is not later; correct one of them"
    );
    check(&[(&format!("{growth}/from"), json!("2021"))], &[&message]);
}

#[test]
fn a_side_must_give_the_value_that_works_out() {
    // 200 / 2.0 is 100; the side says otherwise.
    let with = |text: &str, locator: &str| {
        let mut sides = counted()["disagreements"][0]["sides"].clone();
        let side = json!({ "text": text, "observation": "freight-doubled",
            "refs": [{ "source": "gazette", "locator": locator }] });
        sides.as_array_mut().unwrap().push(side);
        [("/disagreements/0/sides", sides)]
    };
    check(&with("Half of 200 is 100.", "3"), &[]);
    let message = "Error $.disagreements[0].sides[2].text: no number here agrees with \"freight-doubled\", which works \
                   out as 100; correct one of them";
    check(&with("Half of 200 is 90.", "3"), &[message]);
    let message = "Error $.disagreements[0].sides[2].refs: the side names \"freight-doubled\" and no paragraph in which \
                   that figure stands; correct `refs`";
    check(&with("Half of 200 is 100.", "4"), &[message]);
}

#[test]
fn a_figure_must_agree_with_its_wording() {
    let at = "$.indicators[0].observations[2]";
    let stated = "/indicators/0/observations/2/asStated";
    for wording in ["100 tons", "a hundred tons", "so many tons"] {
        check(&[(stated, json!(wording))], &[]);
    }
    let message = format!(
        "Error {at}.value: the wording is \"110 tons\", the value 100; correct one of them"
    );
    check(&[(stated, json!("110 tons"))], &[&message]);
    let message = format!(
        "Warning {at}.qualifier: \"over 100 tons\" is worded as \"moreThan\", and the qualifier is \"exact\"; correct one of them"
    );
    check(&[(stated, json!("over 100 tons"))], &[&message]);
    let message = format!(
        "Warning {at}.asStated: \"$100\" is not in the indicator's unit, \"t\"; correct one of them"
    );
    check(&[(stated, json!("$100"))], &[&message]);
    let message = format!(
        "Error {at}.roundedTo: 100 is not rounded to 30, of which it is no multiple; correct one of them"
    );
    check(&[("/indicators/0/observations/2/roundedTo", json!(30))], &[&message]);
}

#[test]
fn a_date_must_be_one_that_the_sources_can_have_known() {
    let message = "Error $.events[0].date: 2020-05-03 is after 2020-05-02, the date of the last source that it rests \
                   on; correct one of them";
    check(&[("/events/0/date", json!("2020-05-03"))], &[message]);
    let message = "Warning $.events[0].dateNote: the note names other dates than 2020-05-01; correct one of them";
    check(&[("/events/0/dateNote", json!("On 30 April."))], &[message]);
    check(&[("/events/0/dateNote", json!("On 1 May, as the report of 2 May 2020 has it."))], &[]);
    let message = "Warning $.accurateAsOf: \"gazette\" is of 2020-05-02; bring the date up to it";
    check(&[("/accurateAsOf", json!("2020-05-01"))], &[message]);
}

#[test]
fn a_link_must_be_borne_out() {
    let envoy = json!([{ "source": "courier", "locator": "1" }]);
    let changes = [
        ("/actors/1/refs", envoy.clone()),
        ("/actors/1/positions/0/refs", envoy),
        ("/actors/1/positions/0/asOf", json!("2019")),
    ];
    let message = "Warning $.events[0].actors[0].actor: nothing bears out the link to \"envoy\": the two rest on no common \
                   paragraph, and no text names it; correct the id, or add the reference";
    let json = {
        let mut json = counted();
        for (pointer, value) in &changes {
            *json.pointer_mut(pointer).unwrap() = value.clone();
        }
        json["events"][0]["title"] = json!("The line opens at the Ford");
        json
    };
    assert!(found(&json).contains(&message.to_owned()), "{:?}", found(&json));
}
