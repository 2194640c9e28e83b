//! Where the reader is taken: what comes into sight and has the keyboard after something was opened, closed or followed.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use leptos::{html::ElementType, prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

use super::{
    RenderContext, WidgetState,
    scroll::{bring_into_sight, keep_in_place},
    toolbar::Chip,
};
use crate::{
    dataset::{Event, Id, Source},
    state::{Intent, LinkTarget, Section, Selection, View},
};

/// Something that the keyboard can be brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    /// The top of the widget.
    Header,
    /// The search field.
    SearchField,
    /// What removes something chosen.
    Chip(Chip),
    /// The view.
    Main,
    /// The heading of the detail.
    Detail,
    /// What opens a record: its mark, its card, its entry.
    Opener(Selection),
    /// The marks of the axis as a whole.
    Marks,
    /// The mark of an event on the axis, or of the cluster that begins with it.
    Mark(Id<Event>),
    /// A source in the list of sources.
    Source(Id<Source>),
    /// The heading of a section.
    Section(Section),
    /// An indicator's chart, or a figure's row, as a link names it.
    Figure(LinkTarget),
}

/// Takes the reader to things, wherever they are drawn; provided once for each widget.
///
/// Components say by [`Navigation::register`] what of theirs can be gone to.
#[derive(Clone, Copy)]
pub struct Navigation {
    state: WidgetState,
    places: StoredValue<Places>,
}

#[derive(Default)]
struct Places {
    elements: HashMap<Destination, SendWrapper<HtmlElement>>,
    /// Where the reader goes as soon as it is drawn.
    pending: Option<(Destination, Arrival)>,
    /// What opened the detail, and how far below the top of the screen it stood, in CSS pixels.
    opener: Option<(SendWrapper<HtmlElement>, f64)>,
    /// The reference that led to a source, and where it stood.
    reference: Option<(SendWrapper<HtmlElement>, f64)>,
}

/// How the reader comes to a destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The keyboard goes there; nothing that is being read moves, unless what it goes to is out of sight.
    Focus,
    /// It comes to the top of the screen and has the keyboard.
    ScrollAndFocus,
    /// It comes to the top of the screen; the keyboard stays.
    Scroll,
}

impl Navigation {
    /// Makes the navigation of a widget and provides it to the components below the current owner.
    pub fn provide(state: WidgetState) -> Self {
        let navigation = Self { state, places: StoredValue::new(Places::default()) };
        provide_context(navigation);
        navigation
    }

    /// Finds the navigation that was provided.
    pub fn here() -> Self {
        expect_context()
    }

    /// Finds the navigation where links are followed, in the live widget.
    pub fn find_live() -> Option<Self> {
        use_context().filter(|_| RenderContext::here().is_live())
    }

