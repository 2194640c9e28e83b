//! How far to trust it: reference numbers, the interval a figure stands for, and where figures cannot all be true.
//!
//! It judges what [`crate::dataset`] holds and changes none of it.

mod audit;
mod changes;
mod conflict;
mod findings;
mod interval;
mod plans;
mod profile;
mod reference;
mod support;

pub use audit::{Finding, audit, wrong_sums};
pub use changes::{Changes, Contested, StatusChange, changes};
pub use conflict::conflicts;
pub use findings::{Findings, Verdict, Verdicts, findings};
pub use interval::Interval;
pub use plans::{Outcome, Plan, Target, Undertaking, last_day, plans, targets, undertakings};
pub use profile::{Office, Profile, Spelling, profile, spellings};
pub use reference::{claims_by_source, marker};
pub use support::{CitedBy, Statement, Support, cited_by, statements, support};

use crate::dataset::{self, Dataset, Problem};

/// Reads a dataset and compares its figures: [`dataset::read`], and a problem for each disagreement between
/// figures that no record explains.
pub fn read(text: &str) -> (Dataset, Vec<Problem>) {
    with_conflicts(dataset::read(text))
}

/// Adds a problem for each conflict between figures that no record explains.
pub fn with_conflicts((dataset, mut problems): (Dataset, Vec<Problem>)) -> (Dataset, Vec<Problem>) {
    problems.extend(conflict::unexplained(&dataset));
    (dataset, problems)
}
