//! Links to records, views and sections: a plain click is taken over, anything else is the browser's.

use leptos::{ev, prelude::*, web_sys::HtmlElement};
use wasm_bindgen::JsCast as _;

use super::{RenderContext, navigation::Navigation};
use crate::state::{LinkTarget, Selection};

/// Shows a link to a record, a view or a section of the widget.
///
/// A plain click follows it within the widget and keeps the rest of the state; a middle click or the copied address opens
/// the record by itself. In the written page it leads to the entry, on paper it is plain text.
#[component]
pub fn RecordLink(
    /// What it leads to.
    #[prop(into)]
    to: LinkTarget,
    /// The classes of the link.
    #[prop(default = "tl-link")]
    class: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let context = RenderContext::here();
    if context.medium == super::Medium::Print {
        return view! { <span class=class>{children()}</span> }.into_any();
    }
    let navigation = use_context::<Navigation>();
    let follow = move |event: ev::MouseEvent| {
        if let (Some(navigation), Some(link)) = (navigation, take_plain_click(&event)) {
            navigation.follow(to, link);
        }
    };
    view! { <a class=class href=context.href(to) on:click=follow>{children()}</a> }.into_any()
}

/// Takes over a plain click on a link, which the browser then does not follow, and gives the link; `None` for clicks that
/// open tabs or windows, save, or were taken by somebody else.
pub(super) fn take_plain_click(event: &ev::MouseEvent) -> Option<HtmlElement> {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || has_modifier || event.default_prevented() {
        return None;
    }
    event.prevent_default();
    event.current_target()?.dyn_into().ok()
}

/// Shows the name of a record as a link to it; an event's is its title.
#[component]
pub fn SelectionLink(
    /// The record.
    to: Selection,
) -> impl IntoView {
    let context = RenderContext::here();
    let name = context.with_dataset(|dataset| context.text(to.name(dataset)));
    view! { <RecordLink to=to>{name}</RecordLink> }
}
