//! The places that the parts of the page are drawn in.

use super::{
    annexed::annexed_place,
    node::{Node, of_class},
};

/// An element for each part, known by its class.
pub fn places() -> Vec<Node> {
    let place = |class: &str| of_class("div", class);
    let main = place("main").attr("tabindex", "-1");
    let stage = place("stage").child(main).child(place("beside"));
    let top = [place("top"), place("tools"), annexed_place("share"), stage];
    let bottom = ["below", "differing", "bottom"].map(place);
    top.into_iter().chain(bottom).map(Node::from).collect()
}
