//! Watches the spacers of long lists and turns the lists to what the reader sees.
//!
//! It asks the browser which part of a spacer is on the screen, so that it does not matter what scrolls: the page, a
//! box in it, or the page around a frame.

use std::{ops::Range, rc::Rc};

use js_sys::Array;
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, ScrollBehavior,
    ScrollToOptions, ShadowRoot,
};

use super::Desk;
use crate::page::{Reel, Seen};

/// Who watches, and what it calls.
pub(super) type Watch = (IntersectionObserver, Closure<dyn Fn(Array)>);

/// The most that a screen is thought to be high, in CSS pixels: a frame may be as high as all that it holds.
const MOST_SCREEN_PX: f64 = 4000.0;

impl Desk {
    /// Watches the spacers that are drawn now; those that are seen already are told of at once.
    pub(super) fn watch(self: &Rc<Self>, root: &HtmlElement) {
        let mut watch = self.watch.borrow_mut();
        if watch.is_none() {
            *watch = self.watcher();
        }
        let Some((observer, _)) = watch.as_ref() else { return };
        observer.disconnect();
        // What was seen of earlier spacers is no longer of interest.
        observer.take_records();
        each(root, ".spacer i", &mut |spacer| observer.observe(&spacer));
    }

    fn watcher(self: &Rc<Self>) -> Option<Watch> {
        let desk = Rc::downgrade(self);
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            if let Some(desk) = desk.upgrade() {
                desk.turn(&entries);
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        Some((observer, callback))
    }

    /// Gives back what was borrowed of the browser.
    pub(super) fn unwatch(&self) {
        if let Some((observer, _)) = self.watch.take() {
            observer.disconnect();
        }
    }

    /// Keeps the row that an element stands in.
    pub(super) fn keep(&self, element: &Element) {
        let row = element.closest("[aria-posinset]").ok().flatten();
        let found = row.and_then(|row| Some((reel(&row.parent_element()?)?, place(&row)?)));
        if let Some((reel, row)) = found {
            self.reels.borrow_mut().keep(reel, row);
        }
    }

    fn turn(self: &Rc<Self>, entries: &Array) {
        let entries: Vec<IntersectionObserverEntry> =
            entries.iter().map(JsValue::unchecked_into).collect();
        let mut seen: Vec<(Element, Vec<Seen>)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let target = entry.target();
            // Of what is told twice the latter holds.
            let is_over = entries.iter().skip(at + 1).any(|later| later.target() == target);
            let spacer = target.parent_element();
            let list = spacer.as_ref().and_then(|spacer| spacer.parent_element());
            let Some((spacer, list)) =
                spacer.zip(list).filter(|_| entry.is_intersecting() && !is_over)
            else {
                continue;
            };
            let Some(rows) = rows(&spacer) else { continue };
            // All is told as of one moment: by now the reader may have scrolled on.
            let into_spacer = f64::from(target.unchecked_ref::<HtmlElement>().offset_top());
            let own = entry.bounding_client_rect().top() - into_spacer;
            let part = entry.intersection_rect();
            let height = spacer.get_bounding_client_rect().height();
            let part = Seen { rows, height, top: part.top() - own, bottom: part.bottom() - own };
            match seen.iter_mut().find(|(other, _)| *other == list) {
                Some((_, parts)) => parts.push(part),
                None => seen.push((list, vec![part])),
            }
        }
        for (list, seen) in &seen {
            self.turn_list(list, seen);
        }
    }

    fn turn_list(self: &Rc<Self>, list: &Element, seen: &[Seen]) {
        let Some(reel) = reel(list) else { return };
        let Some(len) = number(list, "data-rows") else { return };
        self.reels.borrow_mut().measure(
            reel,
            (len, list.get_bounding_client_rect().width()),
            &heights(list),
        );
        if let Ok(Some(focused)) = list.query_selector(":focus") {
            self.keep(&focused);
        }
        let screen = window().inner_height().ok().and_then(|height| height.as_f64());
        let screen = screen.unwrap_or(MOST_SCREEN_PX).min(MOST_SCREEN_PX);
        if self.reels.borrow_mut().turn(reel, len, seen, screen) {
            let rows = on_screen(list, screen);
            self.parts.borrow_mut().outdate(list.unchecked_ref());
            self.draw(&self.now());
            hold(&rows);
        }
    }
}

/// The rows of a list that are on a screen so high, and where their tops are.
fn on_screen(list: &Element, screen: f64) -> Vec<(Element, f64)> {
    let mut found = Vec::new();
    each(list, ":scope > [aria-posinset]", &mut |row| {
        let rect = row.get_bounding_client_rect();
        if rect.bottom() > 0.0 && rect.top() < screen {
            found.push((row, rect.top()));
        }
    });
    found
}

/// Scrolls so that the first of some rows that is still there is where it was. Not every browser does so by itself,
/// and none wherever it should, so the style sheet tells them to leave it to us.
fn hold(rows: &[(Element, f64)]) {
    let Some((row, top)) = rows.iter().find(|(row, _)| row.is_connected()) else { return };
    let moved = || row.get_bounding_client_rect().top() - top;
    let by = ScrollToOptions::new();
    let before = moved();
    by.set_top(before);
    by.set_behavior(ScrollBehavior::Instant);
    let mut scroller = row.parent_element();
    // What scrolls is found by trying: it is the nearest that does.
    while let Some(element) = scroller.filter(|_| moved().total_cmp(&before).is_eq()) {
        element.scroll_by_with_scroll_to_options(&by);
        scroller = element.parent_element().or_else(|| {
            element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host())
        });
    }
}

/// How high the rows of a list are: from each one's top to that of what follows it.
fn heights(list: &Element) -> Vec<(usize, f64)> {
    let mut heights: Vec<(usize, f64)> = Vec::new();
    let mut open: Option<(usize, f64)> = None;
    let mut end = 0.0;
    each(list, ":scope > *", &mut |child| {
        let rect = child.get_bounding_client_rect();
        let row = place(&child);
        // What follows a row without being one belongs to it.
        if row.is_some() || rows(&child).is_some() {
            heights.extend(open.take().map(|(row, top)| (row, rect.top() - top)));
        }
        open = row.map(|row| (row, rect.top())).or(open);
        end = rect.bottom();
    });
    heights.extend(open.map(|(row, top)| (row, end - top)));
    heights
}

fn reel(list: &Element) -> Option<Reel> {
    Reel::from_word(&list.get_attribute("data-reel")?)
}

/// Which row an element is.
fn place(row: &Element) -> Option<usize> {
    number(row, "aria-posinset")?.checked_sub(1)
}

/// The rows that a spacer stands for.
fn rows(spacer: &Element) -> Option<Range<usize>> {
    Some(number(spacer, "data-from")?..number(spacer, "data-to")?)
}

fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// Does something with everything that a selector finds in an element.
fn each(element: &Element, selector: &str, act: &mut dyn FnMut(Element)) {
    let Ok(found) = element.query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(found) = found.get(at) {
            act(found.unchecked_into());
        }
    }
}
