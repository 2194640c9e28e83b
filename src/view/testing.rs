//! What tests of components see: the HTML that is written natively, and the text in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Medium, RenderContext, WidgetState, navigation::Navigation, share::Sharing};
use crate::{
    dataset::{Dataset, EMBEDDED},
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
    render(DATA, medium, state, |indexed| draw(&indexed.dataset))
}

/// Writes the HTML of a component over the embedded dataset, for a reader who has asked for nothing.
pub(super) fn html_of_embedded<V: RenderHtml>(
    medium: Medium,
    draw: impl FnOnce(&IndexedDataset) -> V,
) -> String {
    render(EMBEDDED, medium, |_| ViewState::default(), draw)
}

/// Writes the HTML of a component over a dataset, for a reader of a state.
pub(super) fn render<V: RenderHtml>(
    data: &str,
    medium: Medium,
    state: impl FnOnce(&Dataset) -> ViewState,
    draw: impl FnOnce(&IndexedDataset) -> V,
) -> String {
    let (dataset, problems) = evidence::read(data);
    let indexed = Arc::new(IndexedDataset::new(dataset));
    Owner::new().with(|| {
        let page = ("", "transcaspian");
        let (language, problems) = (Language::En, Arc::new(problems));
        let context = RenderContext::provide(indexed.clone(), problems, language, medium, page);
        let state = WidgetState::provide(context, state(&indexed.dataset));
        Navigation::provide(state);
        Sharing::provide();
        draw(&indexed).to_html()
    })
}

/// Tells whether an element carries a style of its own, which strict pages forbid.
pub(super) fn has_style(html: &str) -> bool {
    let attribute = "style";
    html.contains(&format!("{attribute}="))
}

/// Compares the HTML of a component with what `tests/snapshots` keeps of it.
#[track_caller]
pub(super) fn assert_snapshot(name: &str, html: &str) {
    let settings = insta::Settings::clone_current();
    let _bound = with_folder(settings).bind_to_scope();
    insta::assert_snapshot!(name, pretty(html));
}

fn with_folder(mut settings: insta::Settings) -> insta::Settings {
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// Writes HTML with a line for each element, indented by what it stands in; an element that holds text alone is one line.
fn pretty(html: &str) -> String {
    let html = html.replace(NOTHING, "").replace(BETWEEN_TEXTS, "").replace('\u{2060}', "");
    let (mut lines, mut depth, mut holds_elements) = (Vec::<String>::new(), 0, false);
    for (tag, text) in html.split('<').filter_map(|piece| piece.split_once('>')) {
        if tag.starts_with('/') {
            depth -= 1;
            match lines.last_mut().filter(|_| !holds_elements) {
                Some(line) => line.extend(["<", tag, ">"]),
                None => lines.push(format!("{:1$}<{tag}>", "", 2 * depth)),
            }
            holds_elements = true;
            if !text.is_empty() {
                lines.push(format!("{:1$}{text}", "", 2 * depth));
            }
        } else {
            lines.push(format!("{:1$}<{tag}>{text}", "", 2 * depth));
            depth += 1;
            holds_elements = false;
        }
    }
    lines.join("\n")
}

/// What Leptos writes for nothing at all, and between two texts.
const NOTHING: &str = "<!--<() />-->";
const BETWEEN_TEXTS: &str = "<!>";

/// Gives the text of some HTML, its elements set apart by spaces.
pub(super) fn text(html: &str) -> String {
    // What is written for nothing at all, and what keeps reference marks on the line of the word before.
    let html = html.replace(NOTHING, "").replace('\u{2060}', "");
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |it| it.1));
    let text = pieces.collect::<Vec<_>>().join(" ").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives the HTML of the only `li` element that says something; it must not hold lists.
#[track_caller]
pub(super) fn row(html: &str, saying: &str) -> String {
    let rows = html.split("<li").skip(1).map(|row| format!("<li{row}"));
    let mut rows = rows.filter(|row| text(row).contains(saying));
    let row = rows.next().expect("a row says it");
    assert!(rows.next().is_none(), "several rows say \"{saying}\"");
    row
}
