//! The choice of a view.

use leptos::prelude::*;

use crate::{
    locale::Messages,
    state::{Intent, View},
    view::{RenderContext, WidgetState},
};

/// Shows a button for each view.
#[component]
pub fn ViewSwitch() -> impl IntoView {
    let say = &RenderContext::here().messages().views;
    let state = WidgetState::here();
    let (shown, on_intent) = (state.view, state.on_intent());
    view! {
        <div class="tl-views" role="group" aria-label=say.label>
            {View::ALL.map(|view| view! { <ViewButton view shown on_intent/> }).into_iter().collect_view()}
        </div>
    }
}

/// Names a view.
pub(in crate::view) fn view_name(messages: &'static Messages, view: View) -> &'static str {
    let say = &messages.views;
    match view {
        View::Timeline => say.timeline,
        View::List => say.list,
        View::Projects => say.projects,
        View::Figures => say.figures,
        View::Evidence => say.evidence,
    }
}

/// Shows the button of a view.
#[component]
fn ViewButton(
    /// The view.
    view: View,
    /// The view that is shown.
    shown: Memo<View>,
    /// Called with the intent to show the view when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let name = view_name(RenderContext::here().messages(), view);
    view! {
        <button
            type="button"
            aria-pressed=move || (shown.get() == view).to_string()
            on:click=move |_| on_intent.run(Intent::Show(view))
        >
            {name}
        </button>
    }
}
