//! All there is to read, one after the other: where no script runs, and on paper.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    RenderContext, WidgetState, disagreements::DisagreementsSection, evidence::Plans,
    figures::IndicatorArticle, project::ProjectEntry, reading_list::ReadingList,
};
use crate::state::{LinkTarget, SearchResult, View};

/// Shows the events and projects of the widget's result in full, with figures, disagreements, and what became of plans.
#[component]
pub fn ReadingOrder(
    /// What search and facets leave, by which figures and disagreements go: on paper not all of it may be told in full.
    found: Arc<SearchResult>,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = context.messages();
    let result = WidgetState::here().result.get_untracked();
    let projects = result.projects.iter().map(|&id| view! { <ProjectEntry id/> }.into_any());
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let indicators = found.indicators(dataset).into_iter();
    let indicators = indicators.map(|id| view! { <IndicatorArticle id/> }.into_any());
    let ids = dataset.disagreements.ids().filter(|&id| found.has_disagreement(dataset, id));
    let ids: Vec<_> = ids.collect();
    view! {
        <Part to=LinkTarget::View(View::List)>
            <ReadingList/>
        </Part>
        <HeadedPart
            to=LinkTarget::View(View::Projects)
            heading=say.projects.heading
            entries=projects.collect()
        />
        <HeadedPart
            to=LinkTarget::View(View::Figures)
            heading=say.charts.heading
            entries=indicators.collect()
        />
        <DisagreementsSection ids/>
        <Part to=LinkTarget::View(View::Evidence)>
            <Plans result/>
        </Part>
    }
}

/// Shows a part that a link leads to.
#[component]
fn Part(
    /// How links name it.
    to: LinkTarget,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! { <div id=RenderContext::here().anchor(to)>{children()}</div> }
}

/// Shows a part under its heading; nothing where there are no entries.
#[component]
pub fn HeadedPart(
    /// How links name it.
    to: LinkTarget,
    /// Its heading.
    heading: &'static str,
    /// What is in it.
    entries: Vec<AnyView>,
) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        view! {
            <Part to>
                <h2>{heading}</h2>
                {entries}
            </Part>
        }
    })
}
