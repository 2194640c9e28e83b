//! What reading tells of a sound dataset when one thing in it is changed.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use serde_json::Value;
use transcaspian::{
    dataset::{Dataset, Record, Table},
    evidence,
};

pub(crate) use super::sound::sound;

/// Changes one thing in the sound dataset (`None` removes it), and compares the problems that reading gives,
/// as they are shown, and the ids of the records that are left out for it: all others must still be there.
#[track_caller]
pub(crate) fn check(
    pointer: &str,
    value: impl Into<Option<Value>>,
    problems: &[&str],
    left_out: &[&str],
) {
    let mut json = sound();
    set(&mut json, pointer, value.into());
    check_text(&json.to_string(), problems, left_out);
}

/// As [`check`], for a text that is given whole.
#[track_caller]
pub(crate) fn check_text(text: &str, problems: &[&str], left_out: &[&str]) {
    let (dataset, found) = evidence::read(text);
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, problems);
    let (sound, _) = evidence::read(&sound().to_string());
    let mut missing = ids(&sound);
    let left = ids(&dataset);
    missing.retain(|id| !left.contains(id));
    assert_eq!(missing, left_out, "of the sound records");
}

/// Sets what a JSON pointer names, which may be new: the end of a list is called `-`.
fn set(json: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (json.pointer_mut(parent).unwrap(), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(key.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(key).unwrap()),
        (Value::Array(items), Some(value)) if key == "-" => items.push(value),
        (Value::Array(items), Some(value)) => {
            *items.get_mut(key.parse::<usize>().unwrap()).unwrap() = value;
        }
        (Value::Array(items), None) => drop(items.remove(key.parse().unwrap())),
        (other, _) => panic!("{parent} is {other}"),
    }
}

/// Gives the ids of all records, kind by kind.
pub(crate) fn ids(dataset: &Dataset) -> Vec<String> {
    fn of<T: Record>(table: &Table<T>) -> impl Iterator<Item = String> {
        table.iter().map(|(_, record)| record.slug().to_owned())
    }
    of(&dataset.sectors)
        .chain(of(&dataset.sources))
        .chain(of(&dataset.places))
        .chain(of(&dataset.actors))
        .chain(of(&dataset.projects))
        .chain(of(&dataset.events))
        .chain(of(&dataset.indicators))
        .chain(of(&dataset.observations))
        .chain(of(&dataset.disagreements))
        .collect()
}
