//! The elements that the reader can be taken to, and how they are come to.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use leptos::{html::ElementType, prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

use super::{Arrival, Destination, Navigation};
use crate::{
    state::{Selection, View},
    view::{motion::now_ms, scroll::bring_into_sight},
};

/// What navigation knows of elements.
#[derive(Default)]
pub(super) struct Targets {
    elements: HashMap<Destination, SendWrapper<HtmlElement>>,
    /// Whether what is pending is looked for in the next frame.
    is_awaited: bool,
    /// Whether what was pressed is held where it stands.
    pub(super) is_holding: bool,
    /// How the detail was opened.
    pub(super) opened: Option<Opened>,
    /// The reference that led to a source, and where it stood.
    pub(super) reference: Option<(SendWrapper<HtmlElement>, f64)>,
}

impl Targets {
    /// Forgets from where a detail was opened, unless it was opened in this view.
    pub(super) fn forget_origin_unless(&mut self, view: View) {
        if let Some(opened) = &mut self.opened {
            opened.origin.take_if(|origin| origin.entered != view);
        }
    }
}

/// Where the reader is on the way to.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    destination: Destination,
    arrival: Arrival,
    /// Until when it may still be drawn, by the page's clock; `None` as long as others are drawn before it.
    until_ms: Option<f64>,
}

impl Pending {
    /// Gives the same at a later time, unless it is too late.
    fn at(self, now_ms: f64, is_drawn: bool) -> Option<Self> {
        let until_ms = is_drawn.then(|| self.until_ms.unwrap_or(now_ms + PATIENCE_MS));
        let is_late = until_ms.is_some_and(|until| until < now_ms);
        (!is_late).then_some(Self { until_ms, ..self })
    }
}

/// How long it takes at the most until a destination is drawn, once all else is: the window has to move there, or a long
/// list to come to a row. What takes longer is not shown at all, such as what a filter leaves out, and the reader does
/// something else.
const PATIENCE_MS: f64 = 1000.0;

/// How a detail was opened.
pub(super) struct Opened {
    /// What was pressed.
    pub(super) opener: SendWrapper<HtmlElement>,
    /// How far below the top of the screen it stood, in CSS pixels.
    pub(super) top: f64,
    /// What the detail has taken the place of, if it had no place in what was shown.
    pub(super) origin: Option<Origin>,
}

/// What a reader has left for a detail in another view.
pub(super) struct Origin {
    /// What was shown.
    pub(super) view: View,
    /// What was open there.
    pub(super) selection: Option<Selection>,
    /// How far below the top of the screen the view began, in CSS pixels.
    pub(super) main_top: f64,
    /// Where the detail is.
    pub(super) entered: View,
}

impl Navigation {
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
            self.targets.try_update_value(|targets| {
                targets.elements.insert(destination, element.clone());
            });
            // It is set once, as elements are loaded once.
            let _ = own.set(element);
            self.arrive();
        });
        on_cleanup(move || {
            self.targets.try_update_value(|targets| {
                let own = registered.get().map(|own| &**own);
                if targets.elements.get(&destination).map(|it| &**it) == own {
                    targets.elements.remove(&destination);
                }
            });
        });
    }

    /// Takes the reader to a destination once what was asked for is drawn.
    pub fn go_to(self, destination: Destination, arrival: Arrival) {
        self.targets.update_value(|targets| targets.is_holding = false);
        self.pending.set(Some(Pending { destination, arrival, until_ms: None }));
        self.arrive_in_next_frame();
    }

    /// Arrives in the next frame or, if the destination is not drawn by then, in a later one.
    fn arrive_in_next_frame(self) {
        let was_awaited = self
            .targets
            .try_update_value(|targets| std::mem::replace(&mut targets.is_awaited, true));
        if was_awaited == Some(true) {
            return;
        }
        self.in_next_frame(move || {
            self.arrive();
            self.targets.update_value(|targets| targets.is_awaited = false);
            let Some(pending) = self.pending.get_untracked() else { return };
            match pending.at(now_ms(), self.state.is_drawn.get_untracked()) {
                Some(pending) => {
                    *self.pending.write_untracked() = Some(pending);
                    self.arrive_in_next_frame();
                }
                None => self.pending.set(None),
            }
        });
    }

    /// Does something in the next frame, unless the widget is gone by then.
    pub(super) fn in_next_frame(self, act: impl FnOnce() + 'static) {
        request_animation_frame(move || {
            if !self.targets.is_disposed() {
                act();
            }
        });
    }

    /// Tells whether the reader is on the way to a destination, followed.
    pub fn is_on_the_way(self) -> bool {
        self.pending.try_with(Option::is_some).unwrap_or_default()
    }

    /// Arrives at the destination that is pending, if it is drawn.
    fn arrive(self) {
        let pending = self.pending.try_get_untracked().flatten();
        let Some(Pending { destination, arrival, .. }) = pending else { return };
        let Some(element) = self.element(destination) else { return };
        self.pending.set(None);
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

    /// Gives the element of a destination, if it is drawn.
    pub(super) fn element(self, destination: Destination) -> Option<SendWrapper<HtmlElement>> {
        let find = |targets: &Targets| targets.elements.get(&destination).cloned();
        self.targets.try_with_value(find).flatten().filter(|element| element.is_connected())
    }

    /// Moves the keyboard to the first of these destinations that is drawn.
    pub fn focus_first(self, destinations: &[Destination]) {
        if let Some(element) = destinations.iter().find_map(|&it| self.element(it)) {
            focus(&element);
        }
    }

    /// Moves the keyboard on if what had its attention is gone from the page once what was asked for is drawn.
    pub fn stay(self, element: HtmlElement, destinations: impl Into<Vec<Destination>>) {
        let (element, destinations) = (SendWrapper::new(element), destinations.into());
        self.in_next_frame(move || {
            if !element.is_connected() {
                self.focus_first(&destinations);
            }
        });
    }
}

/// Lets readers be taken to an element for as long as the calling component lives; does nothing where nobody can be, as on
/// paper.
pub(in crate::view) fn register<E>(destination: Destination, element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    if let Some(navigation) = Navigation::find_live() {
        navigation.register(destination, element);
    }
}

/// Moves the keyboard to an element; nothing scrolls.
pub(in crate::view) fn focus(element: &HtmlElement) {
    let options = leptos::web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Err(error) = element.focus_with_options(&options) {
        leptos::logging::warn!("{error:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_given_up_some_time_after_all_else_is_drawn() {
        let pending =
            Pending { destination: Destination::Main, arrival: Arrival::Focus, until_ms: None };
        let waits = pending.at(60_000.0, false);
        assert_eq!(waits.map(|it| it.until_ms), Some(None));
        let soon = pending.at(500.0, true).and_then(|it| it.at(1500.0, true));
        assert!(soon.is_some());
        assert!(soon.and_then(|it| it.at(1500.1, true)).is_none());
        let again = soon.and_then(|it| it.at(9000.0, false));
        assert!(again.and_then(|it| it.at(9999.0, true)).is_some());
    }
}
