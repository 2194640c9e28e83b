//! What is told of an event: the same in the detail, on the upright axis and in the reading list.

use super::{
    Act, Teller,
    differ::differing,
    figure::figures,
    figures::charts,
    node::{Node, button, el, of_class},
    reference::claims,
};
use crate::{
    dataset::{
        Actor, Event, Id, Indicator, Party,
        words::{ActorKind, EventStatus, Role},
    },
    locale::{capitalized, date_words, fill, short_date_words, word_label},
};

/// The line above an event's title: its sectors and what sort of event it is.
pub(super) fn kicker(teller: Teller<'_>, event: &Event) -> Node {
    let mut words: Vec<String> =
        event.sectors.iter().map(|&sector| teller.sector(Some(sector))).collect();
    words.push(word_label(event.kind, teller.language).to_owned());
    teller.kicker(event.sector(), &words)
}

/// The date in words; where only the report's is known, that one, called so.
pub(super) fn date(teller: Teller<'_>, event: &Event) -> String {
    match event.reported {
        Some(date) => {
            fill(teller.say().events.reported, &[("date", &date_words(date, teller.language))])
        }
        None => date_words(event.date, teller.language),
    }
}

/// The date in few words.
pub(super) fn short_date(teller: Teller<'_>, event: &Event) -> String {
    short_date_words(event.reported.unwrap_or(event.date), teller.language)
}

/// The date in words, where, and whether it was only planned.
pub(super) fn when_and_where(teller: Teller<'_>, event: &Event) -> Vec<Node> {
    let say = &teller.say().events;
    let machine = event.reported.unwrap_or(event.date).to_string();
    let places: Vec<String> = event
        .places
        .iter()
        .map(|&place| teller.plain(&teller.dataset().places[place].name))
        .collect();
    let places = (!places.is_empty()).then(|| Node::Text([" · ", &places.join(", ")].concat()));
    let time = el("time").attr("datetime", machine).text(capitalized(&date(teller, event)));
    let mut nodes = vec![of_class("p", "when").child(time).some(places).into()];
    let status = match event.status {
        EventStatus::Occurred => return nodes,
        EventStatus::Scheduled => say.planned_unreported,
        EventStatus::Cancelled => say.cancelled,
    };
    nodes.push(of_class("p", "planned-note").text([&capitalized(status), "."].concat()).into());
    nodes
}

/// Claims, figures, people, projects and disagreements.
pub(super) fn body(teller: Teller<'_>, event: &Event) -> Vec<Node> {
    let say = teller.say();
    let of_kind = |kind: ActorKind| {
        let is_of_kind = |party: &&Party| teller.dataset().actors[party.actor].kind == kind;
        event.actors.iter().filter(is_of_kind).collect::<Vec<_>>()
    };
    let date_note = (!event.date_note.is_empty())
        .then(|| fact(say.events.about_the_date, vec![teller.text(&event.date_note)]));
    let facts = of_class("dl", "facts")
        .some(parties(teller, say.detail.people, &of_kind(ActorKind::Person)))
        .some(parties(teller, say.detail.institutions, &of_kind(ActorKind::Organization)))
        .some(parties(teller, say.detail.countries, &of_kind(ActorKind::Country)))
        .some(projects(teller, event))
        .some(date_note);
    let mut nodes = vec![claims(teller, &event.claims)];
    nodes.extend(figures(teller, &event.figures));
    nodes.extend(charts(teller, &indicators(teller, event)));
    nodes.push(facts.into());
    nodes.extend(differing(teller, &event.disagreements));
    nodes
}

/// The indicators of an event's figures, each once.
fn indicators(teller: Teller<'_>, event: &Event) -> Vec<Id<Indicator>> {
    let of = |&figure: &Id<_>| teller.dataset().observations[figure].indicator;
    let mut all: Vec<Id<Indicator>> = event.figures.iter().map(of).collect();
    all.dedup();
    all
}

/// A fact with its name.
pub(super) fn fact(name: &str, fact: Vec<Node>) -> Node {
    el("div").child(el("dt").text(name)).child(el("dd").children(fact)).into()
}

/// Who takes part, with the part taken where it is more than being there.
pub(super) fn parties(teller: Teller<'_>, label: &str, parties: &[&Party]) -> Option<Node> {
    let party = |party: &&Party| {
        let role = (party.role != Role::Participant)
            .then(|| word_label(party.role, teller.language).to_owned());
        let note = (!party.note.is_empty()).then(|| teller.plain(&party.note));
        let remarks: Vec<String> = [role, note].into_iter().flatten().collect();
        let remark = (!remarks.is_empty())
            .then(|| of_class("span", "role").text([" ", &remarks.join(", ")].concat()).into());
        el("li").child(actor(teller, party.actor)).some(remark).into()
    };
    names(label, parties.iter().map(party).collect())
}

/// The name of an actor, which opens what is known of it.
pub(super) fn actor(teller: Teller<'_>, id: Id<Actor>) -> Node {
    let dataset = teller.dataset();
    button("link", Act::actor(dataset, id)).child(teller.text(&dataset.actors[id].name)).into()
}

fn projects(teller: Teller<'_>, event: &Event) -> Option<Node> {
    let dataset = teller.dataset();
    let link = |&id: &_| {
        let name = teller.text(&dataset.projects[id].name);
        el("li").child(button("link", Act::project(dataset, id)).child(name)).into()
    };
    names(teller.say().detail.projects, event.projects.iter().map(link).collect())
}

fn names(label: &str, items: Vec<Node>) -> Option<Node> {
    let is_empty = items.is_empty();
    let list = of_class("ul", "names").attr("role", "list").children(items);
    (!is_empty).then(|| fact(label, vec![list.into()]))
}
