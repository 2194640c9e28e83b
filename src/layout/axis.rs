//! The lying axis of a filter: its index and the stacks made of it. This is what a view keeps and asks.

use super::{
    Direction, EventIndex, EventMetrics, LodCache, Mark, Scene,
    scene::{self, scene},
};
use crate::{
    dataset::{Event, Id},
    locale::Language,
    state::{IndexedDataset, SearchResult, ViewState},
};

/// The lying axis of a filter.
#[derive(Debug)]
pub struct Axis {
    index: EventIndex,
    levels: LodCache,
}

/// How many events may be laid in one frame: some milliseconds' work on a slow machine.
const EVENTS_PER_FRAME: usize = 50_000;

impl Axis {
    /// Makes ready what was found; nothing is laid out yet.
    pub fn new(metrics: &EventMetrics, found: &SearchResult) -> Self {
        Self { index: EventIndex::new(metrics, found), levels: LodCache::default() }
    }

    /// The events, indexed.
    pub fn index(&self) -> &EventIndex {
        &self.index
    }

    /// Does a frame's work on the layout that a state needs on a plot of this width; says whether all is done.
    ///
    /// While it is not, the scene shows clusters that will come apart: ask for another frame.
    pub fn advance(&mut self, state: &ViewState, width_px: f64) -> bool {
        let window = state.window(&self.index.axis_bounds);
        self.levels.advance(&self.index, window, width_px, EVENTS_PER_FRAME)
    }

    /// What it shows of a state; `None` before anything was laid out.
    pub fn scene(
        &self,
        indexed: &IndexedDataset,
        state: &ViewState,
        language: Language,
    ) -> Option<Scene> {
        let stack = self.levels.stack(state.window(&self.index.axis_bounds))?;
        Some(scene(indexed, &self.index, stack, state, language))
    }

    /// The events of a mark of the scene of a state, oldest first.
    pub fn members(&self, state: &ViewState, mark: &Mark) -> impl Iterator<Item = Id<Event>> {
        let stack = self.levels.stack(state.window(&self.index.axis_bounds));
        stack.into_iter().flat_map(|stack| stack.members(&self.index, mark))
    }

    /// The event to go to from another: the first of the next mark, visible or not.
    ///
    /// From nowhere, it is the first that is visible, or else the first of all.
    pub fn walk(
        &self,
        indexed: &IndexedDataset,
        scene: &Scene,
        from: Option<Id<Event>>,
        direction: Direction,
    ) -> Option<Id<Event>> {
        let stack = self.levels.stack(scene.window)?;
        scene::walk(indexed, &self.index, stack, scene, from, direction)
    }
}
