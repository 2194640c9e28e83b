//! A part of the page that is drawn from a tree and brought up to date when what it tells of changes.

use std::{cell::RefCell, rc::Rc};

use leptos::{html, prelude::*};

use super::patch::patch;
use crate::page::Node;

/// Draws what `tell` gives, and again whenever a signal that it reads changes.
#[component]
pub(super) fn Drawn(
    /// Gives the nodes.
    tell: Box<dyn Fn() -> Vec<Node>>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let drawn = Rc::new(RefCell::new(Vec::new()));
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            patch(&place, &mut drawn.borrow_mut(), tell());
        }
    });
    view! { <div class="drawn" node_ref=place></div> }.into_any()
}
