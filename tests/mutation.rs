//! Whether anybody would notice: one thing after another is changed in the embedded dataset, and reading, the audit, the
//! tables of `data/README.md` or a rule of the dataset must object. What they cannot notice is told in docs/checking.md.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what fails in a helper fails its test")]

mod common {
    pub(crate) mod ledger;
    pub(crate) mod mutants;
    pub(crate) mod rules;
}

use std::collections::BTreeMap;

use common::{ledger::Ledger, mutants, rules};
use serde_json::Value;
use transcaspian::{dataset::EMBEDDED, evidence};

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

#[test]
fn nearly_every_change_is_noticed() {
    let sound: Value = serde_json::from_str(EMBEDDED).unwrap();
    let ledger = Ledger::read();
    assert_eq!(noticed_by(&sound, &ledger), None);
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let list_them = std::env::var_os("UNNOTICED").is_some();
    mutants::each(&sound, &mut |mutant| {
        let by = noticed_by(&mutant.json, &ledger);
        if by.is_none() && list_them {
            println!("not noticed: {}: {}", mutant.kind, mutant.what);
        }
        *counts.entry(mutant.kind).or_default().entry(by.unwrap_or("nobody")).or_default() += 1;
    });
    for (kind, by) in counts {
        let all: usize = by.values().sum();
        let missed = by.get("nobody").copied().unwrap_or(0);
        println!("{kind:32} {:5} of {all:5} {by:?}", all - missed);
    }
}
