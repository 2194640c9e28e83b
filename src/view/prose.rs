//! Small pieces that many components share.

use leptos::prelude::*;

use super::RenderContext;
use crate::dataset::{Id, Sector};

/// `aria-hidden` of what is seen and not read out.
pub(super) const HIDDEN: &str = "true";

/// Signs that are seen and not read out.
pub(super) mod sign {
    pub(in crate::view) const CLOSE: &str = "×";
    pub(in crate::view) const EARLIER: &str = "←";
    pub(in crate::view) const LATER: &str = "→";
    pub(in crate::view) const CLOSER: &str = "+";
    pub(in crate::view) const WIDER: &str = "−";
    pub(in crate::view) const DIFFERS: &str = "≠ ";
    pub(in crate::view) const BACK: &str = "↩ ";
    pub(in crate::view) const BEFORE_EARLIER: &str = "← ";
    pub(in crate::view) const AFTER_LATER: &str = " →";
}

/// Shows a sign that is seen and not read out.
#[component]
pub fn Sign(
    /// The sign.
    text: &'static str,
) -> impl IntoView {
    view! { <span aria-hidden=HIDDEN>{text}</span> }
}

/// Shows a dot in the colour of a sector.
#[component]
pub fn Dot(
    /// The sector; `None` for what has none.
    sector: Option<Id<Sector>>,
) -> impl IntoView {
    let tone = RenderContext::here().tone(sector);
    view! { <span class="tl-dot" data-tone=tone aria-hidden=HIDDEN></span> }
}

/// Shows the line above a title: the sector's dot, and words such as the sector's name and the kind of record.
#[component]
pub fn Kicker(
    /// The sector that gives the dot its colour.
    sector: Option<Id<Sector>>,
    /// The words, which are set apart by points.
    words: Vec<String>,
) -> impl IntoView {
    view! {
        <p class="tl-kicker">
            <Dot sector/>
            {words.join(" · ")}
        </p>
    }
}
