//! An index with a stack made of it, as one value that is cheap to hand around.

use std::sync::Arc;

use super::{
    event_index::{EventIndex, EventMetric, LocatedEvent},
    mark::Mark,
    scene::Scene,
    stack::{Direction, Stack},
};
use crate::{
    dataset::{Event, Id},
    state::IndexedDataset,
    time::Window,
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

    /// Gives the event to go to from another: the first of the next mark, visible or not.
    ///
    /// From nowhere, it is the first that the window shows, or else the first of all.
    pub fn walk(
        &self,
        indexed: &IndexedDataset,
        scene: &Scene,
        window: Window,
        from: Option<Id<Event>>,
        direction: Direction,
    ) -> Option<Id<Event>> {
        let Some(from) = from.and_then(|event| self.locate(indexed, event)) else {
            let visible = scene.visible(window).next().map(|mark| mark.first);
            return visible.or(self.index.first());
        };
        let next = self.stack.next(&self.index, from.metric.time(), direction)?;
        let own = self.stack.mark_of(from).and_then(|mark| {
            mark.first(&self.index.lanes.get(from.lane)?.metrics).map(EventMetric::time)
        });
        // From within a cluster, its own first event is no step.
        let is_own = own == Some(next);
        let next = if is_own { self.stack.next(&self.index, next, direction)? } else { next };
        Some(next.1)
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

/// Gives the first event of the mark that is the axis's one tab stop: the mark of the event in focus if the window shows
/// it, or else the first mark that the window shows.
pub fn tab_stop(
    scene: &Scene,
    stacked: &StackedIndex,
    indexed: &IndexedDataset,
    window: Window,
    focus: Option<Id<Event>>,
) -> Option<Id<Event>> {
    let in_focus = focus
        .and_then(|event| scene.visible(window).find(|mark| stacked.holds(indexed, mark, event)));
    in_focus.or_else(|| scene.visible(window).next()).map(|mark| mark.first)
}
