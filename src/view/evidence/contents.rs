//! The links to the sections of the view of evidence.

use leptos::prelude::*;

use crate::{
    state::{LinkTarget, Section},
    view::{RenderContext, link::RecordLink},
};

/// Shows links to the sections, in the order in which they follow.
#[component]
pub fn Contents(
    /// The sections.
    sections: Memo<Vec<Section>>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().evidence;
    let name = |section| match section {
        Section::Plans => say.plans,
        Section::Changes => say.changes,
        Section::Actors => say.actors,
        Section::Names => say.names,
        Section::Sources | Section::Disagreements => "",
    };
    view! {
        <ul class="tl-contents" role="list">
            <For each=move || sections.get() key=|section| *section let:section>
                <li>
                    <RecordLink to=LinkTarget::Section(section)>{name(section)}</RecordLink>
                </li>
            </For>
        </ul>
    }
}
