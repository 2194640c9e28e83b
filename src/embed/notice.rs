//! What is said in an element's place while its dataset is on its way, or where there is none.

use std::{cell::OnceCell, rc::Rc};

use gloo_timers::callback::Timeout;
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
    web_sys::ShadowRoot,
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;

use super::{host::Host, scroll_anchor::ScrollAnchor};
use crate::{
    locale::Language,
    view::{LoadNotice, LoadState},
};

/// How long the reader waits before being told how far it has come, in milliseconds.
const PATIENCE_MS: u32 = 300;

/// The notice, which is shown where the dataset takes its time.
pub(super) struct Notice {
    shown: Rc<NoticeView>,
    _patience: Timeout,
}

struct NoticeView {
    root: ShadowRoot,
    host: Host,
    language: Language,
    state: ArcRwSignal<LoadState>,
    view: OnceCell<UnmountHandle<AnyViewState>>,
}

impl Notice {
    /// Begins with nothing to be seen.
    pub(super) fn new(root: &ShadowRoot, host: &Host, language: Language) -> Self {
        let shown = Rc::new(NoticeView {
            root: root.clone(),
            host: host.clone(),
            language,
            state: ArcRwSignal::new(LoadState::Fetching(0)),
            view: OnceCell::new(),
        });
        let late = Rc::downgrade(&shown);
        let patience = Timeout::new(PATIENCE_MS, move || {
            if let Some(late) = late.upgrade().filter(|late| !late.host.signal().aborted()) {
                late.show();
            }
        });
        Self { shown, _patience: patience }
    }

    /// Tells how far it has come, if the reader has waited long enough to be told.
    pub(super) fn update(&self, state: LoadState) {
        self.shown.state.set(state);
    }

    /// Says what came of it, and stays on the page until what this gives is dropped.
    pub(super) fn stay(self, state: LoadState) -> Option<UnmountHandle<AnyViewState>> {
        self.shown.state.set(state);
        self.shown.show();
        Rc::into_inner(self.shown)?.view.into_inner()
    }
}

impl NoticeView {
    fn show(&self) {
        self.view.get_or_init(|| {
            let anchor = ScrollAnchor::before_growth(&self.host.element());
            self.root.replace_children_with_node_0();
            let (cancelling, retrying) =
                (SendWrapper::new(self.host.clone()), SendWrapper::new(self.host.clone()));
            let (state, language) = (self.state.clone(), self.language);
            let view = mount_to(self.root.clone().unchecked_into(), move || {
                let on_cancel = Callback::new(move |()| cancelling.cancel());
                let on_retry = Callback::new(move |()| retrying.retry());
                view! { <LoadNotice state=RwSignal::from(state) language on_cancel on_retry/> }
                    .into_any()
            });
            anchor.keep();
            view
        });
    }
}
