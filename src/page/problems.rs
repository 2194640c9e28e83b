//! What is wrong with the data, where it can be seen and does not hide what is good.

use super::{
    Reel, Teller,
    node::{Node, el, of_class},
};
use crate::{
    dataset::Problem,
    locale::{Language, messages},
};

/// The problems of a dataset; nothing where there are none.
pub fn problems(teller: Teller<'_>, problems: &[Problem]) -> Vec<Node> {
    let say = &teller.say().problems;
    let is_empty = teller.dataset().is_empty();
    let mut nodes = Vec::new();
    if is_empty {
        nodes.push(of_class("p", "nothing").attr("role", "alert").text(say.empty).into());
    }
    if problems.is_empty() {
        return nodes;
    }
    let row = |row: usize| {
        let Some(problem) = problems.get(row) else { return Vec::new() };
        let place = el("code").text(problem.place.clone());
        vec![el("li").child(place).text(" ").text(problem.kind.to_string()).into()]
    };
    let list = el("ul").attr("role", "list");
    let list = teller.reels.fill(Reel::Problems, list, problems.len(), None, &row);
    let summary = el("summary").text(teller.plural(problems.len(), &say.found));
    let details = of_class("details", "problems").maybe("open", is_empty.then(String::new));
    nodes.push(details.child(summary).child(list).into());
    nodes
}

/// What is said where there is no data at all, before what the host element holds.
pub fn failure(language: Language, reason: &str) -> Vec<Node> {
    let say = &messages(language).problems;
    let failure = of_class("div", "failure")
        .attr("role", "alert")
        .child(el("p").child(el("b").text(say.not_fetched)))
        .child(el("p").text(reason));
    vec![of_class("div", "widget").attr("part", "widget").child(failure).into(), el("slot").into()]
}
