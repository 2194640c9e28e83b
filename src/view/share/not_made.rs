//! That something could not be made ready, and another try.

use leptos::prelude::*;

use crate::{locale::fill, view::RenderContext};

/// Says why something could not be made ready, with a button to try again; nothing while there is no reason to.
#[component]
pub fn NotMade(
    /// Why it could not.
    #[prop(into)]
    reason: Signal<Option<String>>,
    /// Asked for when the reader tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let say = RenderContext::here().messages();
    view! {
        <For each=move || reason.get() key=String::clone let:reason>
            <p class="tl-not-made" role="alert">
                <span>{fill(say.share.not_made, &[("reason", &reason)])}</span>
                <button type="button" on:click=move |_| on_retry.run(())>
                    {say.problems.try_again}
                </button>
            </p>
        </For>
    }
}
