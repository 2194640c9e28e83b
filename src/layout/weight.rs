//! How important an event is, where not all can stand alone.

use crate::{
    dataset::Event,
    time::{DAY_SECONDS, Edtf},
};

/// Gives the importance of an event: what lasts longer, and of what more is known, weighs more.
///
/// Each doubling of a stated span is worth 1 (a month 5, a decade 12), each claim 2, each figure 2, and each project and
/// each disagreement 3, of each four at most. A coarse date is not a span: it says that less is known.
pub(super) fn weight(event: &Event) -> u16 {
    let days = match event.date {
        Edtf::Date(_) => 0,
        Edtf::Interval { .. } => {
            let extent = event.date.extent();
            extent.end.seconds_since(extent.start) / DAY_SECONDS
        }
    };
    let doublings = i64::BITS - days.leading_zeros();
    let few = |count: usize| u16::try_from(count.min(4)).unwrap_or(0);
    let known = 2 * (few(event.claims.len()) + few(event.figures.len()));
    let linked = 3 * (few(event.projects.len()) + few(event.disagreements.len()));
    u16::try_from(doublings).unwrap_or(0) + known + linked
}
