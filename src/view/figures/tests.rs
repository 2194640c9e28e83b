//! What a reader sees of an indicator, as the written page has it.

use std::sync::Arc;

use leptos::prelude::*;

use super::IndicatorArticle;
use crate::{
    evidence,
    locale::Language,
    state::IndexedDataset,
    view::{Medium, RenderContext},
};

const DATA: &str = include_str!("../../../data/azerbaijan-kazakhstan.json");

/// Renders what is drawn of an indicator in a medium.
fn render<V: RenderHtml>(medium: Medium, draw: impl FnOnce(RenderContext) -> V) -> String {
    let (dataset, problems) = evidence::read(DATA);
    let indexed = Arc::new(IndexedDataset::new(dataset));
    Owner::new().with(|| {
        let page = ("", "transcaspian");
        let context =
            RenderContext::provide(indexed, Arc::new(problems), Language::En, medium, page);
        draw(context).to_html()
    })
}

#[test]
fn dump() {
    let html = render(Medium::WrittenPage, |context| {
        let ids: Vec<_> = context.with_dataset(|dataset| dataset.indicators.ids().collect());
        ids.into_iter().map(|id| view! { <IndicatorArticle id/> }).collect_view()
    });
    std::fs::write("/tmp/figx/articles.html", html).unwrap();
}
