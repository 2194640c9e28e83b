//! What holds of the embedded dataset beyond what must hold of any: how its editor names, dates and rounds.

use std::collections::BTreeSet;

use serde_json::Value;

use super::ledger::{figures, list, paragraphs, text};

/// Gives every rule that is broken.
pub(crate) fn broken(json: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for source in list(json, "sources") {
        if !text(source, "id").ends_with(text(source, "issued")) {
            found.push(format!("{}: the id ends with the date", text(source, "id")));
        }
    }
    let last = list(json, "sources").map(|source| text(source, "issued")).max();
    if last != Some(text(json, "accurateAsOf")) {
        found.push(format!("it speaks up to its last source, {last:?}"));
    }
    let claims = Claims::of(json);
    list(json, "events").for_each(|event| dated(json, &claims, event, &mut found));
    for (owner, name) in [("projects", "statuses"), ("actors", "positions")] {
        for claim in list(json, owner).flat_map(|owner| list(owner, name)) {
            as_of(json, claim, &mut found);
        }
    }
    figures(json).for_each(|figure| figured(json, figure, &mut found));
    used(json, &mut found);
    linked(json, &claims, &mut found);
    named(json, &mut found);
    found
}

/// An event's id begins with its month, and what is said on its paragraphs names its days. The id of one that is known
/// only to be no later than a date begins with the month of its last report.
fn dated(json: &Value, claims: &Claims, event: &Value, found: &mut Vec<String>) {
    let (id, date) = (text(event, "id"), text(event, "date"));
    let known = match date {
        "" => text(event, "reported"),
        date if date.starts_with('/') => last_report(json, event).unwrap_or_default(),
        date => date,
    };
    if !known.get(..7).is_some_and(|month| id.starts_with(month)) {
        found.push(format!("{id}: the id begins with the month of {known}"));
    }
    let said = claims.said(event);
    for end in date.split('/').filter(|end| !end.is_empty()) {
        if !names(&said, end) {
            found.push(format!("{id}: nothing says {end}"));
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Tells whether a text names a month, or the month with the day.
fn names(said: &str, date: &str) -> bool {
    let mut parts = date.split('-').skip(1).map(|part| part.parse::<usize>().unwrap());
    let month = parts.next().map_or("", |month| MONTHS[month - 1]);
    let Some(day) = parts.next() else { return said.contains(month) };
    let said = said
        .replace("11 and 12 March", "11 March and 12 March")
        .replace("3 and 4 October", "3 October and 4 October");
    let whole = format!("{day} {month}");
    said.match_indices(&whole)
        .any(|(at, _)| !said[..at].ends_with(|letter: char| letter.is_ascii_digit()))
}

/// The claims and statuses of a dataset, with the paragraphs that each rests on.
struct Claims(Vec<(BTreeSet<(String, u32)>, String)>);

impl Claims {
    fn of(json: &Value) -> Self {
        let owners = list(json, "events").chain(list(json, "projects"));
        let claims = owners.flat_map(|owner| list(owner, "summary").chain(list(owner, "statuses")));
        let words = |claim| format!("{} {} ", text(claim, "text"), text(claim, "note"));
        Self(claims.map(|claim| (paragraphs(claim), words(claim))).collect())
    }

    /// Gives all that is said on the strength of the paragraphs of a record, its own words included.
    fn said(&self, record: &Value) -> String {
        let own = paragraphs(record);
        let mut said = format!("{} {} ", text(record, "title"), text(record, "dateNote"));
        let common = self.0.iter().filter(|(paragraphs, _)| !paragraphs.is_disjoint(&own));
        common.for_each(|(_, words)| said += words);
        said
    }
}

/// A status or an office is known as of a report, or of the beginning or end of an event on the same paragraph.
fn as_of(json: &Value, claim: &Value, found: &mut Vec<String>) {
    let as_of = text(claim, "asOf");
    let own = paragraphs(claim);
    let is_report = last_report(json, claim) == Some(as_of);
    let is_event = list(json, "events").any(|event| {
        text(event, "date").split('/').any(|end| end == as_of)
            && paragraphs(event).intersection(&own).next().is_some()
    });
    if !is_report && !is_event {
        found.push(format!("{claim}: neither the day of its last report nor that of an event"));
    }
}

/// Gives the date of the last report that a record rests on.
fn last_report<'a>(json: &'a Value, record: &Value) -> Option<&'a str> {
    let own = paragraphs(record);
    let reports =
        list(json, "sources").filter(|source| own.iter().any(|(id, _)| id == text(source, "id")));
    reports.map(|source| text(source, "issued")).max()
}

/// Figures whose rounding is not that of their last digit: `data/README.md` says why.
const ROUNDED: [(&str, f64); 4] = [
    ("trade-turnover-2023-first-half", 1e7),
    ("corridor-cargo-projected", 1e6),
    ("fund-capital-initial", 0.0),
    ("azerbaijani-companies-2022", 0.0),
];

/// A figure's id has its year; a longer or shorter period is an event's, or that of the id; and it is rounded to its
/// last digit that is not zero.
fn figured(json: &Value, figure: &Value, found: &mut Vec<String>) {
    let id = text(figure, "id");
    let period =
        if figure.get("factor").is_some() { text(figure, "from") } else { text(figure, "period") };
    let mut year = id.split('-').filter(|word| word.len() == 4 && word.parse::<u32>().is_ok());
    if year.next().is_some_and(|year| !period.starts_with(year)) {
        found.push(format!("{id}: the id has another year than {period}"));
    }
    let is_year = period.trim_end_matches('?').len() <= 4;
    let is_half = id.ends_with("first-half") && period.ends_with("-01/2023-06");
    let events =
        list(json, "events").filter(|event| list(figure, "events").any(|id| *id == event["id"]));
    if !is_year && !is_half && !events.into_iter().any(|event| text(event, "date") == period) {
        found.push(format!("{id}: {period} is not the time of an event that shows it"));
    }
    let number = figure["value"].as_f64().or(figure["factor"].as_f64()).unwrap();
    let exception = ROUNDED.iter().find(|(own, _)| *own == id);
    let expected = exception.map_or_else(|| last_digit(number), |(_, step)| *step);
    if (figure["roundedTo"].as_f64().unwrap() - expected).abs() > 1e-9 {
        found.push(format!("{id}: rounded to {expected}"));
    }
}

/// Gives what the last digit that is not zero stands for.
fn last_digit(number: f64) -> f64 {
    let mut step: f64 = 1e12;
    while ((number / step).round() * step - number).abs() > 1e-6 {
        step /= 10.0;
    }
    step
}

/// Every actor, place and sector has a part in something, but for the papers.
fn used(json: &Value, found: &mut Vec<String>) {
    let owners = || list(json, "events").chain(list(json, "projects"));
    let ids =
        |name: &'static str| owners().flat_map(move |it| list(it, name)).filter_map(Value::as_str);
    let parties = owners().flat_map(|it| list(it, "actors").chain(list(it, "parties")));
    let offices = list(json, "actors").flat_map(|it| list(it, "positions"));
    let mut used: BTreeSet<&str> = parties.map(|it| text(it, "actor")).collect();
    used.extend(offices.map(|it| text(it, "organization")));
    used.extend(["azernews", "trend", "turan", "kazinform"]);
    used.extend(ids("places"));
    used.extend(list(json, "projects").map(|it| text(it, "sector")));
    for record in ["actors", "places", "sectors"].into_iter().flat_map(|name| list(json, name)) {
        if !used.contains(text(record, "id")) {
            found.push(format!("{} has no part in anything", text(record, "id")));
        }
    }
}

/// A claim that names a person or a body rests on a paragraph in which that actor is named.
fn named(json: &Value, found: &mut Vec<String>) {
    let is_country = |actor: &&Value| text(actor, "type") == "country";
    let actors: Vec<&Value> = list(json, "actors").filter(|it| !is_country(it)).collect();
    let surname =
        |actor: &Value| text(actor, "name").rsplit(' ').next().unwrap_or_default().to_owned();
    for actor in &actors {
        let name = surname(actor);
        let is_shared = actors.iter().filter(|other| surname(other) == name).count() > 1;
        let is_person = text(actor, "type") == "person" && !is_shared;
        let mut names = vec![if is_person { &*name } else { text(actor, "name") }];
        names.extend(list(actor, "aliases").map(|alias| text(alias, "text")));
        let own = paragraphs(actor);
        for owner in list(json, "events").chain(list(json, "projects")) {
            for claim in list(owner, "summary") {
                let said = text(claim, "text");
                let is_named = names.iter().any(|name| said.contains(name));
                if is_named && paragraphs(claim).is_disjoint(&own) {
                    let ids = (text(owner, "id"), text(actor, "id"));
                    found.push(format!(
                        "{ids:?}: \"{said}\" rests on none of the actor's paragraphs"
                    ));
                }
            }
        }
    }
}

/// Links rest on common paragraphs; an event stands in the lanes of its projects, an indicator in that of its own,
/// a part in that of its whole.
fn linked(json: &Value, claims: &Claims, found: &mut Vec<String>) {
    let find = |lists: &[&str], id: &str| {
        lists.iter().flat_map(|name| list(json, name)).find(|it| text(it, "id") == id)
    };
    let mut rests = |owner: &Value, other: Option<&Value>| {
        let Some(other) = other.filter(|it| text(it, "type") != "country") else { return };
        if evidence(json, owner).is_disjoint(&evidence(json, other)) {
            let ids = (text(owner, "id"), text(other, "id"));
            found.push(format!("{ids:?} rest on no common paragraph"));
        }
    };
    let ids = |owner: &Value, name: &str| -> Vec<String> {
        list(owner, name).filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    };
    for owner in list(json, "events").chain(list(json, "projects")) {
        for id in ids(owner, "projects") {
            rests(owner, find(&["projects"], &id));
        }
        for party in list(owner, "actors").chain(list(owner, "parties")) {
            rests(owner, find(&["actors"], text(party, "actor")));
        }
    }
    for figure in figures(json) {
        for id in ids(figure, "events") {
            rests(figure, find(&["events"], &id));
        }
    }
    for owner in list(json, "events").chain(list(json, "projects")) {
        let said = claims.said(owner) + text(owner, "name");
        for id in ids(owner, "places") {
            let place = find(&["places"], &id);
            let names = place.into_iter().flat_map(|it| {
                list(it, "aliases").map(|it| text(it, "text")).chain([text(it, "name")])
            });
            if !names.into_iter().any(|name| said.contains(name)) {
                found.push(format!("{}: nothing said names {id}", text(owner, "id")));
            }
        }
        for host in list(owner, "actors").filter(|it| text(it, "role") == "host") {
            let host =
                find(&["actors"], text(host, "actor")).filter(|it| text(it, "type") == "country");
            let is_named = |host: &Value| text(owner, "title").ends_with(text(host, "name"));
            if host.is_some_and(|host| !is_named(host)) {
                found.push(format!("{}: the title ends with the host's name", text(owner, "id")));
            }
        }
    }
    for event in list(json, "events") {
        let sectors = ids(event, "sectors");
        for id in ids(event, "projects") {
            let sector = find(&["projects"], &id).map_or("", |project| text(project, "sector"));
            if !sectors.iter().any(|own| own == sector) {
                found.push(format!("{}: not in the lane of {id}, {sector}", text(event, "id")));
            }
        }
        if sectors.iter().collect::<BTreeSet<_>>().len() < sectors.len() {
            found.push(format!("{}: twice in one lane", text(event, "id")));
        }
    }
    for part in list(json, "projects") {
        for id in ids(part, "partOf") {
            let whole = find(&["projects"], &id).map_or("", |whole| text(whole, "sector"));
            if whole != text(part, "sector") {
                found.push(format!(
                    "{}: not in the lane of {id}, of which it is a part",
                    text(part, "id")
                ));
            }
        }
    }
    for indicator in list(json, "indicators") {
        for id in ids(indicator, "projects") {
            let sector = find(&["projects"], &id).map_or("", |project| text(project, "sector"));
            if sector != text(indicator, "sector") {
                found.push(format!("{}: not in the lane of {id}", text(indicator, "id")));
            }
        }
    }
    for (actor, office) in
        list(json, "actors").flat_map(|it| list(it, "positions").map(move |office| (it, office)))
    {
        let Some(body) = find(&["actors"], text(office, "organization")) else { continue };
        let (title, id) = (text(office, "title"), text(body, "id"));
        let fits = match id.strip_prefix("embassy-of-") {
            Some(country) => title.to_lowercase().contains(&format!("ambassador of {country}")),
            None if text(body, "type") == "country" => title.ends_with(text(body, "name")),
            None => {
                !paragraphs(office).is_disjoint(&paragraphs(body))
                    && text(body, "type") == "organization"
            }
        };
        if !fits {
            found.push(format!("{}: \"{title}\" is no office of {id}", text(actor, "id")));
        }
    }
}

/// Gives what a record rests on; a card shows the figures of its indicators as well.
fn evidence(json: &Value, record: &Value) -> BTreeSet<(String, u32)> {
    let mut own = paragraphs(record);
    let is_shown = |it: &&Value| list(it, "projects").any(|id| *id == record["id"]);
    list(json, "indicators").filter(is_shown).for_each(|it| own.append(&mut paragraphs(it)));
    own
}
