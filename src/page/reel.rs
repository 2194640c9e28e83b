//! Long lists: of many rows those near the screen are drawn, and spacers as high as the others stand for them.
//!
//! How high a row is shows when it is drawn; until then it counts as the usual one of its list.

use std::ops::Range;

use super::{
    length::px,
    node::{Element, Node, el, of_class},
};

/// A list that may be long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reel {
    /// The events to read.
    Events,
    /// The lines of the upright axis.
    Upright,
    /// The cards of projects.
    Cards,
    /// The events of the project that is open.
    OfProject,
    /// The values of the facet whose menu is open.
    Options,
    /// The disagreements.
    Disagreements,
    /// The sources.
    Sources,
}

/// How far beyond the screen rows are drawn, in CSS pixels; a spacer asks for them when it comes half as near, which is
/// what the style sheet makes it reach into the rows.
const REACH_PX: f64 = 800.0;

/// The most that a list may be high, in CSS pixels: browsers lose count from some 17 million on.
const MOST_PX: f64 = 12.0e6;

/// How high a row is thought to be before any has been drawn, in CSS pixels.
const FIRST_GUESS_PX: f64 = 100.0;

/// Runs begin and end at multiples of this, so that in lists of one to four columns no row changes its column.
const ALIGNED: usize = 12;

impl Reel {
    /// All lists that may be long.
    pub const ALL: [Self; 7] = [
        Self::Events,
        Self::Upright,
        Self::Cards,
        Self::OfProject,
        Self::Options,
        Self::Disagreements,
        Self::Sources,
    ];

    /// The word that a list is known by on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Upright => "upright",
            Self::Cards => "cards",
            Self::OfProject => "of-project",
            Self::Options => "options",
            Self::Disagreements => "disagreements",
            Self::Sources => "sources",
        }
    }

    /// The list with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reel| reel.word() == word)
    }

    /// How many rows are drawn at least, wherever the screen is; a list with no more is always whole.
    fn least(self) -> usize {
        match self {
            Self::Disagreements => ALIGNED,
            Self::OfProject | Self::Sources => 2 * ALIGNED,
            Self::Events | Self::Upright | Self::Cards | Self::Options => 5 * ALIGNED,
        }
    }
}

/// What the screen shows of a spacer and of the rows that it reaches into.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The rows that the spacer stands for.
    pub rows: Range<usize>,
    /// From where on it is seen, in CSS pixels below its top; negative in the rows above it.
    pub top: f64,
    /// To where it is seen, counted alike.
    pub bottom: f64,
}

/// What is kept in mind of every long list.
#[derive(Debug, Default)]
pub struct Reels([Rows; Reel::ALL.len()]);

/// What is kept in mind of one.
#[derive(Debug, Default)]
struct Rows {
    /// The rows that are drawn; none until the list has been turned.
    run: Range<usize>,
    /// The row that is kept because the reader was in it.
    kept: Option<usize>,
    /// The heights of the rows, in CSS pixels; not a number where they are not known.
    heights: Vec<f32>,
    /// How many heights are known.
    known: u32,
    /// Their sum.
    sum: f64,
    /// How wide the list was when they were taken.
    width: f64,
}

impl Reels {
    /// Takes down how high some rows are, of a list with so many rows in all and so wide.
    pub fn measure(&mut self, reel: Reel, (len, width): (usize, f64), heights: &[(usize, f64)]) {
        let Some(rows) = self.0.get_mut(reel as usize) else { return };
        if rows.heights.len() != len || rows.width.total_cmp(&width).is_ne() {
            let (run, kept) = (rows.run.clone(), rows.kept);
            *rows = Rows { run, kept, heights: vec![f32::NAN; len], width, ..Rows::default() };
        }
        for &(row, height) in heights {
            rows.set(row, height);
        }
    }

    /// Keeps a row drawn wherever the screen goes, and its neighbours, so that the keyboard can go on from it.
    pub fn keep(&mut self, reel: Reel, row: usize) {
        if let Some(rows) = self.0.get_mut(reel as usize) {
            rows.kept = Some(row);
        }
    }

    /// Turns a list of so many rows to what is seen on a screen at most so high; tells whether other rows are drawn now.
    pub fn turn(&mut self, reel: Reel, len: usize, seen: &[Seen], screen_px: f64) -> bool {
        let Some(rows) = self.0.get_mut(reel as usize) else { return false };
        let around = |seen: &Seen| {
            // What is seen of a spacer is a part of the screen, at whichever end.
            let top = seen.bottom - screen_px - REACH_PX;
            let bottom = seen.top + screen_px + REACH_PX;
            (rows.at(len, &seen.rows, top), rows.at(len, &seen.rows, bottom))
        };
        let both =
            |one: (usize, usize), other: (usize, usize)| (one.0.min(other.0), one.1.max(other.1));
        let Some((first, last)) = seen.iter().map(around).reduce(both) else { return false };
        let run = at_least(reel.least(), first..last + 1, len);
        let turned = run != rows.run;
        rows.run = run;
        turned
    }

