//! The reader's place while a widget starts: what is being read stays where it is on the screen.
//!
//! The widget is much higher than what the element held. Browsers' own scroll anchoring does not see to this everywhere:
//! it does not reach into shadow roots, and Safari has none.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*, task::spawn_local, web_sys::HtmlElement};
use leptos_use_event_listener::{UseEventListenerOptions, use_event_listener_with_options};
use leptos_use_resize_observer::use_resize_observer;
use web_sys::Node;

use super::drawn::{drawn, next_frame};
use crate::view::scroll_back;

/// An element that is about to grow, as it stood on the screen before.
#[derive(Clone)]
pub(super) struct ScrollAnchor {
    element: HtmlElement,
    before: Rc<Cell<Edges>>,
    /// Whether the reader is in the midst of what the element held, which the widget takes the place of.
    is_inside: bool,
}

/// Where an element begins and ends, in CSS pixels below the top of the screen.
#[derive(Debug, Clone, Copy)]
struct Edges {
    top: f64,
    bottom: f64,
}

impl Edges {
    fn of(element: &HtmlElement) -> Self {
        let rect = element.get_bounding_client_rect();
        Self { top: rect.top(), bottom: rect.bottom() }
    }

    fn height(self) -> f64 {
        self.bottom - self.top
    }
}

impl ScrollAnchor {
    /// Notes how an element stands before it grows.
    pub(super) fn before_growth(element: &HtmlElement) -> Self {
        let edges = Edges::of(element);
        let is_inside = edges.top < 0.0 && edges.bottom > screen_height();
        Self { element: element.clone(), before: Rc::new(Cell::new(edges)), is_inside }
    }

    /// Keeps what is being read in its place from now on until all is drawn. To be called where the widget is mounted.
    pub(super) fn keep_until_drawn(self, is_drawn: RwSignal<bool>) {
        let (growing, scrolled) = (self.clone(), self.clone());
        let stop_growing =
            use_resize_observer(self.element.clone(), move |_, _| growing.keep()).stop;
        let options = UseEventListenerOptions::default().capture(true).passive(true);
        let stop_scrolled = use_event_listener_with_options(
            window(),
            ev::scroll,
            move |_| scrolled.note_scrolling(),
            options,
        );
        spawn_local(async move {
            drawn(is_drawn).await;
            // The next frame lays it out, and tells at its end of what has changed its size.
            next_frame().await;
            next_frame().await;
            stop_growing();
            stop_scrolled();
        });
    }

    /// Scrolls by how much the element has grown, where what is read comes after it.
    pub(super) fn keep(&self) {
        let before = self.before.get();
        if self.is_read_after(before) {
            scroll_back(&self.element, || Edges::of(&self.element).bottom - before.bottom);
        }
        self.before.set(Edges::of(&self.element));
    }

    /// Shows the beginning of the widget to whoever was reading what it took the place of.
    pub(super) fn show_beginning(&self) {
        if self.is_inside {
            self.element.scroll_into_view();
        }
    }

    /// Notes where the reader, or the browser by itself, has scrolled to.
    fn note_scrolling(&self) {
        let (before, now) = (self.before.get(), Edges::of(&self.element));
        let grown = now.height() - before.height();
        let is_seen_to = (now.bottom - before.bottom).abs() < 1.0;
        // Growth that `keep` has not yet made up for is left out, so that it still will.
        let bottom = if is_seen_to { now.bottom } else { now.bottom - grown };
        self.before.set(Edges { bottom, ..now });
    }

    /// Tells whether what is read comes after the element, which stands like this: the page begins in the midst of the
    /// element or below it, or the reader has been led to a place below it.
    fn is_read_after(&self, edges: Edges) -> bool {
        let begins_above = edges.top < 0.0 && edges.bottom <= screen_height();
        begins_above || self.is_target_after()
    }

    /// Tells whether the page's address names something below the element that is on the screen.
    fn is_target_after(&self) -> bool {
        let Ok(Some(target)) = document().query_selector(":target") else { return false };
        let rect = target.get_bounding_client_rect();
        let is_after =
            self.element.compare_document_position(&target) == Node::DOCUMENT_POSITION_FOLLOWING;
        is_after && rect.bottom() > 0.0 && rect.top() < screen_height()
    }
}

fn screen_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}
