//! People and bodies: an index, and what is known of each.

use std::cmp::Reverse;

use super::{group, names::forms, part, said::opener};
use crate::{
    dataset::{
        Actor, Disagreement, Id, Record as _, Subject,
        words::{ActorKind, Role},
    },
    evidence::{self, Office},
    locale::{capitalized, date_words, fill, word_label},
    order::sort_by_key,
    page::{
        Act, Teller,
        differ::differing,
        node::{Node, button, el, of_class},
        project::{of_project, under},
        reference::references,
    },
    state::{SearchResult, Selection},
};

/// Every actor that takes part in what is found, by kind, those with the most to tell first.
pub(in crate::page) fn actors(teller: Teller<'_>, found: &SearchResult) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let mut all: Vec<_> = dataset.actors.ids().zip(found.parts(dataset)).collect();
    all.retain(|(_, part)| found.is_whole(dataset) || *part != (0, 0));
    sort_by_key(&mut all, |&(_, (events, projects))| Reverse(events + projects));
    let of_kind = |kind: ActorKind| {
        let of_kind = all.iter().filter(|(id, _)| dataset.actors[*id].kind == kind);
        of_kind.map(|&(id, part)| entry(teller, id, part)).collect()
    };
    let kinds = [
        (teller.say().detail.people, ActorKind::Person),
        (teller.say().detail.institutions, ActorKind::Organization),
        (teller.say().detail.countries, ActorKind::Country),
    ];
    let groups = kinds.map(|(name, kind)| group(teller, name, "index", of_kind(kind))).concat();
    part(say.actors, None, groups)
}

/// An actor, with the number of its events and of its projects.
fn entry(teller: Teller<'_>, id: Id<Actor>, (events, projects): (usize, usize)) -> Node {
    let dataset = teller.dataset();
    let actor = &dataset.actors[id];
    let say = &teller.say().counts;
    let counts = [(events, &say.events), (projects, &say.projects)];
    let counts = counts.into_iter().filter(|(n, _)| *n > 0);
    let counts: Vec<String> = counts.map(|(n, noun)| teller.counted(n, noun)).collect();
    let link = button("link", Act::actor(dataset, id))
        .attr("data-actor", actor.slug())
        .child(teller.text(&actor.name));
    el("li")
        .key(actor.slug())
        .child(link)
        .text(" ")
        .child(of_class("span", "about").text(counts.join(" · ")))
        .into()
}

/// What is known of an actor, below its name.
pub(in crate::page) fn profile(teller: Teller<'_>, id: Id<Actor>) -> Vec<Node> {
    let dataset = teller.dataset();
    let (say, detail) = (&teller.annexed().evidence, &teller.say().detail);
    let actor = &dataset.actors[id];
    let profile = evidence::profile(dataset, id);
    let kind = capitalized(word_label(actor.kind, teller.language));
    let mut nodes = vec![of_class("p", "kicker").text(kind).into()];
    if !actor.note.is_empty() {
        nodes.push(
            el("p").child(teller.text(&actor.note)).child(references(teller, &actor.refs)).into(),
        );
    }
    let offices = profile.offices.iter().map(|it| {
        let body = it.position.organization.map(|id| opener(teller, Selection::Actor(id)));
        office(teller, it, body.unwrap_or_default())
    });
    let people = profile.people.iter();
    let people = people.map(|(id, it)| office(teller, it, opener(teller, Selection::Actor(*id))));
    let events = profile.events.iter().rev();
    let events = events.map(|&(id, role)| taking_part(teller, Selection::Event(id), role));
    let projects = profile.projects.iter();
    let projects = projects.map(|&(id, role)| taking_part(teller, Selection::Project(id), role));
    let groups = [
        small(say.offices, offices.collect()),
        small(detail.people, people.collect()),
        under(say.spellings, forms(teller, &actor.name, &profile.spellings)),
        small(detail.events, events.collect()),
        small(detail.projects, projects.collect()),
    ];
    nodes.extend(groups.concat());
    let about = |it: &Disagreement| it.about.contains(&Subject::Actor(id));
    let differences = dataset.disagreements.iter().filter(|(_, it)| about(it));
    nodes.extend(differing(teller, &differences.map(|(id, _)| id).collect::<Vec<_>>()));
    nodes
}

fn small(heading: &str, rows: Vec<Node>) -> Vec<Node> {
    under(heading, of_project().children(rows))
}

/// An office with the body or the holder, and the time over which sources give it.
fn office(teller: Teller<'_>, office: &Office<'_>, whose: Vec<Node>) -> Node {
    let say = &teller.annexed().evidence;
    let words = |date| date_words(date, teller.language);
    let when = match (office.first, office.last) {
        (Some(first), Some(last)) if first != last => {
            fill(say.given_from_to, &[("first", &words(first)), ("last", &words(last))])
        }
        (Some(only), _) => fill(say.given_on, &[("date", &words(only))]),
        (None, _) => String::new(),
    };
    let note = &office.position.note;
    let note = (!note.is_empty()).then(|| of_class("span", "note").child(teller.text(note)).into());
    el("li")
        .child(teller.text(&office.position.title))
        .child(references(teller, &office.position.refs))
        .child(of_class("span", "note").children(whose))
        .child(of_class("span", "note").text(when))
        .some(note)
        .into()
}

/// An event or a project, with the part taken in it where it is more than being there.
fn taking_part(teller: Teller<'_>, selection: Selection, role: Role) -> Node {
    let role = (role != Role::Participant)
        .then(|| of_class("span", "role").text([" ", word_label(role, teller.language)].concat()));
    el("li").children(opener(teller, selection)).some(role.map(Node::from)).into()
}