    /// Gives a list its rows: those that are to be drawn, one more that has to be, and spacers for the others.
    pub(super) fn fill(
        &self,
        reel: Reel,
        mut list: Element,
        len: usize,
        wanted: Option<usize>,
        row: &dyn Fn(usize) -> Vec<Node>,
    ) -> Element {
        let least = reel.least();
        let Some(rows) = self.0.get(reel as usize).filter(|_| len > least) else {
            return list.children((0..len).flat_map(row).collect());
        };
        let beside = |row: usize| row.saturating_sub(1)..(row + 2).min(len);
        let ranges = [
            at_least(least, rows.run.clone(), len),
            rows.kept.map_or(0..0, beside),
            wanted.map_or(0..0, beside),
        ];
        let scale = rows.scale(len);
        let tag = if list.tag == "div" { "div" } else { "li" };
        list = list.attr("data-reel", reel.word()).attr("data-rows", len.to_string());
        let mut at = 0;
        while at < len {
            let starts = ranges.iter().filter(|it| it.end > at).map(|it| it.start.max(at));
            let next = starts.min().unwrap_or(len);
            if next > at {
                let height = rows.span(at..next) * scale;
                list = list.child(spacer(tag, at..next, height));
                at = next;
                continue;
            }
            let mut nodes = row(at);
            at += 1;
            if let Some(Node::Element(first)) = nodes.first_mut() {
                first.attrs.push(("aria-posinset", at.to_string()));
                first.attrs.push(("aria-setsize", len.to_string()));
            }
            list = list.children(nodes);
        }
        list
    }
}

impl Rows {
    fn set(&mut self, row: usize, height: f64) {
        let Some(own) = self.heights.get_mut(row) else { return };
        if own.is_nan() {
            self.known += 1;
        } else {
            self.sum -= f64::from(*own);
        }
        self.sum += height;
        *own = narrow(height);
    }

    /// How high a row is that is not known.
    fn usual(&self) -> f64 {
        if self.known == 0 { FIRST_GUESS_PX } else { self.sum / f64::from(self.known) }
    }

    fn height(&self, row: usize) -> f64 {
        let known = self.heights.get(row).filter(|height| !height.is_nan());
        known.map_or_else(|| self.usual(), |&height| f64::from(height))
    }

    /// How high some rows are together.
    fn span(&self, rows: Range<usize>) -> f64 {
        rows.map(|row| self.height(row)).sum()
    }

    /// How many pixels of a spacer stand for one of its rows: 1, or less where the list would be too high.
    fn scale(&self, len: usize) -> f64 {
        (MOST_PX / self.span(0..len)).min(1.0)
    }

    /// The row that stands so far below the top of a spacer, which stands for some rows.
    fn at(&self, len: usize, spacer: &Range<usize>, y: f64) -> usize {
        let scale = self.scale(len);
        let below = y - self.span(spacer.clone()) * scale;
        let row = if y < 0.0 {
            self.walk(spacer.start, y, len)
        } else if below > 0.0 {
            self.walk(spacer.end, below, len)
        } else {
            self.walk(spacer.start, y / scale, len)
        };
        row.min(len.saturating_sub(1))
    }

    /// The row so far below the top of another, or above it where the distance is negative.
    fn walk(&self, mut row: usize, mut distance: f64, len: usize) -> usize {
        while distance < 0.0 && row > 0 {
            row -= 1;
            distance += self.height(row);
        }
        while row < len && distance > self.height(row) {
            distance -= self.height(row);
            row += 1;
        }
        row
    }
}

/// Rows from a list of so many, and more to either side until there are enough; aligned.
fn at_least(least: usize, rows: Range<usize>, len: usize) -> Range<usize> {
    let lacking = least.saturating_sub(rows.end.saturating_sub(rows.start));
    let start = rows.start.saturating_sub(lacking / 2).min(len.saturating_sub(least));
    let start = start - start % ALIGNED;
    let end = rows.end.max(start + least);
    start..end.next_multiple_of(ALIGNED).min(len)
}

/// What stands for rows that are not drawn. The box in it is what is watched: it reaches beyond the spacer.
fn spacer(tag: &'static str, rows: Range<usize>, height: f64) -> Node {
    of_class(tag, "spacer")
        .key([" ", &rows.start.to_string()].concat())
        .attr("aria-hidden", "true")
        .attr("data-from", rows.start.to_string())
        .attr("data-to", rows.end.to_string())
        .attr("style:height", px(height))
        .child(el("i"))
        .into()
}

#[expect(clippy::cast_possible_truncation, reason = "a tenth of a pixel is not seen")]
fn narrow(height: f64) -> f32 {
    height as f32
}
