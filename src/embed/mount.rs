//! Mounting a widget in its element, and taking it away again.

use std::cell::RefCell;

use leptos::{
    mount::UnmountHandle, mount::mount_to, prelude::*, tachys::view::any_view::AnyViewState,
};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::{
    data::text_for,
    error::EmbedError,
    panic::{Watched, fall_back, watch},
    permalink::Address,
    style::adopt,
};
use crate::{
    dataset::{Dataset, Problem},
    evidence,
    locale::Language,
    page,
    state::{Catalogue, View, ViewState},
    view::{Desk, Shown, Widget, fill},
};

/// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
#[wasm_bindgen]
pub struct Mounted {
    root: ShadowRoot,
    // Dropped in this order: first the view, then the watch over its root.
    _view: Option<UnmountHandle<AnyViewState>>,
    _watched: Watched,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        fall_back(&self.root);
    }
}

/// The data that an element asks for, read and ready to be shown.
#[wasm_bindgen]
pub struct Prepared {
    host: HtmlElement,
    read: Result<(Dataset, Vec<Problem>), EmbedError>,
}

/// Reads the data that an element asks for; the element is not touched.
#[wasm_bindgen]
pub async fn prepare(host: HtmlElement) -> Prepared {
    let read = text_for(&host).await.map(|text| evidence::read(&text));
    Prepared { host, read }
}

#[wasm_bindgen]
impl Prepared {
    /// Shows the data in the element's shadow root.
    ///
    /// The root is attached only now that there is something to show, so that what the element holds is seen until
    /// then. A file that cannot be had or read is no error: the widget says so in its place.
    ///
    /// # Errors
    ///
    /// When the browser refuses a shadow root or a style sheet.
    pub fn mount(self) -> Result<Mounted, JsValue> {
        let Self { host, read } = self;
        let root = match host.shadow_root() {
            Some(root) => root,
            None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        adopt(&root)?;
        root.replace_children_with_node_0();
        let watched = watch(&root);
        let language = language_of(&host);
        let view = match read {
            Ok(data) => {
                let container: HtmlElement = root.clone().unchecked_into();
                Some(mount_to(container, move || widget(&host, data, language)))
            }
            Err(error) => {
                fill(&root, page::failure(language, &error.to_string()));
                None
            }
        };
        Ok(Mounted { root, _view: view, _watched: watched })
    }
}

fn widget(
    host: &HtmlElement,
    (dataset, problems): (Dataset, Vec<Problem>),
    language: Language,
) -> AnyView {
    let catalogue = Catalogue::new(dataset);
    let address = Address::of(host);
    let linked = address.read(&catalogue);
    let is_linked = linked.is_some();
    let asked = host.get_attribute("view").and_then(|view| View::from_word(&view));
    let opening = || ViewState { view: asked.unwrap_or_default(), ..ViewState::default() };
    let shown = RwSignal::new(Shown::new(linked.unwrap_or_else(opening)));
    let desk = Desk::new(catalogue, problems, language, shown);
    if is_linked {
        let desk = desk.clone();
        // How wide the widget is shows when it is first drawn.
        request_animation_frame(move || desk.arrive());
    }
    let follow = {
        let (address, desk) = (address.clone(), desk.clone());
        window_event_listener(leptos::ev::hashchange, move |_| {
            if let Some(linked) = address.read(&desk.catalogue) {
                desk.show(linked);
                desk.arrive();
            }
        })
    };
    on_cleanup(move || follow.remove());
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
    view! { <Widget desk tell/> }.into_any()
}

/// The language of the nearest element that names one the widget speaks, or else English.
fn language_of(host: &HtmlElement) -> Language {
    let nearest = host.closest("[lang]").ok().flatten();
    let tag = nearest.and_then(|element| element.get_attribute("lang"));
    tag.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
