//! Labels: beside their marks, on whichever side has room, shortened where it has not, and never over another; or else
//! on a long mark itself, in what is visible of it.

use super::size::{GAP_PX, SHORT_LABEL_PX};

/// What follows the label of an event on which reports differ.
pub const DIFFERS: &str = " ≠";

/// A label as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it says; shortened on the screen where it is wider than it may be.
    pub text: String,
    /// On which side of its mark.
    pub side: Side,
    /// Where it begins, in pixels as the sheet counts them.
    pub x: f64,
    /// How wide it may be.
    pub width: f64,
}

/// A side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Left,
    /// After it.
    Right,
    /// On it.
    Inside,
}

/// A mark in its row, for placing its label: where it begins and ends, and how wide the label would be.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelRequest {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) label_px: f64,
    pub(super) is_cluster: bool,
}

/// From where to where something reaches, in pixels.
type XRange = (f64, f64);

/// Where a label stands: its side, where it begins and how wide it may be.
type Placed = (Side, f64, f64);

/// Places the labels of one row, its marks given in order, where there is room.
///
/// The label of a mark in the visible window keeps within that, and that of another outside it, so that nothing is cut.
pub(super) fn place(row: &[LabelRequest], window: XRange, sheet: XRange) -> Vec<Option<Placed>> {
    let mut taken = sheet.0;
    let mut placed = Vec::with_capacity(row.len());
    for (index, mark) in row.iter().enumerate() {
        let (first, last) = if mark.end <= window.0 {
            (sheet.0, window.0)
        } else if window.1 <= mark.start {
            (window.1, sheet.1)
        } else {
            window
        };
        let next = row.get(index + 1).map_or(last, |next| next.start - GAP_PX);
        let right = ((mark.end + GAP_PX).max(first), next.min(last));
        let left = (taken.max(first), mark.start - GAP_PX);
        let visible = (mark.start.max(first), mark.end.min(last));
        let label = if mark.is_cluster {
            Some((Side::Inside, visible.0, visible.1 - visible.0))
        } else {
            let inside = (visible.0 + GAP_PX, visible.1 - GAP_PX);
            choose(mark.label_px, right, left, inside)
        };
        taken = match label {
            Some((Side::Right, x, width)) => x + width + GAP_PX,
            _ => mark.end + GAP_PX,
        };
        placed.push(label);
    }
    placed
}

/// Chooses the right if the label fits there, else the left, else the mark itself, else the roomiest of them if it is
/// worth it.
fn choose(wanted: f64, right: XRange, left: XRange, inside: XRange) -> Option<Placed> {
    if wanted <= 0.0 {
        return None;
    }
    let room = |(start, end): XRange| end - start;
    let (right_room, left_room) = (room(right), room(left));
    // A shortened label on a short mark would hide it.
    let inside_room = Some(room(inside)).filter(|&room| room >= wanted.min(2.0 * SHORT_LABEL_PX));
    let inside_room = inside_room.unwrap_or(0.0);
    let most = right_room.max(left_room).max(inside_room).min(wanted);
    if most < wanted.min(SHORT_LABEL_PX) {
        None
    } else if right_room >= most {
        Some((Side::Right, right.0, most))
    } else if left_room >= most {
        Some((Side::Left, left.1 - most, most))
    } else {
        Some((Side::Inside, inside.0, most))
    }
}
