//! Made-up datasets of dated events, read as any other.

use serde_json::json;
use transcaspian::{dataset, state::IndexedDataset};

/// An event of a made-up dataset.
#[derive(Debug, Clone)]
pub(crate) struct MadeUp {
    /// Its date, as EDTF.
    pub(crate) date: String,
    /// Which of the three sectors; a number beyond them means none.
    pub(crate) sector: usize,
    /// How many letters its label has.
    pub(crate) letters: usize,
}

/// Reads a dataset of these events; `e0`, `e1` and so on are their ids.
pub(crate) fn indexed(events: &[MadeUp]) -> IndexedDataset {
    let refs = json!([{ "source": "paper", "locator": "1" }]);
    let sectors = ["one", "two", "three"];
    let event = |(index, event): (usize, &MadeUp)| {
        json!({
            "id": format!("e{index}"), "date": event.date, "type": "other", "status": "occurred",
            "title": "n".repeat(event.letters.max(1)), "sectors": sectors.get(event.sector).as_slice(),
            "summary": [{ "text": "It is so.", "refs": refs }]
        })
    };
    let json = json!({
        "schemaVersion": "1.0.0", "id": "made-up", "title": "Made up", "defaultLanguage": "en",
        "sectors": sectors.map(|id| json!({ "id": id, "name": id })),
        "sources": [{ "id": "paper", "title": "Paper" }],
        "events": events.iter().enumerate().map(event).collect::<Vec<_>>()
    });
    let (dataset, problems) = dataset::read(&json.to_string());
    assert!(problems.is_empty() || events.is_empty(), "{problems:?}");
    IndexedDataset::new(dataset)
}
