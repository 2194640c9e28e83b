//! What the sources after a day added and altered; the reader picks the day.

use super::{
    group,
    plans::{half, status},
    said::{opener, said},
};
use crate::{
    dataset::{Disagreement, Id, Side},
    evidence::{Changes, Contested, Statement, StatusChange, changes as all_changes, last_day},
    locale::{date_words, fill},
    page::{
        Teller,
        act::join,
        node::{Node, button, el, of_class},
        reference::references,
    },
    state::{SearchResult, Selection},
    time::{Day, Edtf},
};

/// What changed after a day; where none is picked, after the last but one that a source has.
pub(super) fn changes(teller: Teller<'_>, found: &SearchResult, after: Option<Day>) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let days = days(teller);
    let Some(usual) = days.iter().rev().nth(1).or(days.first()) else { return Vec::new() };
    let after = after.unwrap_or(*usual);
    let mut new = all_changes(dataset, after);
    narrow(teller, found, &mut new);
    let mut contested: Vec<Id<Disagreement>> =
        new.contested.iter().map(|it| it.disagreement).collect();
    contested.dedup();
    let came_up = new.disagreements.iter().copied().filter(|it| !contested.contains(it));
    // What new events and projects bring with them is theirs, and other statuses are told of by themselves.
    let is_of_old = |it: &&Statement| match **it {
        Statement::OfEvent(id, _) => new.events.binary_search(&id).is_err(),
        Statement::OfProject(id, _) => new.projects.binary_search(&id).is_err(),
        Statement::Status(..) => false,
        Statement::Figure(_) => true,
    };
    let open = |selection| el("li").children(opener(teller, selection)).into();
    let groups = [
        group(
            teller,
            say.new_statuses,
            "plans",
            new.statuses.iter().map(|it| status_change(teller, it)).collect(),
        ),
        group(
            teller,
            say.contested,
            "plans",
            contested.iter().map(|&id| contest(teller, id, &new.contested)).collect(),
        ),
        group(
            teller,
            say.came_up,
            "rows",
            came_up
                .map(|id| el("li").child(teller.text(&dataset.disagreements[id].title)).into())
                .collect(),
        ),
        group(
            teller,
            say.new_events,
            "rows",
            new.events.iter().map(|&id| open(Selection::Event(id))).collect(),
        ),
        group(
            teller,
            say.new_projects,
            "rows",
            new.projects.iter().map(|&id| open(Selection::Project(id))).collect(),
        ),
        group(
            teller,
            say.new_claims,
            "rows",
            new.said.iter().filter(is_of_old).map(|&it| said(teller, it).into()).collect(),
        ),
    ]
    .concat();
    let heading = el("h2").attr("tabindex", "-1").text(say.changes).into();
    let mut nodes = vec![heading, picker(teller, after, &days)];
    nodes.push(summary(teller, after, &new, new.statuses.len() + contested.len()));
    nodes.extend(groups);
    nodes
}

/// Leaves out what search and facets leave out.
fn narrow(teller: Teller<'_>, found: &SearchResult, changes: &mut Changes) {
    changes.events.retain(|&id| found.has_event(id));
    changes.projects.retain(|&id| found.has_project(id));
    changes.statuses.retain(|change| found.has_project(change.project));
    changes.said.retain(|said| match *said {
        Statement::OfEvent(id, _) => found.has_event(id),
        Statement::OfProject(id, _) | Statement::Status(id, _) => found.has_project(id),
        Statement::Figure(id) => found.has_figure(teller.dataset(), id),
    });
    changes.disagreements.retain(|&id| found.has_disagreement(teller.dataset(), id));
    changes.contested.retain(|it| found.has_disagreement(teller.dataset(), it.disagreement));
}

/// The days on which sources came out, each once, oldest first.
fn days(teller: Teller<'_>) -> Vec<Day> {
    let dataset = teller.dataset();
    let sources = dataset.sources.ids();
    let mut days: Vec<Day> = sources.filter_map(|id| last_day(dataset, id)).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Where the reader picks the day: any, or one on which a source came out.
fn picker(teller: Teller<'_>, after: Day, days: &[Day]) -> Node {
    let say = &teller.annexed().evidence;
    let field = el("input").attr("type", "date").attr(".value", Edtf::from(after).to_string());
    let label = el("label").child(el("span").text(say.after)).child(field);
    let choice = |&day: &Day| {
        let act = join("after", &Edtf::from(day).to_string());
        button("", act.clone())
            .key(act)
            .attr("aria-pressed", (day == after).to_string())
            .text(date_words(Edtf::from(day), teller.language))
            .into()
    };
    let earlier = days.split_last().map(|(_, earlier)| earlier).unwrap_or_default();
    let choices = of_class("div", "choices")
        .attr("role", "group")
        .attr("aria-label", say.days)
        .children(earlier.iter().map(choice).collect());
    of_class("div", "picker").child(label).child(choices).into()
}

/// How much there is of it, with the number of things altered; read out when it changes.
fn summary(teller: Teller<'_>, after: Day, found: &Changes, altered: usize) -> Node {
    let say = &teller.annexed().evidence;
    let date = date_words(Edtf::from(after), teller.language);
    let reports = fill(&teller.plural(found.sources.len(), &say.came_out), &[("date", &date)]);
    let counts = [
        (found.events.len(), &teller.say().counts.events),
        (found.projects.len(), &teller.say().counts.projects),
    ];
    let counts = counts.map(|(n, noun)| teller.counted(n, noun));
    let [events, projects] = &counts;
    let added =
        fill(&teller.plural(altered, &say.added), &[("events", events), ("projects", projects)]);
    let text = if found.sources.is_empty() { reports } else { [&reports, " ", &added].concat() };
    of_class("p", "lead").attr("aria-live", "polite").text(text).into()
}

fn status_change(teller: Teller<'_>, change: &StatusChange) -> Node {
    let say = &teller.annexed().evidence;
    let statuses = &teller.dataset().projects[change.project].statuses;
    let told = |name, at: usize| {
        statuses.get(at).map(|claim| half(name, status(teller, claim, "{status}")))
    };
    el("li")
        .child(of_class("p", "what").children(opener(teller, Selection::Project(change.project))))
        .some(told(say.before, change.before))
        .some(told(say.now, change.now))
        .into()
}

/// A disagreement with its older sides, then the new ones.
fn contest(teller: Teller<'_>, id: Id<Disagreement>, contested: &[Contested]) -> Node {
    let say = &teller.annexed().evidence;
    let disagreement = &teller.dataset().disagreements[id];
    let of_it = || contested.iter().filter(|it| it.disagreement == id);
    let is_old = |at: usize| of_it().any(|it| it.before == at);
    let is_new = |at: usize| of_it().any(|it| it.now == at);
    let side = |name: &str, side: &Side| {
        let text = teller.text(&side.text);
        half(name, el("span").child(text).child(references(teller, &side.refs)))
    };
    let sides = || disagreement.sides.iter().enumerate();
    let before = sides().filter(|(at, _)| is_old(*at)).map(|(_, it)| side(say.before, it));
    let now = sides().filter(|(at, _)| is_new(*at)).map(|(_, it)| side(say.now, it));
    el("li")
        .child(of_class("p", "what").child(teller.text(&disagreement.title)))
        .children(before.chain(now).collect())
        .into()
}
