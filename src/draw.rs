//! Draws trees of [`Node`]s and brings what is drawn up to date: what stays the same element keeps the keyboard's
//! attention, its scroll position and whether it is disclosed.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlElement, Node as DomNode};

use crate::page::{Element, Node};

/// What is drawn of a node.
pub(crate) struct Drawn {
    dom: DomNode,
    node: Node,
    children: Vec<Drawn>,
}

/// A place on the page and what is drawn in it.
#[derive(Default)]
pub(crate) struct Pane(Vec<Drawn>);

impl Pane {
    /// Brings a parent that holds what was drawn before up to date.
    pub(crate) fn draw(&mut self, parent: &DomNode, nodes: Vec<Node>) {
        patch(parent, &mut self.0, nodes);
    }
}

/// Makes the children of a parent, as drawn before, those of `nodes`.
pub(crate) fn patch(parent: &DomNode, drawn: &mut Vec<Drawn>, nodes: Vec<Node>) {
    let mut old: Vec<Option<Drawn>> = drawn.drain(..).map(Some).collect();
    let mut first_left = 0;
    for node in nodes {
        while matches!(old.get(first_left), Some(None)) {
            first_left += 1;
        }
        let same = old
            .iter_mut()
            .skip(first_left)
            .find(|slot| slot.as_ref().is_some_and(|drawn| is_same(&drawn.node, &node)));
        drawn.push(match same.and_then(Option::take) {
            Some(mut kept) => {
                update(&mut kept, node);
                kept
            }
            None => draw(node),
        });
    }
    for gone in old.into_iter().flatten() {
        refused(parent.remove_child(&gone.dom));
    }
    // Only what is out of its place is moved: moving an element takes the keyboard away from it.
    let mut place = parent.first_child();
    for child in drawn {
        if place.as_ref() == Some(&child.dom) {
            place = child.dom.next_sibling();
        } else {
            refused(parent.insert_before(&child.dom, place.as_ref()));
        }
    }
}

/// Whether a drawn node can become another by changing it.
fn is_same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(one), Node::Element(other)) => one.tag == other.tag && one.key == other.key,
        _ => false,
    }
}

fn draw(mut node: Node) -> Drawn {
    let mut children = Vec::new();
    let dom: DomNode = match &mut node {
        Node::Text(text) => document().create_text_node(text).into(),
        Node::Element(element) => match document().create_element(element.tag) {
            Ok(dom) => {
                let dom: HtmlElement = dom.unchecked_into();
                for (name, value) in &element.attrs {
                    set(&dom, name, Some(value));
                }
                patch(&dom, &mut children, std::mem::take(&mut element.children));
                dom.into()
            }
            Err(error) => {
                refused(Err::<(), _>(error));
                document().create_text_node("").into()
            }
        },
    };
    Drawn { dom, node, children }
}

fn update(drawn: &mut Drawn, mut node: Node) {
    match (&drawn.node, &mut node) {
        (Node::Text(before), Node::Text(after)) if before != after => {
            drawn.dom.set_text_content(Some(after));
        }
        (Node::Element(before), Node::Element(after)) => {
            let children = std::mem::take(&mut after.children);
            update_attributes(drawn.dom.unchecked_ref(), before, after);
            patch(&drawn.dom, &mut drawn.children, children);
        }
        _ => {}
    }
    drawn.node = node;
}

fn update_attributes(dom: &HtmlElement, before: &Element, after: &Element) {
    for attr in &after.attrs {
        let (name, value) = attr;
        // A property may have been changed by the reader, so it is always set.
        if name.starts_with('.') || !before.attrs.contains(attr) {
            set(dom, name, Some(value));
        }
    }
    for (name, _) in &before.attrs {
        if !after.attrs.iter().any(|(other, _)| other == name) {
            set(dom, name, None);
        }
    }
}

fn set(dom: &HtmlElement, name: &str, value: Option<&str>) {
    let text = value.unwrap_or_default();
    if let Some(property) = name.strip_prefix("style:") {
        refused(dom.style().set_property(property, text));
    } else if let Some(property) = name.strip_prefix('.') {
        set_property(dom, property, text);
    } else if let Some(value) = value {
        refused(dom.set_attribute(name, value));
    } else {
        refused(dom.remove_attribute(name));
    }
}

fn set_property(dom: &HtmlElement, property: &str, text: &str) {
    let value = match text {
        "true" => JsValue::TRUE,
        "false" => JsValue::FALSE,
        text => JsValue::from_str(text),
    };
    let name = JsValue::from_str(property);
    // Setting what is there already would move the cursor of a text field.
    if Reflect::get(dom, &name).ok() != Some(value.clone()) {
        refused(Reflect::set(dom, &name, &value));
    }
}

/// The browser refuses only what cannot happen here; if it does, the reason is worth more than a halt.
fn refused<T>(result: Result<T, JsValue>) {
    if let Err(error) = result {
        web_sys::console::warn_1(&error);
    }
}
