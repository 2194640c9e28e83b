//! A stack: which row of its lane each event takes at a scale, and which events share a mark for want of room.
//!
//! It does not depend on where the window is, so that no mark changes its row while the reader pans; and what clears each
//! other at one scale does so at all closer ones (see `pixel_extent.rs`), so that one stack serves some way of zooming.

use super::{
    event_index::{EventIndex, EventMetric, LocatedEvent, Time},
    level::Level,
    stacked_mark::StackedMark,
};

/// The events of a filter laid out at one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    pub(super) level: Level,
    /// In the order of the index.
    pub(super) lanes: Vec<StackedLane>,
    /// The seconds beyond which an event does not share a cluster with shorter ones.
    pub(super) long_seconds: i64,
}

/// The marks of one lane.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct StackedLane {
    /// From top to bottom; the marks of each in the order of time, clear of each other.
    pub(super) rows: Vec<Vec<StackedMark>>,
    /// Which of the lane's events have a mark of their own, by position; nothing where all have.
    pub(super) alone: Vec<bool>,
}

/// A direction along the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what is older.
    Earlier,
    /// To what is newer.
    Later,
}

impl Stack {
    /// Gives the scale that it is made for: it serves that and all closer ones.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Gives the first event of the mark next to an event in the order of time, whether that mark is visible or not.
    ///
    /// A cluster is one stop, at its first event.
    pub(super) fn next(
        &self,
        index: &EventIndex,
        from: Time,
        direction: Direction,
    ) -> Option<Time> {
        let mut next: Option<Time> = None;
        for (lane, own) in self.lanes.iter().zip(&index.lanes) {
            let time = |mark: &StackedMark| mark.first(&own.metrics).map(EventMetric::time);
            for row in &lane.rows {
                let found = match direction {
                    Direction::Later => {
                        row.get(row.partition_point(|mark| time(mark) <= Some(from)))
                    }
                    Direction::Earlier => {
                        let after = row.partition_point(|mark| time(mark) < Some(from));
                        after.checked_sub(1).and_then(|last| row.get(last))
                    }
                };
                let found = found.and_then(time);
                next = match direction {
                    Direction::Later => next.into_iter().chain(found).min(),
                    Direction::Earlier => next.max(found),
                };
            }
        }
        next
    }

    /// Gives the mark that an event belongs to.
    pub(super) fn mark_of(&self, event: LocatedEvent<'_>) -> Option<&StackedMark> {
        let mut rows = self.lanes.get(event.lane)?.rows.iter();
        rows.find_map(|row| {
            let after = row.partition_point(|mark| mark.from as usize <= event.position);
            let mark = row.get(after.checked_sub(1)?)?;
            self.holds(mark, event).then_some(mark)
        })
    }

    /// Tells whether an event belongs to a mark of its lane.
    pub(super) fn holds(&self, mark: &StackedMark, event: LocatedEvent<'_>) -> bool {
        let is_within = (mark.from as usize..=mark.to as usize).contains(&event.position);
        is_within && (mark.from == mark.to || self.shares(mark.is_long, event))
    }

    /// Tells whether an event shares a mark with others of its length.
    fn shares(&self, is_long: bool, event: LocatedEvent<'_>) -> bool {
        let lane = self.lanes.get(event.lane);
        let alone = lane.map(|lane| lane.alone.as_slice()).unwrap_or_default();
        let is_alone = alone.get(event.position).copied().unwrap_or(true);
        !is_alone && (event.metric.seconds() > self.long_seconds) == is_long
    }
}
