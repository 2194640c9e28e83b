//! Disagreements: what each source says, side by side, and how the dataset reads it.

use super::{
    Reel, Teller,
    node::{Node, el, of_class},
    reference::references,
};
use crate::{
    dataset::{Disagreement, Id, Record, Side, words::Rank},
    locale::{capitalized, word_label},
};

/// All disagreements of the dataset.
pub fn disagreements(teller: Teller<'_>) -> Vec<Node> {
    let ids: Vec<_> = teller.dataset().disagreements.ids().collect();
    section(teller, &ids)
}

/// Some disagreements under their heading; nothing where there are none.
pub(super) fn section(teller: Teller<'_>, ids: &[Id<Disagreement>]) -> Vec<Node> {
    if ids.is_empty() {
        return Vec::new();
    }
    let heading = el("h2").attr("tabindex", "-1").text(teller.say().differ.heading);
    let row = |row: usize| differing(teller, ids.get(row..=row).unwrap_or_default());
    let columns = of_class("div", "columns");
    let columns = teller.reels.fill(Reel::Disagreements, columns, ids.len(), None, &row);
    vec![of_class("section", "disagreements").child(heading).child(columns).into()]
}

/// Some disagreements, each closed until it is asked for.
pub(super) fn differing(teller: Teller<'_>, ids: &[Id<Disagreement>]) -> Vec<Node> {
    ids.iter().map(|&id| disagreement(teller, &teller.dataset().disagreements[id])).collect()
}

fn disagreement(teller: Teller<'_>, disagreement: &Disagreement) -> Node {
    let sides = disagreement.sides.iter().map(|it| side(teller, it)).collect();
    let reason = capitalized(word_label(disagreement.reason, teller.language));
    let resolution = capitalized(word_label(disagreement.resolution, teller.language));
    let verdict = el("b").text([&reason, ". ", &resolution, "."].concat());
    of_class("details", "differ")
        .key(disagreement.slug())
        .child(el("summary").child(teller.text(&disagreement.title)))
        .child(of_class("ul", "sides").attr("role", "list").children(sides))
        .child(
            of_class("p", "explained")
                .child(verdict)
                .text(" ")
                .child(teller.text(&disagreement.note)),
        )
        .into()
}

fn side(teller: Teller<'_>, side: &Side) -> Node {
    let is_deprecated = side.rank == Rank::Deprecated;
    let rank = (side.rank != Rank::Normal)
        .then(|| of_class("span", "rank").text(word_label(side.rank, teller.language)).into());
    of_class("li", if is_deprecated { "deprecated" } else { "" })
        .child(el("span").child(teller.text(&side.text)))
        .child(references(teller, &side.refs))
        .some(rank)
        .into()
}
