//! What is told of a project or body.

use super::{
    Act, Reel, Teller,
    act::join,
    differ::differing,
    event::{fact, parties, short_date},
    figure::figures,
    figures::charts,
    node::{Element, Node, button, el, of_class},
    reference::{claims, references},
};
use crate::{
    dataset::{Dataset, Disagreement, Id, Project, Record as _, StatusClaim, words::StatusBasis},
    locale::{capitalized, date_words, fill, list_words, short_date_words, word_label},
};

/// The line above a project's name: its sector and what it is.
pub(super) fn kicker(teller: Teller<'_>, project: &Project) -> Node {
    let kind = word_label(project.kind, teller.language).to_owned();
    teller.kicker(project.sector, &[teller.sector(project.sector), kind])
}

/// The current status: icon, word, date, and whether it is inferred.
pub(super) fn status(teller: Teller<'_>, project: &Project) -> Option<Node> {
    let claim = project.statuses.first()?;
    let date = short_date_words(claim.as_of, teller.language);
    let as_of = fill(teller.say().projects.as_of, &[("date", &date)]);
    let basis = match claim.basis {
        StatusBasis::Stated => String::new(),
        StatusBasis::Inferred => [", ", word_label(claim.basis, teller.language)].concat(),
    };
    let icon = of_class("span", "status-icon")
        .attr("data-status", claim.status.word())
        .attr("aria-hidden", "true");
    let line = of_class("p", "status")
        .child(icon)
        .child(el("b").text(capitalized(word_label(claim.status, teller.language))))
        .text(" ")
        .child(of_class("span", "about").text(as_of + &basis));
    Some(line.into())
}

/// Claims, figures, parties, events, history and disagreements.
pub(super) fn body(teller: Teller<'_>, project: &Project) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), teller.say());
    let mut nodes = Vec::new();
    if !project.part_of.is_empty() {
        let names: Vec<String> =
            project.part_of.iter().map(|&id| teller.plain(&dataset.projects[id].name)).collect();
        let names = list_words(&names, teller.language);
        let part_of = capitalized(&fill(say.projects.part_of, &[("names", &names)]));
        nodes.push(of_class("p", "part-of").text(part_of).into());
    }
    nodes.extend(status(teller, project));
    nodes.push(claims(teller, &project.claims));
    for &indicator in &project.indicators {
        nodes.extend(figures(teller, &dataset.indicators[indicator].observations));
    }
    nodes.extend(charts(teller, &project.indicators));
    let everyone: Vec<_> = project.parties.iter().collect();
    let places: Vec<String> =
        project.places.iter().map(|&place| teller.plain(&dataset.places[place].name)).collect();
    let places =
        (!places.is_empty()).then(|| fact(say.detail.places, vec![Node::Text(places.join(", "))]));
    let facts =
        of_class("dl", "facts").some(parties(teller, say.projects.parties, &everyone)).some(places);
    nodes.push(facts.into());
    nodes.extend(events(teller, project));
    if !project.events.is_empty() {
        let frame = button("link", join("frame", project.slug())).text(say.projects.on_axis);
        nodes.push(el("p").child(frame).into());
    }
    nodes.extend(history(teller, project));
    nodes.extend(differing(teller, &all_differing(dataset, project)));
    nodes
}

/// The disagreements about a project or the figures on its card.
pub(super) fn all_differing(dataset: &Dataset, project: &Project) -> Vec<Id<Disagreement>> {
    let of_figures =
        project.indicators.iter().flat_map(|&id| dataset.indicators[id].disagreements.iter());
    let mut all: Vec<Id<Disagreement>> = Vec::new();
    for &id in project.disagreements.iter().chain(of_figures) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn events(teller: Teller<'_>, project: &Project) -> Vec<Node> {
    let dataset = teller.dataset();
    let row = |row: usize| {
        let Some(&id) = project.events.iter().rev().nth(row) else { return Vec::new() };
        let event = &dataset.events[id];
        let link = button("link", Act::event(dataset, id)).child(teller.text(&event.title));
        let date = of_class("span", "date").text(short_date(teller, event));
        vec![el("li").key(event.slug()).child(date).text(" ").child(link).into()]
    };
    let len = project.events.len();
    let list = teller.reels.fill(Reel::OfProject, of_project(), len, None, &row);
    under(teller.say().detail.events, list)
}

fn history(teller: Teller<'_>, project: &Project) -> Vec<Node> {
    let claim = |claim: &StatusClaim| {
        let word = capitalized(word_label(claim.status, teller.language));
        let basis = [" ", word_label(claim.basis, teller.language)].concat();
        el("li")
            .child(of_class("span", "date").text(date_words(claim.as_of, teller.language)))
            .text(" ")
            .child(el("b").text(word))
            .child(of_class("span", "role").text(basis))
            .child(references(teller, &claim.refs))
            .child(of_class("span", "note").child(teller.text(&claim.note)))
            .into()
    };
    let list = of_project().children(project.statuses.iter().map(claim).collect());
    under(teller.say().projects.history, list)
}

pub(super) fn of_project() -> Element {
    of_class("ul", "of-project").attr("role", "list")
}

/// A list under its heading; nothing where it is empty.
pub(super) fn under(heading: &str, list: Element) -> Vec<Node> {
    if list.children.is_empty() {
        return Vec::new();
    }
    vec![el("h4").text(heading).into(), list.into()]
}
