//! What one widget works with: its data, what it shows, and what it keeps in mind meanwhile.

use std::{cell::RefCell, rc::Rc};

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

use super::{drag::Held, parts::Parts, sight::Sight};
use crate::{
    dataset::{Id, Problem, Source},
    layout::size::UPRIGHT_BELOW_PX,
    locale::Language,
    state::{Catalogue, Facet, Intent, ViewState},
};

/// Everything that what is on the screen follows from: the one signal of a widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Shown {
    /// What the reader has asked for.
    pub(crate) state: ViewState,
    /// The facet whose menu is open.
    pub(super) menu: Option<Facet>,
    /// The source that a reference led to.
    pub(super) visited: Option<Id<Source>>,
    /// The width of the widget, in CSS pixels; 0 until it is measured.
    pub(super) width: f64,
    /// The width of the view in it.
    pub(super) main_width: f64,
    /// How many frames were needed so far beyond those that changes ask for.
    pub(super) frames: u32,
}

/// The width from which the detail stands beside the rest; the style sheet has the same.
const WIDE_PX: f64 = 860.0;

/// How many events are read for the search in one frame.
const EVENTS_PER_FRAME: usize = 1000;

impl Shown {
    /// What a widget shows first.
    pub(crate) fn new(state: ViewState) -> Self {
        Self { state, ..Self::default() }
    }

    /// Whether there is room for the detail beside the rest.
    pub(super) fn is_wide(&self) -> bool {
        self.width >= WIDE_PX
    }

    /// Whether the axis stands upright.
    pub(super) fn is_upright(&self) -> bool {
        self.width < UPRIGHT_BELOW_PX
    }
}

/// Who follows the width, and what it calls.
type Observer = (ResizeObserver, Closure<dyn Fn()>);

/// What one widget works with.
pub(crate) struct Desk {
    pub(crate) catalogue: Catalogue,
    pub(super) problems: Vec<Problem>,
    pub(super) language: Language,
    pub(super) shown: RwSignal<Shown>,
    /// What was last worked out of what is shown.
    pub(super) sight: RefCell<Sight>,
    /// What is drawn of it.
    pub(super) parts: RefCell<Parts>,
    /// The drag that goes on.
    pub(super) held: RefCell<Option<Held>>,
    /// The reference that led to the source visited.
    pub(super) origin: RefCell<Option<HtmlElement>>,
    /// The plain element around everything.
    pub(super) root: NodeRef<html::Div>,
    observer: RefCell<Option<Observer>>,
}

impl Desk {
    pub(crate) fn new(
        catalogue: Catalogue,
        problems: Vec<Problem>,
        language: Language,
        shown: RwSignal<Shown>,
    ) -> Rc<Self> {
        Rc::new(Self {
            catalogue,
            problems,
            language,
            shown,
            sight: RefCell::default(),
            parts: RefCell::default(),
            held: RefCell::default(),
            origin: RefCell::default(),
            root: NodeRef::new(),
            observer: RefCell::default(),
        })
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Shown {
        self.shown.get_untracked()
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut Shown)) {
        let mut shown = self.now();
        change(&mut shown);
        self.shown.set(shown);
    }

    /// Shows a state, whatever was shown before.
    pub(crate) fn show(&self, state: ViewState) {
        self.change(|shown| shown.state = state);
    }

    pub(super) fn intend(&self, intent: Intent) {
        self.change(|shown| {
            shown.state = std::mem::take(&mut shown.state).apply(intent, &self.catalogue);
        });
    }

    /// Brings the screen up to date.
    pub(super) fn draw(self: &Rc<Self>, shown: &Shown) {
        let Some(root) = self.root.get_untracked() else { return };
        let is_done = self.sight.borrow_mut().follow(&self.catalogue, self.language, shown);
        if !is_done {
            self.when_drawn(Box::new(|desk| {
                desk.change(|shown| shown.frames = shown.frames.wrapping_add(1));
            }));
        }
        self.parts.borrow_mut().draw(self, &root, shown);
        if self.observer.borrow().is_none() {
            self.observe(&root);
            self.prepare_search();
        }
    }

    /// Reads for the search, some events in each frame.
    fn prepare_search(self: &Rc<Self>) {
        if !self.catalogue.prepare_search(EVENTS_PER_FRAME) {
            self.when_drawn(Box::new(Self::prepare_search));
        }
    }

    /// Follows the width for as long as the widget lives.
    fn observe(self: &Rc<Self>, root: &HtmlElement) {
        let desk = Rc::downgrade(self);
        let callback = Closure::<dyn Fn()>::new(move || {
            if let Some(desk) = desk.upgrade() {
                desk.measure();
            }
        });
        let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
        observer.observe(root);
        self.observer.replace(Some((observer, callback)));
        self.measure();
    }

    fn measure(&self) {
        let width = |selector| {
            let element = self.element(selector);
            element.map_or(0.0, |element| element.get_bounding_client_rect().width())
        };
        let own = self.root.get_untracked().map_or(0.0, |it| it.get_bounding_client_rect().width());
        let main = width(".main");
        let before = self.now();
        if (before.width, before.main_width) != (own, main) {
            self.change(|shown| (shown.width, shown.main_width) = (own, main));
        }
    }

    /// Gives back what was borrowed of the browser.
    pub(super) fn clear(&self) {
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }

    pub(super) fn element(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.get_untracked()?.query_selector(selector).ok()??;
        found.dyn_into().ok()
    }
}
