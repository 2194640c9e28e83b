//! The detail of what is open, beside the rest or in the place of what opened it.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast as _;

use super::{
    event,
    legend::Legend,
    project,
    ui::{Ui, focus},
};
use crate::{
    dataset::{Event, Id, Project},
    state::Selection,
};

/// The column beside the rest, where there is room for one: the detail, or else how to read the axis.
#[component]
pub(super) fn Aside() -> impl IntoView {
    let ui = Ui::here();
    let content = move || match ui.selection.get() {
        Some(selection) => view! { <Detail selection/> }.into_any(),
        None => view! { <Legend/> }.into_any(),
    };
    let aside = move || ui.is_wide.get().then(|| view! { <aside class="aside">{content}</aside> });
    aside.into_any()
}

/// The detail of an event or a project.
#[component]
pub(super) fn Detail(
    /// What is open.
    selection: Selection,
) -> impl IntoView {
    let ui = Ui::here();
    let panel = NodeRef::<html::Section>::new();
    // Whoever opened it by hand or key is taken to it; whoever came by a link is left where the page begins.
    Effect::new(move |_| {
        if let Some(panel) = panel.get()
            && ui.takes_focus()
        {
            let heading = panel.query_selector("h3").ok().flatten();
            let heading = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(heading) = heading {
                focus(&heading);
            }
        }
    });
    let content = match selection {
        Selection::Event(id) => event_detail(ui, id).into_any(),
        Selection::Project(id) => project_detail(ui, id).into_any(),
    };
    view! {
        <section class="detail" part="detail" node_ref=panel>
            <button type="button" class="close" aria-label=ui.say().detail.close on:click=move |_| ui.close()>
                <span aria-hidden="true">"×"</span>
            </button>
            {content}
        </section>
    }
    .into_any()
}

fn event_detail(ui: Ui, id: Id<Event>) -> impl IntoView {
    let catalogue = ui.catalogue();
    let (dataset, say) = (&catalogue.dataset, &ui.say().detail);
    let event = &dataset.events[id];
    let neighbour = |other: Option<Id<Event>>, name: &'static str, arrow: &'static str| {
        other.map(|other| {
            let open = move |_| ui.open(Selection::Event(other));
            view! { <button type="button" class="link" on:click=open>{name}" "<span aria-hidden="true">{arrow}</span></button> }
        })
    };
    let previous = dataset.events.ids().rfind(|&other| other < id);
    let next = dataset.events.ids().find(|&other| other > id);
    view! {
        {event::kicker(ui, dataset, event)}
        <h3 tabindex="-1">{ui.text(&event.title)}</h3>
        {event::when_and_where(ui, dataset, event)}
        {event::body(ui, dataset, event)}
        <p class="onward">
            {neighbour(previous, say.previous_event, "←")}
            {neighbour(next, say.next_event, "→")}
        </p>
    }
}

fn project_detail(ui: Ui, id: Id<Project>) -> impl IntoView {
    let catalogue = ui.catalogue();
    let project = &catalogue.dataset.projects[id];
    view! {
        {project::kicker(ui, project)}
        <h3 tabindex="-1">{ui.text(&project.name)}</h3>
        {project::body(ui, &catalogue.dataset, project)}
    }
}
