//! Disagreements: what each source says, side by side, and how the dataset reads it.

use leptos::prelude::*;

use super::{reference::references, ui::Ui};
use crate::{
    dataset::{Disagreement, Id, Record, Side, words::Rank},
    locale::{capitalized, word_label},
};

/// All disagreements of the dataset.
#[component]
pub(super) fn Disagreements() -> impl IntoView {
    let ui = Ui::here();
    let ids: Vec<_> = ui.catalogue().dataset.disagreements.ids().collect();
    (!ids.is_empty()).then(|| {
        view! {
            <section class="disagreements">
                <h2 tabindex="-1">{ui.say().differ.heading}</h2>
                <div class="columns">{disagreements(ui, &ids)}</div>
            </section>
        }
    })
}

/// Some disagreements, each closed until it is asked for.
pub(super) fn disagreements(ui: Ui, ids: &[Id<Disagreement>]) -> Vec<AnyView> {
    let catalogue = ui.catalogue();
    ids.iter().map(|&id| disagreement(ui, &catalogue.dataset.disagreements[id]).into_any()).collect()
}

fn disagreement(ui: Ui, disagreement: &Disagreement) -> impl IntoView + use<> {
    let sides: Vec<_> = disagreement.sides.iter().map(|it| side(ui, it)).collect();
    let reason = capitalized(word_label(disagreement.reason, ui.language));
    let resolution = capitalized(word_label(disagreement.resolution, ui.language));
    view! {
        <details class="differ" data-disagreement=disagreement.slug().to_owned()>
            <summary>{ui.text(&disagreement.title)}</summary>
            <ul class="sides" role="list">{sides}</ul>
            <p class="explained"><b>{reason}". "{resolution}"."</b>" "{ui.text(&disagreement.note)}</p>
        </details>
    }
}

fn side(ui: Ui, side: &Side) -> impl IntoView + use<> {
    let rank = (side.rank != Rank::Normal)
        .then(|| view! { <span class="rank">{word_label(side.rank, ui.language)}</span> });
    view! {
        <li class:deprecated=side.rank == Rank::Deprecated>
            {ui.text(&side.text)}{references(ui, &side.refs)}{rank}
        </li>
    }
}
