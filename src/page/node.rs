//! Elements and texts.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

/// A node of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A text; never markup.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
///
/// What it is made of lies elsewhere, so that handing it from one step of its making to the next costs little code.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(Box<Made>);

/// What an element is made of.
///
/// Of the attributes, a name that begins with `.` is a property of the element, and one that begins with `style:` a
/// property of its style: a page's policy may forbid `style` attributes, but not these.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// The name of the tag.
    pub tag: &'static str,
    /// What it is among its siblings, so that it stays the same element when they change.
    pub key: Option<String>,
    /// Its attributes.
    pub attrs: Vec<(&'static str, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// Begins an element.
pub(super) fn el(tag: &'static str) -> Element {
    Element(Box::new(Made { tag, key: None, attrs: Vec::new(), children: Vec::new() }))
}

/// Begins an element of a class.
pub(super) fn of_class(tag: &'static str, class: &str) -> Element {
    el(tag).attr("class", class)
}

/// Begins a button that does something.
pub(super) fn button(class: &'static str, act: String) -> Element {
    of_class("button", class).attr("type", "button").attr("data-act", act)
}

/// A sign that is seen and not read out.
pub(super) fn sign(text: &str) -> Node {
    el("span").attr("aria-hidden", "true").text(text).into()
}

impl Element {
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attrs.push((name, value.into()));
        self
    }

    /// Sets an attribute if there is a value.
    pub(super) fn maybe(mut self, name: &'static str, value: Option<String>) -> Self {
        self.attrs.extend(value.map(|value| (name, value)));
        self
    }

    pub(super) fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub(super) fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Adds a child if there is one.
    pub(super) fn some(mut self, child: Option<Node>) -> Self {
        self.children.extend(child);
        self
    }

    pub(super) fn children(mut self, children: Vec<Node>) -> Self {
        self.children.extend(children);
        self
    }
}

impl Deref for Element {
    type Target = Made;

    fn deref(&self) -> &Made {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Made {
        &mut self.0
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The node as indented lines, for people who compare two of them.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        describe(self, 0, f)
    }
}

fn describe(node: &Node, depth: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let indent = "  ".repeat(depth);
    match node {
        Node::Text(text) => writeln!(f, "{indent}{text}"),
        Node::Element(element) => {
            let Made { tag, attrs, children, .. } = &**element;
            write!(f, "{indent}{tag}")?;
            for (name, value) in attrs {
                write!(f, " {name}={value:?}")?;
            }
            writeln!(f)?;
            children.iter().try_for_each(|child| describe(child, depth + 1, f))
        }
    }
}
