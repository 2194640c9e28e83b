//! What tests of components see: the HTML that is written natively, and the text in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Medium, RenderContext, WidgetState};
use crate::{
    dataset::Dataset,
    evidence,
    locale::Language,
    state::{IndexedDataset, ViewState},
};

/// Two invented countries on one river.
const DATA: &str = include_str!("../../tests/fixtures/two-countries.json");

/// Writes the HTML of a component for a reader who has asked for nothing.
pub(super) fn html<V: RenderHtml>(medium: Medium, draw: impl FnOnce(&Dataset) -> V) -> String {
    html_of(medium, |_| ViewState::default(), draw)
}

/// Writes the HTML of a component for a reader of a state.
pub(super) fn html_of<V: RenderHtml>(
    medium: Medium,
    state: impl FnOnce(&Dataset) -> ViewState,
    draw: impl FnOnce(&Dataset) -> V,
) -> String {
    let (dataset, problems) = evidence::read(DATA);
    let indexed = Arc::new(IndexedDataset::new(dataset));
    Owner::new().with(|| {
        let page = ("", "transcaspian");
        let (language, problems) = (Language::En, Arc::new(problems));
        let context = RenderContext::provide(indexed.clone(), problems, language, medium, page);
        WidgetState::provide(context, state(&indexed.dataset));
        draw(&indexed.dataset).to_html()
    })
}

/// Gives the text of some HTML, its elements set apart by spaces.
pub(super) fn text(html: &str) -> String {
    // What is written for nothing at all.
    let html = html.replace("<!--<() />-->", "");
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |it| it.1));
    let text = pieces.collect::<Vec<_>>().join(" ").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
