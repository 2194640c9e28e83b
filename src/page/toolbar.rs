//! The toolbar: search, views, facets, and what they leave.

use super::{
    Act, Reel, Teller,
    act::join,
    node::{Node, button, el, of_class},
    share::sharer,
};
use crate::{
    locale::{capitalized, fill, word_label},
    state::{Facet, FacetCount, FacetValue, SearchResult, View, ViewState},
};

/// Search, views, facets and sharing; one menu may be open, with these values to choose from.
pub fn toolbar(
    teller: Teller<'_>,
    state: &ViewState,
    open: Option<(Facet, &[FacetCount])>,
) -> Vec<Node> {
    let say = teller.say();
    let search = of_class("input", "search")
        .attr("type", "search")
        .attr("aria-label", say.search.label)
        .attr("placeholder", say.search.placeholder)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr(".value", state.query.clone());
    let view = |view: View| {
        let name = match view {
            View::Timeline => say.views.timeline,
            View::List => say.views.list,
            View::Projects => say.views.projects,
            View::Figures => say.views.figures,
            View::Evidence => say.views.evidence,
        };
        let is_shown = state.view == view;
        button("", join("view", view.word()))
            .attr("aria-pressed", is_shown.to_string())
            .text(name)
            .into()
    };
    let views = of_class("div", "views")
        .attr("role", "group")
        .attr("aria-label", say.views.label)
        .children(View::ALL.map(view).into());
    let counts = |facet| open.filter(|(own, _)| *own == facet).map(|(_, counts)| counts);
    let menus = Facet::ALL.map(|facet| menu(teller, state, facet, counts(facet)));
    let facets = of_class("div", "facets")
        .attr("role", "group")
        .attr("aria-label", say.facets.label)
        .children(menus.into());
    let bar =
        of_class("div", "toolbar").child(search).child(views).child(facets).child(sharer(teller));
    vec![bar.into()]
}

fn menu(
    teller: Teller<'_>,
    state: &ViewState,
    facet: Facet,
    counts: Option<&[FacetCount]>,
) -> Node {
    let chosen = state.chosen.iter().filter(|value| value.facet() == facet).count();
    let badge = (chosen > 0).then(|| of_class("span", "badge").text(teller.count(chosen)).into());
    let opener = button("menu-opener", join("menu", facet.word()))
        .attr("aria-expanded", counts.is_some().to_string())
        .text(facet_name(teller, facet))
        .some(badge);
    let options = counts.map(|counts| {
        let row =
            |row: usize| counts.get(row).map(|it| option(teller, state, it)).into_iter().collect();
        // It can hold the keyboard's attention, so that a press between two options does not close the menu.
        let list = of_class("ul", "options").attr("role", "list").attr("tabindex", "-1");
        teller.reels.fill(Reel::Options, list, counts.len(), None, &row).into()
    });
    of_class("div", "menu").child(opener).some(options).into()
}

fn option(teller: Teller<'_>, state: &ViewState, count: &FacetCount) -> Node {
    let act = Act::toggle(teller.dataset(), count.value);
    let is_chosen = state.chosen.contains(&count.value);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("data-act", act.clone())
        .attr(".checked", is_chosen.to_string());
    let label = el("label")
        .child(tick)
        .child(el("span").text(value_name(teller, count.value)))
        .child(of_class("span", "n").text(teller.count(count.count)));
    el("li").key(act).child(label).into()
}

/// What is chosen, each removable, and how many events that leaves.
pub fn chips(teller: Teller<'_>, state: &ViewState, found: &SearchResult) -> Vec<Node> {
    let say = teller.say();
    let is_filtered = state.is_filtered();
    let chip = |&value: &FacetValue| {
        let act = Act::toggle(teller.dataset(), value);
        let name = value_name(teller, value);
        let remove = fill(say.facets.remove, &[("name", &name)]);
        button("chip", act.clone()).key(act).attr("aria-label", remove).text(name).into()
    };
    let stretch = state.stretch.map(|stretch| {
        let name = teller.stretch((stretch.start(), stretch.end()));
        let remove = fill(say.facets.remove, &[("name", &name)]);
        button("chip", "always".to_owned())
            .key("always")
            .attr("aria-label", remove)
            .text(name)
            .into()
    });
    let total = teller.dataset().events.len();
    let pattern = teller.plural(total, &say.search.shown);
    let shown = fill(&pattern, &[("shown", &teller.count(found.events.len()))]);
    // The live region stays in place, so that what changes in it is read out.
    let shown = of_class("span", "shown")
        .key("shown")
        .attr("role", "status")
        .text(if is_filtered { shown } else { String::new() });
    let clear = is_filtered
        .then(|| button("link", "clear".to_owned()).key("clear").text(say.facets.clear_all).into());
    let row = of_class("div", if is_filtered { "chips" } else { "chips idle" })
        .children(state.chosen.iter().map(chip).collect())
        .some(stretch)
        .child(shown)
        .some(clear);
    vec![row.into()]
}

pub(super) fn facet_name(teller: Teller<'_>, facet: Facet) -> &'static str {
    let say = &teller.say().facets;
    match facet {
        Facet::Sector => say.sector,
        Facet::Actor => say.who,
        Facet::Project => say.project,
        Facet::Kind => say.kind,
        Facet::Status => say.status,
    }
}

pub(super) fn value_name(teller: Teller<'_>, value: FacetValue) -> String {
    let dataset = teller.dataset();
    match value {
        FacetValue::Sector(sector) => teller.sector(Some(sector)),
        FacetValue::Actor(actor) => teller.plain(&dataset.actors[actor].name),
        FacetValue::Project(project) => teller.plain(&dataset.projects[project].name),
        FacetValue::Kind(kind) => capitalized(word_label(kind, teller.language)),
        FacetValue::Status(status) => capitalized(word_label(status, teller.language)),
    }
}
