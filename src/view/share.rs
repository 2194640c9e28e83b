//! What a reader takes along: links, codes that show the widget on another page, downloads, citations.

mod citations;
mod clipboard;
mod converter;
mod copy_row;
mod dialog;
mod download;
mod embed_code;
mod host_page;
mod not_made;

use leptos::{html, prelude::*};

use super::{RenderContext, navigation::focus};

pub(super) use citations::Citations;
pub(super) use dialog::ShareDialog;
pub(super) use download::DownloadButton;
pub use host_page::{Embedding, HostPage};

/// Whether the dialog of what can be taken along is open, and the button that opens it.
#[derive(Clone, Copy)]
pub(super) struct Sharing {
    is_open: RwSignal<bool>,
    opener: NodeRef<html::Button>,
}

impl Sharing {
    /// Provides it, closed, to the components below the current owner.
    pub(super) fn provide() {
        provide_context(Self { is_open: RwSignal::new(false), opener: NodeRef::new() });
    }

    /// Finds what was provided.
    fn here() -> Self {
        expect_context()
    }

    /// Tells whether it is open, followed.
    fn is_open(self) -> bool {
        self.is_open.get()
    }

    fn toggle(self) {
        if self.is_open.get_untracked() {
            self.close();
        } else {
            self.is_open.set(true);
        }
    }

    /// Closes it and returns the keyboard to the button.
    fn close(self) {
        self.is_open.set(false);
        if let Some(opener) = self.opener.get_untracked() {
            focus(&opener);
        }
    }
}

/// Shows the button that opens the dialog of what can be taken along, or closes it.
#[component]
pub fn ShareButton() -> impl IntoView {
    let say = &RenderContext::here().messages().share;
    let sharing = Sharing::here();
    view! {
        <button
            type="button"
            class="tl-share-button"
            aria-expanded=move || sharing.is_open().to_string()
            node_ref=sharing.opener
            on:click=move |_| sharing.toggle()
        >
            {say.heading}
        </button>
    }
}
