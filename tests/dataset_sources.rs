//! Sources as bibliographies write them (CSL-JSON, as Zotero exports it), their addresses, and locators.

mod common {
    pub(crate) mod changed;
    pub(crate) mod sound;
}

use common::changed::{check, check_text, sound};
use serde_json::{Value, json};
use transcaspian::dataset;

/// What Zotero writes for a newspaper article, with the fields that its users fill in.
fn zotero() -> Value {
    json!({
        "id": "beethoven-2023", "type": "article-newspaper", "title": "Two roads", "abstract": "…", "DOI": "10.1/x",
        "ISSN": "1234-5678", "call-number": "A 7", "citation-key": "beethoven2023", "edition": "late",
        "page": "4-5", "section": "World", "title-short": "Roads", "shortTitle": "Roads", "volume": 3,
        "archive_location": "Box 2", "source": "Library", "language": "en", "note": "Front page",
        "container-title": "The Courier", "event-date": { "date-parts": [[2023]] },
        "author": [
            { "family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van" },
            { "family": "Humboldt", "given": "Alexander", "dropping-particle": "von", "suffix": "Jr.",
              "comma-suffix": true },
            { "literal": "The Society" }
        ],
        "translator": [{ "family": "Doe", "given": "Jane" }],
        "issued": { "date-parts": [["2023", 11, "3"]], "season": "4" },
        "accessed": { "date-parts": [[2024, 1, 2]] }
    })
}

#[test]
fn a_zotero_export_pastes_in() {
    let mut json = sound();
    json["sources"][1] = zotero();
    json["sources"][1]["id"] = json!("courier");
    let (dataset, problems) = dataset::read(&json.to_string());
    assert_eq!(problems, []);
    let source = &dataset.sources[dataset.sources.find("courier").unwrap()];
    assert_eq!(
        source.authors,
        ["Ludwig van Beethoven", "Alexander von Humboldt Jr.", "The Society"]
    );
    assert_eq!(source.container.as_deref(), Some("The Courier"));
    assert_eq!(source.issued.unwrap().to_string(), "2023-11-03");
    assert_eq!(source.accessed.unwrap().to_string(), "2024-01-02");
}

#[test]
fn dates_in_parts_are_read_at_their_precision() {
    for (parts, expected) in [
        (json!([[2023]]), "2023"),
        (json!([["2023", "4"]]), "2023-04"),
        (json!([[2023, 4, 5]]), "2023-04-05"),
        (json!([[2023, 4, 5], [2023, 4, 7]]), "2023-04-05/2023-04-07"),
    ] {
        let mut json = sound();
        json["sources"][0]["issued"] = json!({ "date-parts": parts });
        let (dataset, problems) = dataset::read(&json.to_string());
        assert_eq!(problems, []);
        let source = &dataset.sources[dataset.sources.find("gazette").unwrap()];
        assert_eq!(source.issued.unwrap().to_string(), expected);
    }
}

#[test]
fn a_date_that_is_not_understood_does_not_cost_the_source() {
    check(
        "/sources/0/issued",
        json!({ "date-parts": [[2023, 2, 31]] }),
        &["$.sources[0].issued: `2023-02-31`: February 2023 has 28 days, from 01 to 28"],
        &[],
    );
    for name in ["literal", "raw"] {
        let message = "$.sources[0].issued: `spring`: this is not a date; write it as 2023, 2023-10 or 2023-10-05";
        check("/sources/0/issued", json!({ name: "spring" }), &[message], &[]);
    }
}

#[test]
fn sources_stand_in_the_order_of_their_dates() {
    let mut json = sound();
    json["sources"][0]["issued"].take();
    let (dataset, _) = dataset::read(&json.to_string());
    let number = |id: &str| dataset.sources.find(id).unwrap().number();
    assert_eq!((number("courier"), number("gazette")), (1, 2));
    let (dataset, _) = dataset::read(&sound().to_string());
    let number = |id: &str| dataset.sources.find(id).unwrap().number();
    assert_eq!((number("courier"), number("gazette")), (1, 2));
}

#[test]
fn addresses_that_a_browser_should_not_follow_are_dropped() {
    for url in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//host/path",
        "/path",
        "www.host.example",
        "https://",
        "https:/host",
        "https://host/a b",
        "https://host/\u{0}",
        "https://host/\u{2028}",
        "",
        " https://host/",
        "https://host/\n",
    ] {
        for (pointer, path) in [
            ("/sources/0/URL", "$.sources[0].URL"),
            ("/sources/0/custom/archiveUrl", "$.sources[0].custom.archiveUrl"),
            ("/publisher/url", "$.publisher.url"),
        ] {
            let message = format!(
                "{path}: \"{url}\" is not shown as a link; an address begins with https:// or http://"
            );
            check(pointer, json!(url), &[&message], &[]);
        }
        let mut json = sound();
        json["sources"][0]["URL"] = json!(url);
        let (dataset, _) = dataset::read(&json.to_string());
        assert_eq!(dataset.sources[dataset.sources.find("gazette").unwrap()].url, None);
    }
    for url in ["https://host/", "HTTP://host/", "https://тест.example/ə?q=javascript:#x"] {
        check("/sources/0/URL", json!(url), &[], &[]);
    }
}

#[test]
fn a_locator_is_a_number_or_a_range() {
    for locator in ["", "three", "3-", "-3", "3-4-5", "3 4", "3,4", "٣", "p. 3"] {
        let message = format!(
            "$.events[0].summary[0].refs[0].locator: \"{locator}\" is no locator; write a number such as 3, \
             or a range such as 3-4"
        );
        check("/events/0/summary/0/refs/0/locator", json!(locator), &[&message], &[]);
    }
}

#[test]
fn a_source_without_a_title_is_told() {
    let message = "$.sources[0].title: an empty text; write it, or leave the field out";
    check("/sources/0/title", json!(" "), &[message], &[]);
    check_text(&sound().to_string(), &[], &[]);
}
