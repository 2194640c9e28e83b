//! An index with a stack made of it, as one value that is cheap to hand around.

use std::sync::Arc;

use super::{
    event_index::{EventIndex, LocatedEvent},
    mark::Mark,
    stack::Stack,
};
use crate::{
    dataset::{Event, Id},
    state::IndexedDataset,
};

/// An index with a stack made of it. Two are equal where they share both.
#[derive(Debug, Clone)]
pub struct StackedIndex {
    /// The events.
    pub index: Arc<EventIndex>,
    /// Which rows they take.
    pub stack: Arc<Stack>,
}

impl PartialEq for StackedIndex {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.index, &other.index) && Arc::ptr_eq(&self.stack, &other.stack)
    }
}

impl StackedIndex {
    /// Gives the events of a mark of a scene that was made with this, oldest first.
    pub fn members(&self, mark: &Mark) -> impl Iterator<Item = Id<Event>> {
        let (lane, stacked) = (mark.lane, mark.stacked);
        let metrics = self.index.lanes.get(lane).map(|lane| lane.metrics.as_slice());
        let (from, to) = (stacked.from as usize, stacked.to as usize);
        let metrics = metrics.and_then(|metrics| metrics.get(from..=to)).unwrap_or_default();
        let events = metrics.iter().zip(from..);
        let events = events.map(move |(metric, position)| LocatedEvent { lane, position, metric });
        let held = events.filter(move |&event| self.stack.holds(&stacked, event));
        held.map(|event| event.metric.event)
    }

    /// Tells whether a mark of a scene that was made with this stands for an event.
    pub fn holds(&self, indexed: &IndexedDataset, mark: &Mark, event: Id<Event>) -> bool {
        let event = self.locate(indexed, event).filter(|event| event.lane == mark.lane);
        event.is_some_and(|event| self.stack.holds(&mark.stacked, event))
    }

    /// Finds an event, if it is one of those that were found.
    pub(super) fn locate(
        &self,
        indexed: &IndexedDataset,
        event: Id<Event>,
    ) -> Option<LocatedEvent<'_>> {
        self.index.locate(event, &indexed.dataset.events[event])
    }
}
