//! What rests on a source: first what no other source says.

use super::{group, said::said};
use crate::{
    dataset::{Id, Source},
    evidence::{Statement, Weight, weight},
    page::{
        Teller,
        node::{Node, of_class},
    },
};

/// Every claim, status and figure that refers to a source.
pub(in crate::page) fn resting(teller: Teller<'_>, id: Id<Source>) -> Vec<Node> {
    let say = &teller.annexed().evidence;
    let Weight { alone, shared } = weight(teller.dataset(), id);
    let heading = teller.plural(alone.len(), &say.alone);
    let rows = |all: Vec<Statement>| all.into_iter().map(|it| said(teller, it).into()).collect();
    let groups = [
        group(teller, &heading, "rows", rows(alone)),
        group(teller, say.with_others, "rows", rows(shared)),
    ];
    vec![of_class("div", "resting-on").children(groups.concat()).into()]
}
