//! Mounting a widget in its element, and taking it away again.

use std::sync::Arc;

use leptos::{mount::UnmountHandle, mount::mount_to, prelude::*, tachys::view::any_view::AnyViewState};
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
    dataset::Dataset,
    evidence,
    locale::{Language, messages},
    state::{Catalogue, Intent, View, ViewState},
    view::Widget,
};

/// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
#[wasm_bindgen]
pub struct Mounted {
    root: ShadowRoot,
    // Dropped in this order: first the view, then the watch over its root.
    _view: UnmountHandle<AnyViewState>,
    _watched: Watched,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        fall_back(&self.root);
    }
}

/// Reads the data that an element asks for and shows it in the element's shadow root.
///
/// The root is attached only when there is something to show, so that what the element holds is seen until then.
///
/// # Errors
///
/// When the browser refuses a shadow root or a style sheet. A file that cannot be had or read is no error: the
/// widget says so in its place.
#[wasm_bindgen]
pub async fn mount(host: HtmlElement) -> Result<Mounted, JsValue> {
    let (catalogue, problems, failure) = match text_for(&host).await {
        Ok(text) => {
            let (dataset, problems) = evidence::read(&text);
            (Catalogue::new(dataset), problems, None)
        }
        Err(error) => (Catalogue::new(Dataset::default()), Vec::new(), Some(error)),
    };
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    adopt(&root)?;
    root.replace_children_with_node_0();
    let watched = watch(&root);
    let language = language_of(&host);
    let container: HtmlElement = root.clone().unchecked_into();
    let view = mount_to(container, move || match failure {
        Some(failure) => message(language, &failure).into_any(),
        None => widget(&host, Arc::new(catalogue), problems, language).into_any(),
    });
    Ok(Mounted { root, _view: view, _watched: watched })
}

fn widget(
    host: &HtmlElement,
    catalogue: Arc<Catalogue>,
    problems: Vec<crate::dataset::Problem>,
    language: Language,
) -> impl IntoView + use<> {
    let address = Address::of(host);
    let linked = address.read(&catalogue.dataset);
    if linked.is_some() {
        host.scroll_into_view();
    }
    let asked = host.get_attribute("view").and_then(|view| View::from_word(&view));
    let opening = ViewState { view: asked.unwrap_or_default(), ..ViewState::default() };
    let state = RwSignal::new(linked.unwrap_or_else(|| opening.clone()));
    let shared = StoredValue::new(catalogue.clone());
    let act = move |intent: Intent| {
        state.update(|state| *state = std::mem::take(state).apply(intent, &shared.read_value()));
    };
    let write = address.clone();
    let last = StoredValue::new(None::<String>);
    Effect::new(move |_| {
        let link = state.with(|state| state.permalink(&shared.read_value().dataset));
        // The first link is the one the page came with.
        if last.try_update_value(|last| last.replace(link.clone())).flatten().is_some() {
            write.write(&link);
        }
    });
    let follow = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Some(linked) = address.read(&shared.read_value().dataset) {
            state.set(linked);
        }
    });
    on_cleanup(move || follow.remove());
    view! { <Widget catalogue problems language state act/> }
}

/// What is shown where there is no data: what went wrong, and what the element holds.
fn message(language: Language, failure: &EmbedError) -> impl IntoView + use<> {
    let say = &messages(language).problems;
    view! {
        <div class="widget" part="widget">
            <div class="failure" role="alert"><p><b>{say.not_fetched}</b></p><p>{failure.to_string()}</p></div>
            <slot></slot>
        </div>
    }
}

/// The language of the nearest element that names one the widget speaks, or else English.
fn language_of(host: &HtmlElement) -> Language {
    let nearest = host.closest("[lang]").ok().flatten();
    let tag = nearest.and_then(|element| element.get_attribute("lang"));
    tag.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
