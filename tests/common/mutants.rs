//! Every way in which one reference, value, date, id, link or text of a dataset can go wrong by a step.

use serde_json::Value;

/// One thing changed.
pub(crate) struct Mutant {
    /// What sort of thing.
    pub(crate) kind: &'static str,
    /// Where it stands: a JSON pointer.
    pub(crate) pointer: String,
    /// What stands there instead; `None` where it is taken out of its list.
    pub(crate) to: Option<Value>,
}

impl Mutant {
    /// Gives the dataset with this change.
    pub(crate) fn of(&self, sound: &Value) -> Value {
        let mut json = sound.clone();
        if let Some(to) = &self.to {
            *json.pointer_mut(&self.pointer).unwrap() = to.clone();
        } else {
            let (list, index) = self.pointer.rsplit_once('/').unwrap();
            let list = json.pointer_mut(list).unwrap().as_array_mut().unwrap();
            list.remove(index.parse().unwrap());
        }
        json
    }
}

/// Gives every change of a sound dataset.
pub(crate) fn all(sound: &Value) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    walk(sound, String::new(), &mut |pointer, value| collect(sound, pointer, value, &mut mutants));
    mutants
}

fn walk(value: &Value, pointer: String, visit: &mut dyn FnMut(&str, &Value)) {
    visit(&pointer, value);
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| walk(value, format!("{pointer}/{name}"), visit));
        }
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(at, value)| walk(value, format!("{pointer}/{at}"), visit));
        }
        _ => {}
    }
}

fn collect(sound: &Value, pointer: &str, value: &Value, mutants: &mut Vec<Mutant>) {
    let mut parts = pointer.rsplit('/');
    let (name, parent) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_index = name.parse::<usize>().is_ok();
    let mut add =
        |kind, to: Option<Value>| mutants.push(Mutant { kind, pointer: pointer.to_owned(), to });
    if is_index && parent == "refs" {
        add("reference removed", None);
    }
    let owner = pointer.rsplit_once('/').map_or("", |(owner, _)| owner);
    let sibling = |name: &str| sound.pointer(&format!("{owner}/{name}"));
    if let Some(number) = value.as_f64() {
        let step =
            sibling("roundedTo").and_then(Value::as_f64).filter(|step| *step > 0.0).unwrap_or(1.0);
        match name {
            "value" | "factor" => {
                add("value", Some((number + step).into()));
                add("value", Some((number - step).into()));
            }
            "roundedTo" => {
                add("rounding", Some(if number > 0.0 { number * 10.0 } else { 1.0 }.into()));
                if number > 0.0 {
                    add("rounding", Some((number / 10.0).into()));
                }
            }
            "paragraphs" => {
                let count = value.as_u64().unwrap();
                add("number of paragraphs", Some((count + 1).into()));
                add("number of paragraphs", Some((count - 1).into()));
            }
            _ => {}
        }
    }
    let Some(text) = value.as_str() else { return };
    match name {
        "locator" => {
            let source = sibling("source").and_then(Value::as_str).unwrap_or_default();
            let last = records(sound, "sources")
                .find(|it| it["id"] == source)
                .and_then(|it| it["custom"]["paragraphs"].as_i64())
                .unwrap_or(i64::MAX);
            for by in [1, -1] {
                let numbers: Vec<i64> =
                    text.split('-').map(|it| it.parse::<i64>().unwrap() + by).collect();
                // OffscreenSummary the ends it would be noticed at once.
                if numbers.iter().all(|number| (1..=last).contains(number)) {
                    let shifted: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                    add("paragraph of a reference", Some(shifted.join("-").into()));
                }
            }
        }
        "source" => others(sound, "sources", text, |to| add("source of a reference", Some(to))),
        "asStated" => reworded(text, |to| add("wording", Some(to))),
        "date" | "reported" => dates(text, |to| add("date of an event", Some(to))),
        "period" | "from" => dates(text, |to| add("period of a figure", Some(to))),
        "asOf" => dates(text, |to| add("date of a status or office", Some(to))),
        "issued" => dates(text, |to| add("date of a source", Some(to))),
        "accurateAsOf" | "modified" => dates(text, |to| add("date of the file", Some(to))),
        "id" if pointer != "/id" => add("id", Some(format!("{text}-x").into())),
        "note" if pointer.starts_with("/disagreements") => {
            add("explanation emptied", Some("".into()));
        }
        "text" if pointer.contains("/summary/") => add("claim emptied", Some("".into())),
        "text" if pointer.contains("/sides/") => add("side emptied", Some("".into())),
        _ => {}
    }
    let link = if is_index { parent } else { name };
    let (kind, list) = match link {
        "sector" | "sectors" => ("link to a sector", "sectors"),
        "actor" | "organization" => ("link to an actor", "actors"),
        "places" => ("link to a place", "places"),
        "projects" | "partOf" => ("link to a project", "projects"),
        "events" => ("link to an event", "events"),
        "keyFigure" | "observation" | "to" => ("link to a figure", "observations"),
        "about" => {
            let list = ["events", "projects", "actors", "sources", "indicators"];
            let holds = |list: &&str| records(sound, list).any(|it| it["id"] == text);
            ("what a disagreement is about", list.into_iter().find(holds).unwrap())
        }
        _ => return,
    };
    others(sound, list, text, |to| add(kind, Some(to)));
}

