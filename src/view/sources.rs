//! The numbered sources, at the foot.

use leptos::prelude::*;

use super::ui::Ui;
use crate::{
    dataset::{Dataset, Id, Source},
    evidence::claims_by_source,
    locale::{capitalized, date_words, fill, plural},
};

/// The list of sources, with the licence.
#[component]
pub(super) fn Sources() -> impl IntoView {
    let ui = Ui::here();
    let say = ui.say();
    let catalogue = ui.catalogue();
    let dataset = &catalogue.dataset;
    let counts = claims_by_source(dataset);
    let items: Vec<_> = dataset
        .sources
        .iter()
        .zip(counts)
        .map(|((id, source), count)| item(ui, id, source, count))
        .collect();
    view! {
        <footer class="sources">
            <h2 tabindex="-1">{say.references.heading}</h2>
            <ol role="list">{items}</ol>
            <p class="imprint">{imprint(ui, dataset)}</p>
        </footer>
    }
    .into_any()
}

fn item(ui: Ui, id: Id<Source>, source: &Source, count: usize) -> impl IntoView + use<> {
    let say = ui.say();
    let publisher = source.container.clone().unwrap_or_else(|| capitalized(say.references.no_publisher));
    let date = source.issued.map(|date| format!(", {}", date_words(date, ui.language)));
    let claims = plural(count, &say.references.claims, ui.language);
    let note = source.note.clone().map(|note| view! { <p class="note">{note}</p> });
    let title = match source.url.clone() {
        Some(url) => view! {
            <a href=url target="_blank" rel="noopener noreferrer">{source.title.clone()}
                <span class="sr-only">" ("{say.page.new_tab}")"</span></a>
        }
        .into_any(),
        None => source.title.clone().into_any(),
    };
    let is_visited = move || ui.visited.get() == Some(id);
    let back = move |_| ui.go_back();
    view! {
        <li class="source" class:visited=is_visited data-source=id.number().to_string() tabindex="-1"
            lang=source.language.clone()>
            <span class="number" aria-hidden="true">{id.number()}</span>
            <div>
                <p><b>{publisher}</b>{date}" · "{title}" · "<span class="about">{claims}</span></p>
                {note}
                <Show when=is_visited>
                    <button type="button" class="link" on:click=back>
                        <span aria-hidden="true">"↩ "</span>{capitalized(say.references.back_to_text)}
                    </button>
                </Show>
            </div>
        </li>
    }
}

fn imprint(ui: Ui, dataset: &Dataset) -> String {
    let say = &ui.say().page;
    let licence = dataset.license.as_ref().map(|licence| format!("{}: {licence}", say.licence));
    let publisher = dataset
        .publisher
        .as_ref()
        .map(|publisher| fill(say.published_by, &[("name", &publisher.name)]));
    let modified = dataset.modified.map(|date| {
        capitalized(&fill(say.modified, &[("date", &date_words(date, ui.language))]))
    });
    [publisher, licence, modified].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
