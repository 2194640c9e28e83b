//! Printing whenever the browser is asked to, by whatever key or menu.

use leptos::{
    ev, html,
    mount::{UnmountHandle, mount_to},
    prelude::*,
    reactive::owner::WeakOwner,
    tachys::view::any_view::AnyViewState,
    web_sys::HtmlElement,
};

use super::{document::PrintDocument, open_boxes::OpenBoxes};
use crate::{
    state::ViewState,
    view::{HostPage, Medium, RenderContext, WidgetState},
};

/// What is there while the browser prints.
struct Printed {
    _document: UnmountHandle<AnyViewState>,
    _boxes: OpenBoxes,
}

/// Puts the document that is printed in the place of the widget while the browser prints; the style sheet hides the
/// rest.
#[component]
pub fn PrintOnDemand() -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let host = HostPage::find();
    // Held strongly, it would outlive the widget with the listeners below.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let paper = NodeRef::<html::Div>::new();
    let printed = StoredValue::new_local(None::<Printed>);
    let lay = move |paper: HtmlElement| {
        let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade) else { return };
        let seen = state.view_state.get_untracked();
        let link = context.with_dataset(|dataset| seen.permalink(dataset));
        let address = host.map(|host| host.embedding(link).address).unwrap_or_default();
        let boxes = OpenBoxes::around(&paper);
        // Its contexts are the widget's but for those that are provided here.
        let document = owner.with(|| {
            mount_to(paper, move || {
                let context = context.provide_for(Medium::Print);
                WidgetState::provide(context, ViewState { window: seen.window, ..seen.filter() });
                view! { <PrintDocument address/> }.into_any()
            })
        });
        printed.set_value(Some(Printed { _document: document, _boxes: boxes }));
    };
    let clear = move || _ = printed.try_update_value(|printed| *printed = None);
    paper.on_load(move |paper| {
        let before = window_event_listener(ev::beforeprint, move |_| {
            clear();
            lay(paper.clone().into());
        });
        let after = window_event_listener(ev::afterprint, move |_| clear());
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
    view! { <div class="tl-print" node_ref=paper></div> }
}
