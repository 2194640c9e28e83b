//! The rows of a lane while they are filled, from the left to the right.

use super::{size::GAP_PX, stacked_mark::StackedMark};

/// The rows of a lane, as far as they are filled.
#[derive(Debug, Clone, Default)]
pub(super) struct LaneRows {
    marks: Vec<Vec<StackedMark>>,
    ends: Vec<RowEnd>,
}

/// Where the last mark of a row ends.
#[derive(Debug, Clone, Copy)]
struct RowEnd {
    without_label: f64,
    with_label: f64,
}

impl LaneRows {
    /// Gives the first row where there is room from `start` on beside the label of the last mark, or a new one if there
    /// are fewer than `most`.
    pub(super) fn with_room(&self, start: f64, most: usize) -> Option<usize> {
        let row = self.ends.iter().take(most).position(|end| end.with_label <= start);
        row.or_else(|| (self.ends.len() < most).then_some(self.ends.len()))
    }

    /// Gives the row whose last mark lies furthest back, if there is room from `start` on.
    pub(super) fn roomiest(&self, start: f64) -> Option<usize> {
        let free = self.ends.iter().enumerate().filter(|(_, end)| end.without_label <= start);
        free.min_by(|(_, a), (_, b)| a.without_label.total_cmp(&b.without_label))
            .map(|(row, _)| row)
    }

    /// Adds a mark to a row, or to a new one at the end.
    pub(super) fn push(&mut self, row: usize, mark: StackedMark, end: f64, label_px: f64) {
        if row >= self.marks.len() {
            self.marks.push(Vec::new());
            self.ends.push(RowEnd { without_label: 0.0, with_label: 0.0 });
        }
        if let Some((marks, row_end)) = self.marks.get_mut(row).zip(self.ends.get_mut(row)) {
            marks.push(mark);
            *row_end = RowEnd::new(end, label_px);
        }
    }

    /// Gives the last mark of a row, to be changed.
    pub(super) fn last_mut(&mut self, row: usize) -> Option<&mut StackedMark> {
        self.marks.get_mut(row)?.last_mut()
    }

    /// Notes where the last mark of a row now ends.
    pub(super) fn set_end(&mut self, row: usize, end: f64) {
        if let Some(row_end) = self.ends.get_mut(row) {
            *row_end = RowEnd::new(end, 0.0);
        }
    }

    /// Gives the marks of the rows, from top to bottom.
    pub(super) fn into_marks(self) -> Vec<Vec<StackedMark>> {
        self.marks
    }
}

impl RowEnd {
    fn new(end: f64, label_px: f64) -> Self {
        let without_label = end + GAP_PX;
        let label = if label_px > 0.0 { label_px + 2.0 * GAP_PX } else { 0.0 };
        Self { without_label, with_label: without_label + label }
    }
}
