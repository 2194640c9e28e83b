//! The legend: which signs are on the screen, so that it explains those and no others.

use super::{
    mark::{Mark, MarkKind},
    scene::Scene,
    shape::Shape,
};
use crate::{dataset::words::EventStatus, time::Window};

/// A sign on the axis that a legend explains, in the order in which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LegendSign {
    /// The shape of what took place.
    Occurred(Shape),
    /// The shape of what is or was planned.
    Planned(Shape),
    /// Several events that share a mark.
    Cluster,
    /// What stands beside events on which reports differ.
    Differs,
}

impl Scene {
    /// Gives the signs that are visible in a window, each once.
    pub fn signs(&self, window: Window) -> Vec<LegendSign> {
        let mut signs: Vec<LegendSign> = self.visible(window).flat_map(signs_of).collect();
        signs.sort_unstable();
        signs.dedup();
        signs
    }
}

fn signs_of(mark: &Mark) -> impl Iterator<Item = LegendSign> {
    let own = match (mark.kind, mark.status) {
        (MarkKind::Cluster, _) => LegendSign::Cluster,
        (_, EventStatus::Occurred) => LegendSign::Occurred(mark.shape),
        (_, EventStatus::Scheduled | EventStatus::Cancelled) => LegendSign::Planned(mark.shape),
    };
    // The sign stands in the label.
    let differs = mark.differs && mark.label.is_some();
    std::iter::once(own).chain(differs.then_some(LegendSign::Differs))
}
