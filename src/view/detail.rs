//! The detail of what is open.

mod actor_detail;
#[cfg(feature = "ssr")]
mod actor_entry;
mod event_detail;
mod project_detail;

#[cfg(feature = "ssr")]
pub use actor_entry::ActorEntry;

use leptos::{html, prelude::*};

use self::{actor_detail::ActorDetail, event_detail::EventDetail, project_detail::ProjectDetail};
use super::{
    RenderContext, WidgetState,
    close_button::CloseButton,
    navigation::{Destination, Navigation, register},
};
use crate::{dataset::Text, state::Selection};

/// Shows the column beside the view, which is there while something is open.
#[component]
pub fn DetailPanel() -> impl IntoView {
    let selection = WidgetState::here().selection;
    // What is opened anew begins at its top and keeps no earlier detail's disclosures open.
    let column = move || {
        view! {
            <div class="tl-aside">
                <For each=move || selection.get() key=|it| *it let:selection><Detail selection/></For>
            </div>
        }
    };
    view! { <Show when=move || selection.get().is_some()>{column()}</Show> }.into_any()
}

/// Shows what is open at the foot of the screen, over what is being read, where there is no room beside the view and no
/// entry of its own in it.
#[component]
pub fn DetailSheet() -> impl IntoView {
    let state = WidgetState::here();
    let open = move || state.open_within_view().filter(|it| !state.has_entry(*it));
    view! {
        <For each=move || open() key=|it| *it let:selection>
            <div class="tl-detail-sheet"><Detail selection/></div>
        </For>
    }
}

/// Shows the detail of an event, a project or an actor.
#[component]
pub fn Detail(
    /// What is open.
    selection: Selection,
) -> impl IntoView {
    let navigation = Navigation::find_live();
    let close_button = navigation.map(|navigation| {
        view! { <CloseButton on_close=move || navigation.close()/> }
    });
    let content = match selection {
        Selection::Event(id) => view! { <EventDetail id/> }.into_any(),
        Selection::Project(id) => view! { <ProjectDetail id/> }.into_any(),
        Selection::Actor(id) => view! { <ActorDetail id/> }.into_any(),
    };
    view! {
        <section class="tl-detail" part="detail">
            {close_button}
            {content}
        </section>
    }
    .into_any()
}

/// Shows the heading of a detail, which has the keyboard once the detail is open.
#[component]
fn DetailHeading(
    /// What it says.
    text: Text,
) -> impl IntoView {
    let heading = NodeRef::<html::H3>::new();
    register(Destination::Detail, heading);
    view! { <h3 tabindex="-1" node_ref=heading>{RenderContext::here().text(&text)}</h3> }
}
