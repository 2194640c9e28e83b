//! The component: the places of its parts, and the one effect that keeps them up to date.

use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::{Desk, ears::Ears};
use crate::state::ViewState;

/// A timeline with project cards.
#[component]
pub fn Widget(
    /// What it works with.
    desk: Rc<Desk>,
    /// Told of the state whenever something is drawn and nothing moves.
    tell: Box<dyn Fn(&ViewState)>,
) -> impl IntoView {
    let root = desk.root;
    let lang = desk.language.tag();
    let borrowed = SendWrapper::new(desk.clone());
    on_cleanup(move || borrowed.clear());
    let drawn = desk.clone();
    Effect::new(move |_| {
        if root.get().is_some() {
            let shown = drawn.shown.get();
            drawn.draw(&shown);
            if shown.passing.is_none() {
                tell(&shown.state);
            }
        }
    });
    let stage = (!desk.catalogue.dataset.is_empty()).then(|| {
        view! {
            <div class="tools"></div>
            <div class="stage"><div class="main" tabindex="-1"></div><div class="beside"></div></div>
            <div class="below"></div><div class="differing"></div><div class="bottom"></div>
        }
    });
    let ears = Ears::new(desk);
    view! {
        <div class="widget" part="widget" node_ref=root lang=lang
            on:click=ears.hear(Ears::click) on:input=ears.hear(Ears::input)
            on:keydown=ears.hear(Ears::key) on:focusout=ears.hear(Ears::leave) on:wheel=ears.hear(Ears::wheel)
            on:pointerdown=ears.hear(Ears::press) on:pointermove=ears.hear(Ears::shift)
            on:pointerup=ears.hear(Ears::release) on:pointercancel=ears.hear(Ears::release)>
            <div class="top"></div>
            {stage}
        </div>
    }
    .into_any()
}
