//! Indicators as charts on one axis of time, each with a table that says the same.

use super::{
    Teller,
    act::join,
    annexed::annexed_place,
    differ::differing,
    figure::working,
    length::percent,
    node::{Element, Node, el, of_class},
    reference::references,
    take::taker,
};
use crate::{
    dataset::{Id, Indicator, Observation, Record as _, words::Rank},
    evidence::Interval,
    layout::{Chart, Column, chart, span},
    locale::{compact_number, date_words, fill, list_words, quantity, word_label},
    state::{ViewState, figure_link},
};

/// The letters that figures go by in a chart and its table.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The indicators that search and facets leave.
pub(super) fn figures_view(teller: Teller<'_>, state: &ViewState) -> Vec<Node> {
    let dataset = teller.dataset();
    let found = teller.indexed.find(&state.filter()).indicators(dataset);
    let articles: Vec<Node> = found.into_iter().map(|id| article(teller, id)).collect();
    let say = &teller.annexed().charts;
    let nothing = articles.is_empty().then(|| of_class("p", "nothing").text(say.nothing).into());
    let section = of_class("section", "figures-view")
        .child(of_class("h2", "sr-only").text(say.heading))
        .children(articles)
        .some(nothing);
    vec![section.into()]
}

/// An indicator in full: what is counted, the chart, the table, and where sources differ.
pub(super) fn article(teller: Teller<'_>, id: Id<Indicator>) -> Node {
    let indicator = &teller.dataset().indicators[id];
    of_class("article", "indicator")
        .key(indicator.slug())
        .attr("data-link", figure_link(indicator.slug()))
        .attr("data-tone", teller.tone(indicator.sector))
        .child(teller.kicker(indicator.sector, &[teller.sector(indicator.sector)]))
        .child(el("h3").child(teller.text(&indicator.label)))
        .some(definition(teller, indicator))
        .child(drawing(teller, id))
        .child(table(teller, id))
        .children(differences(teller, indicator))
        .child(taker(teller, indicator))
        .into()
}

/// What is counted, if that is said.
fn definition(teller: Teller<'_>, indicator: &Indicator) -> Option<Node> {
    (!indicator.definition.is_empty())
        .then(|| of_class("p", "definition").child(teller.text(&indicator.definition)).into())
}

/// An indicator in words and numbers, as where charts are not drawn.
pub(super) fn in_words(teller: Teller<'_>, id: Id<Indicator>) -> Node {
    let indicator = &teller.dataset().indicators[id];
    of_class("article", "entry")
        .attr("data-link", figure_link(indicator.slug()))
        .child(el("h3").child(teller.text(&indicator.label)))
        .some(definition(teller, indicator))
        .child(table(teller, id))
        .children(differing(teller, &indicator.disagreements))
        .into()
}

/// The places of the charts of some indicators: of those that have something to compare.
pub(super) fn charts(teller: Teller<'_>, indicators: &[Id<Indicator>]) -> Vec<Node> {
    let indicators = indicators.iter().map(|&id| &teller.dataset().indicators[id]);
    let telling = indicators.filter(|indicator| indicator.observations.len() > 1);
    telling.map(|it| annexed_place(&join("chart", it.slug())).key(it.slug()).into()).collect()
}

/// Where sources differ on an indicator, with each side and the explanation laid open.
fn differences(teller: Teller<'_>, indicator: &Indicator) -> Vec<Node> {
    let mut nodes = differing(teller, &indicator.disagreements);
    for node in &mut nodes {
        if let Node::Element(details) = node {
            details.attrs.push(("open", String::new()));
        }
    }
    nodes
}

/// The chart alone, for a card.
pub(super) fn small(teller: Teller<'_>, id: Id<Indicator>) -> Node {
    let indicator = &teller.dataset().indicators[id];
    of_class("figure", "small-chart")
        .attr("data-tone", teller.tone(indicator.sector))
        .child(drawing(teller, id))
        .child(el("figcaption").child(teller.text(&indicator.label)))
        .into()
}

/// The chart, with all of it in words for those who do not see it.
fn drawing(teller: Teller<'_>, id: Id<Indicator>) -> Element {
    let dataset = teller.dataset();
    let indicator = &dataset.indicators[id];
    let Chart { years, values, columns, timeless } = chart(dataset, id, span(dataset));
    let top = values.last().copied().unwrap_or(1.0);
    let line = |&value: &f64| {
        let at = percent(value / top);
        let name = compact_number(value, teller.language);
        of_class("div", "line").attr("style:bottom", at).child(el("span").text(name)).into()
    };
    let year = |&(at, year): &(f64, i32)| {
        of_class("span", "year").attr("style:left", percent(at)).text(year.to_string()).into()
    };
    let drawn =
        |columns: &[Column]| columns.iter().map(|it| column(teller, id, it)).collect::<Vec<_>>();
    let canvas = |columns: &[Column]| {
        of_class("div", "canvas")
            .children(values.iter().map(line).collect())
            .children(drawn(columns))
    };
    let dated = (!columns.is_empty()).then(|| {
        let years = of_class("div", "years").children(years.iter().map(year).collect());
        of_class("div", "dated").child(canvas(&columns)).child(years).into()
    });
    let timeless = (!timeless.is_empty()).then(|| {
        let name = of_class("div", "years").text(teller.say().figures.no_period);
        of_class("div", "timeless").child(canvas(&timeless)).child(name).into()
    });
    of_class("div", "chart")
        .attr("role", "img")
        .attr("aria-label", summary(teller, indicator))
        .some(dated)
        .some(timeless)
}

