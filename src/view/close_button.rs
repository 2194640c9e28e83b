//! The button that closes what it stands in.

use leptos::prelude::*;

use super::{
    RenderContext,
    prose::{Sign, sign},
};

/// Shows the button that closes what it stands in.
#[component]
pub fn CloseButton(
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().detail;
    view! {
        <button
            class="tl-close"
            type="button"
            aria-label=say.close
            on:click=move |_| on_close.run(())
        >
            <Sign text=sign::CLOSE/>
        </button>
    }
}
