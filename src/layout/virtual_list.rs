//! Long lists: of many rows those near the screen are drawn, and spacers as high as the others stand for them.
//!
//! How high a row is shows when it is drawn; until then it counts as the usual one of its list.

use std::{collections::HashMap, hash::Hash, ops::Range, sync::Arc};

/// How far beyond the screen rows are drawn, in CSS pixels; a spacer asks for them when it comes half as near, which is
/// what the style sheet makes it reach into the rows.
const REACH_PX: f64 = 800.0;

/// The most that a list may be high, in CSS pixels: browsers lose count from some 17 million on.
const MOST_PX: f64 = 12.0e6;

/// How high a row is thought to be before any has been drawn, in CSS pixels.
const FIRST_GUESS_PX: f64 = 100.0;

/// What is drawn begins and ends at multiples of this, so that in lists of one to four columns no row changes its column.
const ALIGNED: usize = 12;

/// What is drawn of a list, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawnItem<T> {
    /// A row.
    Row {
        /// The row.
        row: T,
        /// Where it stands among all rows, from 0.
        index: usize,
    },
    /// What stands for rows that are not drawn.
    Spacer {
        /// The rows.
        rows: Range<usize>,
        /// How high it is, in CSS pixels.
        height_px: u32,
    },
}

/// What the screen shows of a spacer and of the rows that it reaches into.
#[derive(Debug, Clone, PartialEq)]
pub struct VisibleSpacer {
    /// The rows that the spacer stands for.
    pub rows: Range<usize>,
    /// How high it is, in CSS pixels.
    pub height_px: f64,
    /// From where on it is seen, in CSS pixels below its top; negative in the rows above it.
    pub top_px: f64,
    /// To where it is seen, counted alike.
    pub bottom_px: f64,
}

/// The rows of a list, and what is known of their heights.
#[derive(Debug)]
pub struct VirtualRows<T> {
    rows: Arc<Vec<T>>,
    /// How many rows are drawn at least.
    least: usize,
    /// In CSS pixels; not a number where it is not known.
    heights: Vec<f32>,
    /// How many heights are known.
    known: u32,
    /// Their sum.
    sum: f64,
    /// How high a row is thought to be while none is known.
    guess: f64,
    /// How wide the list was when they were taken.
    width: f64,
}

impl<T: Copy + Eq + Hash> VirtualRows<T> {
    /// Makes a list of which so many rows are drawn at least, wherever the screen is; with no more it is always whole.
    pub fn new(least: usize) -> Self {
        Self {
            rows: Arc::default(),
            least,
            heights: Vec::new(),
            known: 0,
            sum: 0.0,
            guess: FIRST_GUESS_PX,
            width: 0.0,
        }
    }

    /// Takes other rows. Those that were there before keep their heights.
    pub fn set_rows(&mut self, rows: &Arc<Vec<T>>) {
        if Arc::ptr_eq(&self.rows, rows) {
            return;
        }
        let earlier = std::mem::replace(&mut self.rows, rows.clone());
        let heights = self.forget();
        let known = earlier.iter().zip(heights).filter(|(_, height)| !height.is_nan());
        let known: HashMap<&T, f32> = known.collect();
        if known.is_empty() {
            return;
        }
        for (index, row) in rows.iter().enumerate() {
            if let Some(&height) = known.get(row) {
                self.set_height(index, height);
            }
        }
    }

    /// Tells whether rows may be left out.
    pub fn is_virtual(&self) -> bool {
        self.rows.len() > self.least
    }

    /// Takes down how high some rows are in a list so wide, in CSS pixels.
    pub fn measure(&mut self, width: f64, heights: impl IntoIterator<Item = (usize, f64)>) {
        if self.width.total_cmp(&width).is_ne() {
            self.forget();
            self.width = width;
        }
        for (index, height) in heights {
            self.set_height(index, narrow(height));
        }
    }

    /// Gives the rows to draw where this is seen of a spacer on a screen at most so high.
    pub fn scroll_to(&self, spacer: &VisibleSpacer, screen_px: f64) -> Range<usize> {
        // What is seen of a spacer is a part of the screen, at whichever end.
        let first = self.at(spacer, spacer.bottom_px - screen_px - REACH_PX);
        let last = self.at(spacer, spacer.top_px + screen_px + REACH_PX);
        self.at_least(first..last + 1)
    }

