//! The events of a cluster, listed beside it without zooming.

use leptos::{ev, html, prelude::*, web_sys::Node};
use wasm_bindgen::JsCast as _;

use super::{TimelineModel, mark_name::mark_name};
use crate::{
    dataset::{Event, Id},
    layout::{MOST_MEMBERS, Mark, Sheet, size},
    state::{Intent, Selection},
    time::Window,
    view::{
        RenderContext, WidgetState,
        close_button::CloseButton,
        event_entry::short_date,
        keyboard::KeyboardHolder,
        link::RecordLink,
        navigation::{Arrival, Destination, Navigation},
        slice::slice_memo,
    },
};

/// The width of the button that lists, in CSS pixels; the style sheet has the same.
const BUTTON_PX: f64 = 28.0;

/// Shows the button beside a cluster that lists its events. It is there for the cluster that is pointed at, listed or
/// has the keyboard; one for each would be many elements that nobody sees.
#[component]
pub(super) fn ClusterListButton(
    /// The cluster.
    mark: Memo<Mark>,
    /// Whether the cluster or the button is pointed at.
    is_pointed: RwSignal<bool>,
) -> impl IntoView {
    let model = TimelineModel::here();
    let first = mark.with_untracked(|mark| mark.first);
    let is_there = move || is_pointed.get() || model.is_listed(first) || model.is_tab_stop(first);
    view! { <Show when=is_there><ListButton mark/></Show> }
}

/// Shows the button that lists the events of a cluster, while it is there.
#[component]
fn ListButton(
    /// The cluster.
    mark: Memo<Mark>,
) -> impl IntoView {
    let (context, model) = (RenderContext::here(), TimelineModel::here());
    let first = mark.with_untracked(|mark| mark.first);
    let button = NodeRef::<html::Button>::new();
    let own = Destination::ClusterListButton(first);
    Navigation::here().register(own, button);
    let name = Memo::new(move |_| {
        context.plural(mark.read().count, &context.messages().axis.show_cluster)
    });
    let left = move || {
        let sheet_end = model.sheet.with(|sheet| sheet.as_ref().map_or(0.0, Sheet::end_px));
        let end = mark.with(|mark| mark.x + mark.width);
        format!("{:.1}px", end.min(sheet_end - BUTTON_PX))
    };
    // The keyboard stays in the list, which would else close before the press could.
    let keep_focus = move |event: ev::MouseEvent| event.prevent_default();
    view! {
        <button class="tl-cluster-list-button" type="button" aria-expanded=move || model.is_listed(first).to_string()
            aria-label=move || name.get() title=move || name.get() node_ref=button
            tabindex=move || if model.is_tab_stop(first) { "0" } else { "-1" }
            style:left=left style:top=move || format!("{:.1}px", mark.read().y)
            on:mousedown=keep_focus on:click=move |_| model.toggle_list(mark, own)></button>
    }
}

/// Shows the list, under the cluster that is listed; it goes with that.
#[component]
pub(super) fn ClusterList(
    /// What has the keyboard on the axis: it gets it back from a list that goes.
    keyboard: KeyboardHolder,
) -> impl IntoView {
    let model = TimelineModel::here();
    let listed = Memo::new(move |_| model.listed_mark());
    let key = move || listed.with(|mark| mark.as_ref().map(|mark| (mark.first, mark.count)));
    view! {
        <For each=move || key() key=|key| *key let:_>
            {slice_memo(move || listed.get()).map(|mark| view! { <ClusterEvents mark keyboard/> })}
        </For>
    }
}

/// Shows the events of a cluster, with what leads to all of them in the list view.
#[component]
fn ClusterEvents(
    /// The cluster.
    mark: Memo<Mark>,
    /// What has the keyboard on the axis.
    keyboard: KeyboardHolder,
) -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let (navigation, messages) = (Navigation::here(), context.messages());
    let dialog = NodeRef::<html::Section>::new();
    let cluster = mark.get_untracked();
    let first = cluster.first;
    dialog.on_load(|dialog| super::super::navigation::focus(&dialog));
    let close = move || {
        // The button beside a cluster goes with the list where the keyboard was not on that cluster.
        let stays = untrack(|| model.is_tab_stop(first));
        let opener = model.listed.get_untracked().map(|it| it.opener).filter(|_| stays);
        let to: Vec<_> = opener.into_iter().chain([Destination::Mark(first)]).collect();
        navigation.focus_first(&to);
        model.listed.set(None);
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let is_gone = move || untrack(|| model.listed_mark()).is_none();
    let leave = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|it| it.dyn_into::<Node>().ok());
        let stays = dialog.get_untracked().is_some_and(|dialog| dialog.contains(to.as_ref()));
        // Some browsers tell that the keyboard leaves a list that is taken away, some do not.
        if !stays && !is_gone() {
            model.listed.set(None);
        }
    };
    let listed = model.listed.get_untracked();
    on_cleanup(move || {
        if model.listed.get_untracked() != listed {
            return;
        }
        if let Some(dialog) = dialog.get_untracked().filter(|_| is_gone()) {
            keyboard.hold(dialog);
        }
        model.listed.set(None);
    });
    let name = mark_name(context, &cluster);
    let heading = name.clone();
    let events = model.stacked.with_untracked(|stacked| {
        stacked
            .as_ref()
            .map(|it| it.members(&cluster).take(MOST_MEMBERS).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let all = Window::new(cluster.span.0, cluster.span.1).map(|span| {
        let read = move |_| {
            model.listed.set(None);
            state.intend(Intent::Read(span, cluster.sector));
            navigation.go_to(Destination::Main, Arrival::ScrollAndFocus);
        };
        view! { <button class="tl-link" type="button" on:click=read>{messages.axis.read_cluster}</button> }
    });
    let left =
        move || format!("{:.1}px", mark.read().x - model.sheet_offset() + model.gutter.get());
    let top = move || format!("{:.1}px", mark.read().y + size::ROW_PX);
    view! {
        <section class="tl-cluster-list" role="dialog" aria-label=name tabindex="-1" node_ref=dialog
            style:--x=left style:top=top on:keydown=escape on:focusout=leave>
            <CloseButton on_close=close/>
            <h4>{heading}</h4>
            <ul role="list">{events.into_iter().map(|id| view! { <ClusterEvent id/> }).collect_view()}</ul>
            {all}
        </section>
    }
}

/// Shows an event of a cluster, with its date, as a link that opens it.
#[component]
fn ClusterEvent(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let event = &indexed.dataset.events[id];
    let (date, label) = (short_date(context, event), context.text(&event.label));
    view! {
        <li>
            <span class="tl-date">{date}</span>
            <RecordLink to=Selection::Event(id)>{label}</RecordLink>
        </li>
    }
}
