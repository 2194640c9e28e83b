//! Trees as HTML that needs no script: what leads somewhere in the widget is a link, what does something is left out.

use super::node::{Element, Made, Node};

/// What is written of the attributes; of the others, only what gives an element its place in links.
const WRITTEN: [&str; 11] = [
    "aria-hidden",
    "aria-label",
    "scope",
    "data-status",
    "data-tone",
    "datetime",
    "href",
    "lang",
    "rel",
    "role",
    "target",
];

/// What a class's name begins with, as the page's own may be called alike.
const CLASS: &str = "tl-";

/// Elements that begin a line of their own in the text that is written.
const BLOCKS: [&str; 20] = [
    "article", "details", "div", "dl", "dt", "footer", "h2", "h3", "h4", "header", "li", "ol", "p",
    "section", "summary", "ul", "table", "tbody", "thead", "tr",
];

/// Writes nodes as HTML, of a widget by this name: its permalinks lead to what is written.
pub fn html(nodes: &[Node], name: &str) -> String {
    let mut page = Page { name, text: String::new() };
    page.nodes(nodes);
    page.text
}

/// A text as HTML, within an attribute too.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// What is being written.
struct Page<'a> {
    name: &'a str,
    text: String,
}

impl Page<'_> {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text.push_str(&escaped(text)),
                Node::Element(element) if is_told(element) => self.element(element),
                Node::Element(_) => {}
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let Made { tag, attrs, children, .. } = &**element;
        let leads_to = attr(element, "data-act").and_then(link);
        let tag = if leads_to.is_some() { "a" } else { tag };
        if BLOCKS.contains(&tag) {
            self.text.push('\n');
        }
        self.text.push('<');
        self.text.push_str(tag);
        if let Some(link) = leads_to {
            self.attr("href", &["#", self.name, ":", &link].concat());
        }
        if let Some(link) = place(element) {
            self.attr("id", &[self.name, ":", &link].concat());
        }
        for (name, value) in attrs {
            if *name == "class" {
                let classes = value.split(' ').filter(|class| !class.is_empty());
                let classes: Vec<String> = classes.map(|class| [CLASS, class].concat()).collect();
                self.attr("class", &classes.join(" "));
            } else if WRITTEN.contains(name) {
                self.attr(name, value);
            }
        }
        if tag == "details" {
            self.text.push_str(" open");
        }
        self.text.push('>');
        self.nodes(children);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
    }

    fn attr(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text.push_str(&escaped(value));
        self.text.push('"');
    }
}

/// Whether an element says something, or leads somewhere: what holds nothing but buttons that need a script does not, nor
/// what is left to the annex.
fn is_told(element: &Element) -> bool {
    if let Some(act) = attr(element, "data-act") {
        return link(act).is_some();
    }
    if attr(element, "data-annex").is_some() {
        return false;
    }
    let is_told = |node: &Node| match node {
        Node::Text(_) => true,
        Node::Element(element) => is_told(element),
    };
    // A summary says what else there is.
    let summary = usize::from(element.tag == "details");
    element.children.is_empty() || element.children.iter().skip(summary).any(is_told)
}

fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|attr| attr.0 == name).map(|attr| attr.1.as_str())
}

/// What a permalink says of the place that pressing something leads to.
fn link(act: &str) -> Option<String> {
    match act.split_once(' ')? {
        (kind @ ("event" | "project" | "actor" | "source" | "view"), object) => {
            Some([kind, "=", object].concat())
        }
        ("section", part) => Some(part.to_owned()),
        _ => None,
    }
}

/// What it says of an element itself.
fn place(element: &Element) -> Option<String> {
    let of = |name, kind: &str| attr(element, name).map(|slug| [kind, slug].concat());
    of("data-link", "")
        .or_else(|| of("data-event", "event="))
        .or_else(|| of("data-project", "project="))
        .or_else(|| of("data-actor", "actor="))
        .or_else(|| of("data-source", "source="))
}
