//! A sound dataset with one record of every kind.

use serde_json::{Value, json};

/// Gives a dataset of an invented railway, in which there is nothing to mend.
pub(crate) fn sound() -> Value {
    let gazette = json!([{ "source": "gazette", "locator": "3" }]);
    let courier = json!([{ "source": "courier", "locator": "1-2" }]);
    let claims = json!([{ "text": "It is so.", "refs": gazette }]);
    let figure = |id: &str, value: u32, rounded_to: u32, period: &str| {
        json!({ "id": id, "value": value, "roundedTo": rounded_to, "asStated": format!("{value} tons"),
            "period": period, "kind": "actual", "refs": gazette })
    };
    json!({
        "$schema": "dataset.schema.json",
        "schemaVersion": "1.0.0",
        "id": "railway",
        "title": "A railway",
        "defaultLanguage": "en",
        "publisher": { "name": "The Society", "url": "https://society.example/" },
        "modified": "2021-01-01",
        "accurateAsOf": "2021-01",
        "sectors": [{ "id": "rail", "name": "Rail" }, { "id": "money", "name": "Money", "tone": 4 }],
        "sources": [
            { "id": "gazette", "type": "article-newspaper", "title": "A line opens", "issued": "2020-05-02",
              "URL": "https://gazette.example/1", "custom": { "archiveUrl": "http://kept.example/1" } },
            { "id": "courier", "title": "[Report on freight]", "issued": "2019-04-01" }
        ],
        "places": [{ "id": "ford", "name": "Ford", "coordinates": [51.9, 43.6],
            "aliases": [{ "text": "Furt", "refs": courier }] }],
        "actors": [
            { "id": "ministry", "type": "organization", "name": "Ministry", "refs": gazette },
            { "id": "envoy", "type": "person", "name": "Envoy", "refs": gazette, "positions": [
                { "title": "Minister", "organization": "ministry", "asOf": "2020", "refs": gazette }] }
        ],
        "projects": [
            { "id": "line", "type": "project", "name": "Line", "sector": "rail", "summary": claims,
              "statuses": [{ "status": "operating", "asOf": "2020-05", "basis": "stated", "refs": gazette }],
              "parties": [{ "actor": "ministry", "role": "owner" }], "places": ["ford"],
              "keyFigure": "freight-2020" },
            { "id": "bridge", "type": "project", "name": "Bridge", "sector": "rail", "partOf": ["line"],
              "summary": claims, "statuses": [{ "status": "unknown", "asOf": "2019", "basis": "inferred",
              "refs": courier }] }
        ],
        "events": [
            { "id": "opening", "date": "2020-05-01", "type": "operation", "status": "occurred",
              "title": "The line opens", "summary": claims, "sectors": ["rail"],
              "actors": [{ "actor": "envoy" }], "places": ["ford"], "projects": ["line"] },
            { "id": "survey", "reported": "2019-04-01", "type": "other", "status": "occurred",
              "title": "A survey is made", "summary": claims, "sectors": ["rail", "money"] }
        ],
        "indicators": [{
            "id": "freight", "label": "Freight", "unit": "t", "sector": "money", "projects": ["line"],
            "observations": [
                figure("freight-2018", 50, 0, "2018"), figure("freight-2018-too", 80, 0, "2018"),
                figure("freight-2019", 100, 10, "2019"), figure("freight-2020", 200, 10, "2020")
            ],
            "growth": [{ "id": "freight-doubled", "factor": 2.0, "roundedTo": 0.1, "asStated": "twice",
                "from": "2019", "to": "freight-2020", "refs": gazette }]
        }],
        "disagreements": [{
            "id": "freight-in-2018", "title": "Freight in 2018", "about": ["freight"], "reason": "unknown",
            "resolution": "unresolved", "note": "Nobody knows.", "sides": [
                { "text": "50", "observation": "freight-2018", "refs": gazette },
                { "text": "80", "observation": "freight-2018-too", "refs": courier }]
        }]
    })
}
