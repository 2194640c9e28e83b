//! The permalink in the page's address: read once, kept up to date, and followed when a link changes it.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::state::{Catalogue, ViewState};

/// The widget's part of the address: what follows `#` and the widget's own name.
///
/// The name is the element's `id`, so that several widgets on a page can each be linked to.
#[derive(Debug, Clone)]
pub(super) struct Address {
    prefix: String,
}

impl Address {
    pub(super) fn of(host: &HtmlElement) -> Self {
        let id = host.id();
        let name = if id.is_empty() { "transcaspian" } else { id.as_str() };
        Self { prefix: format!("#{name}:") }
    }

    /// The state that the address names; `None` when it names none for this widget.
    pub(super) fn read(&self, catalogue: &Catalogue) -> Option<ViewState> {
        let hash = window().location().hash().ok()?;
        let link = hash.strip_prefix(&self.prefix)?;
        Some(ViewState::follow(link, catalogue))
    }

    /// Writes the state into the address without a new entry in the history.
    pub(super) fn write(&self, link: &str) {
        let location = window().location();
        let hash = location.hash().unwrap_or_default();
        let wanted = if link.is_empty() { String::new() } else { format!("{}{link}", self.prefix) };
        // A place in the host's page is not ours to wipe out.
        if hash == wanted || (link.is_empty() && !hash.starts_with(&self.prefix)) {
            return;
        }
        let path = location.pathname().unwrap_or_default();
        let address = [path, location.search().unwrap_or_default(), wanted].concat();
        // The host's own state goes with it. Sandboxed pages refuse this; the widget works without.
        let replaced = window().history().and_then(|history| {
            history.replace_state_with_url(&history.state()?, "", Some(&address))
        });
        if let Err(error) = replaced {
            leptos::logging::warn!("the address was not updated: {error:?}");
        }
    }
}
