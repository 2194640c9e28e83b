//! What is said where there is no event.

use leptos::prelude::*;

use crate::view::{RenderContext, WidgetState};

/// Shows what is said where there is no event: nothing is found, or nothing lies in the window.
#[component]
pub(super) fn NoEvents() -> impl IntoView {
    let messages = RenderContext::here().messages();
    let result = WidgetState::here().result;
    let text = move || {
        let finds_none = result.with(|result| result.events.is_empty());
        if finds_none { messages.search.nothing } else { messages.axis.empty_window }
    };
    view! { <p class="tl-nothing" translate="no">{text}</p> }
}
