//! The widget: everything from the header to the sources.

use leptos::{ev, html, prelude::*, web_sys::HtmlElement};

use super::{
    RenderContext, WidgetState,
    detail::{Detail, DetailPanel},
    disagreements::AllDisagreements,
    evidence::EvidenceView,
    figures::FiguresView,
    header::Header,
    navigation::{Destination, Navigation},
    print::PrintOnDemand,
    problems::Problems,
    project_cards::{FeaturedCards, ProjectCards},
    reading_list::ReadingList,
    references::{Previews, ReferencePreview},
    resize::on_size,
    share::{ShareDialog, Sharing},
    sources::Sources,
    timeline::{Timeline, TimelineModel},
    toolbar::Toolbar,
};
use crate::state::View;

/// A timeline with project cards. A [`RenderContext`], a [`WidgetState`] and a [`Navigation`] must have been provided.
#[component]
pub fn Widget() -> impl IntoView {
    let (context, state, navigation) =
        (RenderContext::here(), WidgetState::here(), Navigation::here());
    TimelineModel::provide(context, state);
    Previews::provide();
    Sharing::provide();
    let is_empty = context.with_dataset(crate::dataset::Dataset::is_empty);
    // Escape closes the innermost thing open; what lies further inside has taken it by then. In a text field it is the
    // field's own.
    let escape = move |event: ev::KeyboardEvent| {
        let is_typing = event_target::<HtmlElement>(&event).tag_name() == "INPUT";
        if event.key() == "Escape" && !is_typing && state.selection.get_untracked().is_some() {
            event.prevent_default();
            event.stop_propagation();
            navigation.close();
        }
    };
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
        <div class="tl-widget" part="widget" lang=context.language.tag() on:keydown=escape>
            <Header/>
            <Problems/>
            {rest}
            <ReferencePreview/>
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
    on_size(stage, move |stage| state.width.set(f64::from(stage.offset_width())));
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
    view! { <For each=move || state.open_within_view() key=|it| *it let:selection><Detail selection/></For> }
}
