//! Labels: beside their marks, on whichever side has room, shortened where it has not, and never over another.

use super::size::{GAP_PX, SHORT_LABEL_PX};

/// A label as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it says; shortened on the screen where it is wider than it may be.
    pub text: String,
    /// On which side of its mark.
    pub side: Side,
    /// Where it begins, in pixels from the start of the plot.
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
}

/// A mark in its row, for placing its label: where it begins and ends, and how wide the label would be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanting {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) label_px: f64,
}

/// Places the labels of one row, its marks given in order: `(side, x, width)` for each that has room.
pub(super) fn place(row: &[Wanting], plot_px: f64) -> Vec<Option<(Side, f64, f64)>> {
    let mut taken = 0.0_f64;
    let mut placed = Vec::with_capacity(row.len());
    for (index, mark) in row.iter().enumerate() {
        let next = row.get(index + 1).map_or(plot_px, |next| next.start - GAP_PX).min(plot_px);
        let right = (mark.end + GAP_PX).max(0.0);
        let left = mark.start - GAP_PX;
        let label = beside(mark.label_px, (right, next), (taken, left));
        taken = match label {
            Some((Side::Right, x, width)) => x + width + GAP_PX,
            _ => mark.end + GAP_PX,
        };
        placed.push(label);
    }
    placed
}

/// The right if the label fits there, else the left if it does, else the roomier side if it is worth it.
fn beside(wanted: f64, right: (f64, f64), left: (f64, f64)) -> Option<(Side, f64, f64)> {
    let (right_room, left_room) = (right.1 - right.0, left.1 - left.0);
    if wanted <= 0.0 {
        return None;
    }
    let on_right = |width: f64| Some((Side::Right, right.0, width));
    let on_left = |width: f64| Some((Side::Left, left.1 - width, width));
    if right_room >= wanted {
        on_right(wanted)
    } else if left_room >= wanted {
        on_left(wanted)
    } else if right_room.max(left_room) < SHORT_LABEL_PX {
        None
    } else if right_room >= left_room {
        on_right(right_room)
    } else {
        on_left(left_room)
    }
}
