//! Components as HTML, for tests that look at what a reader sees.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Medium, RenderContext, WidgetState, navigation::Navigation};
use crate::{
    dataset::EMBEDDED,
    evidence,
    locale::Language,
    state::{IndexedDataset, ViewState},
};

/// What keeps reference marks on the line of the word before.
const WORD_JOINER: char = '\u{2060}';

/// What was rendered.
pub(super) struct Rendered {
    pub(super) html: String,
}

impl Rendered {
    /// Renders what a function draws of the embedded dataset.
    pub(super) fn of<V: IntoView>(medium: Medium, draw: impl FnOnce(&IndexedDataset) -> V) -> Self {
        let owner = Owner::new();
        let html = owner.with(|| {
            let (dataset, problems) = evidence::read(EMBEDDED);
            let indexed = Arc::new(IndexedDataset::new(dataset));
            let context = RenderContext::provide(
                Arc::clone(&indexed),
                Arc::new(problems),
                Language::En,
                medium,
                ("", "transcaspian"),
            );
            let state = WidgetState::provide(context, ViewState::default());
            Navigation::provide(state);
            draw(&indexed).to_html()
        });
        owner.cleanup();
        Self { html }
    }

    /// Gives its text; elements are set apart by spaces.
    pub(super) fn text(&self) -> String {
        let mut texts: Vec<&str> = Vec::new();
        for part in self.html.split('<') {
            let text = part.split_once('>').map_or(part, |(_, text)| text);
            let text = text.trim_matches([' ', WORD_JOINER]);
            texts.extend(Some(text).filter(|text| !text.is_empty()));
        }
        texts.join(" ")
    }

    /// Gives the only `li` element that says something; it must not hold lists.
    #[track_caller]
    pub(super) fn row(&self, saying: &str) -> Self {
        let rows = self.html.split("<li").skip(1);
        let rows = rows.map(|row| Self { html: format!("<li{row}") });
        let mut rows = rows.filter(|row| row.text().contains(saying));
        let row = rows.next().expect("a row says it");
        assert!(rows.next().is_none(), "several rows say \"{saying}\"");
        row
    }
}
