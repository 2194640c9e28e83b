//! Who said so, and what came of it: plans, changes, people and bodies, and what rests on each source.

mod actor_profile;
mod actors;
mod announced_project;
mod before_after;
mod change_groups;
mod changes;
mod cited_by;
mod contents;
mod day_picker;
mod names;
mod planned_event;
mod plans;
mod section;
mod spellings;
mod statement;
mod target_figure;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

pub use actor_profile::ActorProfile;
pub use cited_by::CitedBy;
pub(super) use names::{NameList, spelled_otherwise};
pub use plans::Plans;

use std::sync::Arc;

use leptos::prelude::*;

use self::{
    actors::{Actors, taking_part},
    changes::{Changes, has_changes},
    contents::Contents,
    plans::{Announcements, PlanLists},
};
use super::{RenderContext, WidgetState};
use crate::state::Section;

/// Shows the view: what became of plans, what changed, and who is who, of what search and facets leave.
#[component]
pub fn EvidenceView() -> impl IntoView {
    let nothing = RenderContext::here().messages().search.nothing;
    let WidgetState { result, .. } = WidgetState::here();
    let is_empty =
        Memo::new(move |_| result.with(|it| it.events.is_empty() && it.projects.is_empty()));
    view! {
        <Show
            when=move || !is_empty.get()
            fallback=move || view! { <p class="tl-nothing">{nothing}</p> }
        >
            <EvidenceSections/>
        </Show>
    }
}

/// Shows the sections that have something in them, below a list of links to them.
///
/// What search and facets alter in a section is replaced whole, as its content is its key.
#[component]
fn EvidenceSections() -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let (result, view_state) = (state.result, state.view_state);
    let plans = Memo::new(move |_| Arc::new(Announcements::of(context, &result.read())));
    let actors = Memo::new(move |_| Arc::new(taking_part(context, &result.read())));
    let names = Memo::new(move |_| Arc::new(spelled_otherwise(context, &result.read())));
    let after = Memo::new(move |_| view_state.with(|state| state.after));
    let has_changes = has_changes(context);
    let sections = Memo::new(move |_| {
        let has_content = [
            (Section::Plans, !plans.read().is_empty()),
            (Section::Changes, has_changes),
            (Section::Actors, !actors.read().is_empty()),
            (Section::Names, !names.read().is_empty()),
        ];
        let sections = has_content.into_iter().filter(|(_, has_content)| *has_content);
        sections.map(|(section, _)| section).collect::<Vec<_>>()
    });
    view! {
        <div class="tl-evidence">
            <Contents sections/>
            <For each=move || [plans.get()] key=Arc::clone let:plans>
                <PlanLists plans/>
            </For>
            <Changes result after/>
            <For each=move || [actors.get()] key=Arc::clone let:actors>
                <Actors actors/>
            </For>
            <For each=move || [names.get()] key=Arc::clone let:records>
                <NameList records/>
            </For>
        </div>
    }
}
