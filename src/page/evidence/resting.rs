//! What rests on a source: first what no other source says.

use super::{group, said::said};
use crate::{
    dataset::{Id, Source},
    evidence::{Said, weights},
    page::{
        Teller,
        node::{Node, of_class},
    },
};

/// Every claim, status and figure that refers to a source.
pub(in crate::page) fn resting(teller: Teller<'_>, id: Id<Source>) -> Vec<Node> {
    let say = &teller.annexed().evidence;
    let weights = weights(teller.dataset());
    let Some(weight) = weights.get(id.index()) else { return Vec::new() };
    let rows = |all: Vec<Said>| all.into_iter().map(|it| said(teller, it).into()).collect();
    let shared = weight.all.iter().copied().filter(|it| !weight.alone.contains(it)).collect();
    let groups = [
        group(
            teller,
            &teller.plural(weight.alone.len(), &say.alone),
            "rows",
            rows(weight.alone.clone()),
        ),
        group(teller, say.with_others, "rows", rows(shared)),
    ];
    vec![of_class("div", "resting-on").children(groups.concat()).into()]
}
