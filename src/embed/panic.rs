//! After a panic nothing in the shared instance can be relied on: every widget gives way to what its element holds.

use std::{cell::RefCell, sync::Once};

use web_sys::{ShadowRoot, console};

thread_local! {
    static ROOTS: RefCell<Vec<ShadowRoot>> = const { RefCell::new(Vec::new()) };
}

/// A shadow root that shows its host's own content again if the program panics; until this is dropped.
pub(super) struct Watched(ShadowRoot);

/// Watches over a shadow root.
pub(super) fn watch(root: &ShadowRoot) -> Watched {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|info| {
            console::error_1(&info.to_string().into());
            ROOTS.with_borrow(|roots| roots.iter().for_each(fall_back));
        }));
    });
    ROOTS.with_borrow_mut(|roots| roots.push(root.clone()));
    Watched(root.clone())
}

impl Drop for Watched {
    fn drop(&mut self) {
        ROOTS.with_borrow_mut(|roots| roots.retain(|root| *root != self.0));
    }
}

/// Shows what the host element holds.
pub(super) fn fall_back(root: &ShadowRoot) {
    let slot = root.owner_document().and_then(|document| document.create_element("slot").ok());
    match slot {
        Some(slot) => root.replace_children_with_node_1(&slot),
        None => root.replace_children_with_node_0(),
    }
}
