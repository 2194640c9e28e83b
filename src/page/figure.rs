//! Figures as stated, with what they speak of and where they stand.

use super::{
    Teller,
    node::{Node, el, of_class},
    reference::references,
};
use crate::{
    dataset::{Id, Observation, words::Rank},
    locale::{date_words, number, quantity, word_label},
};

/// Figures as a list, each in the source's own words.
pub(super) fn figures(teller: Teller<'_>, ids: &[Id<Observation>]) -> Option<Node> {
    let figures: Vec<Node> = ids.iter().map(|&id| figure(teller, id)).collect();
    let list = || of_class("ul", "figures").attr("role", "list").children(figures.clone()).into();
    (!figures.is_empty()).then(list)
}

fn figure(teller: Teller<'_>, id: Id<Observation>) -> Node {
    let dataset = teller.dataset();
    let observation = &dataset.observations[id];
    let indicator = &dataset.indicators[observation.indicator];
    let is_deprecated = observation.rank == Rank::Deprecated;
    let note = (!observation.note.is_empty())
        .then(|| of_class("span", "note").child(teller.text(&observation.note)).into());
    of_class("li", if is_deprecated { "figure deprecated" } else { "figure" })
        .child(of_class("b", "value").text(observation.as_stated.clone()))
        .child(references(teller, &observation.refs))
        .some(working(teller, observation))
        .child(
            of_class("span", "about")
                .child(teller.text(&indicator.label))
                .text(about(teller, observation)),
        )
        .some(note)
        .into()
}

/// How a figure was worked out, if it was.
pub(super) fn working(teller: Teller<'_>, observation: &Observation) -> Option<Node> {
    let dataset = teller.dataset();
    let implied = observation.implied?;
    let later = &dataset.observations[implied.later].as_stated;
    let unit = &dataset.indicators[observation.indicator].unit;
    let value = quantity(observation.value, unit, teller.language);
    let factor = number(implied.factor, teller.language);
    Some(of_class("span", "sum").text([later, " ÷ ", &factor, " = ", &value].concat()).into())
}

/// The period and the kind of a figure, as they follow its label.
fn about(teller: Teller<'_>, observation: &Observation) -> String {
    let period = observation.period.map_or_else(
        || teller.say().figures.no_period.to_owned(),
        |period| date_words(period, teller.language),
    );
    [" · ", &period, " · ", word_label(observation.kind, teller.language)].concat()
}

/// The figure that a card shows large.
pub(super) fn key_figure(teller: Teller<'_>, id: Id<Observation>) -> Node {
    let dataset = teller.dataset();
    let observation = &dataset.observations[id];
    let label = &dataset.indicators[observation.indicator].label;
    of_class("p", "key-figure")
        .child(el("b").text(observation.as_stated.clone()))
        .text(" ")
        .child(of_class("span", "about").child(teller.text(label)))
        .child(references(teller, &observation.refs))
        .into()
}
