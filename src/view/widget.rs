//! The component: the element around everything, and the one effect that keeps it up to date.

use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::Desk;
use crate::state::ViewState;

/// A timeline with project cards.
#[component]
pub fn Widget(
    /// What it works with.
    desk: Rc<Desk>,
    /// Told of the state whenever something is drawn and nothing moves.
    tell: Box<dyn Fn(&ViewState)>,
) -> impl IntoView {
    let lang = desk.language.tag();
    let borrowed = SendWrapper::new(desk.clone());
    on_cleanup(move || borrowed.clear());
    Effect::new(move |_| {
        let shown = desk.shown.get();
        desk.draw(&shown);
        if shown.passing.is_none() {
            tell(&shown.state);
        }
    });
    view! {
        <div class="widget" part="widget" lang=lang></div>
    }
}
