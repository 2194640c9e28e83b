//! The whole widget: header, toolbar, the view chosen, the detail beside it, and the sources.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    card::Cards, detail::Aside, differ::Disagreements, header::Header, measure::width_of,
    problems::Problems, project::Featured, reading_list::ReadingList, sources::Sources,
    timeline::Timeline, toolbar::Toolbar, ui::Ui,
};
use crate::{
    dataset::Problem,
    locale::Language,
    state::{Catalogue, Intent, View, ViewState},
};

/// A timeline with project cards.
#[component]
pub fn Widget(
    /// The data.
    catalogue: Arc<Catalogue>,
    /// What is wrong with the data.
    problems: Vec<Problem>,
    /// The language of everything but the data.
    language: Language,
    /// The state shown.
    #[prop(into)]
    state: Signal<ViewState>,
    /// Asked for when the reader wants something.
    #[prop(into)]
    act: Callback<Intent>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let ui = Ui::new(catalogue.clone(), language, state, act, root, width_of(root));
    provide_context(ui);
    let has_events = !catalogue.dataset.events.is_empty();
    let body = move || match ui.view.get() {
        View::Timeline => view! { <Timeline/> }.into_any(),
        View::List => view! { <ReadingList/> }.into_any(),
        View::Projects => view! { <Cards/> }.into_any(),
    };
    let stage = move || {
        view! {
            <Toolbar/>
            <div class="stage">
                <div class="main">{body}</div>
                <Aside/>
            </div>
            <Show when=move || ui.view.get() == View::Timeline>
                <Featured/>
            </Show>
            <Disagreements/>
            <Sources/>
        }
        .into_any()
    };
    view! {
        <div class="widget" part="widget" node_ref=root lang=language.tag()>
            <Header/>
            <Problems problems/>
            {(has_events || !catalogue.dataset.projects.is_empty()).then(stage)}
        </div>
    }
    .into_any()
}