    /// Gives what to draw: these rows, those to be kept with their neighbours, so that the keyboard can go on from them,
    /// and spacers for the others.
    pub fn drawn(&self, near: Range<usize>, kept: &[usize]) -> Vec<DrawnItem<T>> {
        let len = self.rows.len();
        let beside = |&row: &usize| row.saturating_sub(1)..(row + 2).min(len);
        let whole = 0..if self.is_virtual() { 0 } else { len };
        let ranges: Vec<Range<usize>> =
            [whole, self.at_least(near)].into_iter().chain(kept.iter().map(beside)).collect();
        let scale = self.scale();
        let mut drawn = Vec::new();
        let mut index = 0;
        while index < len {
            let starts = ranges.iter().filter(|it| it.end > index).map(|it| it.start.max(index));
            let next = starts.min().unwrap_or(len);
            if next > index {
                let rows = index..next;
                let height_px = whole_pixels(self.span(rows.clone()) * scale);
                drawn.push(DrawnItem::Spacer { rows, height_px });
                index = next;
            } else {
                let row = self.rows.get(index).copied();
                drawn.extend(row.map(|row| DrawnItem::Row { row, index }));
                index += 1;
            }
        }
        drawn
    }

    /// Forgets all heights, but for a guess of the usual one, and gives what was known.
    fn forget(&mut self) -> Vec<f32> {
        self.guess = self.usual();
        (self.known, self.sum) = (0, 0.0);
        std::mem::replace(&mut self.heights, vec![f32::NAN; self.rows.len()])
    }

    fn set_height(&mut self, index: usize, height: f32) {
        let Some(own) = self.heights.get_mut(index) else { return };
        if own.is_nan() {
            self.known += 1;
        } else {
            self.sum -= f64::from(*own);
        }
        self.sum += f64::from(height);
        *own = height;
    }

    /// Tells how high a row is whose height is not known.
    fn usual(&self) -> f64 {
        if self.known == 0 { self.guess } else { self.sum / f64::from(self.known) }
    }

    fn height(&self, index: usize) -> f64 {
        let known = self.heights.get(index).filter(|height| !height.is_nan());
        known.map_or_else(|| self.usual(), |&height| f64::from(height))
    }

    /// Tells how high some rows are together.
    fn span(&self, rows: Range<usize>) -> f64 {
        rows.map(|index| self.height(index)).sum()
    }

    /// Tells how many pixels of a spacer stand for one of its rows: 1, or less where the list would be too high.
    fn scale(&self) -> f64 {
        (MOST_PX / self.span(0..self.rows.len())).min(1.0)
    }

    /// Gives the row that stands so far below the top of a spacer. It was drawn as high as its rows were thought to be
    /// then.
    fn at(&self, spacer: &VisibleSpacer, y: f64) -> usize {
        let VisibleSpacer { rows, height_px, .. } = spacer;
        let index = if y < 0.0 {
            self.walk(rows.start, y)
        } else if y > *height_px {
            self.walk(rows.end, y - height_px)
        } else {
            self.walk(rows.start, y / height_px.max(1.0) * self.span(rows.clone()))
        };
        index.min(self.rows.len().saturating_sub(1))
    }

    /// Gives the row so far below the top of another, or above it where the distance is negative.
    fn walk(&self, mut index: usize, mut distance: f64) -> usize {
        while distance < 0.0 && index > 0 {
            index -= 1;
            distance += self.height(index);
        }
        while index < self.rows.len() && distance > self.height(index) {
            distance -= self.height(index);
            index += 1;
        }
        index
    }

    /// These rows, and more to either side until there are enough; aligned.
    fn at_least(&self, rows: Range<usize>) -> Range<usize> {
        let (least, len) = (self.least, self.rows.len());
        let lacking = least.saturating_sub(rows.end.saturating_sub(rows.start));
        let start = rows.start.saturating_sub(lacking / 2).min(len.saturating_sub(least));
        let start = start - start % ALIGNED;
        let end = rows.end.max(start + least);
        start..end.next_multiple_of(ALIGNED).min(len)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a tenth of a pixel is not seen")]
fn narrow(height: f64) -> f32 {
    height as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no list is higher than `MOST_PX`, and heights are not negative"
)]
fn whole_pixels(height: f64) -> u32 {
    height.round() as u32
}

#[cfg(test)]
mod tests;
