//! Which rows of a list are drawn, and how that follows the screen.

use std::{collections::HashMap, ops::Range, sync::Arc};

use leptos::{
    prelude::*,
    task::spawn_local,
    web_sys::{DomRect, Element, Event, HtmlElement, IntersectionObserverEntry, Node},
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;

use super::Row;
use crate::{
    layout::{DrawnItem, VirtualRows, VisibleSpacer},
    view::{scroll::keep_in_place, steps::take_steps},
};

/// The most that a screen is thought to be high, in CSS pixels: a frame may be as high as all that it holds.
const MOST_SCREEN_PX: f64 = 4000.0;

/// What is drawn of a list.
pub(super) type Drawn = Arc<Vec<DrawnItem<Row>>>;

/// What stays the same element: a row wherever it stands, and a spacer as long as it stands for the same rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Row(Row),
    Spacer(Range<usize>, u32),
}

impl Key {
    pub(super) fn of(item: &DrawnItem<Row>) -> Self {
        match item {
            DrawnItem::Row { row, .. } => Self::Row(*row),
            DrawnItem::Spacer { rows, height_px } => Self::Spacer(rows.clone(), *height_px),
        }
    }
}

/// Which rows of a list are drawn.
#[derive(Clone, Copy)]
pub(super) struct Scrolling {
    /// The rows near the screen.
    near: RwSignal<Range<usize>>,
    /// The row that the reader was last in. It is not followed: what is drawn already has it.
    visited: StoredValue<Option<Row>>,
    virtual_rows: StoredValue<VirtualRows<Row>>,
    /// What is to be drawn.
    wanted: Memo<Drawn>,
    /// The rows that are drawn now, on the way to `wanted`.
    pub(super) shown: RwSignal<Drawn>,
    /// How many rows there are, if some may be left out.
    pub(super) virtual_len: Memo<Option<usize>>,
    /// Where each row stands that is drawn, from 0; none if the list is whole.
    pub(super) positions: Memo<HashMap<Row, usize>>,
    /// The element of the list, once it is in the document.
    list: StoredValue<Option<SendWrapper<HtmlElement>>>,
}

impl Scrolling {
    pub(super) fn new(
        rows: Signal<Arc<Vec<Row>>>,
        least: usize,
        keep: Signal<Option<Row>>,
    ) -> Self {
        let rows = Memo::new(move |_| rows.get());
        let near = RwSignal::new(0..0);
        let visited = StoredValue::new(None);
        let virtual_rows = StoredValue::new(VirtualRows::new(least));
        let wanted = Memo::new(move |_| {
            let rows = rows.read();
            let index = |row: Row| rows.iter().position(|it| *it == row);
            let kept = [keep.get(), visited.get_value()].into_iter().flatten().filter_map(index);
            let kept: Vec<usize> = kept.collect();
            let mut virtual_rows = virtual_rows.write_value();
            virtual_rows.set_rows(&rows);
            Arc::new(virtual_rows.drawn(near.get(), &kept))
        });
        let virtual_len = Memo::new(move |_| Some(rows.read().len()).filter(|len| *len > least));
        let positions = Memo::new(move |_| {
            let wanted = wanted.read();
            if virtual_len.read().is_none() {
                return HashMap::new();
            }
            let position = |item: &DrawnItem<Row>| match item {
                DrawnItem::Row { row, index } => Some((*row, *index)),
                DrawnItem::Spacer { .. } => None,
            };
            wanted.iter().filter_map(position).collect()
        });
        let shown = RwSignal::new(wanted.get_untracked());
        let list = StoredValue::new(None);
        let scrolling =
            Self { near, visited, virtual_rows, wanted, shown, virtual_len, positions, list };
        Effect::new(move |earlier: Option<Arc<Vec<Row>>>| {
            let rows = rows.get_untracked();
            let is_same = earlier.is_some_and(|earlier| Arc::ptr_eq(&earlier, &rows));
            scrolling.draw(&wanted.get(), is_same);
            rows
        });
        scrolling
    }

