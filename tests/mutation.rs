//! Whether anybody would notice: one thing after another is changed in the embedded dataset, and reading, the audit, the
//! tables of `data/README.md` or a rule of the dataset must object. What they cannot notice is told in docs/checking.md.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what fails in a helper fails its test"
)]

mod common {
    pub(crate) mod ledger;
    pub(crate) mod mutants;
    pub(crate) mod rules;
}

use std::collections::BTreeMap;

use common::{
    ledger::Ledger,
    mutants::{self, Mutant},
    rules,
};
use serde_json::Value;
use transcaspian::{dataset::EMBEDDED, evidence};

/// The least share that must be noticed, in per cent, where it is not all.
const FLOORS: [(&str, f64); 11] = [
    ("date of the file", 50.0),
    ("link to a figure", 95.0),
    ("link to a place", 87.0),
    ("link to a project", 97.0),
    ("link to a sector", 84.0),
    ("link to an actor", 88.0),
    ("link to an event", 96.0),
    ("paragraph of a reference", 96.0),
    ("reference removed", 91.0),
    ("source of a reference", 98.0),
    ("what a disagreement is about", 80.0),
];

/// Who objects first.
fn noticed_by(json: &Value, ledger: &Ledger) -> Option<&'static str> {
    let text = json.to_string();
    let (dataset, problems) = evidence::read(&text);
    if !problems.is_empty() {
        return Some("reading");
    }
    if !evidence::audit(&dataset, &text).is_empty() {
        return Some("audit");
    }
    if !rules::broken(json).is_empty() {
        return Some("rules");
    }
    (!ledger.differences(json).is_empty()).then_some("ledger")
}

/// How many changes of a kind there are, and how many of them each objects to.
#[derive(Default)]
struct Count {
    all: usize,
    by: BTreeMap<&'static str, usize>,
    unnoticed: Vec<String>,
}

#[test]
#[ignore = "thousands of readings; `cargo xtask test --only mutation` runs it, and builds it to be fast"]
fn nearly_every_change_is_noticed() {
    let sound: Value = serde_json::from_str(EMBEDDED).unwrap();
    let ledger = Ledger::read();
    assert_eq!(noticed_by(&sound, &ledger), None);
    let mutants = mutants::all(&sound);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let share = |mutants| {
            let (sound, ledger) = (&sound, &ledger);
            let noticed = move |mutant: &Mutant| noticed_by(&mutant.of(sound), ledger);
            scope.spawn(move || <[Mutant]>::iter(mutants).map(noticed).collect::<Vec<_>>())
        };
        let running: Vec<_> = mutants.chunks(mutants.len().div_ceil(threads)).map(share).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let mut below: Vec<String> = Vec::new();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for (mutant, by) in mutants.iter().zip(outcomes) {
        let count = counts.entry(mutant.kind).or_default();
        count.all += 1;
        match by {
            Some(by) => *count.by.entry(by).or_default() += 1,
            None => count.unnoticed.push(mutant.pointer.clone()),
        }
    }
    for (kind, count) in &counts {
        let floor = FLOORS.iter().find(|(own, _)| own == kind).map_or(100.0, |(_, floor)| *floor);
        let noticed = count.all - count.unnoticed.len();
        println!(
            "{kind:30} {:5} of {:5} {:5.1} % {:?}",
            noticed,
            count.all,
            share(noticed, count.all),
            count.by
        );
        if std::env::var_os("UNNOTICED").is_some() {
            count.unnoticed.iter().for_each(|pointer| println!("    {pointer}"));
        }
        if share(noticed, count.all) < floor {
            below.push(format!(
                "{kind}: {:.1} % noticed, and no less than {floor} % must be",
                share(noticed, count.all)
            ));
        }
    }
    assert_eq!(below, [""; 0]);
}

fn share(noticed: usize, all: usize) -> f64 {
    noticed as f64 * 100.0 / all as f64
}
