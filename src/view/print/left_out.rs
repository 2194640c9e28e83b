//! What of what was asked for is not printed, as it is too much.

use leptos::prelude::*;

use crate::{locale::Plural, view::RenderContext};

/// Shows how much is left out, and what to do about it; nothing where nothing is.
#[component]
pub fn LeftOut(
    /// How many events are left out.
    events: usize,
    /// How many projects are left out.
    projects: usize,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().print;
    let line = |n: usize, forms: &Plural| {
        (n > 0).then(|| view! { <p class="tl-left-out">{context.plural(n, forms)}</p> })
    };
    (line(events, &say.events_left_out), line(projects, &say.projects_left_out))
}