/// Gives the records of a list; of `observations` those of every indicator, statements of growth among them.
fn records<'a>(sound: &'a Value, list: &str) -> Box<dyn Iterator<Item = &'a Value> + 'a> {
    let of = |value: &'a Value, list: &str| value[list].as_array().into_iter().flatten();
    if list == "observations" {
        let indicators = of(sound, "indicators");
        return Box::new(
            indicators.flat_map(move |it| of(it, "observations").chain(of(it, "growth"))),
        );
    }
    Box::new(of(sound, list))
}

/// Three other ids of a list, at a distance from each other.
fn others(sound: &Value, list: &str, id: &str, mut add: impl FnMut(Value)) {
    let ids: Vec<&str> = records(sound, list).map(|it| it["id"].as_str().unwrap()).collect();
    let Some(own) = ids.iter().position(|it| *it == id) else { return };
    let mut steps = vec![1, ids.len() / 3, ids.len() * 2 / 3];
    steps.dedup();
    for step in steps {
        let other = ids[(own + step) % ids.len()];
        if other != id {
            add(other.into());
        }
    }
}

/// Every number of a wording one up: its first digit, or the word for it.
fn reworded(text: &str, mut add: impl FnMut(Value)) {
    for (word, next) in [("five", "six"), ("over", "under"), ("rise", "fall")] {
        if text.contains(word) {
            add(text.replacen(word, next, 1).into());
        }
    }
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if let Some(digit) =
            letter.to_digit(10).filter(|_| !before.is_ascii_digit() && before != '.')
        {
            let next = if digit == 9 { 8 } else { digit + 1 };
            add(format!("{}{next}{}", &text[..at], &text[at + 1..]).into());
        }
        before = letter;
    }
}

/// Each known end of a date a step earlier and later, at its own precision; and without its doubt.
fn dates(text: &str, mut add: impl FnMut(Value)) {
    let ends: Vec<&str> = text.split('/').collect();
    let is_known = |end: &str| !matches!(end, "" | "..");
    for (index, end) in ends.iter().enumerate().filter(|(_, end)| is_known(end)) {
        for by in [1, -1] {
            let doubt = end.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '-');
            let bare = end.trim_end_matches(doubt);
            let (head, last) =
                bare.rsplit_once('-').map_or((None, bare), |(head, last)| (Some(head), last));
            let stepped = last.parse::<i32>().unwrap() + by;
            let width = last.len();
            let stepped = match head {
                // A day or month that the calendar lacks would be noticed at once.
                Some(_) if !(1..=if bare.len() > 7 { 28 } else { 12 }).contains(&stepped) => {
                    continue;
                }
                Some(head) => format!("{head}-{stepped:0width$}{doubt}"),
                None => format!("{stepped:0width$}{doubt}"),
            };
            let mut changed = ends.clone();
            changed[index] = &stepped;
            add(changed.join("/").into());
        }
    }
    if let Some(sure) = text.strip_suffix(['?', '~', '%']) {
        add(sure.into());
    }
}
