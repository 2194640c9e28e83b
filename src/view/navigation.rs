//! Where the reader is taken: what comes into sight and has the keyboard after something was opened, closed or followed.

mod destination;
mod hold;
mod targets;

pub use destination::{Arrival, Chip, Destination};
pub(super) use targets::{focus, register};

use leptos::{prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;

use self::{
    hold::FRAMES_TO_LAY_OUT,
    targets::{Opened, Origin, Pending, Targets},
};
use super::{
    RenderContext, WidgetState,
    scroll::{bring_into_sight, keep_in_place},
};
use crate::state::{Intent, LinkTarget, Selection, View};

/// Takes the reader to things, wherever they are drawn; provided once for each widget.
///
/// Components say by [`Navigation::register`] what of theirs can be gone to.
#[derive(Clone, Copy)]
pub struct Navigation {
    state: WidgetState,
    targets: StoredValue<Targets>,
    /// Where the reader goes as soon as it is drawn.
    pending: RwSignal<Option<Pending>>,
}

impl Navigation {
    /// Makes the navigation of a widget and provides it to the components below the current owner.
    pub fn provide(state: WidgetState) -> Self {
        let targets = StoredValue::new(Targets::default());
        let navigation = Self { state, targets, pending: RwSignal::new(None) };
        provide_context(navigation);
        // Readers who go to a view by themselves are not taken back from there.
        Effect::new(move |_| {
            let view = state.view.get();
            targets.update_value(|targets| targets.forget_origin_unless(view));
        });
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
                self.targets.update_value(|targets| {
                    targets.reference = Some((SendWrapper::new(from), top));
                });
            }
            LinkTarget::Indicator(_)
            | LinkTarget::Figure(_)
            | LinkTarget::View(_)
            | LinkTarget::Section(_) => {}
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
        let own = self.element(Destination::Opener(selection));
        let is_own = own.is_some_and(|own| from.as_ref() == Some(&*own));
        let from = from.map(|from| {
            let top = from.get_bounding_client_rect().top();
            (SendWrapper::new(from), top)
        });
        let held = from.clone();
        let origin = self.make_room_for(selection);
        self.targets.update_value(|targets| {
            let origin = origin.or(targets.opened.take().and_then(|opened| opened.origin));
            targets.opened = from.map(|(opener, top)| Opened { opener, top, origin });
        });
        self.state.intend(Intent::Select(selection));
        let is_wide = self.state.is_wide.get_untracked();
        let has_entry = untrack(|| self.state.has_entry(selection));
        let destination = match self.state.view.get_untracked() {
            View::List if has_entry && !is_wide => Destination::Opener(selection),
            _ => Destination::Detail,
        };
        if !(is_wide || is_own || !has_entry) {
            return self.go_to(destination, Arrival::ScrollAndFocus);
        }
        // It opens where it was pressed, beside the view or over it: all that is read stays.
        self.go_to(destination, Arrival::Focus);
        let is_over = !is_wide && !has_entry;
        self.hold(held.clone(), FRAMES_TO_LAY_OUT, move || {
            let pressed = held.filter(|_| is_over).map(|(pressed, _)| pressed);
            for element in pressed.into_iter().chain(self.element(destination)) {
                bring_into_sight(&element);
            }
        });
    }

    /// Opens a record, or closes it if it is what is open: what pressing an element that discloses it does.
    pub fn toggle(self, selection: Selection, from: HtmlElement) {
        if self.state.selection.get_untracked() == Some(selection) {
            // What is pressed stays where it is now, whatever opened the record and wherever that stood.
            let top = from.get_bounding_client_rect().top();
            let opened = Opened { opener: SendWrapper::new(from), top, origin: None };
            self.targets.update_value(|targets| targets.opened = Some(opened));
            self.close();
        } else {
            self.open(selection, Some(from));
        }
    }

    /// Goes to another view where this one has no place for a record; tells what was left.
    fn make_room_for(self, selection: Selection) -> Option<Origin> {
        let is_narrow = !self.state.is_wide.get_untracked();
        let is_vertical = self.state.is_vertical.get_untracked();
        let view = self.state.view.get_untracked();
        let entered = match (selection, view) {
            (_, View::Figures | View::Evidence) => view,
            (Selection::Actor(_), _) if is_narrow => View::Evidence,
            (Selection::Project(_), View::List) if is_narrow => View::Projects,
            (Selection::Project(_), View::Timeline) if is_vertical => View::Projects,
            (Selection::Event(_), View::Projects) if is_narrow => View::Timeline,
            _ => view,
        };
        if entered == view {
            return None;
        }
        let selection = self.state.selection.get_untracked();
        let main = self.element(Destination::Main);
        let main_top = main.map_or(0.0, |main| main.get_bounding_client_rect().top());
        self.state.intend(Intent::Show(entered));
        Some(Origin { view, selection, main_top, entered })
    }

    /// Closes what is open and takes the reader back to what opened it, which stands where it stood.
    pub fn close(self) {
        let Some(selection) = self.state.selection.get_untracked() else { return };
        let how = self.targets.try_update_value(|targets| targets.opened.take()).flatten();
        let (opener, origin) = how.map(|it| ((it.opener, it.top), it.origin)).unzip();
        if let Some(origin) = origin.flatten() {
            return self.return_to(origin);
        }
        self.state.intend(Intent::Close);
        self.hold(opener.clone(), FRAMES_TO_LAY_OUT, move || {
            match opener.filter(|(it, _)| it.is_connected()) {
                Some((opener, _)) => focus(&opener),
                None => self.focus_opener_of(Some(selection)),
            }
        });
    }

    /// Shows again what a detail has taken the place of, as it stood.
    fn return_to(self, origin: Origin) {
        self.state.intend(Intent::Show(origin.view));
        self.state.intend(origin.selection.map_or(Intent::Close, Intent::Select));
        self.in_next_frame(move || {
            if let Some(main) = self.element(Destination::Main) {
                keep_in_place(&main, origin.main_top);
            }
            self.focus_opener_of(origin.selection);
        });
    }

    /// Moves the keyboard to what opens a record, or else to where the reader goes on in the view.
    fn focus_opener_of(self, selection: Option<Selection>) {
        let opener = selection.map(Destination::Opener);
        let destinations = opener.into_iter().chain([Destination::Marks, Destination::Main]);
        self.focus_first(&destinations.collect::<Vec<_>>());
    }

    /// Goes back to the reference that led to a source or, if it is gone, to what is open or shown.
    pub fn return_to_reference(self) {
        self.state.visited_source.set(None);
        let reference = self.targets.try_update_value(|targets| targets.reference.take()).flatten();
        if let Some((reference, top)) = reference.filter(|(it, _)| it.is_connected()) {
            keep_in_place(&reference, top);
            focus(&reference);
        } else {
            let is_open = self.element(Destination::Detail).is_some();
            let text = if is_open { Destination::Detail } else { Destination::Main };
            self.go_to(text, Arrival::ScrollAndFocus);
        }
    }

    /// Brings a reader who has followed a link from elsewhere to what it opens, or else to the widget.
    pub fn arrive_at(self, selection: Option<Selection>) {
        self.targets.update_value(|targets| targets.opened = None);
        let Some(selection) = selection else {
            return self.go_to(Destination::Header, Arrival::Scroll);
        };
        // How wide the widget is shows when it is first drawn.
        self.in_next_frame(move || {
            self.make_room_for(selection);
            let has_entry = untrack(|| self.state.has_entry(selection));
            let is_wide = self.state.is_wide.get_untracked();
            match self.state.view.get_untracked() {
                View::List | View::Projects if has_entry => {
                    self.go_to(Destination::Opener(selection), Arrival::Scroll);
                }
                _ if is_wide => self.go_to(Destination::Header, Arrival::Scroll),
                _ => self.go_to(Destination::Detail, Arrival::Scroll),
            }
        });
    }
}
