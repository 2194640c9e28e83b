//! The size of things on the screen, and its next frame.

use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

/// The width of an element in CSS pixels, followed for as long as the component lives; 0 until it is drawn.
pub(super) fn width_of<E>(node: NodeRef<E>) -> Signal<f64>
where
    E: html::ElementType,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    let (width, set_width) = signal(0.0);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let element: HtmlElement = AsRef::<HtmlElement>::as_ref(&element).clone();
        let measure = {
            let element = element.clone();
            move || set_width.set(element.get_bounding_client_rect().width())
        };
        measure();
        let callback = Closure::<dyn Fn()>::new(measure);
        let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        let kept = SendWrapper::new((observer, callback));
        on_cleanup(move || kept.0.disconnect());
    });
    width.into()
}

/// Runs something once the browser has drawn what has changed.
pub(super) fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(run);
}
