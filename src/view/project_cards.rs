//! Project cards.

use std::{cmp::Reverse, sync::Arc};

use leptos::prelude::*;

use super::{
    RenderContext, WidgetState,
    detail::Detail,
    link::RecordLink,
    project::ProjectCard,
    prose::{Sign, sign},
    virtual_list::{Row, VirtualList},
};
use crate::{
    dataset::{Dataset, Id, Project},
    state::{LinkTarget, SearchResult, Selection, View},
};

/// How many cards stand below the timeline.
const FEATURED: usize = 3;

/// Shows all cards that search and facets leave; what is open is told in place where there is no room beside.
#[component]
pub fn ProjectCards() -> impl IntoView {
    let messages = RenderContext::here().messages();
    let state = WidgetState::here();
    let WidgetState { result, selection, is_wide, .. } = state;
    let rows = Memo::new(move |_| {
        let open = state.open_within_view();
        let row = |&id| {
            let detail = open.filter(|it| *it == Selection::Project(id)).map(Row::Detail);
            [Row::Project(id)].into_iter().chain(detail)
        };
        Arc::<Vec<Row>>::new(result.read().projects.iter().flat_map(row).collect())
    });
    let keep = Signal::derive(move || match selection.get() {
        Some(Selection::Project(id)) if is_wide.get() => Some(Row::Project(id)),
        open => open.filter(|it| matches!(it, Selection::Project(_))).map(Row::Detail),
    });
    let draw = Callback::new(|row| match row {
        Row::Project(id) => view! { <ProjectCard id/> }.into_any(),
        Row::Detail(selection) => view! { <Detail selection/> }.into_any(),
        _ => ().into_any(),
    });
    view! {
        <div>
            <h2 class="tl-sr-only">{messages.projects.heading}</h2>
            <VirtualList rows draw class="tl-cards" is_list=false least=60 keep/>
            <Show when=move || rows.read().is_empty()>
                <p class="tl-nothing">{messages.search.nothing_hint}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// Shows a few cards below the timeline: of those found, the ones that the sources say most of; nothing in other views.
#[component]
pub fn FeaturedCards() -> impl IntoView {
    let context = RenderContext::here();
    let WidgetState { result, view, .. } = WidgetState::here();
    let indexed = context.indexed();
    let ids = Memo::new(move |_| match view.get() {
        View::Timeline => featured(&indexed.dataset, &result.read()),
        _ => Vec::new(),
    });
    let is_any = Memo::new(move |_| !ids.read().is_empty());
    let left = move || Some(result.read().projects.len()).filter(|total| *total > FEATURED);
    view! {
        <Show when=move || is_any.get()>
            <section class="tl-featured">
                <h2>{context.messages().projects.heading}</h2>
                <div class="tl-cards">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <ProjectCard id/>
                    </For>
                </div>
                <For each=left key=|total| *total let:total>
                    <SeeAll total/>
                </For>
            </section>
        </Show>
    }
    .into_any()
}

/// Shows the way to all cards.
#[component]
fn SeeAll(
    /// How many there are.
    total: usize,
) -> impl IntoView {
    let context = RenderContext::here();
    let text = context.plural(total, &context.messages().projects.see_all);
    view! {
        <p>
            <RecordLink to=LinkTarget::View(View::Projects)>
                {format!("{text} ")} <Sign text=sign::LATER/>
            </RecordLink>
        </p>
    }
}

/// Chooses the projects that the sources say most of, first those that have a figure to show.
fn featured(dataset: &Dataset, result: &SearchResult) -> Vec<Id<Project>> {
    let weight = |id: &Id<Project>| {
        let project = &dataset.projects[*id];
        Reverse((project.key_figure.is_some(), project.claims.len() + project.events.len()))
    };
    let mut ids = result.projects.clone();
    ids.sort_by_key(weight);
    ids.truncate(FEATURED);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset;

    #[test]
    fn projects_with_a_figure_and_then_those_with_the_most_to_tell_come_first() {
        let data = include_str!("../../data/azerbaijan-kazakhstan.json");
        let (dataset, _) = dataset::read(data);
        let all = SearchResult { projects: dataset.projects.ids().collect(), ..Default::default() };
        let weight = |id: Id<Project>| {
            let project = &dataset.projects[id];
            (project.key_figure.is_some(), project.claims.len() + project.events.len())
        };
        let chosen = featured(&dataset, &all);
        assert_eq!(chosen.len(), FEATURED);
        let least = chosen.iter().map(|&id| weight(id)).min();
        let others = all.projects.iter().filter(|id| !chosen.contains(id));
        assert!(others.map(|&id| weight(id)).max() <= least);
    }
}
