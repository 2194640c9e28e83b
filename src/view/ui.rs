//! What every component needs: the data, the state, and the way to ask for something.

use std::sync::Arc;

use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::{
    dataset::{Event, Id, Project, Record as _, Source, Text},
    layout::size::UPRIGHT_BELOW_PX,
    locale::{Language, Messages, messages},
    state::{Catalogue, Found, Intent, Selection, View, ViewState},
    view::measure::next_frame,
};

/// The context of one widget. It is a handful of keys and can be copied everywhere.
#[derive(Clone, Copy)]
pub(super) struct Ui {
    catalogue: StoredValue<Arc<Catalogue>>,
    pub(super) language: Language,
    pub(super) state: Signal<ViewState>,
    act: Callback<Intent>,
    pub(super) found: Memo<Found>,
    pub(super) view: Memo<View>,
    pub(super) selection: Memo<Option<Selection>>,
    /// The source that a reference led to.
    pub(super) visited: RwSignal<Option<Id<Source>>>,
    /// The plain element around everything.
    pub(super) root: NodeRef<html::Div>,
    /// The reference that led there.
    origin: StoredValue<Option<SendWrapper<HtmlElement>>>,
    /// Whether there is room for the detail beside the rest.
    pub(super) is_wide: Memo<bool>,
    /// Whether the axis stands upright.
    is_upright: Memo<bool>,
    /// Whether the detail that is about to be drawn should take the keyboard.
    takes_focus: StoredValue<bool>,
}

/// The width from which the detail stands beside the rest.
const WIDE_PX: f64 = 860.0;

impl Ui {
    pub(super) fn new(
        catalogue: Arc<Catalogue>,
        language: Language,
        state: Signal<ViewState>,
        act: Callback<Intent>,
        root: NodeRef<html::Div>,
        width_px: Signal<f64>,
    ) -> Self {
        let catalogue = StoredValue::new(catalogue);
        // The filter alone decides what is found: panning must not search again.
        let filter = Memo::new(move |_| state.with(|it| (it.query.clone(), it.chosen.clone())));
        let found = Memo::new(move |_| {
            let (query, chosen) = filter.get();
            catalogue.read_value().find(&ViewState { query, chosen, ..ViewState::default() })
        });
        Self {
            catalogue,
            language,
            state,
            act,
            found,
            view: Memo::new(move |_| state.with(|it| it.view)),
            selection: Memo::new(move |_| state.with(|it| it.selection)),
            visited: RwSignal::new(None),
            origin: StoredValue::new(None),
            root,
            is_wide: Memo::new(move |_| width_px.get() >= WIDE_PX),
            is_upright: Memo::new(move |_| width_px.get() < UPRIGHT_BELOW_PX),
            takes_focus: StoredValue::new(false),
        }
    }

    /// The context of the widget that this component is in.
    pub(super) fn here() -> Self {
        expect_context()
    }

    pub(super) fn catalogue(self) -> Arc<Catalogue> {
        self.catalogue.get_value()
    }

    pub(super) fn say(self) -> &'static Messages {
        messages(self.language)
    }

    /// The text in the widget's language or, marked as such, in the language there is.
    pub(super) fn text(self, text: &Text) -> impl IntoView + use<> {
        let tag = self.language.tag();
        let other = text.other_language(tag).map(str::to_owned);
        view! { <span lang=other>{text.get(tag).to_owned()}</span> }
    }

    /// The text in the widget's language.
    pub(super) fn plain(self, text: &Text) -> String {
        text.get(self.language.tag()).to_owned()
    }

    pub(super) fn act(self, intent: Intent) {
        self.act.run(intent);
    }

    /// Opens something and takes the reader there, to another view where this one has no place for it.
    pub(super) fn open(self, selection: Selection) {
        let is_narrow = !self.is_wide.get_untracked();
        match (selection, self.view.get_untracked()) {
            (Selection::Project(_), View::List) if is_narrow => self.act(Intent::Show(View::Projects)),
            (Selection::Project(_), View::Timeline) if self.is_upright.get_untracked() => {
                self.act(Intent::Show(View::Projects));
            }
            (Selection::Event(_), View::Projects) if is_narrow => self.act(Intent::Show(View::Timeline)),
            _ => {}
        }
        self.takes_focus.set_value(true);
        self.act(Intent::Select(selection));
        if let (Selection::Event(_), View::List, true) =
            (selection, self.view.get_untracked(), is_narrow)
        {
            self.visit(&self.opener(selection));
        }
    }

    /// Closes what is open and goes back to what opened it.
    pub(super) fn close(self) {
        let opener = self.selection.get_untracked().map(|selection| self.opener(selection));
        self.act(Intent::Close);
        if let Some(opener) = opener {
            self.focus(opener);
        }
    }

    /// Whether the detail should take the keyboard; asks once.
    pub(super) fn takes_focus(self) -> bool {
        self.takes_focus.try_update_value(std::mem::take).unwrap_or_default()
    }

    pub(super) fn is_open(self, selection: Selection) -> bool {
        self.selection.get() == Some(selection)
    }

    /// Whether this should show its detail in its own place, there being none beside.
    pub(super) fn opens_here(self, selection: Selection) -> bool {
        self.is_open(selection) && !self.is_wide.get()
    }

    /// Moves the keyboard to the first element that a selector finds, once what is asked for is drawn.
    pub(super) fn focus(self, selector: String) {
        next_frame(move || {
            if let Some(element) = self.element(&selector) {
                focus(&element);
            }
        });
    }

    /// Scrolls to the first element that a selector finds and moves the keyboard there.
    pub(super) fn visit(self, selector: &str) {
        if let Some(element) = self.element(selector) {
            element.scroll_into_view();
        }
        self.focus(selector.to_owned());
    }

    /// Leads from a reference to its source.
    pub(super) fn visit_source(self, source: Id<Source>, origin: Option<HtmlElement>) {
        self.visited.set(Some(source));
        self.origin.set_value(origin.map(SendWrapper::new));
        self.visit(&format!(".sources [data-source=\"{}\"]", source.number()));
    }

    /// Leads back to the reference.
    pub(super) fn go_back(self) {
        self.visited.set(None);
        if let Some(origin) = self.origin.try_update_value(Option::take).flatten() {
            origin.scroll_into_view();
            focus(&origin);
        }
    }

    fn element(self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.get_untracked()?.query_selector(selector).ok()??;
        found.dyn_into().ok()
    }

    fn opener(self, selection: Selection) -> String {
        match selection {
            Selection::Event(event) => format!("[data-event=\"{}\"]", self.event_slug(event)),
            Selection::Project(project) => format!("[data-project=\"{}\"]", self.project_slug(project)),
        }
    }

    pub(super) fn event_slug(self, event: Id<Event>) -> String {
        self.catalogue.read_value().dataset.events[event].slug().to_owned()
    }

    pub(super) fn project_slug(self, project: Id<Project>) -> String {
        self.catalogue.read_value().dataset.projects[project].slug().to_owned()
    }

    /// The colour of a sector, as the style sheet numbers them; 0 for none.
    pub(super) fn tone(self, sector: Option<Id<crate::dataset::Sector>>) -> u8 {
        let catalogue = self.catalogue.read_value();
        sector.map_or(0, |sector| catalogue.dataset.sectors[sector].tone)
    }
}

/// Moves the keyboard to an element.
pub(super) fn focus(element: &HtmlElement) {
    if let Err(error) = element.focus() {
        leptos::logging::warn!("{error:?}");
    }
}
