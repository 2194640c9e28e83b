//! The signals of one widget, and the ways about in what it shows.

use std::sync::Arc;

use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::{
    dataset::{Event, Id, Record as _, Source},
    layout::size::UPRIGHT_BELOW_PX,
    locale::Language,
    page::{Act, Teller},
    state::{Catalogue, Facet, Found, Intent, Selection, View, ViewState},
};

/// The context of one widget. It is a handful of keys and can be copied everywhere.
#[derive(Clone, Copy)]
pub(super) struct Ui {
    catalogue: StoredValue<Arc<Catalogue>>,
    language: Language,
    pub(super) state: Signal<ViewState>,
    act: Callback<Intent>,
    pub(super) found: Memo<Found>,
    /// The facet whose menu is open.
    pub(super) menu: RwSignal<Option<Facet>>,
    /// The source that a reference led to.
    pub(super) visited: RwSignal<Option<Id<Source>>>,
    /// The reference that led there.
    origin: StoredValue<Option<SendWrapper<HtmlElement>>>,
    /// The plain element around everything.
    pub(super) root: NodeRef<html::Div>,
    /// The width of the widget, in CSS pixels.
    pub(super) width: Signal<f64>,
}

/// The width from which the detail stands beside the rest; the style sheet has the same.
const WIDE_PX: f64 = 860.0;

/// Where the keyboard goes when what had its attention in the toolbar is gone.
const IN_TOOLBAR: &[&str] = &[".chip", ".search"];

/// Where it goes when what had its attention in the view is gone.
pub(super) const IN_MAIN: &[&str] = &[".mark[tabindex=\"0\"]", ".marks", ".main .opener", ".main"];

impl Ui {
    pub(super) fn new(
        catalogue: Arc<Catalogue>,
        language: Language,
        state: Signal<ViewState>,
        act: Callback<Intent>,
        root: NodeRef<html::Div>,
        width: Signal<f64>,
    ) -> Self {
        let catalogue = StoredValue::new(catalogue);
        // The filter alone decides what is found: panning must not search again.
        let filter = Memo::new(move |_| {
            state.with(|state| ViewState {
                query: state.query.clone(),
                chosen: state.chosen.clone(),
                ..ViewState::default()
            })
        });
        let found = Memo::new(move |_| catalogue.read_value().find(&filter.read()));
        Self {
            catalogue,
            language,
            state,
            act,
            found,
            menu: RwSignal::new(None),
            visited: RwSignal::new(None),
            origin: StoredValue::new(None),
            root,
            width,
        }
    }

    pub(super) fn catalogue(self) -> Arc<Catalogue> {
        self.catalogue.get_value()
    }

