//! How far to trust it: reference numbers, the interval a figure stands for, and where figures cannot all be true.
//!
//! It judges what [`crate::dataset`] holds and changes none of it.

mod conflict;
mod interval;
mod reference;

pub use conflict::conflicts;
pub use interval::Interval;
pub use reference::{claims_by_source, marker};

use crate::dataset::{self, Dataset, Problem};

/// Reads a dataset and weighs its figures: [`dataset::read`], and a problem for each disagreement between
/// figures that no record explains.
pub fn read(text: &str) -> (Dataset, Vec<Problem>) {
    let (dataset, mut problems) = dataset::read(text);
    problems.extend(conflict::unexplained(&dataset));
    (dataset, problems)
}
