//! Names that disclose what they name.

use leptos::{ev, html, prelude::*};

use super::{
    Medium, RenderContext, WidgetState,
    link::take_plain_click,
    navigation::{Destination, Navigation, register},
};
use crate::state::Selection;

/// Shows the name of a record as a link that opens it and, pressed again, closes it; an event's is its title.
///
/// On paper it is plain text, in the written page a link to the entry.
#[component]
pub fn Opener(
    /// The record.
    to: Selection,
    /// The class of the link.
    #[prop(default = "tl-opener")]
    class: &'static str,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let navigation = use_context::<Navigation>();
    let indexed = context.indexed();
    let name = context.text(to.name(&indexed.dataset));
    if context.medium == Medium::Print {
        return view! { <span class=class>{name}</span> }.into_any();
    }
    let slug = to.slug(&indexed.dataset);
    let slug_if = |is_kind: bool| is_kind.then(|| slug.to_owned());
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
            class=class
            href=context.href(to.into())
            aria-expanded=is_expanded
            data-event=slug_if(matches!(to, Selection::Event(_)))
            data-project=slug_if(matches!(to, Selection::Project(_)))
            data-actor=slug_if(matches!(to, Selection::Actor(_)))
            on:click=toggle
            node_ref=link
        >
            {name}
        </a>
    }
    .into_any()
}
