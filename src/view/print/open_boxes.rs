//! Boxes of the host page that would cut off what is printed.
//!
//! Of a box that scrolls, what is seen of it is printed. No style sheet of ours reaches such a box around the widget, so its
//! own style is changed while the browser prints.

use leptos::{
    prelude::*,
    web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot},
};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::view::scroll::box_around;

/// Boxes that are open until this is dropped.
pub(super) struct OpenBoxes {
    _boxes: Vec<OpenBox>,
}

/// A box that is open, and what is to be put back.
struct OpenBox {
    element: HtmlElement,
    has_style: bool,
    /// What its own style said of properties, and with what priority.
    before: Vec<(&'static str, String, String)>,
    /// How far it was scrolled, from the left and from the top.
    scrolled: (i32, i32),
}

impl OpenBoxes {
    /// Opens the boxes of the host page around an element in the widget, if one of them cuts off what it holds.
    pub(super) fn around(element: &HtmlElement) -> Self {
        let host = element.get_root_node().dyn_into::<ShadowRoot>().map(|root| root.host());
        let boxes = std::iter::successors(host.ok(), box_around);
        let boxes = boxes.filter_map(|it| Some((it.clone().dyn_into().ok()?, style_of(&it)?)));
        let boxes: Vec<(HtmlElement, CssStyleDeclaration)> = boxes.collect();
        let is_cut = boxes.iter().any(|(element, style)| cuts_off(element, style));
        let boxes = boxes.into_iter().filter(|_| is_cut);
        Self { _boxes: boxes.map(|(element, style)| OpenBox::open(element, &style)).collect() }
    }
}

impl OpenBox {
    /// Makes a box as high as what it holds.
    fn open(element: HtmlElement, style: &CssStyleDeclaration) -> Self {
        let mut changes = vec![("height", "auto"), ("max-height", "none")];
        if value(style, "overflow-x") != "visible" || value(style, "overflow-y") != "visible" {
            changes.push(("overflow", "visible"));
        }
        if value(style, "contain") != "none" {
            changes.push(("contain", "none"));
        }
        // What stays where it is on the screen is printed on one page alone.
        if value(style, "position") == "fixed" {
            changes.push(("position", "static"));
        }
        let own = element.style();
        let before = changes
            .iter()
            .map(|&(name, _)| (name, value(&own, name), own.get_property_priority(name)));
        let before = before.collect();
        let scrolled = (element.scroll_left(), element.scroll_top());
        let has_style = element.has_attribute("style");
        for (name, value) in changes {
            warn(own.set_property_with_priority(name, value, "important"));
        }
        Self { element, has_style, before, scrolled }
    }
}

impl Drop for OpenBox {
    /// Puts back what the box was like.
    fn drop(&mut self) {
        let own = self.element.style();
        for (name, value, priority) in &self.before {
            warn(own.set_property_with_priority(name, value, priority));
        }
        if !self.has_style {
            warn(self.element.remove_attribute("style"));
        }
        self.element.set_scroll_left(self.scrolled.0);
        self.element.set_scroll_top(self.scrolled.1);
    }
}

/// Tells whether a box may cut off what it holds. The page's own scrolls with the screen unless it is full.
fn cuts_off(element: &HtmlElement, style: &CssStyleDeclaration) -> bool {
    let is_page = matches!(&*element.tag_name(), "HTML" | "BODY");
    let is_full = element.scroll_height() > element.client_height();
    let clips = value(style, "overflow-y") != "visible" || value(style, "position") == "fixed";
    clips && (!is_page || is_full)
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

/// Gives the value of a property; empty where there is none.
fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

fn warn(done: Result<(), JsValue>) {
    if let Err(error) = done {
        leptos::logging::warn!("{error:?}");
    }
}
