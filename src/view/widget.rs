//! The widget: everything from the header to the sources.

use leptos::{ev, html, prelude::*, web_sys::HtmlElement};

use super::{
    RenderContext, WidgetState,
    detail::{DetailPanel, DetailSheet},
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
    toolbar::{Toolbar, view_name},
};
use crate::state::View;

/// Shows a timeline with project cards. A [`RenderContext`], a [`WidgetState`] and a [`Navigation`] must have been
/// provided.
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
            <ViewAndDetail/>
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
            <DetailSheet/>
            <ReferencePreview/>
            <PrintOnDemand/>
        </div>
    }
}

/// Shows the view that is chosen, and the detail beside it where there is room.
#[component]
fn ViewAndDetail() -> impl IntoView {
    let state = WidgetState::here();
    let container = NodeRef::<html::Div>::new();
    let main = NodeRef::<html::Div>::new();
    // Its own pixels, whatever the page zooms or transforms.
    on_size(container, move |container| state.width.set(f64::from(container.offset_width())));
    Navigation::here().register(Destination::Main, main);
    let messages = RenderContext::here().messages();
    let name = move || view_name(messages, state.view.get());
    let view = move || match state.view.get() {
        View::Timeline => view! { <Timeline/> }.into_any(),
        View::List => view! { <ReadingList/> }.into_any(),
        View::Projects => view! { <ProjectCards/> }.into_any(),
        View::Figures => view! { <FiguresView/> }.into_any(),
        View::Evidence => view! { <EvidenceView/> }.into_any(),
    };
    view! {
        <div class="tl-view-and-detail" node_ref=container>
            <div class="tl-main" role="group" aria-label=name tabindex="-1" node_ref=main>
                {view}
            </div>
            <Show when=move || state.is_wide.get()><DetailPanel/></Show>
        </div>
    }
}
