//! What the page's address says of a widget, which it opens on and keeps up with what is shown.

use std::{cell::RefCell, sync::Arc};

use js_sys::{Object, Reflect};
use leptos::{
    prelude::{document, window},
    web_sys::HtmlElement,
};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Url};

use crate::state::{IndexedDataset, ViewState};

/// What of a link changes while the reader moves or types: no entry in the history is worth it.
const TRANSIENT: [&str; 3] = ["from=", "to=", "q="];

/// The part of the page's address that is an element's.
pub(super) struct Address {
    element: HtmlElement,
    indexed: Arc<IndexedDataset>,
    /// The permalink of what is shown.
    shown: RefCell<String>,
}

/// Why a widget shows what it begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Start {
    /// The reader has come by this link, which no widget left in the address.
    Followed(String),
    /// The page has said something else to open on since a widget left its own link in the address.
    Reopened,
    /// Anything else: the reader has not asked for it just now.
    Usual,
}

/// What becomes of the history when the address changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    New,
    Same,
}

impl Address {
    /// Begins with what the address says, or else with what the element opens on.
    pub(super) fn new(element: HtmlElement, indexed: Arc<IndexedDataset>) -> Self {
        let address = Self { element, indexed, shown: RefCell::default() };
        address.shown.replace(address.permalink(&address.opening()));
        address
    }

    /// Gives the widget's name in links.
    pub(super) fn name(&self) -> String {
        let id = self.element.id();
        if id.is_empty() { "transcaspian".to_owned() } else { id }
    }

    /// Gives the link that the address has; `None` where it says nothing of the element.
    pub(super) fn linked(&self) -> Option<String> {
        hash().strip_prefix(&self.prefix()).map(str::to_owned)
    }

    /// Gives the link that the widget opens on now: the address's, or else the element's.
    pub(super) fn opening(&self) -> String {
        self.linked().unwrap_or_else(|| self.first())
    }

    /// Gives the permalink of what the element opens on.
    pub(super) fn first(&self) -> String {
        self.permalink(&self.asked())
    }

    /// Gives the link to what the element opens on, as the page has it.
    fn asked(&self) -> String {
        let attribute = |name| self.element.get_attribute(name);
        let view = || attribute("view").map(|view| format!("view={view}"));
        attribute("link").or_else(view).unwrap_or_default()
    }

    /// Gives what a widget that goes leaves in the address, if it has something there: the fragment and, behind a
    /// space, which no fragment has, what the element was to open on.
    pub(super) fn left(&self) -> Option<String> {
        self.linked().map(|_| format!("{} {}", hash(), self.asked()))
    }

    /// Tells why a widget begins; `left` is what the last one left, or the fragment of a page that is loaded anew.
    pub(super) fn start(&self, left: Option<&str>) -> Start {
        let Some(link) = self.linked() else { return Start::Usual };
        let mut left = left.unwrap_or_default().splitn(2, ' ');
        let (fragment, asked) = (left.next(), left.next());
        if fragment != Some(&hash()) {
            Start::Followed(link)
        } else if asked.is_none_or(|asked| asked == self.asked()) {
            Start::Usual
        } else {
            Start::Reopened
        }
    }

    /// Gives what a link says, as the widget itself writes it.
    fn permalink(&self, link: &str) -> String {
        ViewState::follow(link, &self.indexed).permalink(&self.indexed.dataset)
    }

    /// Gives the fragment that opens what a permalink says, with its `#`; empty for what the element opens on.
    pub(super) fn fragment(&self, link: &str) -> String {
        if link == self.first() {
            return String::new();
        }
        self.prefix() + if link.is_empty() { "view=timeline" } else { link }
    }

    /// Says what is shown now that the reader has done something.
    pub(super) fn show(&self, link: &str) {
        let before = self.shown.replace(link.to_owned());
        if link != before {
            let is_lasting = lasting(link) != lasting(&before);
            self.write(link, if is_lasting { Entry::New } else { Entry::Same });
            self.tell(link);
        }
    }

    /// Says what is shown now that a link was followed, which has its entry in the history already.
    pub(super) fn arrive(&self, link: &str) {
        let before = self.shown.replace(link.to_owned());
        self.write(link, Entry::Same);
        if link != before {
            self.tell(link);
        }
    }

    fn tell(&self, link: &str) {
        let detail = Object::new();
        if Reflect::set(&detail, &"link".into(), &link.into()).is_ok() {
            dispatch(&self.element, "transcaspian-change", &detail);
        }
    }

    fn write(&self, link: &str, entry: Entry) {
        if let Err(error) = self.try_write(link, entry) {
            // Sandboxed pages refuse this; the widget works without.
            web_sys::console::warn_2(&"transcaspian:".into(), &error);
        }
    }

    fn try_write(&self, link: &str, entry: Entry) -> Result<(), JsValue> {
        let fragment = self.fragment(link);
        let mode = self.element.get_attribute("address");
        let mode = mode.as_deref().unwrap_or_default();
        // A fragment of the host's own is not ours to wipe out.
        let is_ours = !fragment.is_empty() || self.linked().is_some();
        if mode == "none" || fragment == hash() || !is_ours {
            return Ok(());
        }
        // In full, as a base, or a path that begins with two slashes, would lead the rest elsewhere.
        let address = page() + &fragment;
        let history = window().history()?;
        // The host's own state goes with it.
        let state = history.state()?;
        if mode == "push" && entry == Entry::New {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        }
    }

    /// Tells how the element's part of an address begins, as browsers write it.
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

/// Gives the address of the page without its fragment, whatever its `<base>` says.
pub(super) fn page() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Gives an address that the page names, in full.
pub(super) fn whole(address: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(address, &base).map_or_else(|_| address.to_owned(), |url| url.href())
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Gives what of a link is worth an entry in the history.
fn lasting(link: &str) -> Vec<&str> {
    let is_lasting = |part: &&str| !TRANSIENT.iter().any(|name| part.starts_with(name));
    link.split('&').filter(is_lasting).collect()
}
