//! Keeping the reader's place: what is being read stays where it is on the screen.

use leptos::web_sys::{
    Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions, ShadowRoot,
};
use wasm_bindgen::JsCast as _;

/// Scrolls so that an element's top is again so far below the top of the screen, in CSS pixels.
pub(super) fn keep_in_place(element: &HtmlElement, top: f64) {
    scroll_back(element, || element.get_bounding_client_rect().top() - top);
}

/// Scrolls what is in or after an element back by what it has moved down the screen, in CSS pixels.
///
/// Browsers' own scroll anchoring does not reach into shadow roots everywhere, and Safari has none. What scrolls is found
/// by trying: it is the nearest box around the element that does, and for what is left, those around that.
pub(crate) fn scroll_back(element: &HtmlElement, moved: impl Fn() -> f64) {
    let options = ScrollToOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    let mut left = moved();
    let mut scroller = box_around(element);
    while let Some(current) = scroller.filter(|_| left.abs() >= 0.5) {
        options.set_top(left);
        current.scroll_by_with_scroll_to_options(&options);
        left = moved();
        scroller = box_around(&current);
    }
}

/// Scrolls as little as brings an element into sight: not at all where it is seen.
pub(super) fn bring_into_sight(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives the element around another as it is laid out, across the borders of shadow roots.
pub(super) fn box_around(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(Element::from);
    let host = || element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    slot.or_else(|| element.parent_element()).or_else(host)
}
