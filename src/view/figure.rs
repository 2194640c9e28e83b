//! Figures as stated, with what they speak of and where they stand.

use leptos::prelude::*;

use super::{reference::references, ui::Ui};
use crate::{
    dataset::{Dataset, Id, Observation, words::Rank},
    locale::{date_words, quantity, word_label},
};

/// Figures as a list, each in the source's own words.
pub(super) fn figures(ui: Ui, ids: &[Id<Observation>]) -> impl IntoView + use<> {
    let catalogue = ui.catalogue();
    let figure = |&id: &Id<Observation>| figure(ui, &catalogue.dataset, id);
    let figures: Vec<_> = ids.iter().map(figure).collect();
    view! { <ul class="figures" role="list">{figures}</ul> }
}

fn figure(ui: Ui, dataset: &Dataset, id: Id<Observation>) -> impl IntoView + use<> {
    let observation = &dataset.observations[id];
    let indicator = &dataset.indicators[observation.indicator];
    let note = (!observation.note.is_empty())
        .then(|| view! { <span class="note">{ui.text(&observation.note)}</span> });
    let worked_out = observation.implied.map(|implied| {
        let later = &dataset.observations[implied.later].as_stated;
        let value = quantity(observation.value, &indicator.unit, ui.language);
        let factor = crate::locale::number(implied.factor, ui.language);
        format!("{later} ÷ {factor} = {value}")
    });
    let about = about(ui, observation);
    view! {
        <li class="figure" class:deprecated=observation.rank == Rank::Deprecated>
            <b class="value">{observation.as_stated.clone()}</b>
            {references(ui, &observation.refs)}
            {worked_out.map(|sum| view! { <span class="sum">{sum}</span> })}
            <span class="about">{ui.text(&indicator.label)}{about}</span>
            {note}
        </li>
    }
}

/// The period and the kind of a figure, as they follow its label.
fn about(ui: Ui, observation: &Observation) -> String {
    let period = observation.period.map_or_else(
        || ui.say().figures.no_period.to_owned(),
        |period| date_words(period, ui.language),
    );
    format!(" · {period} · {}", word_label(observation.kind, ui.language))
}

/// The figure that a card shows large.
pub(super) fn key_figure(ui: Ui, dataset: &Dataset, id: Id<Observation>) -> impl IntoView + use<> {
    let observation = &dataset.observations[id];
    let label = &dataset.indicators[observation.indicator].label;
    view! {
        <p class="key-figure">
            <b>{observation.as_stated.clone()}</b>" "
            <span class="about">{ui.text(label)}</span>
            {references(ui, &observation.refs)}
        </p>
    }
}