/// All figures of an indicator in one sentence.
fn summary(teller: Teller<'_>, indicator: &Indicator) -> String {
    let dataset = teller.dataset();
    let say = &teller.annexed().charts;
    let said = |&figure: &Id<Observation>| {
        let observation = &dataset.observations[figure];
        let about = [period(teller, observation), kind(teller, observation)].join(", ");
        let value = quantity(observation.value, &indicator.unit, teller.language);
        fill(say.said, &[("stated", &value), ("about", &about)])
    };
    let list: Vec<String> = indicator.observations.iter().map(said).collect();
    let list = list_words(&list, teller.language);
    fill(&teller.plural(indicator.observations.len(), &say.summary), &[("list", &list)])
}

fn column(teller: Teller<'_>, indicator: Id<Indicator>, column: &Column) -> Node {
    let observation = &teller.dataset().observations[column.figure];
    let range = of_class("div", if column.is_open { "range open" } else { "range" })
        .attr("style:bottom", percent(column.low))
        .attr("style:height", percent(column.high - column.low));
    let bar = of_class("div", "bar").attr("style:height", percent(column.value));
    let letter = of_class("b", "letter")
        .attr("style:bottom", percent(column.high.max(column.value)))
        .text(letter(teller, indicator, column.figure));
    let class = if observation.rank == Rank::Deprecated { "column deprecated" } else { "column" };
    of_class("div", class)
        .key(observation.slug())
        .attr("data-kind", observation.kind.word())
        .attr("style:left", percent(column.start))
        .attr("style:width", percent(column.width))
        .child(bar)
        .child(range)
        .child(letter)
        .into()
}

/// What a figure goes by in the chart and the table.
pub(super) fn letter(
    teller: Teller<'_>,
    indicator: Id<Indicator>,
    figure: Id<Observation>,
) -> String {
    let figures = &teller.dataset().indicators[indicator].observations;
    let at = figures.iter().position(|&other| other == figure).unwrap_or_default();
    let letter = LETTERS.chars().nth(at % LETTERS.len()).unwrap_or('?').to_string();
    // After Z comes AA, as in spreadsheets.
    letter.repeat(at / LETTERS.len() + 1)
}

/// The chart's twin.
fn table(teller: Teller<'_>, id: Id<Indicator>) -> Node {
    let indicator = &teller.dataset().indicators[id];
    let say = &teller.annexed().charts;
    let head = |name: &str| el("th").attr("scope", "col").text(name).into();
    let letter = of_class("span", "sr-only").text(say.letter);
    let names = [say.as_stated, say.in_full, say.period, say.kind];
    let head = el("tr")
        .child(el("th").attr("scope", "col").child(letter))
        .children(names.map(head).into());
    let rows = indicator.observations.iter().map(|&figure| row(teller, id, figure)).collect();
    let caption = of_class("caption", "sr-only").child(teller.text(&indicator.label));
    let table =
        el("table").child(caption).child(el("thead").child(head)).child(el("tbody").children(rows));
    of_class("div", "figure-table").attr("tabindex", "0").attr("role", "group").child(table).into()
}

fn row(teller: Teller<'_>, indicator: Id<Indicator>, figure: Id<Observation>) -> Node {
    let dataset = teller.dataset();
    let observation = &dataset.observations[figure];
    let cell = |content: Node| el("td").child(content);
    let note = (!observation.note.is_empty())
        .then(|| of_class("span", "note").child(teller.text(&observation.note)).into());
    let stated = cell(of_class("b", "value").text(observation.as_stated.clone()).into())
        .child(references(teller, &observation.refs))
        .some(working(teller, observation))
        .some(note);
    let deprecated = observation.rank == Rank::Deprecated;
    el("tr")
        .key(observation.slug())
        .attr("data-link", figure_link(observation.slug()))
        .attr("class", if deprecated { "deprecated" } else { "" })
        .child(el("th").attr("scope", "row").text(letter(teller, indicator, figure)))
        .child(stated)
        .child(cell(in_full(teller, figure).into()))
        .child(cell(period(teller, observation).into()))
        .child(cell(kind(teller, observation).into()))
        .into()
}

/// The value with its unit, and the range that rounding and hedging leave open.
fn in_full(teller: Teller<'_>, figure: Id<Observation>) -> String {
    let dataset = teller.dataset();
    let observation = &dataset.observations[figure];
    let unit = &dataset.indicators[observation.indicator].unit;
    let say = &teller.annexed().charts;
    let words = |value: f64| quantity(value, unit, teller.language);
    let Interval { low, high } = Interval::of(dataset, figure);
    let range = match (low.is_finite(), high.is_finite()) {
        (true, true) if (high - low).abs() <= observation.value.abs() * 1e-9 => None,
        (true, true) => Some(fill(say.between, &[("low", &words(low)), ("high", &words(high))])),
        (true, false) => Some(fill(say.more_than, &[("value", &words(low))])),
        (false, true) => Some(fill(say.less_than, &[("value", &words(high))])),
        (false, false) => None,
    };
    let value = words(observation.value);
    range.map_or_else(|| value.clone(), |range| [&value, " · ", &range].concat())
}

pub(super) fn period(teller: Teller<'_>, observation: &Observation) -> String {
    let none = || teller.say().figures.no_period.to_owned();
    observation.period.map_or_else(none, |period| date_words(period, teller.language))
}

fn kind(teller: Teller<'_>, observation: &Observation) -> String {
    word_label(observation.kind, teller.language).to_owned()
}
