//! The numbered sources, at the foot.

mod source_entry;

pub use source_entry::SourceEntry;

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    RenderContext, WidgetState,
    navigation::{Destination, register},
    virtual_list::{Row, VirtualList},
};
use crate::{
    locale::{capitalized, date_words, fill},
    state::{LinkTarget, Section},
};

/// The list of sources, with the licence.
#[component]
pub fn Sources() -> impl IntoView {
    let context = RenderContext::here();
    let WidgetState { visited_source, .. } = WidgetState::here();
    let heading = NodeRef::<html::H2>::new();
    register(Destination::Section(Section::Sources), heading);
    let rows = context.with_dataset(|dataset| dataset.sources.ids().map(Row::Source).collect());
    let rows = Signal::stored(Arc::<Vec<Row>>::new(rows));
    let visited = Signal::derive(move || visited_source.get().map(Row::Source));
    let draw = Callback::new(|row| match row {
        Row::Source(id) => view! { <SourceEntry id/> }.into_any(),
        _ => ().into_any(),
    });
    view! {
        <footer class="tl-sources" id=context.anchor(LinkTarget::Section(Section::Sources))>
            <h2 tabindex=context.is_live().then_some("-1") node_ref=heading>
                {context.messages().references.heading}
            </h2>
            <VirtualList rows draw class="tl-source-list" keep=visited/>
            <Imprint/>
        </footer>
    }
}

/// Who publishes the dataset, under which licence, and when it was last changed.
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
