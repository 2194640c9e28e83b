//! Mounting a widget in its element, and taking it away again.

use std::{any::Any, cell::RefCell};

use gloo::events::EventListener;
use leptos::{mount::mount_to, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};

use super::{
    panic::{Watched, fall_back, watch},
    permalink::Address,
};
use crate::{
    dataset::{Dataset, Problem},
    locale::Language,
    state::{Catalogue, View, ViewState},
    view::{Desk, Shown, Widget},
};

/// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
#[wasm_bindgen]
pub struct Mounted {
    root: ShadowRoot,
    // Dropped in this order: first the view, then the watch over its root.
    _view: Box<dyn Any>,
    _watched: Watched,
}

impl Mounted {
    /// Shows a dataset in an empty shadow root.
    pub(super) fn new(
        host: HtmlElement,
        root: ShadowRoot,
        language: Language,
        data: (Dataset, Vec<Problem>),
    ) -> Self {
        let watched = watch(&root);
        let container: HtmlElement = root.clone().unchecked_into();
        let place = root.clone();
        let view = mount_to(container, move || widget(&host, place, data, language));
        Self { root, _view: Box::new(view), _watched: watched }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        fall_back(&self.root);
    }
}

fn widget(
    host: &HtmlElement,
    place: ShadowRoot,
    (dataset, problems): (Dataset, Vec<Problem>),
    language: Language,
) -> impl IntoView + use<> {
    let catalogue = Catalogue::new(dataset);
    let address = Address::of(host);
    let linked = address.read(&catalogue);
    let is_linked = linked.is_some();
    let asked = host.get_attribute("view").and_then(|view| View::from_word(&view));
    let opening = || ViewState { view: asked.unwrap_or_default(), ..ViewState::default() };
    let shown = RwSignal::new(Shown::new(linked.unwrap_or_else(opening)));
    let desk = Desk::new(place, catalogue, problems, language, shown);
    if is_linked {
        let desk = desk.clone();
        // How wide the widget is shows when it is first drawn.
        request_animation_frame(move || desk.arrive());
    }
    let follow = {
        let (address, desk) = (address.clone(), desk.clone());
        EventListener::new(&window(), "hashchange", move |_| {
            if let Some(linked) = address.read(&desk.catalogue) {
                desk.show(linked);
                desk.arrive();
            }
        })
    };
    let follow = SendWrapper::new(follow);
    on_cleanup(move || drop(follow));
    let told = desk.clone();
    let last = RefCell::new(None::<String>);
    let tell = Box::new(move |state: &ViewState| {
        let link = state.permalink(&told.catalogue.dataset);
        let before = last.replace(Some(link.clone()));
        // The first link is the one that the page came with.
        if before.is_some_and(|before| before != link) {
            address.write(&link);
        }
    });
    view! { <Widget desk tell/> }
}
