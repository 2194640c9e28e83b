//! What one widget works with: its data, what it shows, and what it keeps in mind meanwhile.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver, ShadowRoot};

use super::{drag::Held, ears::Ears, motion::Motion, parts::Parts, reel::Watch, sight::Sight};
use crate::{
    dataset::{Event, Id, Source},
    layout::size::VERTICAL_BELOW_PX,
    locale::Language,
    page::Reels,
    state::{Facet, IndexedDataset, ViewState},
    time::Window,
};

/// Everything that what is on the screen follows from: the one signal of a widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Shown {
    /// What the reader has asked for.
    pub(crate) state: ViewState,
    /// The stretch of time that is seen while the window moves to the state's; `None` while it rests.
    pub(super) passing: Option<Window>,
    /// The facet whose menu is open.
    pub(super) menu: Option<Facet>,
    /// The first event of the cluster whose events are listed.
    pub(super) listed: Option<Id<Event>>,
    /// The first event of the cluster that is pointed at.
    pub(super) pointed: Option<Id<Event>>,
    /// The source that a reference led to.
    pub(super) visited: Option<Id<Source>>,
    /// The width of what the widget holds, in CSS pixels; 0 until it is measured.
    pub(super) width: f64,
    /// The width of the view in it.
    pub(super) main_width: f64,
    /// How many frames were needed so far beyond those that changes ask for.
    pub(super) frames: u32,
}

/// The width from which the detail stands beside the rest; the style sheet has the same.
const WIDE_PX: f64 = 808.0;

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
    pub(super) fn is_vertical(&self) -> bool {
        self.width < VERTICAL_BELOW_PX
    }
}

/// Who follows the width, and what it calls.
type Observer = (ResizeObserver, Closure<dyn Fn()>);

/// What one widget works with.
pub(crate) struct Desk {
    pub(crate) indexed: IndexedDataset,
    /// How many problems its data has.
    pub(super) problems: usize,
    pub(super) language: Language,
    pub(super) shown: RwSignal<Shown>,
    /// What was last worked out of what is shown.
    pub(super) sight: RefCell<Sight>,
    /// What is drawn of it.
    pub(super) parts: RefCell<Parts>,
    /// What of long lists is drawn.
    pub(super) reels: RefCell<Reels>,
    /// Who watches whether more of them is needed.
    pub(super) watch: RefCell<Option<Watch>>,
    /// The drag that goes on.
    pub(super) held: RefCell<Option<Held>>,
    /// The movement that goes on.
    pub(super) motion: RefCell<Motion>,
    /// The reference that led to the source visited.
    pub(super) origin: RefCell<Option<HtmlElement>>,
    /// Whether all is drawn that it shows now, or the next frames draw more.
    pub(crate) is_drawn: Cell<bool>,
    root: ShadowRoot,
    observer: RefCell<Option<Observer>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Desk {
    pub(crate) fn new(
        root: ShadowRoot,
        indexed: IndexedDataset,
        problems: usize,
        language: Language,
        shown: RwSignal<Shown>,
    ) -> Rc<Self> {
        Rc::new(Self {
            indexed,
            problems,
            language,
            shown,
            sight: RefCell::default(),
            parts: RefCell::default(),
            reels: RefCell::default(),
            watch: RefCell::default(),
            held: RefCell::default(),
            motion: RefCell::default(),
            origin: RefCell::default(),
            is_drawn: Cell::default(),
            root,
            observer: RefCell::default(),
            listeners: RefCell::default(),
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
        self.forget_motion();
        self.change(|shown| (shown.state, shown.passing) = (state, None));
    }

    /// Brings the screen up to date.
    pub(super) fn draw(self: &Rc<Self>, shown: &Shown) {
        let Some(root) = self.root() else { return };
        let is_done = self.keep_keyboard(|| {
            let is_done = self.sight.borrow_mut().follow(&self.indexed, self.language, shown);
            self.parts.borrow_mut().draw(self, &root, &shown.seen());
            is_done
        });
        self.is_drawn.set(is_done);
        if !is_done {
            self.when_drawn(Box::new(|desk| {
                desk.change(|shown| shown.frames = shown.frames.wrapping_add(1));
            }));
        }
        if self.observer.borrow().is_none() {
            self.observe(&root);
            self.listeners.replace(Ears::listen(self, &root));
            self.prepare_search();
        }
        self.watch(&root);
    }

    /// Reads for the search, some events in each frame in which nothing moves.
    fn prepare_search(self: &Rc<Self>) {
        let rests = self.now().passing.is_none();
        if !(rests && self.indexed.prepare_search(EVENTS_PER_FRAME)) {
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
        // Its own pixels, whatever the page zooms or transforms.
        let width = |selector| {
            self.element(selector).map_or(0.0, |element| f64::from(element.offset_width()))
        };
        let (own, main) = (width(".stage"), width(".main"));
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
        self.listeners.take();
        self.clear_motion();
        self.unwatch();
    }

    /// The plain element around everything.
    pub(super) fn root(&self) -> Option<HtmlElement> {
        self.root.first_element_child()?.dyn_into().ok()
    }

    /// Begins to say how the wheel zooms, once until this is taken back; the style sheet ends it.
    pub(super) fn hint(&self, is_due: bool) {
        if let Some(root) = self.root()
            && let Err(error) = root.class_list().toggle_with_force("hints", is_due)
        {
            web_sys::console::warn_1(&error);
        }
    }

    pub(super) fn element(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root()?.query_selector(selector).ok()??;
        found.dyn_into().ok()
    }
}
