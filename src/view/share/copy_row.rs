//! A text to be copied.

use leptos::{html, prelude::*, task::spawn_local};

use super::clipboard::copy;
use crate::view::RenderContext;

/// Shows a text under its name, with a button that copies it and what came of that.
#[component]
pub fn CopyRow(
    /// The name of the text.
    name: &'static str,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().share;
    let field = NodeRef::<html::Textarea>::new();
    // What was copied, and whether the browser did it: of another text nothing is said.
    let copied = RwSignal::new(None::<(String, bool)>);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let is_copied = copy(&text).await;
            // The dialog may be closed by now.
            if let Some(field) = field.try_get_untracked().flatten().filter(|_| !is_copied) {
                // It stands ready to be copied by hand.
                field.select();
            }
            copied.try_set(Some((text, is_copied)));
        });
    };
    let status = move || {
        let copied = copied.get().filter(|(of, _)| *of == *text.read());
        copied.map_or("", |(_, is_copied)| if is_copied { say.copied } else { say.not_copied })
    };
    let has_lines =
        Memo::new(move |_| text.with(|text| text.contains('\n') || text.starts_with('<')));
    let rows = move || if has_lines.get() { "3" } else { "2" };
    view! {
        <div class="tl-code">
            <label>
                <span>{name}</span>
                <textarea readonly rows=rows prop:value=text node_ref=field></textarea>
            </label>
            <button type="button" aria-label=format!("{}: {name}", say.copy) on:click=copy>
                {say.copy}
            </button>
            <span class="tl-message" role="status" translate="no">{status}</span>
        </div>
    }
}
