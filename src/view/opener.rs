//! Titles that disclose what they name.

use leptos::{ev, html, prelude::*};

use super::{
    Medium, RenderContext, WidgetState,
    link::take_plain_click,
    navigation::{Destination, Navigation, register},
};
use crate::{dataset::Record as _, state::Selection};

/// The title of a record as a link that opens it and, pressed again, closes it.
///
/// On paper it is plain text, in the written page a link to the entry.
#[component]
pub fn Opener(
    /// The record.
    to: Selection,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let navigation = use_context::<Navigation>();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let (name, [event, project, actor]) = match to {
        Selection::Event(id) => {
            let event = &dataset.events[id];
            (&event.title, [Some(event.slug()), None, None])
        }
        Selection::Project(id) => {
            let project = &dataset.projects[id];
            (&project.name, [None, Some(project.slug()), None])
        }
        Selection::Actor(id) => {
            let actor = &dataset.actors[id];
            (&actor.name, [None, None, Some(actor.slug())])
        }
    };
    if context.medium == Medium::Print {
        return view! { <span class="tl-opener">{context.text(name)}</span> }.into_any();
    }
    let link = NodeRef::<html::A>::new();
    register(Destination::Opener(to), link);
    let toggle = move |event: ev::MouseEvent| {
        if let (Some(navigation), Some(link)) = (navigation, take_plain_click(&event)) {
            navigation.toggle(to, link);
        }
    };
    let is_expanded = move || context.is_live().then(|| state.is_open(to).to_string());
    view! {
        <a
            class="tl-opener"
            href=context.href(to.into())
            aria-expanded=is_expanded
            data-event=event.map(str::to_owned)
            data-project=project.map(str::to_owned)
            data-actor=actor.map(str::to_owned)
            on:click=toggle
            node_ref=link
        >
            {context.text(name)}
        </a>
    }
    .into_any()
}