    /// Tells of the page with the widget's data and language.
    pub(super) fn tell<T>(self, tell: impl FnOnce(Teller<'_>) -> T) -> T {
        tell(Teller { catalogue: &self.catalogue.read_value(), language: self.language })
    }

    pub(super) fn language(self) -> Language {
        self.language
    }

    /// Whether there is room for the detail beside the rest.
    pub(super) fn is_wide(self) -> bool {
        self.width.get() >= WIDE_PX
    }

    /// Whether the axis stands upright.
    pub(super) fn is_upright(self) -> bool {
        self.width.get() < UPRIGHT_BELOW_PX
    }

    pub(super) fn intend(self, intent: Intent) {
        self.act.run(intent);
    }

    /// Does what pressing something asks for; `pressed` is what was pressed.
    pub(super) fn act(self, act: Act, pressed: HtmlElement) {
        match act {
            Act::Intent(intent) => {
                let shows = matches!(intent, Intent::Show(_));
                // A way to another view that is not in the toolbar leads the reader there.
                let leads = shows && !is_within(&pressed, ".views");
                let next = if is_within(&pressed, ".chips") { IN_TOOLBAR } else { IN_MAIN };
                self.intend(intent);
                if leads {
                    self.go_to(".main");
                } else {
                    self.stay(pressed, next);
                }
            }
            Act::Open(selection) if self.is_open(selection) && opens(&pressed) => self.close(),
            Act::Open(selection) => self.open(selection),
            Act::Close => self.close(),
            Act::Menu(facet) => self.menu.update(|menu| {
                *menu = Some(facet).filter(|facet| *menu != Some(*facet));
            }),
            Act::Source(source) => {
                self.visited.set(Some(source));
                self.origin.set_value(Some(SendWrapper::new(pressed)));
                self.go_to(&[".sources [data-source=\"", &self.source_slug(source), "\"]"].concat());
            }
            Act::Back => {
                self.visited.set(None);
                if let Some(origin) = self.origin.try_update_value(Option::take).flatten() {
                    origin.scroll_into_view();
                    focus(&origin);
                }
            }
            Act::Section(selector) => self.go_to(&selector),
        }
    }

    /// Opens something and takes the reader there, to another view where this one has no place for it.
    fn open(self, selection: Selection) {
        let is_narrow = !self.is_wide();
        let view = self.state.with_untracked(|state| state.view);
        match (selection, view) {
            (Selection::Project(_), View::List) if is_narrow => self.intend(Intent::Show(View::Projects)),
            (Selection::Project(_), View::Timeline) if self.is_upright() => {
                self.intend(Intent::Show(View::Projects));
            }
            (Selection::Event(_), View::Projects) if is_narrow => self.intend(Intent::Show(View::Timeline)),
            _ => {}
        }
        self.intend(Intent::Select(selection));
        match (selection, view) {
            (Selection::Event(event), View::List) if is_narrow => self.go_to(&self.opener_of(event)),
            _ if is_narrow => self.go_to(".detail h3"),
            _ => self.focus(&[".detail h3"]),
        }
    }

    /// Closes what is open and goes back to what opened it.
    pub(super) fn close(self) {
        let Some(selection) = self.state.with_untracked(|state| state.selection) else { return };
        self.intend(Intent::Close);
        let opener = match selection {
            Selection::Event(event) => self.opener_of(event),
            Selection::Project(project) => {
                let catalogue = self.catalogue();
                ["[data-project=\"", catalogue.dataset.projects[project].slug(), "\"]"].concat()
            }
        };
        let mut places = vec![opener.as_str()];
        places.extend(IN_MAIN);
        self.focus(&places);
    }

    fn is_open(self, selection: Selection) -> bool {
        self.state.with_untracked(|state| state.selection == Some(selection))
    }

    /// Moves the keyboard to the first of these places that there is, once what was asked for is drawn.
    pub(super) fn focus(self, places: &[&str]) {
        let places: Vec<String> = places.iter().map(|&place| place.to_owned()).collect();
        request_animation_frame(move || {
            if let Some(element) = places.iter().find_map(|place| self.element(place)) {
                focus(&element);
            }
        });
    }

    /// Moves the keyboard on if what had its attention is gone from the page.
    pub(super) fn stay(self, element: HtmlElement, places: &'static [&'static str]) {
        request_animation_frame(move || {
            if !element.is_connected() {
                self.focus(places);
            }
        });
    }

    /// Scrolls to the first element that a selector finds and moves the keyboard there.
    fn go_to(self, selector: &str) {
        let selector = selector.to_owned();
        request_animation_frame(move || {
            if let Some(element) = self.element(&selector) {
                element.scroll_into_view();
                focus(&element);
            }
        });
    }

    pub(super) fn element(self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.get_untracked()?.query_selector(selector).ok()??;
        found.dyn_into().ok()
    }

    fn opener_of(self, event: Id<Event>) -> String {
        ["[data-event=\"", self.catalogue().dataset.events[event].slug(), "\"]"].concat()
    }

    fn source_slug(self, source: Id<Source>) -> String {
        self.catalogue().dataset.sources[source].slug().to_owned()
    }
}

/// Whether an element lies in one that a selector finds.
pub(super) fn is_within(element: &HtmlElement, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}

/// Whether pressing an element again closes what it opened.
fn opens(element: &HtmlElement) -> bool {
    element.has_attribute("aria-expanded")
}

/// Moves the keyboard to an element.
fn focus(element: &HtmlElement) {
    if let Err(error) = element.focus() {
        web_sys::console::warn_1(&error);
    }
}
