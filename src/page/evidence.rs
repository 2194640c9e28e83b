//! Who said so, and what came of it: plans, changes, people and bodies, and what rests on each source.
//!
//! All of it is drawn by the annex and stands on the written page; the widget itself leaves places for it.

mod actors;
mod changes;
mod names;
mod plans;
mod preview;
mod resting;
mod said;

pub(super) use actors::{actors, profile};
pub(super) use names::names;
pub(super) use plans::plans;
pub use preview::preview;
pub(super) use resting::resting;

use self::changes::changes;
use super::{
    Teller,
    act::join,
    annexed::short_list,
    node::{Node, button, el, of_class},
};
use crate::{
    dataset::{Actor, Dataset, Disagreement, Event, Id, Observation, Party, Project, Subject},
    state::{Found, ViewState},
};

/// The view: what became of plans, what changed, and who is who, of what search and facets leave.
pub(super) fn view(teller: Teller<'_>, state: &ViewState) -> Vec<Node> {
    let found = teller.catalogue.find(&state.filter());
    if found.events.is_empty() && found.projects.is_empty() {
        let nothing = teller.say().search.nothing;
        return vec![of_class("p", "nothing").text(nothing).into()];
    }
    let scope = Scope { found: &found, is_all: !state.is_filtered() };
    let say = &teller.annexed().evidence;
    let parts = [
        ("announcements", say.plans, plans(teller, scope)),
        ("updates", say.changes, changes(teller, scope, state.after)),
        ("people", say.actors, actors(teller, scope)),
        ("names-apart", say.names, names(teller, scope)),
    ];
    let mut contents = Vec::new();
    let mut sections = Vec::new();
    for (class, name, content) in parts {
        if !content.is_empty() {
            let way = button("link", join("section", class)).text(name);
            contents.push(el("li").child(way).into());
            sections.push(of_class("section", class).children(content).into());
        }
    }
    let contents = of_class("ul", "contents").attr("role", "list").children(contents);
    vec![of_class("div", "evidence").child(contents).children(sections).into()]
}

/// What a part speaks of.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// What search and facets leave.
    pub(super) found: &'a Found,
    /// Whether they leave everything.
    pub(super) is_all: bool,
}

impl Scope<'_> {
    fn has_event(self, id: Id<Event>) -> bool {
        self.found.events.binary_search(&id).is_ok()
    }

    fn has_project(self, id: Id<Project>) -> bool {
        self.found.projects.binary_search(&id).is_ok()
    }

    /// Whether an actor takes part in what is found.
    fn has_actor(self, teller: Teller<'_>, id: Id<Actor>) -> bool {
        let Dataset { events, projects, .. } = teller.dataset();
        let is_in = |parties: &[Party]| parties.iter().any(|party| party.actor == id);
        self.is_all
            || self.found.events.iter().any(|&event| is_in(&events[event].actors))
            || self.found.projects.iter().any(|&project| is_in(&projects[project].parties))
    }

    /// Whether a figure goes with an event or a project that is found.
    fn has_figure(self, teller: Teller<'_>, id: Id<Observation>) -> bool {
        let figure = &teller.dataset().observations[id];
        let projects = &teller.dataset().indicators[figure.indicator].projects;
        self.is_all
            || figure.events.iter().any(|&id| self.has_event(id))
            || projects.iter().any(|&id| self.has_project(id))
    }

    fn has_disagreement(self, teller: Teller<'_>, id: Id<Disagreement>) -> bool {
        let subjects = &teller.dataset().disagreements[id].about;
        self.is_all
            || subjects.iter().any(|subject| match *subject {
                Subject::Event(id) => self.has_event(id),
                Subject::Project(id) => self.has_project(id),
                Subject::Indicator(id) => {
                    let figures = &teller.dataset().indicators[id].observations;
                    figures.iter().any(|&id| self.has_figure(teller, id))
                }
                _ => false,
            })
    }
}

/// A list under its heading; nothing where it is empty.
fn group(teller: Teller<'_>, heading: &str, class: &'static str, rows: Vec<Node>) -> Vec<Node> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![el("h3").text(heading).into(), short_list(teller, class, rows.into_iter())]
}
