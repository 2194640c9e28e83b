//! How to read the timeline.

use leptos::prelude::*;

use crate::view::{RenderContext, prose::HIDDEN};

/// The tone of the signs.
const TONE: &str = "1";

/// Shows what the signs mean and which keys there are.
#[component]
pub fn Legend() -> impl IntoView {
    let messages = RenderContext::here().messages();
    let say = &messages.legend;
    view! {
        <section class="tl-legend">
            <h3>{say.heading}</h3>
            <ul role="list">
                <Meaning class="tl-sign tl-point" meaning=say.point/>
                <Meaning class="tl-sign" meaning=say.bar/>
                <Meaning class="tl-sign tl-rough" meaning=say.rough/>
                <Meaning class="tl-sign tl-planned" meaning=say.planned/>
                <Meaning class="tl-sign tl-ref" text="2·5" meaning=say.reference/>
            </ul>
            <p class="tl-keys">{messages.axis.keys}</p>
        </section>
    }
}

/// Shows a sign and what it means.
#[component]
fn Meaning(
    /// The classes of the sign.
    class: &'static str,
    /// What stands in the sign.
    #[prop(default = "")]
    text: &'static str,
    /// What it means.
    meaning: &'static str,
) -> impl IntoView {
    view! {
        <li>
            <span class=class data-tone=TONE aria-hidden=HIDDEN>{text}</span>
            {meaning}
        </li>
    }
}
