//! The detail of what is open, and what stands in its place while nothing is.

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
    timeline::Legend,
};
use crate::{
    dataset::Text,
    state::{Selection, View},
};

/// What stands beside the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Beside {
    /// The detail of what is open.
    Detail(Selection),
    /// How to read the timeline.
    Legend,
}

/// Shows the column beside the view: the detail, or else the legend where there is an axis.
#[component]
pub fn DetailPanel() -> impl IntoView {
    let WidgetState { selection, view, .. } = WidgetState::here();
    let content = move || {
        let legend = (view.get() == View::Timeline).then_some(Beside::Legend);
        selection.get().map(Beside::Detail).or(legend)
    };
    // What is opened anew begins at its top and keeps no earlier detail's disclosures open.
    view! {
        <div class="tl-aside">
            <For each=content key=|it| *it let:content>
                {match content {
                    Beside::Detail(selection) => view! { <Detail selection/> }.into_any(),
                    Beside::Legend => view! { <Legend/> }.into_any(),
                }}
            </For>
        </div>
    }
    .into_any()
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
