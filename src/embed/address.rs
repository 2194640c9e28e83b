//! What the page's address says of a widget, which it opens on and keeps up with what is shown.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use leptos::{
    prelude::{document, window},
    web_sys::HtmlElement,
};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Url};

/// What of a link changes while the reader moves or types: no entry in the history is worth it.
const TRANSIENT: [&str; 3] = ["from=", "to=", "q="];

/// The part of the page's address that is an element's.
pub(super) struct Address {
    element: HtmlElement,
    /// The link to what is shown.
    shown: RefCell<String>,
}

impl Address {
    /// Begins with what the address says, or else with what the element opens on.
    pub(super) fn new(element: HtmlElement) -> Self {
        let address = Self { element, shown: RefCell::default() };
        address.shown.replace(address.linked().unwrap_or_else(|| address.first()));
        address
    }

    /// The widget's name in links.
    pub(super) fn name(&self) -> String {
        let id = self.element.id();
        if id.is_empty() { "transcaspian".to_owned() } else { id }
    }

    /// The link that the address has; `None` where it says nothing of the element.
    pub(super) fn linked(&self) -> Option<String> {
        hash().strip_prefix(&self.prefix()).map(str::to_owned)
    }

    /// The link to what the element opens on.
    pub(super) fn first(&self) -> String {
        let attribute = |name| self.element.get_attribute(name);
        let view = || attribute("view").map(|view| format!("view={view}"));
        let first = attribute("link").or_else(view).unwrap_or_default();
        // It says what is so anyway.
        if first == "view=timeline" { String::new() } else { first }
    }

    /// The fragment that opens what a link says, with its `#`; empty for what the element opens on.
    pub(super) fn fragment(&self, link: &str) -> String {
        if link == self.first() {
            return String::new();
        }
        self.prefix() + if link.is_empty() { "view=timeline" } else { link }
    }

    /// Says what is shown now, and tells the page if it is something else than before.
    pub(super) fn show(&self, link: &str) {
        let before = self.shown.replace(link.to_owned());
        if link == before {
            return;
        }
        if let Err(error) = self.write(link, &before) {
            // Sandboxed pages refuse this; the widget works without.
            web_sys::console::warn_2(&"transcaspian:".into(), &error);
        }
        let detail = Object::new();
        if Reflect::set(&detail, &"link".into(), &link.into()).is_ok() {
            dispatch(&self.element, "transcaspian-change", &detail);
        }
    }

    fn write(&self, link: &str, before: &str) -> Result<(), JsValue> {
        let fragment = self.fragment(link);
        let place = self.element.get_attribute("address");
        let place = place.as_deref().unwrap_or_default();
        // A place in the host's page is not ours to wipe out.
        let is_ours = !fragment.is_empty() || self.linked().is_some();
        if place == "none" || fragment == hash() || !is_ours {
            return Ok(());
        }
        let location = window().location();
        let address = location.pathname()? + &location.search()? + &fragment;
        let history = window().history()?;
        // The host's own state goes with it.
        let state = history.state()?;
        if place == "push" && lasting(link) != lasting(before) {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        }
    }

    /// How the element's part of an address begins, as browsers write it.
    fn prefix(&self) -> String {
        let prefix = format!("#{}:", self.name());
        Url::new_with_base(&prefix, &page()).map_or(prefix, |url| url.hash())
    }
}

/// Sends an event to the page.
pub(super) fn dispatch(element: &HtmlElement, name: &str, detail: &JsValue) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_detail(detail);
    let sent = CustomEvent::new_with_event_init_dict(name, &options)
        .and_then(|event| element.dispatch_event(&event));
    if let Err(error) = sent {
        web_sys::console::warn_2(&"transcaspian:".into(), &error);
    }
}

/// The address of the page without its fragment, whatever its `<base>` says.
pub(super) fn page() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// An address that the page names, in full.
pub(super) fn whole(address: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(address, &base).map_or_else(|_| address.to_owned(), |url| url.href())
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// What of a link is worth an entry in the history.
fn lasting(link: &str) -> Vec<&str> {
    let is_lasting = |part: &&str| !TRANSIENT.iter().any(|name| part.starts_with(name));
    link.split('&').filter(is_lasting).collect()
}
