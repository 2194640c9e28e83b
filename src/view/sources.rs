//! The numbered sources, at the foot.

mod source_entry;

pub use source_entry::SourceEntry;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    RenderContext, WidgetState,
    section_heading::SectionHeading,
    virtual_list::{Row, VirtualList},
};
use crate::{
    locale::{capitalized, date_words, fill},
    state::{LinkTarget, Section},
};

/// Shows the list of sources, with the licence.
#[component]
pub fn Sources() -> impl IntoView {
    let context = RenderContext::here();
    let WidgetState { visited_source, .. } = WidgetState::here();
    let section = Section::Sources;
    let rows = context.with_dataset(|dataset| dataset.sources.ids().map(Row::Source).collect());
    let rows = Signal::stored(Arc::<Vec<Row>>::new(rows));
    let visited = Signal::derive(move || visited_source.get().map(Row::Source));
    let draw = Callback::new(|row| match row {
        Row::Source(id) => view! { <SourceEntry id/> }.into_any(),
        _ => ().into_any(),
    });
    view! {
        <footer class="tl-sources" id=context.anchor(LinkTarget::Section(section))>
            <SectionHeading section text=context.messages().references.heading/>
            <VirtualList rows draw class="tl-source-list" keep=visited/>
            <Imprint/>
        </footer>
    }
    .into_any()
}

/// Shows who publishes the dataset, under which licence, and when it was last changed.
#[component]
pub fn Imprint() -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().page);
    let dataset = &indexed.dataset;
    let publisher = dataset.publisher.as_ref();
    let publisher = publisher.map(|it| fill(say.published_by, &[("name", &it.name)]));
    let licence = dataset.license.as_ref().map(|licence| format!("{}: {licence}", say.licence));
    let modified = dataset.modified.map(|date| {
        capitalized(&fill(say.modified, &[("date", &date_words(date, context.language))]))
    });
    let imprint = [publisher, licence, modified].into_iter().flatten().collect::<Vec<_>>();
    view! { <p class="tl-imprint">{imprint.join(" · ")}</p> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::{
        Medium,
        testing::{html, text},
    };

    #[test]
    fn a_source_says_who_published_it_when_and_how_much_rests_on_it() {
        let entry = html(Medium::WrittenPage, |dataset| {
            let id = dataset.sources.find("velmar-mirror").unwrap();
            view! { <SourceEntry id/> }
        });
        let said = text(&entry);
        assert!(said.starts_with("1 Velmar Mirror , 2 September 2011 ·"), "{said}");
        assert!(said.contains("The lock is ready (opens in a new tab) · 6 claims"), "{said}");
        assert!(entry.contains("id=\"transcaspian:source=velmar-mirror\""), "{entry}");
        assert!(entry.contains("href=\"https://mirror.example/lock\""), "{entry}");
        assert!(!entry.contains("<details"), "{entry}");
    }

    #[test]
    fn on_the_screen_readers_can_ask_what_rests_on_a_source() {
        let entry = html(Medium::Screen, |dataset| {
            let id = dataset.sources.find("ostrian-herald").unwrap();
            view! { <SourceEntry id/> }
        });
        assert!(text(&entry).ends_with("What rests on it"), "{entry}");
        assert!(entry.contains("<span lang=\"az\" translate=\"no\">"), "{entry}");
        assert_eq!(entry.matches(" lang=").count(), 1, "{entry}");
    }

    #[test]
    fn the_imprint_names_publisher_licence_and_date() {
        let imprint = html(Medium::WrittenPage, |_| view! { <Imprint/> });
        let expected = "Published by River Society · Licence: CC0-1.0 · Last changed 1 May 2012";
        assert_eq!(text(&imprint), expected);
    }
}
