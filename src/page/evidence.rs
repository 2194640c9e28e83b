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
use crate::state::ViewState;

/// The view: what became of plans, what changed, and who is who, of what search and facets leave.
pub(super) fn view(teller: Teller<'_>, state: &ViewState) -> Vec<Node> {
    let found = teller.indexed.find(&state.filter());
    if found.events.is_empty() && found.projects.is_empty() {
        let nothing = teller.say().search.nothing;
        return vec![of_class("p", "nothing").text(nothing).into()];
    }
    let say = &teller.annexed().evidence;
    let parts = [
        ("announcements", say.plans, plans(teller, &found)),
        ("updates", say.changes, changes(teller, &found, state.after)),
        ("people", say.actors, actors(teller, &found)),
        ("names-apart", say.names, names(teller, &found)),
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

/// How many rows a list has.
const MOST_ROWS: usize = 500;

/// Lists under the heading of their part, with a line on what they are; nothing where there are none.
fn part(heading: &str, about: Option<&str>, groups: Vec<Node>) -> Vec<Node> {
    if groups.is_empty() {
        return groups;
    }
    let heading = el("h2").attr("tabindex", "-1").text(heading).into();
    let about = about.map(|about| of_class("p", "lead").text(about).into());
    [heading].into_iter().chain(about).chain(groups).collect()
}

/// A list under its heading; nothing where it is empty.
fn group(teller: Teller<'_>, heading: &str, class: &'static str, rows: Vec<Node>) -> Vec<Node> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![el("h3").text(heading).into(), short_list(teller, class, MOST_ROWS, rows.into_iter())]
}
