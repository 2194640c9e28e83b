//! What was announced, and whether any source says that it came about.

use super::{group, part, said::opener};
use crate::{
    dataset::{Event, Id, Observation, Reference, Source, StatusClaim},
    evidence::{Outcome, Plan, Target, Undertaking, plans as all_plans, targets, undertakings},
    locale::{capitalized, date_words, fill, word_label},
    page::{
        Teller,
        event::date,
        node::{Element, Node, el, of_class},
        reference::{references, report},
    },
    state::{SearchResult, Selection},
};

/// Events, figures and projects that were announced, each with what became of it.
pub(in crate::page) fn plans(teller: Teller<'_>, found: &SearchResult) -> Vec<Node> {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let events = all_plans(dataset).into_iter().filter(|it| found.has_event(it.event));
    let figures =
        targets(dataset).into_iter().filter(|it| found.has_figure(teller.dataset(), it.figure));
    let projects = undertakings(dataset).into_iter().filter(|it| found.has_project(it.project));
    let groups = [
        group(teller, say.planned_events, "plans", events.map(|it| plan(teller, &it)).collect()),
        group(teller, say.targets, "plans", figures.map(|it| target(teller, it)).collect()),
        group(teller, say.undertakings, "plans", projects.map(|it| begun(teller, it)).collect()),
    ]
    .concat();
    part(say.plans, Some(say.plans_about), groups)
}

/// A plan beside what became of it.
fn both(
    teller: Teller<'_>,
    title: Vec<Node>,
    before: (&str, Element),
    after: Element,
    is_told: bool,
) -> Node {
    let (name, before) = before;
    el("li")
        .attr("data-outcome", if is_told { "told" } else { "untold" })
        .child(of_class("p", "what").children(title))
        .child(half(name, before))
        .child(half(teller.annexed().evidence.outcome, after))
        .into()
}

/// One of two things that are set against each other, under its name.
pub(super) fn half(name: &str, content: Element) -> Node {
    of_class("p", "half").child(el("b").text(name)).child(content).into()
}

fn plan(teller: Teller<'_>, plan: &Plan) -> Node {
    let say = &teller.annexed().evidence;
    let event = &teller.dataset().events[plan.event];
    let when = fill(teller.say().events.planned_for, &[("date", &date(teller, event))]);
    let announced = refs(event, &plan.announced);
    let announced = (!announced.is_empty()).then(|| references(teller, &announced));
    let before = el("span").text(capitalized(&when)).some(announced);
    let (after, is_told) = match &plan.outcome {
        Outcome::Happened(told) => {
            let told = references(teller, &refs(event, told));
            (el("span").text(say.took_place).child(told), true)
        }
        Outcome::CalledOff => (el("span").text(capitalized(teller.say().events.cancelled)), true),
        Outcome::NotReported { last, is_recalled } => {
            let why = match last {
                Some(last) => {
                    let date = teller.dataset().sources[*last].issued;
                    let date = date.map(|date| date_words(date, teller.language));
                    let why = if *is_recalled { say.recalled } else { say.silent };
                    let report = report(teller, *last);
                    fill(why, &[("report", &report), ("date", &date.unwrap_or_default())])
                }
                None => say.none_after.to_owned(),
            };
            (el("span").text(say.unheard).child(of_class("span", "about").text(why)), false)
        }
    };
    let title = opener(teller, Selection::Event(plan.event));
    both(teller, title, (say.announced, before), after, is_told)
}

/// The references of an event's claims to some of the sources, each once.
fn refs(event: &Event, sources: &[Id<Source>]) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for reference in event.claims.iter().flat_map(|claim| &claim.refs) {
        if sources.contains(&reference.source) && !found.contains(reference) {
            found.push(reference.clone());
        }
    }
    found
}

fn target(teller: Teller<'_>, target: Target) -> Node {
    let (dataset, say) = (teller.dataset(), &teller.annexed().evidence);
    let figure = &dataset.observations[target.figure];
    let kind = capitalized(word_label(figure.kind, teller.language));
    let stated = |figure: &Observation| {
        let period = figure.period.map(|period| date_words(period, teller.language));
        el("span")
            .text(figure.as_stated.clone())
            .child(references(teller, &figure.refs))
            .some(period.map(|it| of_class("span", "about").text(it).into()))
    };
    let actual = target.actual.map(|id| stated(&dataset.observations[id]));
    let is_told = actual.is_some();
    let after = actual.unwrap_or_else(|| el("span").text(say.no_actual));
    let title = vec![teller.text(&dataset.indicators[figure.indicator].label)];
    both(teller, title, (&kind, stated(figure)), after, is_told)
}

fn begun(teller: Teller<'_>, it: Undertaking) -> Node {
    let say = &teller.annexed().evidence;
    let statuses = &teller.dataset().projects[it.project].statuses;
    let (first, now) = (statuses.get(it.first), it.now.and_then(|now| statuses.get(now)));
    let is_same = first.zip(now).is_some_and(|(first, now)| first.status == now.status);
    let before = first.map_or_else(|| el("span"), |claim| status(teller, claim, "{status}"));
    let pattern = if is_same { say.still } else { "{status}" };
    let after = now.map(|claim| status(teller, claim, pattern));
    let after = after.unwrap_or_else(|| el("span").text(say.nothing_later));
    let title = opener(teller, Selection::Project(it.project));
    both(teller, title, (say.announced, before), after, now.is_some() && !is_same)
}

/// A status, in a pattern with `{status}`, with its date and references.
pub(super) fn status(teller: Teller<'_>, claim: &StatusClaim, pattern: &str) -> Element {
    let date = date_words(claim.as_of, teller.language);
    let as_of = fill(teller.say().projects.as_of, &[("date", &date)]);
    let status = fill(pattern, &[("status", word_label(claim.status, teller.language))]);
    el("span")
        .text(capitalized(&status))
        .child(references(teller, &claim.refs))
        .child(of_class("span", "about").text(as_of))
}