    /// Takes note of the element of the list.
    pub(super) fn mount(self, list: HtmlElement) {
        self.list.set_value(Some(SendWrapper::new(list)));
    }

    /// Keeps the row that an event happens in, and its neighbours, wherever the screen goes, so that the keyboard can go on
    /// from it.
    pub(super) fn visit(self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let holds = |(element, _): &(Element, _)| element.contains(target.as_ref());
        if let Some((_, DrawnItem::Row { row, .. })) = self.elements().find(holds) {
            self.visited.set_value(Some(row));
        }
    }

    /// Draws the rows that a spacer stands for when the spacer comes into view.
    pub(super) fn see(
        self,
        rows: Range<usize>,
        reach: &HtmlElement,
        entry: &IntersectionObserverEntry,
    ) {
        let list = self.list.try_get_value().flatten();
        let (Some(list), Some(spacer)) = (list, reach.parent_element()) else { return };
        // All is told as of one moment: by now the reader may have scrolled on.
        let top = entry.bounding_client_rect().top() - f64::from(reach.offset_top());
        let part = entry.intersection_rect();
        let spacer = VisibleSpacer {
            rows,
            height_px: spacer.get_bounding_client_rect().height(),
            top_px: part.top() - top,
            bottom_px: part.bottom() - top,
        };
        let width = list.get_bounding_client_rect().width();
        let near = self.virtual_rows.try_update_value(|rows| {
            rows.measure(width, self.heights());
            rows.scroll_to(&spacer, screen_px())
        });
        if let Some(near) = near.filter(|near| *near != *self.near.read_untracked()) {
            self.near.set(near);
        }
    }

    /// Brings what is drawn to what is wanted; what is read stays in its place, if the rows are the same as before.
    fn draw(self, wanted: &Drawn, holds: bool) {
        if *self.shown.read_untracked() == *wanted {
            return;
        }
        let held = if holds { self.on_screen() } else { Vec::new() };
        spawn_local(async move {
            take_steps(self.shown, self.wanted, Key::of).await;
            if let Some((row, top)) = held.iter().find(|(row, _)| row.is_connected()) {
                keep_in_place(row, *top);
            }
        });
    }

    /// Gives what is drawn, with its elements, from top to bottom.
    fn elements(self) -> impl Iterator<Item = (Element, DrawnItem<Row>)> {
        let list = self.list.try_get_value().flatten();
        let shown = self.shown.try_get_untracked().unwrap_or_default();
        let children = list.into_iter().flat_map(|list| {
            let children = list.children();
            (0..children.length()).filter_map(move |at| children.item(at))
        });
        children.zip(Arc::unwrap_or_clone(shown))
    }

    /// Gives the rows on the screen, and where their tops are.
    fn on_screen(self) -> Vec<(HtmlElement, f64)> {
        let screen = screen_px();
        let rows = self.elements().filter(|(_, item)| matches!(item, DrawnItem::Row { .. }));
        let on_screen = rows.filter_map(|(element, _)| {
            let rect = element.get_bounding_client_rect();
            let is_seen = rect.bottom() > 0.0 && rect.top() < screen;
            Some((element.dyn_into().ok().filter(|_| is_seen)?, rect.top()))
        });
        on_screen.collect()
    }

    /// Tells how high the rows that are drawn are: from each one's top to that of what follows it.
    fn heights(self) -> Vec<(usize, f64)> {
        let rects =
            self.elements().map(|(element, item)| (element.get_bounding_client_rect(), item));
        let rects: Vec<_> = rects.collect();
        let ends = rects.iter().skip(1).map(|(next, _)| next.top());
        let ends = ends.chain(rects.last().map(|(last, _)| last.bottom()));
        let height = |((rect, item), end): (&(DomRect, DrawnItem<Row>), f64)| match item {
            DrawnItem::Row { index, .. } => Some((*index, end - rect.top())),
            DrawnItem::Spacer { .. } => None,
        };
        rects.iter().zip(ends).filter_map(height).collect()
    }
}

fn screen_px() -> f64 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.unwrap_or(MOST_SCREEN_PX).min(MOST_SCREEN_PX)
}
