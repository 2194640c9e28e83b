//! The elements that the reader can be taken to, and how they are come to.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use leptos::{html::ElementType, prelude::*, web_sys::HtmlElement};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

use super::{Arrival, Destination, Navigation};
use crate::view::scroll::bring_into_sight;

/// What navigation knows of elements.
#[derive(Default)]
pub(super) struct Places {
    elements: HashMap<Destination, SendWrapper<HtmlElement>>,
    /// Where the reader goes as soon as it is drawn.
    pending: Option<(Destination, Arrival)>,
    /// What opened the detail, and how far below the top of the screen it stood, in CSS pixels.
    pub(super) opener: Option<(SendWrapper<HtmlElement>, f64)>,
    /// The reference that led to a source, and where it stood.
    pub(super) reference: Option<(SendWrapper<HtmlElement>, f64)>,
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

    /// Whether the reader is on the way to a destination.
    pub fn is_on_the_way(self) -> bool {
        self.places.try_with_value(|places| places.pending.is_some()).unwrap_or_default()
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
