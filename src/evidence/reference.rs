//! Reference numbers, and how much rests on each source.

use super::support::statements;
use crate::dataset::{Dataset, Reference};

/// Gives the mark of a reference: the source's number and the locator, as in `2·5` for paragraph 5 of source 2.
pub fn marker(reference: &Reference) -> String {
    format!("{}·{}", reference.source.number(), reference.locator.replace('-', "–"))
}

/// Tells how many claims, figures and statuses rest on each source, in the order of the sources.
pub fn claims_by_source(dataset: &Dataset) -> Vec<usize> {
    let mut counts = vec![0; dataset.sources.len()];
    for source in statements(dataset).flat_map(|(_, refs)| Reference::sources(refs)) {
        if let Some(count) = counts.get_mut(source.index()) {
            *count += 1;
        }
    }
    counts
}
