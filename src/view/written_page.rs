//! The page that needs no script: everything there is to read, one after the other.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Medium, RenderContext, WidgetState,
    detail::ActorEntry,
    evidence::{NameList, spelled_otherwise},
    header::Header,
    reading_order::{HeadedPart, ReadingOrder},
    sources::Sources,
};
use crate::{
    locale::{Language, plain},
    state::{IndexedDataset, LinkTarget, Section, ViewState},
};

/// Writes a dataset as HTML for pages that allow no script; `name` is the widget's name in links.
pub fn written_page(indexed: Arc<IndexedDataset>, language: Language, name: &str) -> String {
    Owner::new().with(|| {
        let problems = Arc::default();
        let page_and_name = ("", name);
        let context =
            RenderContext::provide(indexed, problems, language, Medium::WrittenPage, page_and_name);
        WidgetState::provide(context, ViewState::default());
        view! { <WrittenPage/> }.to_html()
    })
}

/// Shows the whole dataset in the order of reading: for search engines, and wherever no script runs.
#[component]
fn WrittenPage() -> impl IntoView {
    let context = RenderContext::here();
    let result = WidgetState::here().result.get_untracked();
    let records = Arc::new(spelled_otherwise(context, &result));
    let actors = context.with_dataset(|dataset| {
        let actors = dataset.actors.ids();
        actors.map(|id| view! { <ActorEntry id/> }.into_any()).collect()
    });
    view! {
        <Header/>
        <p class="tl-plain">{plain(context.language)}</p>
        <ReadingOrder found=result/>
        <HeadedPart
            to=LinkTarget::Section(Section::Actors)
            heading=context.messages().evidence.actors
            entries=actors
        />
        <NameList records/>
        <Sources/>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::testing::{assert_snapshot, html};

    #[test]
    fn the_page_tells_all_there_is() {
        let page = html(Medium::WrittenPage, |_| view! { <WrittenPage/> });
        assert_snapshot("component__written_page", &page);
    }
}
