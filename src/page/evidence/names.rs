//! Names that the sources write in different ways.

use super::{group, part, said::opener};
use crate::{
    dataset::{Alias, Reference, Text},
    evidence::{Spelling, spellings},
    page::{
        Teller,
        node::{Element, Node, el, of_class},
        project::of_project,
        reference::source_marks,
    },
    state::{SearchResult, Selection},
};

/// Every name that a source writes otherwise than it is shown: of people and bodies, then of projects.
pub(in crate::page) fn names(teller: Teller<'_>, found: &SearchResult) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let (is_whole, parts) = (found.is_whole(dataset), found.parts(dataset));
    let actors = dataset.actors.iter().zip(parts);
    let actors = actors.filter(|(_, part)| is_whole || *part != (0, 0));
    let actors = actors.filter_map(|((id, actor), _)| {
        entry(teller, Selection::Actor(id), (&actor.name, &actor.aliases, &actor.refs))
    });
    let projects = dataset.projects.iter().filter(|(id, _)| found.has_project(*id));
    let projects = projects.filter_map(|(id, project)| {
        entry(teller, Selection::Project(id), (&project.name, &project.aliases, &[]))
    });
    let groups = [
        group(teller, say.of_actors, "names-of", actors.collect()),
        group(teller, say.of_projects, "names-of", projects.collect()),
    ]
    .concat();
    part(say.names, Some(say.names_about), groups)
}

fn entry(
    teller: Teller<'_>,
    selection: Selection,
    (name, aliases, refs): (&Text, &[Alias], &[Reference]),
) -> Option<Node> {
    let all = spellings(aliases, refs);
    // Those that no source has are for the search.
    let is_met =
        |spelling: &&Spelling<'_>| spelling.other.is_some() && !spelling.sources.is_empty();
    all.iter().find(is_met)?;
    let title = of_class("p", "what").children(opener(teller, selection));
    Some(el("li").child(title).child(forms(teller, name, &all)).into())
}

/// The ways in which a name is written, each with the sources that have it.
pub(super) fn forms(teller: Teller<'_>, name: &Text, all: &[Spelling<'_>]) -> Element {
    let form = |it: &Spelling<'_>| {
        let written = it.other.map_or_else(|| teller.text(name), |it| Node::Text(it.to_owned()));
        el("li").child(el("span").child(written)).child(source_marks(teller, &it.sources)).into()
    };
    let met = all.iter().filter(|it| !it.sources.is_empty());
    of_project().children(met.map(form).collect())
}
