//! What events have of each facet, in flat columns: a pass over them touches no event.

use crate::dataset::{Dataset, Event};

/// What each event has of one thing, as numbers; each number once.
#[derive(Debug, Default)]
pub(super) struct FacetIndex {
    /// Where each event's values end.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl FacetIndex {
    /// Makes the column of what `list` adds for each event.
    pub(super) fn of(dataset: &Dataset, list: fn(&Event, &mut Vec<usize>)) -> Self {
        let mut column = Self::default();
        let mut own = Vec::new();
        for (_, event) in dataset.events.iter() {
            list(event, &mut own);
            for (at, &value) in own.iter().enumerate() {
                // Somebody may take two parts in one event.
                if !own.iter().take(at).any(|earlier| *earlier == value) {
                    column.values.push(u32::try_from(value).unwrap_or(u32::MAX));
                }
            }
            own.clear();
            column.ends.push(u32::try_from(column.values.len()).unwrap_or(u32::MAX));
        }
        column
    }

    /// Gives the values of each event.
    fn events(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let range = start as usize..end as usize;
            start = end;
            self.values.get(range).unwrap_or_default()
        })
    }

    /// Marks the events that have any of the values wanted.
    pub(super) fn mark(&self, wanted: &[bool], events: &mut [bool]) {
        if wanted.contains(&true) {
            for (event, values) in events.iter_mut().zip(self.events()) {
                *event |= values.iter().any(|&value| is(wanted, value));
            }
        }
    }

    /// Of the events marked, leaves those that have any of the values wanted.
    pub(super) fn keep(&self, wanted: &[bool], events: &mut [bool]) {
        for (event, values) in events.iter_mut().zip(self.events()) {
            *event &= values.iter().any(|&value| is(wanted, value));
        }
    }

    /// Tells how many of the events marked have each value.
    pub(super) fn counts(&self, events: &[bool]) -> Vec<usize> {
        let mut counts = Vec::new();
        for (_, values) in events.iter().zip(self.events()).filter(|(is_marked, _)| **is_marked) {
            for &value in values {
                let value = value as usize;
                if value >= counts.len() {
                    counts.resize(value + 1, 0);
                }
                if let Some(count) = counts.get_mut(value) {
                    *count += 1;
                }
            }
        }
        counts
    }
}

fn is(wanted: &[bool], value: u32) -> bool {
    wanted.get(value as usize).copied().unwrap_or_default()
}
