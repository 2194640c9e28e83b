//! The numbered sources, at the foot.

use super::{
    Reel, Teller,
    act::join,
    annexed::annexed_place,
    node::{Node, button, el, of_class, sign},
};
use crate::{
    dataset::{Id, Record, Source},
    locale::{capitalized, date_words, fill},
};

/// The list of sources, with the licence; one of them may be marked as the one that a reference led to.
pub fn sources(teller: Teller<'_>, visited: Option<Id<Source>>) -> Vec<Node> {
    let dataset = teller.dataset();
    let row = |row: usize| {
        let id = dataset.sources.ids().nth(row);
        id.map(|id| item(teller, id, visited == Some(id))).into_iter().collect()
    };
    let list = el("ol").attr("role", "list");
    let list =
        teller.reels.fill(Reel::Sources, list, dataset.sources.len(), visited.map(Id::index), &row);
    let footer = of_class("footer", "sources")
        .child(el("h2").attr("tabindex", "-1").text(teller.say().references.heading))
        .child(list)
        .child(of_class("p", "imprint").text(imprint(teller)));
    vec![footer.into()]
}

pub(super) fn item(teller: Teller<'_>, id: Id<Source>, is_visited: bool) -> Node {
    let (say, source) = (teller.say(), &teller.dataset().sources[id]);
    let claims = teller.indexed.claims.get(id.index()).copied().unwrap_or_default();
    let publisher =
        source.container.clone().unwrap_or_else(|| capitalized(say.references.no_publisher));
    let date = source.issued.map(|date| date_words(date, teller.language)).unwrap_or_default();
    let comma = if date.is_empty() { "" } else { ", " };
    let line = el("p")
        .child(el("b").text(publisher))
        .text([comma, &date, " · "].concat())
        .child(title(teller, source))
        .text(" · ")
        .child(of_class("span", "about").text(teller.plural(claims, &say.references.claims)));
    let resting = el("details")
        .child(el("summary").text(say.references.resting))
        .child(annexed_place(&join("resting", source.slug())));
    let note = source.note.clone().map(|note| of_class("p", "note").text(note).into());
    let back = is_visited.then(|| {
        button("link", "back".to_owned())
            .child(sign("↩ "))
            .text(capitalized(say.references.back_to_text))
            .into()
    });
    of_class("li", if is_visited { "source visited" } else { "source" })
        .key(source.slug())
        .attr("data-source", source.slug())
        .attr("tabindex", "-1")
        .maybe("lang", source.language.clone())
        .child(
            of_class("span", "number").attr("aria-hidden", "true").text(teller.count(id.number())),
        )
        .child(el("div").child(line).some(note).child(resting).some(back))
        .into()
}

fn title(teller: Teller<'_>, source: &Source) -> Node {
    let Some(url) = source.url.clone() else { return Node::Text(source.title.clone()) };
    let new_tab = [" (", teller.say().page.new_tab, ")"].concat();
    el("a")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(source.title.clone())
        .child(of_class("span", "sr-only").text(new_tab))
        .into()
}

pub(super) fn imprint(teller: Teller<'_>) -> String {
    let (dataset, say) = (teller.dataset(), &teller.say().page);
    let publisher = dataset.publisher.as_ref();
    let publisher = publisher.map(|it| fill(say.published_by, &[("name", &it.name)]));
    let licence = dataset.license.as_ref().map(|licence| [say.licence, ": ", licence].concat());
    let modified = dataset.modified.map(|date| {
        capitalized(&fill(say.modified, &[("date", &date_words(date, teller.language))]))
    });
    [publisher, licence, modified].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
