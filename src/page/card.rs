//! Project cards.

use super::{
    Act, Reel, Teller,
    act::join,
    detail::detail,
    event::short_date,
    figure::key_figure,
    length::percent,
    node::{Element, Node, button, el, of_class, sign},
    project::{all_differing, kicker, status},
    reference::claim,
};
use crate::{
    dataset::{Event, Id, Project, Record, words::EventStatus},
    locale::fill,
    state::{SearchResult, Selection, View},
};

/// How many cards stand below the axis.
const FEATURED: usize = 3;

/// The part of a mini-timeline that its shortest mark takes, more or less.
const MINI_STEP: f64 = 0.04;

/// All cards that search and facets leave; what is open is told in place where there is no room beside.
pub fn cards(
    teller: Teller<'_>,
    found: &SearchResult,
    selection: Option<Selection>,
    opens_here: bool,
) -> Vec<Node> {
    let row = |row: usize| {
        let Some(&id) = found.projects.get(row) else { return Vec::new() };
        let mut nodes = vec![card(teller, id, selection).into()];
        if opens_here && selection == Some(Selection::Project(id)) {
            nodes.push(detail(teller, Selection::Project(id)));
        }
        nodes
    };
    let open = match selection {
        Some(Selection::Project(id)) => found.projects.binary_search(&id).ok(),
        _ => None,
    };
    let grid = of_class("div", "cards");
    let grid = teller.reels.fill(Reel::Cards, grid, found.projects.len(), open, &row);
    let heading = of_class("h2", "sr-only").text(teller.say().projects.heading);
    let nothing = found
        .projects
        .is_empty()
        .then(|| of_class("p", "nothing").text(teller.say().search.nothing_hint).into());
    vec![el("div").child(heading).child(grid).some(nothing).into()]
}

/// A few cards below the axis: of those found, the ones that the sources say most of.
pub fn featured(
    teller: Teller<'_>,
    found: &SearchResult,
    selection: Option<Selection>,
) -> Vec<Node> {
    let total = found.projects.len();
    if total == 0 {
        return Vec::new();
    }
    let say = &teller.say().projects;
    let weight = |id: &Id<Project>| {
        let project = &teller.dataset().projects[*id];
        (project.key_figure.is_some(), project.claims.len() + project.events.len())
    };
    let mut left = found.projects.clone();
    let mut grid = of_class("div", "cards");
    for _ in 0..FEATURED {
        // The first of equals, as `max_by_key` gives the last.
        let Some(best) = (0..left.len()).rev().max_by_key(|&at| left.get(at).map(weight)) else {
            break;
        };
        grid = grid.child(card(teller, left.remove(best), selection));
    }
    let all = (total > FEATURED).then(|| {
        let link = button("link", join("view", View::Projects.word()))
            .text(teller.plural(total, &say.see_all))
            .text(" ")
            .child(sign("→"));
        el("p").child(link).into()
    });
    let section =
        of_class("section", "featured").child(el("h2").text(say.heading)).child(grid).some(all);
    vec![section.into()]
}

fn card(teller: Teller<'_>, id: Id<Project>, selection: Option<Selection>) -> Element {
    let dataset = teller.dataset();
    let project = &dataset.projects[id];
    let is_open = selection == Some(Selection::Project(id));
    let opener = button("opener", Act::project(dataset, id))
        .attr("data-project", project.slug())
        .attr("aria-expanded", is_open.to_string())
        .child(teller.text(&project.name));
    let gist = project.claims.first().map(|first| claim(teller, "p", first));
    of_class("article", if is_open { "card open" } else { "card" })
        .key(project.slug())
        .attr("part", "card")
        .attr("data-tone", teller.tone(project.sector))
        .child(kicker(teller, project))
        .child(of_class("h3", "name").child(opener))
        .some(status(teller, project))
        .some(project.key_figure.map(|figure| key_figure(teller, figure)))
        .child(of_class("div", "gist").some(gist))
        .some(mini_timeline(teller, project))
        .some(next(teller, project))
        .child(foot(teller, project))
}

/// How much rests behind a card, and whether the sources differ.
pub(super) fn foot(teller: Teller<'_>, project: &Project) -> Node {
    let say = teller.say();
    let claims = teller.plural(project.claims.len(), &say.references.claims);
    let differs = (!all_differing(teller.dataset(), project).is_empty())
        .then(|| of_class("span", "differs").child(sign("≠ ")).text(say.differ.heading).into());
    of_class("p", "foot").child(el("span").text(claims)).some(differs).into()
}

/// The events of a project as marks on a line: the stretch that the axis opens on. Marks that would hide each other
/// are drawn once.
fn mini_timeline(teller: Teller<'_>, project: &Project) -> Option<Node> {
    let window = teller.indexed.axis_bounds.opening;
    let mut line = of_class("div", "mini-timeline").attr("aria-hidden", "true");
    // Of what took place and of what was planned: up to where the marks drawn reach.
    let mut reached = [f64::NEG_INFINITY; 2];
    for &id in &project.events {
        let event = &teller.dataset().events[id];
        let extent = event.date.extent();
        let start = window.fraction(extent.start).clamp(0.0, 1.0);
        let end = window.fraction(extent.end).clamp(0.0, 1.0);
        let is_planned = event.status != EventStatus::Occurred;
        let Some(reached) = reached.get_mut(usize::from(is_planned)) else { continue };
        if end < *reached + MINI_STEP {
            continue;
        }
        *reached = end;
        line = line.child(
            of_class("span", if is_planned { "mini-mark planned" } else { "mini-mark" })
                .attr("style:left", percent(start))
                .attr("style:width", percent(end - start)),
        );
    }
    (!line.children.is_empty()).then(|| line.into())
}

/// The latest event that was planned and of which no source says that it took place.
pub(super) fn next(teller: Teller<'_>, project: &Project) -> Option<Node> {
    let dataset = teller.dataset();
    let is_planned = |id: &&Id<Event>| dataset.events[**id].status == EventStatus::Scheduled;
    let event = &dataset.events[*project.events.iter().rev().find(is_planned)?];
    let date = short_date(teller, event);
    let planned = fill(teller.say().events.planned_for, &[("date", &date)]);
    Some(of_class("p", "next").child(teller.text(&event.label)).text(", ").text(planned).into())
}
