//! Mounting a widget in its element, and taking it away again.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    rc::Rc,
};

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
    dataset::Problem,
    locale::Language,
    state::{Catalogue, View, ViewState},
    view::{Desk, Place, Shown, Widget},
};

/// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
#[wasm_bindgen]
pub struct Mounted {
    root: ShadowRoot,
    is_drawn: Rc<Cell<bool>>,
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
        data: (Catalogue, Vec<Problem>),
    ) -> Self {
        let watched = watch(&root);
        let container: HtmlElement = root.clone().unchecked_into();
        let is_drawn = Rc::new(Cell::new(false));
        let place = Place { root: root.clone(), is_drawn: is_drawn.clone() };
        let view = mount_to(container, move || widget(&host, place, data, language));
        Self { root, is_drawn, _view: Box::new(view), _watched: watched }
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Whether all is drawn that it shows now; a large dataset takes some frames.
    #[wasm_bindgen(getter, js_name = isDrawn)]
    pub fn is_drawn(&self) -> bool {
        self.is_drawn.get()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        fall_back(&self.root);
    }
}

fn widget(
    host: &HtmlElement,
    place: Place,
    (catalogue, problems): (Catalogue, Vec<Problem>),
    language: Language,
) -> impl IntoView + use<> {
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
