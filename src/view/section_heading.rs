//! The heading of a section that links lead to.

use leptos::{html, prelude::*};

use super::{
    RenderContext,
    navigation::{Destination, register},
};
use crate::state::Section;

/// Shows the heading of a section; readers who follow a link to the section are taken to it.
#[component]
pub fn SectionHeading(
    /// The section.
    section: Section,
    /// What it says.
    text: &'static str,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    register(Destination::Section(section), heading);
    let tabindex = RenderContext::here().is_live().then_some("-1");
    view! { <h2 tabindex=tabindex node_ref=heading>{text}</h2> }
}
