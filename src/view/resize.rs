//! Following the size of an element.

use leptos::{html::ElementType, prelude::*, web_sys::Element};
use leptos_use_resize_observer::use_resize_observer;
use wasm_bindgen::JsCast;

/// Calls a function with an element once it is there, and in the frame after each change of its size; the first of these
/// is its size itself, so it is called twice at first. What is drawn before the first frame needs the first call.
///
/// What changes sizes while the browser tells of them makes it complain to the page.
pub(super) fn on_size<E>(element: NodeRef<E>, act: impl Fn(E::Output) + Copy + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
    Element: From<E::Output>,
{
    element.on_load(act);
    use_resize_observer(element, move |_, _| {
        request_animation_frame(move || {
            // The component may be gone by now.
            if let Some(element) = element.try_get_untracked().flatten() {
                act(element);
            }
        });
    });
}