    /// Lets readers be taken to an element for as long as the calling component lives.
    pub fn register<E>(self, destination: Destination, element: NodeRef<E>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + 'static,
    {
        let registered: Arc<OnceLock<SendWrapper<HtmlElement>>> = Arc::default();
        let own = registered.clone();
        element.on_load(move |element| {
            let element = SendWrapper::new(element.unchecked_into::<HtmlElement>());
            self.places.try_update_value(|places| {
                places.elements.insert(destination, element.clone());
            });
            // It is set once, as elements are loaded once.
            let _ = own.set(element);
            self.arrive();
        });
        on_cleanup(move || {
            self.places.try_update_value(|places| {
                let own = registered.get().map(|own| &**own);
                if places.elements.get(&destination).map(|it| &**it) == own {
                    places.elements.remove(&destination);
                }
            });
        });
    }

    /// Takes the reader to a destination once what was asked for is drawn.
    pub fn go_to(self, destination: Destination, arrival: Arrival) {
        self.places.update_value(|places| places.pending = Some((destination, arrival)));
        request_animation_frame(move || self.arrive());
    }

    /// Arrives at the destination that is pending, if it is drawn.
    fn arrive(self) {
        let found = self.places.try_update_value(|places| {
            let (destination, arrival) = places.pending?;
            let element = places.elements.get(&destination).filter(|it| it.is_connected())?.clone();
            places.pending = None;
            Some((element, arrival))
        });
        let Some((element, arrival)) = found.flatten() else { return };
        if arrival == Arrival::Focus {
            bring_into_sight(&element);
        } else {
            element.scroll_into_view();
        }
        if arrival != Arrival::Scroll {
            // What is no control can have the keyboard from now on; before, a press in it would mark it.
            if element.tab_index() < 0 {
                element.set_tab_index(-1);
            }
            focus(&element);
        }
    }

    /// Follows a link of the widget; `from` is the element that was pressed.
    pub fn follow(self, target: LinkTarget, from: HtmlElement) {
        match target {
            LinkTarget::Record(selection) => return self.open(selection, Some(from)),
            LinkTarget::Source(_) => {
                let top = from.get_bounding_client_rect().top();
                self.places.update_value(|places| {
                    places.reference = Some((SendWrapper::new(from), top));
                });
            }
            _ => {}
        }
        self.arrive_at_target(target);
    }

    /// Takes the reader to what a link leads to, wherever the link stands.
    pub fn arrive_at_target(self, target: LinkTarget) {
        let (view, destination) = match target {
            LinkTarget::Record(selection) => return self.open(selection, None),
            LinkTarget::Source(source) => {
                self.state.visited_source.set(Some(source));
                (None, Destination::Source(source))
            }
            LinkTarget::Indicator(_) | LinkTarget::Figure(_) => {
                (Some(View::Figures), Destination::Figure(target))
            }
            LinkTarget::View(view) => (Some(view), Destination::Main),
            LinkTarget::Section(section) => (section.view(), Destination::Section(section)),
        };
        if let Some(view) = view {
            self.state.intend(Intent::Show(view));
        }
        self.go_to(destination, Arrival::ScrollAndFocus);
    }

    /// Opens a record and takes the reader there, to another view where this one has no place for it.
    pub fn open(self, selection: Selection, from: Option<HtmlElement>) {
        if let Some(from) = from {
            let top = from.get_bounding_client_rect().top();
            self.places.update_value(|places| places.opener = Some((SendWrapper::new(from), top)));
        }
        self.make_room_for(selection);
        self.state.intend(Intent::Select(selection));
        let is_wide = self.state.is_wide.get_untracked();
        match (selection, self.state.view.get_untracked()) {
            _ if is_wide => self.go_to(Destination::Detail, Arrival::Focus),
            (Selection::Event(_), View::List) => {
                self.go_to(Destination::Opener(selection), Arrival::ScrollAndFocus);
            }
            _ => self.go_to(Destination::Detail, Arrival::ScrollAndFocus),
        }
    }

    /// Opens a record, or closes it if it is what is open: what pressing an element that discloses it does.
    pub fn toggle(self, selection: Selection, from: HtmlElement) {
        if self.state.selection.get_untracked() == Some(selection) {
            self.close();
        } else {
            self.open(selection, Some(from));
        }
    }

    /// Goes to another view where this one has no place for a record.
    fn make_room_for(self, selection: Selection) {
        let is_narrow = !self.state.is_wide.get_untracked();
        let is_vertical = self.state.is_vertical.get_untracked();
        let view = match (selection, self.state.view.get_untracked()) {
            (_, View::Figures | View::Evidence) => return,
            (Selection::Actor(_), _) if is_narrow => View::Evidence,
            (Selection::Project(_), View::List) if is_narrow => View::Projects,
            (Selection::Project(_), View::Timeline) if is_vertical => View::Projects,
            (Selection::Event(_), View::Projects) if is_narrow => View::Timeline,
            (_, view) => view,
        };
        self.state.intend(Intent::Show(view));
    }

    /// Closes what is open and takes the reader back to what opened it, which stands where it stood.
    pub fn close(self) {
        let Some(selection) = self.state.selection.get_untracked() else { return };
        self.state.intend(Intent::Close);
        let opener = self.places.try_update_value(|places| places.opener.take()).flatten();
        request_animation_frame(move || match opener.filter(|(it, _)| it.is_connected()) {
            Some((opener, top)) => {
                keep_in_place(&opener, top);
                focus(&opener);
            }
            None => self.focus_first(&[Destination::Opener(selection), Destination::Main]),
        });
    }

    /// Goes back to the reference that led to a source.
    pub fn return_to_reference(self) {
        self.state.visited_source.set(None);
        let reference = self.places.try_update_value(|places| places.reference.take()).flatten();
        if let Some((reference, top)) = reference.filter(|(it, _)| it.is_connected()) {
            keep_in_place(&reference, top);
            focus(&reference);
        }
    }

    /// Brings a reader who has followed a link from elsewhere to what it opens, or else to the widget.
    pub fn arrive_at(self, selection: Option<Selection>) {
        let Some(selection) = selection else {
            return self.go_to(Destination::Header, Arrival::Scroll);
        };
        request_animation_frame(move || {
            // How wide the widget is shows when it is first drawn.
            self.make_room_for(selection);
            let is_wide = self.state.is_wide.get_untracked();
            match self.state.view.get_untracked() {
                View::List | View::Projects => {
                    self.go_to(Destination::Opener(selection), Arrival::Scroll);
                }
                _ if is_wide => self.go_to(Destination::Header, Arrival::Scroll),
                _ => self.go_to(Destination::Detail, Arrival::Scroll),
            }
        });
    }

    /// Moves the keyboard to the first of these destinations that is drawn.
    pub fn focus_first(self, destinations: &[Destination]) {
        let element = self.places.with_value(|places| {
            let connected = |it: &&Destination| {
                places.elements.get(it).is_some_and(|element| element.is_connected())
            };
            destinations.iter().find(connected).and_then(|it| places.elements.get(it)).cloned()
        });
        if let Some(element) = element {
            focus(&element);
        }
    }

    /// Moves the keyboard on if what had its attention is gone from the page once what was asked for is drawn.
    pub fn stay(self, element: HtmlElement, destinations: impl Into<Vec<Destination>>) {
        let (element, destinations) = (SendWrapper::new(element), destinations.into());
        request_animation_frame(move || {
            if !element.is_connected() {
                self.focus_first(&destinations);
            }
        });
    }
}

/// Lets readers be taken to an element for as long as the calling component lives; does nothing where nobody can be, as on
/// paper.
pub(super) fn register<E>(destination: Destination, element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    if let Some(navigation) = Navigation::find_live() {
        navigation.register(destination, element);
    }
}

/// Moves the keyboard to an element; nothing scrolls.
pub(super) fn focus(element: &HtmlElement) {
    let options = leptos::web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Err(error) = element.focus_with_options(&options) {
        leptos::logging::warn!("{error:?}");
    }
}
