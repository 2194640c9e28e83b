//! A mark on the axis, as plain data.

use super::{event_index::Time, label::Label, shape::Shape, stacked_mark::StackedMark};
use crate::{
    dataset::{Event, Id, Sector, words::EventStatus},
    time::{Edge, Moment, Window},
};

/// A mark on the axis. Lengths are in CSS pixels as the sheet counts them.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its event, or the first event of a cluster.
    pub first: Id<Event>,
    /// How many events it stands for.
    pub count: usize,
    /// Where the first of its events starts and the last ends.
    pub span: (Moment, Moment),
    /// The window in which a cluster comes apart; `None` for an event, and where no zooming helps.
    pub opens: Option<Window>,
    /// How it is drawn.
    pub kind: MarkKind,
    /// What its shape says of its date; of a cluster nothing.
    pub shape: Shape,
    /// Whether reports differ on its event.
    pub differs: bool,
    /// The sector that gives it its colour.
    pub sector: Option<Id<Sector>>,
    /// Where it begins.
    pub x: f64,
    /// The top of its row.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How it begins.
    pub start_edge: Edge,
    /// How it ends.
    pub end_edge: Edge,
    /// Whether it is only planned, or was called off.
    pub status: EventStatus,
    /// How it stands to what is open.
    pub highlight: Highlight,
    /// Its label, where there is room for one; a cluster's tells how many.
    pub label: Option<Label>,
    /// Which lane of the index it lies in, and what of it.
    pub(super) lane: usize,
    pub(super) stacked: StackedMark,
}

/// What tells the marks of a scene apart, and stays with a mark from scene to scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MarkKey {
    /// Where it stands in the order of time: by that it is found in a scene.
    pub start: Moment,
    /// Its event, or the first event of a cluster.
    pub first: Id<Event>,
    /// Whether it is a cluster.
    pub is_cluster: bool,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Too short to show its length.
    Point,
    /// From its beginning to its end.
    Bar,
    /// Several events at one position.
    Cluster,
}

/// How a mark stands to what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Highlight {
    /// Nothing is open that lights marks.
    Plain,
    /// It is what is open.
    Selected,
    /// It belongs to what is open.
    Lit,
    /// It does not belong to what is open.
    Dim,
}

impl Mark {
    /// Gives what tells it apart from the other marks of its scene.
    pub fn key(&self) -> MarkKey {
        let is_cluster = self.kind == MarkKind::Cluster;
        MarkKey { start: self.span.0, first: self.first, is_cluster }
    }

    /// Tells where it ends.
    pub fn end(&self) -> f64 {
        self.x + self.width
    }

    /// Tells where it stands in the order of time.
    pub(super) fn time(&self) -> Time {
        (self.span.0, self.first)
    }
}
