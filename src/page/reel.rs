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
    /// The events on the upright axis.
    Vertical,
    /// The events to read.
    Events,
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
        Self::Vertical,
        Self::Events,
        Self::Cards,
        Self::OfProject,
        Self::Options,
        Self::Disagreements,
        Self::Sources,
    ];

    /// The word that a list is known by on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Vertical => "upright",
            Self::Events => "events",
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
            Self::OfProject | Self::Disagreements | Self::Sources => ALIGNED,
            Self::Vertical => 3 * ALIGNED,
            Self::Events | Self::Cards | Self::Options => 5 * ALIGNED,
        }
    }
}

/// What the screen shows of a spacer and of the rows that it reaches into.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The rows that the spacer stands for.
    pub rows: Range<usize>,
    /// How high it is, in CSS pixels.
    pub height: f64,
    /// From where on it is seen, in CSS pixels below its top; negative in the rows above it.
    pub top: f64,
    /// To where it is seen, counted alike.
    pub bottom: f64,
}

/// What is kept in mind of every long list; nothing where all of them are whole.
#[derive(Debug)]
pub struct Reels(Vec<Rows>);

impl Default for Reels {
    fn default() -> Self {
        Self(Reel::ALL.map(|_| Rows::default()).into())
    }
}

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
    /// All lists are whole.
    pub fn whole() -> Self {
        Self(Vec::new())
    }

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
            (rows.at(len, seen, top), rows.at(len, seen, bottom))
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

    /// The row that stands so far below the top of a spacer. It was drawn as high as its rows were thought to be then.
    fn at(&self, len: usize, spacer: &Seen, y: f64) -> usize {
        let Seen { rows, height, .. } = spacer;
        let row = if y < 0.0 {
            self.walk(rows.start, y, len)
        } else if y > *height {
            self.walk(rows.end, y - height, len)
        } else {
            self.walk(rows.start, y / height.max(1.0) * self.span(rows.clone()), len)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const REEL: Reel = Reel::Events;

    /// A list on a page that scrolls, as a browser would lay it out.
    struct Page {
        reels: Reels,
        /// How high each row really is.
        heights: Vec<f64>,
        /// Where the top of the screen is, from the top of the list.
        scroll: f64,
        screen: f64,
    }

    /// What is drawn: the rows that it is or stands for, where it begins, and whether it is a spacer.
    type Box = (Range<usize>, f64, bool);

    impl Page {
        fn drawn(&self) -> Vec<(Box, f64)> {
            let row = |row: usize| vec![el("li").key(row.to_string()).into()];
            let list = self.reels.fill(REEL, el("ol"), self.heights.len(), None, &row);
            let mut top = 0.0;
            let mut boxes = Vec::new();
            for child in &list.children {
                let Node::Element(child) = child else { panic!("a text among rows") };
                let attr = |name| child.attrs.iter().find(|it| it.0 == name).map(|it| it.1.clone());
                let number = |name| attr(name).map(|value: String| value.parse::<usize>().unwrap());
                let (rows, height) = if let Some(from) = number("data-from") {
                    let height = attr("style:height").unwrap();
                    let height = height.trim_end_matches("px").parse().unwrap();
                    (from..number("data-to").unwrap(), height)
                } else {
                    let row: usize = child.key.as_ref().unwrap().parse().unwrap();
                    (row..row + 1, *self.heights.get(row).unwrap())
                };
                boxes.push(((rows, top, number("data-from").is_some()), height));
                top += height;
            }
            boxes
        }

        fn height(&self) -> f64 {
            self.drawn().iter().map(|(_, height)| height).sum()
        }

        /// Tells the reels what is seen, as the browser does, until nothing changes.
        fn settle(&mut self) {
            for _ in 0..20 {
                let drawn = self.drawn();
                let (start, end) = (self.scroll, self.scroll + self.screen);
                let mut seen = Vec::new();
                for (at, ((rows, top, is_spacer), height)) in drawn.iter().enumerate() {
                    let reach = |is_outer: bool| if is_outer { 0.0 } else { REACH_PX / 2.0 };
                    let from = (top - reach(at == 0)).max(start);
                    let to = (top + height + reach(at + 1 == drawn.len())).min(end);
                    if *is_spacer && from <= to {
                        let (rows, height) = (rows.clone(), *height);
                        seen.push(Seen { rows, height, top: from - top, bottom: to - top });
                    }
                }
                if seen.is_empty() {
                    return;
                }
                let rows = drawn.iter().filter(|((_, _, is_spacer), _)| !is_spacer);
                let heights: Vec<(usize, f64)> =
                    rows.clone().map(|((rows, _, _), height)| (rows.start, *height)).collect();
                let len = self.heights.len();
                self.reels.measure(REEL, (len, 500.0), &heights);
                if !self.reels.turn(REEL, len, &seen, self.screen) {
                    return;
                }
                // Browsers keep the first row that is seen, and stays, where it is.
                let now = self.drawn();
                let seen = rows.filter(|((_, top, _), height)| top + height > start && *top < end);
                let stays = |(rows, top, _): &Box| {
                    let again = now.iter().find(|((own, _, is), _)| own == rows && !is);
                    again.map(|((_, now, _), _)| now - top)
                };
                self.scroll += seen.map(|(it, _)| it).find_map(stays).unwrap_or_default();
                self.scroll = self.scroll.clamp(0.0, (self.height() - self.screen).max(0.0));
            }
            panic!("the list is turned again and again");
        }

        /// The rows on the screen, from its top to its bottom.
        fn on_screen(&self) -> Vec<usize> {
            let mut shown = Vec::new();
            for ((rows, top, is_spacer), height) in self.drawn() {
                if top + height > self.scroll + 0.1 && top < self.scroll + self.screen - 0.1 {
                    assert!(!is_spacer, "the spacer for {rows:?} is seen at {}", self.scroll);
                    shown.extend(rows);
                }
            }
            shown
        }
    }

    fn page(heights: Vec<f64>, screen: f64) -> Page {
        Page { reels: Reels::default(), heights, scroll: 0.0, screen }
    }

    /// A few heights, over and over, so that a long list is cheap to make.
    fn heights(some: &[f64], len: usize) -> Vec<f64> {
        some.iter().copied().cycle().take(len).collect()
    }

    #[test]
    fn a_short_list_is_whole() {
        let page = page(heights(&[120.0], 60), 800.0);
        assert_eq!(page.drawn().len(), 60);
    }

    #[test]
    fn a_huge_list_is_no_higher_than_browsers_can_count() {
        let mut page = page(heights(&[300.0, 500.0], 100_000), 800.0);
        // How high rows are shows only when some have been drawn and others are asked for.
        page.scroll = 24_000.0;
        page.settle();
        assert!(page.height() < 1.01 * MOST_PX, "{}", page.height());
        for part in [0.3, 0.99, 0.5, 0.0] {
            page.scroll = part * (page.height() - page.screen);
            page.settle();
            let first = f64::from(u32::try_from(page.on_screen()[0]).unwrap());
            assert!((first / 100_000.0 - part).abs() < 0.01, "{first} at {part}");
        }
        // Near the end rows are as high as they are, which puts the end off once.
        for _ in 0..3 {
            page.scroll = page.height() - page.screen;
            page.settle();
        }
        assert_eq!(page.on_screen().last(), Some(&99_999));
    }

    #[test]
    fn what_the_reader_was_in_stays_with_its_neighbours() {
        let mut page = page(heights(&[120.0], 5000), 800.0);
        page.reels.keep(REEL, 7);
        page.scroll = 300_000.0;
        page.settle();
        let drawn: Vec<usize> =
            page.drawn().into_iter().filter(|it| !it.0.2).flat_map(|it| it.0.0).collect();
        assert_eq!(drawn[..3], [6, 7, 8]);
        assert!(drawn[3] > 2000 && drawn.len() < 80, "{drawn:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn rows_and_spacers_are_the_list(
            some in prop::collection::vec(20.0..600.0_f64, 1..40),
            len in 1..3000_usize,
            screen in 300.0..2500.0_f64,
            jumps in prop::collection::vec(0.0..1.0_f64, 1..6),
        ) {
            let mut page = page(heights(&some, len), screen);
            for part in jumps {
                page.scroll = part * (page.height() - screen).max(0.0);
                page.settle();
                let mut at = 0;
                for ((rows, ..), _) in page.drawn() {
                    prop_assert_eq!(rows.start, at);
                    at = rows.end;
                }
                prop_assert_eq!(at, len);
                page.on_screen();
                let rows = page.drawn().iter().filter(|it| !it.0.2).count();
                prop_assert!(rows < 500, "{} rows are drawn", rows);
            }
        }

        #[test]
        fn scrolling_down_shows_every_row_in_order(
            some in prop::collection::vec(20.0..600.0_f64, 1..40),
            len in 1..400_usize,
            screen in 300.0..2500.0_f64,
            step in 0.1..1.0_f64,
        ) {
            let mut page = page(heights(&some, len), screen);
            let mut next = 0;
            loop {
                page.settle();
                for row in page.on_screen() {
                    prop_assert!(row <= next, "{} is passed over", next);
                    next = next.max(row + 1);
                }
                let bottom = (page.height() - screen).max(0.0);
                if page.scroll >= bottom {
                    break;
                }
                page.scroll = (page.scroll + step * screen).min(bottom);
            }
            prop_assert_eq!(next, len);
        }
    }
}
