//! Which cluster has its events listed.

use leptos::prelude::*;

use super::TimelineModel;
use crate::{
    dataset::{Event, Id},
    layout::Mark,
    view::navigation::Destination,
};

/// A cluster whose events are listed: another cluster that begins with the same event is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::view::timeline) struct ListedCluster {
    first: Id<Event>,
    count: usize,
    /// What the list was opened by.
    pub(in crate::view::timeline) opener: Destination,
}

impl TimelineModel {
    /// Lists the events of a cluster, or no longer.
    pub(in crate::view::timeline) fn toggle_list(self, cluster: Memo<Mark>, opener: Destination) {
        let listed =
            cluster.with_untracked(|it| ListedCluster { first: it.first, count: it.count, opener });
        let is_listed = untrack(|| self.is_listed(listed.first));
        self.listed.set((!is_listed).then_some(listed));
    }

    /// Tells whether the events of the cluster that begins with an event are listed, followed.
    pub(in crate::view::timeline) fn is_listed(self, first: Id<Event>) -> bool {
        self.listed.get().is_some_and(|listed| listed.first == first)
    }

    /// Gives the cluster whose events are listed, as long as it is on the sheet, followed.
    pub(in crate::view::timeline) fn listed_mark(self) -> Option<Mark> {
        let listed = self.listed.get()?;
        let is_it = |mark: &&Mark| (mark.first, mark.count) == (listed.first, listed.count);
        self.scene.with(|scene| scene.as_ref()?.marks.iter().find(is_it).cloned())
    }
}
