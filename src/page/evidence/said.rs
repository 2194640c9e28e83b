//! What is said somewhere, told elsewhere: with its references, and the way to where it stands.

use crate::{
    dataset::Observation,
    evidence::Statement,
    locale::{capitalized, date_words, fill, word_label},
    page::{
        Act, Teller,
        event::short_date,
        node::{Element, Node, button, el, of_class},
        reference::references,
    },
    state::Selection,
};

/// A claim, a status or a figure as a row of a list.
pub(super) fn said(teller: Teller<'_>, said: Statement) -> Element {
    let dataset = teller.dataset();
    let (text, refs, selection) = match said {
        Statement::OfEvent(id, at) => {
            let claim = dataset.events[id].claims.get(at);
            let selection = Some(Selection::Event(id));
            (claim.map(|claim| teller.text(&claim.text)), claim.map(|it| &*it.refs), selection)
        }
        Statement::OfProject(id, at) => {
            let claim = dataset.projects[id].claims.get(at);
            let selection = Some(Selection::Project(id));
            (claim.map(|claim| teller.text(&claim.text)), claim.map(|it| &*it.refs), selection)
        }
        Statement::Status(id, at) => {
            let claim = dataset.projects[id].statuses.get(at);
            let text = claim.map(|claim| {
                let word = capitalized(word_label(claim.status, teller.language));
                let date = date_words(claim.as_of, teller.language);
                let as_of = fill(teller.say().projects.as_of, &[("date", &date)]);
                Node::Text([&word, " ", &as_of].concat())
            });
            (text, claim.map(|it| &*it.refs), Some(Selection::Project(id)))
        }
        Statement::Figure(id) => {
            let figure = &dataset.observations[id];
            let selection = Selection::of_figure(dataset, figure);
            (Some(value(teller, figure)), Some(&*figure.refs), selection)
        }
    };
    let way = selection.map(|it| of_class("p", "of").children(opener(teller, it)).into());
    let refs = references(teller, refs.unwrap_or_default());
    el("li").child(el("span").some(text).child(refs)).some(way)
}

/// A figure as stated, and what it counts.
fn value(teller: Teller<'_>, figure: &Observation) -> Node {
    let label = &teller.dataset().indicators[figure.indicator].label;
    el("span")
        .child(el("b").text(figure.as_stated.clone()))
        .text(" · ")
        .child(teller.text(label))
        .some(figure.period.map(|it| Node::Text([", ", &date_words(it, teller.language)].concat())))
        .into()
}

/// The way to an event, with its date, or to a project or an actor.
pub(super) fn opener(teller: Teller<'_>, selection: Selection) -> Vec<Node> {
    let dataset = teller.dataset();
    let link = |act: String, text| button("link", act).child(teller.text(text)).into();
    match selection {
        Selection::Event(id) => {
            let event = &dataset.events[id];
            let date = of_class("span", "date").text(short_date(teller, event));
            vec![
                link(Act::event(dataset, id), &event.title),
                Node::Text(" ".to_owned()),
                date.into(),
            ]
        }
        Selection::Project(id) => {
            vec![link(Act::project(dataset, id), &dataset.projects[id].name)]
        }
        Selection::Actor(id) => vec![link(Act::actor(dataset, id), &dataset.actors[id].name)],
    }
}
