//! What the sections of evidence have in common.

use leptos::prelude::*;

use crate::{
    state::{LinkTarget, Section},
    view::{
        RenderContext,
        section_heading::SectionHeading,
        short_list::{MOST_ROWS, Rows, ShortList},
    },
};

/// Shows a section with its heading, which links lead to.
#[component]
pub fn EvidenceSection(
    /// Which it is.
    section: Section,
    /// Its heading.
    heading: &'static str,
    /// A line on what it tells.
    #[prop(optional)]
    about: Option<&'static str>,
    /// What it tells.
    children: Children,
) -> impl IntoView {
    let context = RenderContext::here();
    let about = about.map(|about| view! { <p class="tl-lead">{about}</p> });
    view! {
        <section id=context.anchor(LinkTarget::Section(section))>
            <SectionHeading section text=heading/>
            {about}
            {children()}
        </section>
    }
}

/// Shows a list under its heading; nothing where it is empty.
#[component]
pub fn Group(
    /// The heading.
    #[prop(into)]
    heading: String,
    /// The class of the list.
    class: &'static str,
    /// The rows, each an `li`.
    rows: Rows,
) -> impl IntoView {
    (rows.len() > 0).then(|| {
        view! {
            <h3>{heading}</h3>
            <ShortList class most=MOST_ROWS rows/>
        }
    })
}
