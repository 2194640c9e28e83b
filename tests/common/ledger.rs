//! The embedded dataset held against `data/README.md`, which says once more, paragraph by paragraph, what was carried
//! where: two books of the same matter, kept apart.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// What the README says.
pub(crate) struct Ledger {
    text: String,
    /// The sources, in the order of the reports.
    sources: Vec<String>,
    rows: BTreeMap<(String, u32), Row>,
}

struct Row {
    ids: BTreeSet<String>,
    left_out: String,
}

const LISTS: [&str; 4] = ["actors", "places", "projects", "events"];

impl Ledger {
    pub(crate) fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/README.md");
        let text = std::fs::read_to_string(path).unwrap();
        let mut ledger = Self { text, sources: Vec::new(), rows: BTreeMap::new() };
        let mut report: Option<usize> = None;
        for line in ledger.text.lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                let number =
                    heading.strip_prefix("Report ").and_then(|rest| rest.split(':').next());
                report = number.and_then(|number| number.parse().ok());
            }
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [_, number, carried, left_out, ..] = cells[..] else { continue };
            let Ok(number) = number.parse::<u32>() else { continue };
            match report {
                None => ledger.sources.extend(quoted(carried).into_iter().take(1)),
                Some(report) => {
                    let source = ledger.sources[report - 1].clone();
                    let row = Row { ids: quoted(carried), left_out: left_out.to_owned() };
                    ledger.rows.insert((source, number), row);
                }
            }
        }
        assert_eq!(ledger.sources.len(), 5, "the reports of data/README.md");
        ledger
    }

    /// Tells where the two books differ.
    pub(crate) fn differences(&self, json: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let mut carried: BTreeMap<(String, u32), BTreeSet<String>> = BTreeMap::new();
        for record in records(json) {
            let id = text(record, "id");
            if !self.names(id) {
                found.push(format!("data/README.md does not name `{id}`"));
            }
            for paragraph in paragraphs(record) {
                carried.entry(paragraph).or_default().insert(id.to_owned());
            }
        }
        for indicator in list(json, "indicators") {
            if !self.names(text(indicator, "id")) {
                found.push(format!("data/README.md does not name `{}`", text(indicator, "id")));
            }
        }
        let known: BTreeSet<&str> = records(json).map(|record| text(record, "id")).collect();
        for (paragraph, row) in &self.rows {
            let nothing = BTreeSet::new();
            let data = carried.remove(paragraph).unwrap_or(nothing);
            let book: BTreeSet<&String> =
                row.ids.iter().filter(|id| known.contains(id.as_str())).collect();
            if book != data.iter().collect() {
                found.push(format!("{paragraph:?}: the README has {book:?}, the data {data:?}"));
            }
            if row.ids.is_empty() && row.left_out.is_empty() {
                found
                    .push(format!("{paragraph:?}: neither carried over nor left out for a reason"));
            }
        }
        found.extend(
            carried.into_keys().map(|paragraph| format!("{paragraph:?}: no row in the README")),
        );
        for source in list(json, "sources") {
            let id = text(source, "id");
            let rows = self.rows.keys().filter(|(source, _)| source == id).count();
            if source["custom"]["paragraphs"].as_u64() != u64::try_from(rows).ok() {
                found.push(format!("`{id}` has {rows} rows in the README"));
            }
        }
        self.rest(json, &mut found);
        found
    }

    fn names(&self, id: &str) -> bool {
        self.text.contains(&format!("`{id}`"))
    }

    /// Collects what the README says beside the tables.
    fn rest(&self, json: &Value, found: &mut Vec<String>) {
        let invented = self.text.lines().find_map(|line| line.split_once("carry no reference:"));
        let invented: BTreeSet<&str> =
            invented.unwrap().1.trim().trim_end_matches('.').split(", ").collect();
        let records = LISTS.iter().flat_map(|name| list(json, name));
        let aliases = records.flat_map(|record| list(record, "aliases"));
        let bare = aliases.filter(|alias| list(alias, "refs").next().is_none());
        let bare: BTreeSet<&str> = bare.map(|alias| text(alias, "text")).collect();
        if bare != invented {
            found.push(format!("names that no report has: {bare:?}; in the README: {invented:?}"));
        }
        // Only one period is in doubt, and the README says why.
        for figure in figures(json).filter(|it| text(it, "period").ends_with('?')) {
            if !self.names(text(figure, "period")) {
                found.push(format!(
                    "the README does not name the doubtful {}",
                    text(figure, "period")
                ));
            }
        }
        let doubtful = figures(json).any(|it| text(it, "period").ends_with('?'));
        if self.text.contains("They are dated `2023?`") && !doubtful {
            found.push("the README has a figure that is dated in doubt".to_owned());
        }
        found.extend(transcaspian::evidence::wrong_sums(&self.text));
    }
}

/// Whatever stands between backticks.
fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

/// Gives the records that the README's tables name.
fn records(json: &Value) -> impl Iterator<Item = &Value> {
    let own = LISTS.iter().chain(&["disagreements"]).flat_map(|name| list(json, name));
    own.filter(|record| !paragraphs(record).is_empty()).chain(figures(json))
}

/// Gives every figure, and every statement of growth.
pub(crate) fn figures(json: &Value) -> impl Iterator<Item = &Value> {
    list(json, "indicators").flat_map(|it| list(it, "observations").chain(list(it, "growth")))
}

pub(crate) fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value[name].as_array().into_iter().flatten()
}

pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// Gives every paragraph that a record refers to.
pub(crate) fn paragraphs(record: &Value) -> BTreeSet<(String, u32)> {
    let mut found = BTreeSet::new();
    gather(record, &mut found);
    found
}

fn gather(value: &Value, found: &mut BTreeSet<(String, u32)>) {
    match value {
        Value::Object(fields) => {
            if let (Some(source), Some(locator)) = (fields.get("source"), fields.get("locator")) {
                let (source, locator) = (source.as_str().unwrap(), locator.as_str().unwrap());
                let (first, last) = locator.split_once('-').unwrap_or((locator, locator));
                let (first, last): (u32, u32) = (first.parse().unwrap(), last.parse().unwrap());
                found.extend((first..=last).map(|number| (source.to_owned(), number)));
            }
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(elements) => elements.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}
