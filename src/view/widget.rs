//! The widget: everything from the header to the sources.

use leptos::{html, prelude::*};
use leptos_use_resize_observer::use_resize_observer;

use super::{
    RenderContext, WidgetState,
    detail::{Detail, DetailPanel},
    disagreements::AllDisagreements,
    evidence::EvidenceView,
    figures::FiguresView,
    header::Header,
    navigation::{Destination, Navigation},
    print_document::PrintOnDemand,
    problems::Problems,
    project_cards::{FeaturedCards, ProjectCards},
    reading_list::ReadingList,
    share::{ShareDialog, Sharing},
    sources::Sources,
    timeline::Timeline,
    toolbar::Toolbar,
};
use crate::state::View;

/// A timeline with project cards. A [`RenderContext`], a [`WidgetState`] and a [`Navigation`] must have been provided.
#[component]
pub fn Widget() -> impl IntoView {
    let context = RenderContext::here();
    Sharing::provide();
    let is_empty = context.with_dataset(crate::dataset::Dataset::is_empty);
    let rest = (!is_empty).then(|| {
        view! {
            <Toolbar/>
            <ShareDialog/>
            <Stage/>
            <FeaturedCards/>
            <AllDisagreements/>
            <Sources/>
        }
        .into_any()
    });
    view! {
        <div class="tl-widget" part="widget" lang=context.language.tag()>
            <Header/>
            <Problems/>
            {rest}
            <PrintOnDemand/>
        </div>
    }
}

/// The view that is chosen, and the detail beside it where there is room.
#[component]
fn Stage() -> impl IntoView {
    let state = WidgetState::here();
    let stage = NodeRef::<html::Div>::new();
    let main = NodeRef::<html::Div>::new();
    // Its own pixels, whatever the page zooms or transforms.
    stage.on_load(move |stage| state.width.set(f64::from(stage.offset_width())));
    use_resize_observer(stage, move |_, _| {
        if let Some(stage) = stage.get_untracked() {
            state.width.set(f64::from(stage.offset_width()));
        }
    });
    Navigation::here().register(Destination::Main, main);
    let view = move || match state.view.get() {
        View::Timeline => view! { <Timeline/> }.into_any(),
        View::List => view! { <ReadingList/> }.into_any(),
        View::Projects => view! { <ProjectCards/> }.into_any(),
        View::Figures => view! { <DetailAbove/><FiguresView/> }.into_any(),
        View::Evidence => view! { <DetailAbove/><EvidenceView/> }.into_any(),
    };
    view! {
        <div class="tl-stage" node_ref=stage>
            <div class="tl-main" tabindex="-1" node_ref=main>{view}</div>
            <Show when=move || state.is_wide.get()><DetailPanel/></Show>
        </div>
    }
}

/// What is open, above a view that has no place of its own for it, where there is no room beside.
#[component]
fn DetailAbove() -> impl IntoView {
    let state = WidgetState::here();
    let open = move || state.selection.get().filter(|_| !state.is_wide.get());
    view! { <For each=move || open() key=|it| *it let:selection><Detail selection/></For> }
}
