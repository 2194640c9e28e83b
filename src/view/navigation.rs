//! Where the reader is taken: what comes into sight and has the keyboard after something was opened, closed or followed.

mod destination;
mod places;

pub use destination::{Arrival, Destination};
pub(super) use places::{focus, register};

use leptos::{prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;

use self::places::Places;
use super::{RenderContext, WidgetState, scroll::keep_in_place};
use crate::state::{Intent, LinkTarget, Selection, View};

/// Takes the reader to things, wherever they are drawn; provided once for each widget.
///
/// Components say by [`Navigation::register`] what of theirs can be gone to.
#[derive(Clone, Copy)]
pub struct Navigation {
    state: WidgetState,
    places: StoredValue<Places>,
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
}
