//! Where a press leads the reader, and where the keyboard's attention goes with it.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use web_sys::HtmlElement;

use super::Desk;
use crate::{
    dataset::Record as _,
    page::Act,
    state::{Intent, Selection, View},
};

/// Where the keyboard goes when what had its attention in the toolbar is gone.
const IN_TOOLBAR: &[&str] = &[".chip", ".search"];

/// Where it goes when what had its attention in the view is gone.
const IN_MAIN: &[&str] = &[".mark[tabindex=\"0\"]", ".marks", ".main .opener", ".main"];

/// What is done once something is drawn.
type Then = Box<dyn FnOnce(&Rc<Desk>)>;

impl Desk {
    /// Does what pressing something asks for; `pressed` is what was pressed.
    pub(super) fn act(self: &Rc<Self>, act: Act, pressed: HtmlElement) {
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
            Act::Open(selection) => {
                // Pressing again what discloses something closes it.
                let discloses = pressed.has_attribute("aria-expanded");
                if discloses && self.now().state.selection == Some(selection) {
                    self.close();
                } else {
                    self.open(selection);
                }
            }
            Act::Close => self.close(),
            Act::List(first) => {
                if self.now().listed == Some(first) {
                    self.close_list();
                } else {
                    self.change(|shown| {
                        (shown.listed, shown.state.focus) = (Some(first), Some(first));
                    });
                    self.focus(&[".members"]);
                }
            }
            Act::Menu(facet) => {
                self.change(|shown| shown.menu = Some(facet).filter(|_| shown.menu != Some(facet)));
            }
            Act::Source(source) => {
                self.change(|shown| shown.visited = Some(source));
                self.keep(&pressed);
                self.origin.replace(Some(pressed));
                let slug = self.indexed.dataset.sources[source].slug();
                self.go_to(&[".sources [data-source=\"", slug, "\"]"].concat());
            }
            Act::Back => {
                self.change(|shown| shown.visited = None);
                if let Some(origin) = self.origin.take() {
                    origin.scroll_into_view();
                    focus(&origin);
                }
            }
            Act::Section(part) => self.go_to(&[".", &part, " h2"].concat()),
        }
    }

    /// Opens something and takes the reader there, to another view where this one has no place for it.
    fn open(self: &Rc<Self>, selection: Selection) {
        self.make_room_for(selection);
        self.intend(Intent::Select(selection));
        let shown = self.now();
        match (selection, shown.state.view) {
            _ if shown.is_wide() => self.focus(&[".detail h3"]),
            (Selection::Event(_), View::List) => self.go_to(&self.opener_of(selection)),
            _ => self.go_to(".detail h3"),
        }
    }

    /// Goes to another view where this one has no place for something.
    fn make_room_for(self: &Rc<Self>, selection: Selection) {
        let shown = self.now();
        let is_narrow = !shown.is_wide();
        self.intend(Intent::Show(match (selection, shown.state.view) {
            (_, View::Figures | View::Evidence) => return,
            (Selection::Actor(_), _) if is_narrow => View::Evidence,
            (Selection::Project(_), View::List) if is_narrow => View::Projects,
            (Selection::Project(_), View::Timeline) if shown.is_vertical() => View::Projects,
            (Selection::Event(_), View::Projects) if is_narrow => View::Timeline,
            (_, view) => view,
        }));
    }

    /// Scrolls a reader who has followed a link to what it opens, or else to the widget.
    pub(crate) fn arrive(self: &Rc<Self>) {
        // How wide the widget is shows when it is first drawn.
        self.when_drawn(Box::new(Self::arrive_now));
    }

    fn arrive_now(self: &Rc<Self>) {
        let Some(selection) = self.now().state.selection else {
            return self.scroll_to(".header");
        };
        self.make_room_for(selection);
        let shown = self.now();
        match shown.state.view {
            View::List | View::Projects => self.scroll_to(&self.opener_of(selection)),
            _ if shown.is_wide() => self.scroll_to(".header"),
            _ => self.scroll_to(".detail h3"),
        }
    }

    /// Closes what is open and goes back to what opened it.
    pub(super) fn close(self: &Rc<Self>) {
        let Some(selection) = self.now().state.selection else { return };
        self.intend(Intent::Close);
        let opener = self.opener_of(selection);
        let mut places = vec![opener.as_str()];
        places.extend(IN_MAIN);
        self.focus(&places);
    }

    /// Closes the list of a cluster's events and goes back to what opened it.
    pub(super) fn close_list(self: &Rc<Self>) {
        self.change(|shown| shown.listed = None);
        self.focus(&[".lister[tabindex=\"0\"]", ".mark[tabindex=\"0\"]"]);
    }

    /// Moves the keyboard to the first of these places that there is, once what was asked for is drawn.
    pub(super) fn focus(self: &Rc<Self>, places: &[&str]) {
        let places: Vec<String> = places.iter().map(|&place| place.to_owned()).collect();
        self.when_drawn(Box::new(move |desk| {
            desk.focus_now(&places.iter().map(String::as_str).collect::<Vec<_>>());
        }));
    }

    /// Moves it there at once.
    pub(super) fn focus_now(&self, places: &[&str]) {
        if let Some(element) = places.iter().find_map(|place| self.element(place)) {
            focus(&element);
        }
    }

    /// Moves the keyboard on if what had its attention is gone from the page.
    fn stay(self: &Rc<Self>, element: HtmlElement, places: &'static [&'static str]) {
        self.when_drawn(Box::new(move |desk| {
            if !element.is_connected() {
                desk.focus(places);
            }
        }));
    }

    /// Scrolls to the first element that a selector finds and moves the keyboard there.
    fn go_to(self: &Rc<Self>, selector: &str) {
        let selector = selector.to_owned();
        self.when_drawn(Box::new(move |desk| {
            if let Some(element) = desk.element(&selector) {
                element.scroll_into_view();
                focus(&element);
            }
        }));
    }

    /// Scrolls to the first element that a selector finds; the keyboard stays where it is.
    fn scroll_to(self: &Rc<Self>, selector: &str) {
        let selector = selector.to_owned();
        self.when_drawn(Box::new(move |desk| {
            if let Some(element) = desk.element(&selector) {
                element.scroll_into_view();
            }
        }));
    }

    pub(super) fn when_drawn(self: &Rc<Self>, then: Then) {
        let desk = Rc::downgrade(self);
        request_animation_frame(move || {
            if let Some(desk) = desk.upgrade() {
                then(&desk);
            }
        });
    }

    fn opener_of(&self, selection: Selection) -> String {
        let dataset = &self.indexed.dataset;
        let (name, slug) = match selection {
            Selection::Event(event) => ("event", dataset.events[event].slug()),
            Selection::Project(project) => ("project", dataset.projects[project].slug()),
            Selection::Actor(actor) => ("actor", dataset.actors[actor].slug()),
        };
        ["[data-", name, "=\"", slug, "\"]"].concat()
    }
}

/// Whether an element lies in one that a selector finds.
pub(super) fn is_within(element: &HtmlElement, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}

/// Moves the keyboard to an element.
fn focus(element: &HtmlElement) {
    if let Err(error) = element.focus() {
        web_sys::console::warn_1(&error);
    }
}
