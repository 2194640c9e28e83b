//! Going from mark to mark by keys: where Tab leads, and where arrows go from there.

use super::{
    event_index::{EventMetric, LocatedEvent},
    scene::Scene,
    stack::Direction,
    stacked_index::StackedIndex,
};
use crate::{
    dataset::{Event, Id},
    state::IndexedDataset,
    time::Window,
};

impl StackedIndex {
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
        let own = self.first_of_mark(from).map(EventMetric::time);
        // From within a cluster, its own first event is no step.
        let is_own = own == Some(next);
        let next = if is_own { self.stack.next(&self.index, next, direction)? } else { next };
        Some(next.1)
    }

    /// Gives the event to go to for another: the first of the mark that stands for it, visible or not.
    pub fn mark_of(&self, indexed: &IndexedDataset, event: Id<Event>) -> Option<Id<Event>> {
        self.first_of_mark(self.locate(indexed, event)?).map(|metric| metric.event)
    }

    /// Gives the first event of the mark that stands for an event.
    fn first_of_mark(&self, event: LocatedEvent<'_>) -> Option<&EventMetric> {
        let metrics = &self.index.lanes.get(event.lane)?.metrics;
        self.stack.mark_of(event)?.first(metrics)
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
