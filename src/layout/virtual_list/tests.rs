//! Lists of rows of any height, scrolled to anywhere.

use proptest::prelude::*;

use super::*;

const LEAST: usize = 60;

/// A list on a page that scrolls, as a browser would lay it out.
struct Page {
    list: VirtualRows<usize>,
    /// The rows near the screen.
    near: Range<usize>,
    kept: Vec<usize>,
    /// How high each row really is.
    heights: Vec<f64>,
    /// Where the top of the screen is, from the top of the list.
    scroll: f64,
    screen: f64,
}

/// What is drawn: the rows that it is or stands for, where it begins, how high it is, and whether it is a spacer.
#[derive(Clone)]
struct Box {
    rows: Range<usize>,
    top: f64,
    height: f64,
    is_spacer: bool,
}

impl Page {
    fn new(heights: Vec<f64>, screen: f64) -> Self {
        let mut list = VirtualRows::new(LEAST);
        list.set_rows(&Arc::new((0..heights.len()).collect()));
        Self { list, near: 0..0, kept: Vec::new(), heights, scroll: 0.0, screen }
    }

    fn drawn(&self) -> Vec<Box> {
        let mut top = 0.0;
        let drawn = self.list.drawn(self.near.clone(), &self.kept).into_iter();
        let boxes = drawn.map(|item| {
            let (rows, height, is_spacer) = match item {
                DrawnItem::Row { row, index } => (index..index + 1, self.heights[row], false),
                DrawnItem::Spacer { rows, height_px } => (rows, f64::from(height_px), true),
            };
            top += height;
            Box { rows, top: top - height, height, is_spacer }
        });
        boxes.collect()
    }

    fn rows(&self) -> Vec<Box> {
        self.drawn().into_iter().filter(|it| !it.is_spacer).collect()
    }

    fn height(&self) -> f64 {
        self.drawn().iter().map(|it| it.height).sum()
    }

    /// Gives the spacers that come into sight with what they reach into.
    fn visible_spacers(&self) -> Vec<VisibleSpacer> {
        let drawn = self.drawn();
        let (start, end) = (self.scroll, self.scroll + self.screen);
        let visible = drawn.iter().enumerate().filter_map(|(at, it)| {
            let reach = |is_outer: bool| if is_outer { 0.0 } else { REACH_PX / 2.0 };
            let from = (it.top - reach(at == 0)).max(start);
            let to = (it.top + it.height + reach(at + 1 == drawn.len())).min(end);
            (it.is_spacer && from <= to).then(|| VisibleSpacer {
                rows: it.rows.clone(),
                height_px: it.height,
                top_px: from - it.top,
                bottom_px: to - it.top,
            })
        });
        visible.collect()
    }

    /// Tells the list what is seen, as the browser does, one spacer at a time, until nothing changes.
    fn settle(&mut self) {
        for _ in 0..20 {
            let drawn = self.rows();
            let visible = self.visible_spacers();
            if visible.is_empty() {
                return;
            }
            self.list.measure(500.0, drawn.iter().map(|it| (it.rows.start, it.height)));
            let near = visible.iter().map(|it| self.list.scroll_to(it, self.screen));
            let Some(near) = near.into_iter().find(|near| *near != self.near) else { return };
            self.near = near;
            // The first row that is seen, and stays, is kept where it is.
            let (now, end) = (self.rows(), self.scroll + self.screen);
            let seen = drawn.iter().filter(|it| it.top + it.height > self.scroll && it.top < end);
            let moved =
                |it: &Box| now.iter().find(|now| now.rows == it.rows).map(|now| now.top - it.top);
            self.scroll += seen.clone().find_map(moved).unwrap_or_default();
            self.scroll = self.scroll.clamp(0.0, (self.height() - self.screen).max(0.0));
        }
        panic!("other rows are drawn again and again");
    }

    /// Gives the rows on the screen, from its top to its bottom.
    fn on_screen(&self) -> Vec<usize> {
        let mut shown = Vec::new();
        for it in self.drawn() {
            if it.top + it.height > self.scroll + 0.1 && it.top < self.scroll + self.screen - 0.1 {
                assert!(!it.is_spacer, "a spacer for {:?} is seen at {}", it.rows, self.scroll);
                shown.extend(it.rows);
            }
        }
        shown
    }
}

/// Gives a few heights, over and over, so that a long list is cheap to make.
fn heights(some: &[f64], len: usize) -> Vec<f64> {
    some.iter().copied().cycle().take(len).collect()
}

#[test]
fn a_short_list_is_whole() {
    let page = Page::new(heights(&[120.0], 60), 800.0);
    assert_eq!(page.drawn().len(), 60);
}

#[test]
fn a_huge_list_is_no_higher_than_browsers_can_count() {
    let mut page = Page::new(heights(&[300.0, 500.0], 100_000), 800.0);
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
    let mut page = Page::new(heights(&[120.0], 5000), 800.0);
    page.kept = vec![7];
    page.scroll = 300_000.0;
    page.settle();
    let drawn: Vec<usize> = page.rows().into_iter().flat_map(|it| it.rows).collect();
    assert_eq!(drawn[..3], [6, 7, 8]);
    assert!(drawn[3] > 2000 && drawn.len() < 80, "{drawn:?}");
}

#[test]
fn rows_keep_their_heights_when_others_come_and_go() {
    let spacer = |list: &VirtualRows<usize>| match &list.drawn(120..121, &[])[0] {
        DrawnItem::Spacer { rows, height_px } => (rows.clone(), *height_px),
        DrawnItem::Row { .. } => panic!("no spacer comes first"),
    };
    let mut list = VirtualRows::new(12);
    let rows = Arc::new((0..1000_usize).collect::<Vec<_>>());
    list.set_rows(&rows);
    list.measure(500.0, (0..120).map(|row| (row, if row < 60 { 50.0 } else { 150.0 })));
    assert_eq!(spacer(&list), (0..108, 60 * 50 + 48 * 150));
    // A row comes in between, as high as the usual one.
    let more: Vec<usize> = (0..30).chain([5000]).chain(30..1000).collect();
    list.set_rows(&Arc::new(more));
    assert_eq!(spacer(&list), (0..108, 60 * 50 + 100 + 47 * 150));
    // Of rows that were not there before the usual height is all that is known.
    list.set_rows(&Arc::new((2000..3000).collect()));
    assert_eq!(spacer(&list), (0..108, 108 * 100));
    // In a list that is wider or narrower all rows may be.
    list.measure(400.0, [(0, 20.0)]);
    assert_eq!(spacer(&list), (0..108, 108 * 20));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_and_spacers_are_the_list(
        some in prop::collection::vec(20.0..600.0_f64, 1..40),
        len in 1..3000_usize,
        kept in prop::option::of(0..3000_usize),
        screen in 300.0..2500.0_f64,
        jumps in prop::collection::vec(0.0..1.0_f64, 1..6),
    ) {
        let mut page = Page::new(heights(&some, len), screen);
        page.kept.extend(kept.filter(|&row| row < len));
        for part in jumps {
            page.scroll = part * (page.height() - screen).max(0.0);
            page.settle();
            let mut at = 0;
            for it in page.drawn() {
                prop_assert_eq!(it.rows.start, at);
                at = it.rows.end;
            }
            prop_assert_eq!(at, len);
            page.on_screen();
            let rows = page.rows().len();
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
        let mut page = Page::new(heights(&some, len), screen);
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
