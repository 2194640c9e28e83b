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
    view::scroll::bring_into_sight,
};

/// What navigation knows of elements.
#[derive(Default)]
pub(super) struct Places {
    elements: HashMap<Destination, SendWrapper<HtmlElement>>,
    /// How the detail was opened.
    pub(super) opened: Option<Opened>,
    /// The reference that led to a source, and where it stood.
    pub(super) reference: Option<(SendWrapper<HtmlElement>, f64)>,
}

/// Where the reader is on the way to.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    destination: Destination,
    arrival: Arrival,
    /// In how many more frames it may still be drawn.
    frames: u32,
}

/// In how many frames a destination is drawn at the latest, once all else is: a long list takes a few to come to a row. What
/// takes longer is not shown at all, such as what a filter leaves out, and the reader does something else.
const MOST_FRAMES: u32 = 60;

/// How a detail was opened.
pub(super) struct Opened {
    /// What was pressed.
    pub(super) by: SendWrapper<HtmlElement>,
    /// How far below the top of the screen it stood, in CSS pixels.
    pub(super) top: f64,
    /// What the detail has taken the place of, if it had no place in what was shown.
    pub(super) left: Option<Left>,
}

/// What a reader has left for a detail in another view.
pub(super) struct Left {
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
        self.pending.set(Some(Pending { destination, arrival, frames: MOST_FRAMES }));
        self.arrive_in_next_frame();
    }

    /// Arrives in the next frame or, if the destination is not drawn by then, in a later one.
    fn arrive_in_next_frame(self) {
        request_animation_frame(move || {
            self.arrive();
            // The widget may be gone by now.
            let Some(pending) = self.pending.try_get_untracked().flatten() else { return };
            let is_drawn = self.state.is_drawn.get_untracked();
            match pending.frames.checked_sub(is_drawn.into()) {
                Some(frames) => {
                    *self.pending.write_untracked() = Some(Pending { frames, ..pending });
                    self.arrive_in_next_frame();
                }
                None => self.pending.set(None),
            }
        });
    }

    /// Whether the reader is on the way to a destination, followed.
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

    /// The element of a destination, if it is drawn.
    pub(super) fn element(self, destination: Destination) -> Option<SendWrapper<HtmlElement>> {
        let find = |places: &Places| places.elements.get(&destination).cloned();
        self.places.try_with_value(find).flatten().filter(|element| element.is_connected())
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
