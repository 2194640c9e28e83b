//! What is left to the annex: the places for it, and what it draws there.

use super::{
    Teller,
    detail::detail,
    evidence,
    figures::{figures_view, small},
    node::{Element, Node, of_class},
    problems::listed,
};
use crate::{
    dataset::{Dataset, Problem},
    state::{Selection, View, ViewState},
};

/// An element that is left to the annex, with what should stand there.
pub(super) fn annexed_place(what: &str) -> Element {
    of_class("div", "annexed").attr("data-annex", what)
}

/// A view that is left to the annex; what is open where there is no room beside stands above it.
pub fn annexed_view(teller: Teller<'_>, view: View, open: Option<Selection>) -> Vec<Node> {
    let detail = open.map(|selection| detail(teller, selection));
    detail.into_iter().chain([annexed_place(view.word()).key(view.word()).into()]).collect()
}

/// What is left to the annex, by the word of its place; nothing for a word that is not understood.
pub fn annexed(
    teller: Teller<'_>,
    problems: &[Problem],
    what: &str,
    state: &ViewState,
) -> Vec<Node> {
    let Dataset { actors, indicators, sources, .. } = teller.dataset();
    let (what, slug) = what.split_once(' ').unwrap_or((what, ""));
    let nodes = match what {
        "figures" => Some(figures_view(teller, state)),
        "evidence" => Some(evidence::view(teller, state)),
        "chart" => indicators.find(slug).map(|id| vec![small(teller, id)]),
        "actor" => actors.find(slug).map(|id| evidence::profile(teller, id)),
        "resting" => sources.find(slug).map(|id| evidence::resting(teller, id)),
        "problems" => Some(vec![listed(teller, problems)]),
        _ => None,
    };
    nodes.unwrap_or_default()
}

/// A list of so many rows at the most; what is left out is counted at its end.
pub(super) fn short_list(
    teller: Teller<'_>,
    class: &'static str,
    most: usize,
    rows: impl ExactSizeIterator<Item = Node>,
) -> Node {
    let left_out = rows.len().saturating_sub(most);
    let say = &teller.annexed().evidence;
    let more = (left_out > 0)
        .then(|| of_class("li", "more").text(teller.plural(left_out, &say.left_out)).into());
    let rows = rows.take(most).collect();
    of_class("ul", class).attr("role", "list").children(rows).some(more).into()
}
