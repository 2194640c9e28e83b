//! The heading of a section that links lead to.

use leptos::{html, prelude::*};

use super::{
    RenderContext,
    navigation::{Destination, Navigation},
};
use crate::state::Section;

/// The heading of a section; readers who follow a link to the section are taken to it.
#[component]
pub fn SectionHeading(
    /// The section.
    section: Section,
    /// What it says.
    text: &'static str,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    if RenderContext::here().is_live()
        && let Some(navigation) = use_context::<Navigation>()
    {
        navigation.register(Destination::Section(section), heading);
    }
    view! { <h2 tabindex="-1" node_ref=heading>{text}</h2> }
}
