//! Marks: an event as a link to it, or several events at one position as a button that takes them apart.

mod pill;
mod words;

pub(super) use words::shape_word;

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use self::pill::Pill;
use self::words::{edge_word, highlight_word, kind_word, side_word};
use super::{TimelineModel, cluster_list::ClusterListButton, mark_name::mark_name};
use crate::{
    dataset::{Record as _, words::EventStatus},
    layout::{DIFFERS, Label, Mark, MarkKey, Scene},
    state::{Intent, Selection},
    view::{
        RenderContext, WidgetState,
        link::take_plain_click,
        navigation::{Destination, Navigation},
        prose::HIDDEN,
        slice::slice_memo,
        steps::in_steps,
    },
};

/// Shows the marks of the sheet, in the order of time.
#[component]
pub(super) fn Marks() -> impl IntoView {
    let (context, model, navigation) =
        (RenderContext::here(), TimelineModel::here(), Navigation::here());
    let marks = NodeRef::<html::Div>::new();
    navigation.register(Destination::Marks, marks);
    let wanted = Memo::new(move |_| {
        let keys = |scene: &Arc<Scene>| scene.marks.iter().map(Mark::key).collect::<Vec<_>>();
        Arc::new(model.scene.with(|scene| scene.as_ref().map(keys).unwrap_or_default()))
    });
    let keys = in_steps(wanted);
    let go_on = move |_| {
        if let Some(stop) = model.tab_stop.get_untracked() {
            navigation.focus_first(&[Destination::Mark(stop)]);
        }
    };
    view! {
        <div class="tl-marks" role="group" aria-label=context.messages().axis.label tabindex="-1" node_ref=marks
            on:focus=go_on on:dblclick=|event| event.stop_propagation()>
            <Pill/>
            <For each=move || keys.get().to_vec() key=|key| *key let:key>
                {
                    let Some(mark) = mark_memo(model.scene, key) else { return ().into_any() };
                    if key.is_cluster {
                        view! { <ClusterMark mark/> }.into_any()
                    } else {
                        view! { <MarkView mark/> }.into_any()
                    }
                }
            </For>
        </div>
    }
}

/// Follows one mark of the scene.
fn mark_memo(scene: Signal<Option<Arc<Scene>>>, key: MarkKey) -> Option<Memo<Mark>> {
    let find =
        move || scene.with(|scene| scene.as_ref().and_then(|scene| scene.mark(key)).cloned());
    slice_memo(find)
}

/// Shows an event on the axis, as a link that opens it.
#[component]
pub(super) fn MarkView(
    /// How it is drawn; only this mark's slice of the scene.
    mark: Memo<Mark>,
) -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let navigation = Navigation::here();
    let event = mark.with_untracked(|mark| mark.first);
    let selection = Selection::Event(event);
    let link = NodeRef::<html::A>::new();
    navigation.register(Destination::Mark(event), link);
    let open = move |pressed: ev::MouseEvent| {
        if let Some(link) = take_plain_click(&pressed) {
            navigation.toggle(selection, link);
        }
    };
    let name = mark.with_untracked(|mark| mark_name(context, mark));
    let shape = mark_shape(context, mark);
    view! {
        <a {..shape} href=context.href(selection.into()) draggable="false" node_ref=link
            tabindex=move || if model.is_tab_stop(event) { "0" } else { "-1" }
            aria-label=name.clone() title=name
            aria-expanded=move || model.is_open(selection).to_string()
            on:click=open on:focus=move |_| state.set_focus(event)>
            <MarkLabel mark/>
        </a>
    }
}

/// Shows several events at one position: pressing it takes them apart or, where no zooming helps, lists them.
#[component]
fn ClusterMark(
    /// How it is drawn; only this mark's slice of the scene.
    mark: Memo<Mark>,
) -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let first = mark.with_untracked(|mark| mark.first);
    let button = NodeRef::<html::Button>::new();
    Navigation::here().register(Destination::Mark(first), button);
    let is_pointed = RwSignal::new(false);
    let press = move |_| match mark.with_untracked(|mark| mark.opens) {
        Some(window) => state.intend(Intent::Go(window)),
        None => model.toggle_list(mark, Destination::Mark(first)),
    };
    let name = Memo::new(move |_| mark.with(|mark| mark_name(context, mark)));
    let shape = mark_shape(context, mark);
    view! {
        <span class="tl-cluster" on:pointerenter=move |_| is_pointed.set(true) on:pointerleave=move |_| is_pointed.set(false)>
            <button {..shape} type="button" node_ref=button
                tabindex=move || if model.is_tab_stop(first) { "0" } else { "-1" }
                aria-label=move || name.get() title=move || name.get()
                on:click=press on:focus=move |_| state.set_focus(first)>
                <ClusterCount mark/>
            </button>
            <ClusterListButton mark is_pointed/>
        </span>
    }
}

/// Shows a mark as it is on paper, where nothing can be pressed.
#[component]
pub(super) fn MarkPicture(
    /// How it is drawn.
    mark: Mark,
) -> impl IntoView {
    let context = RenderContext::here();
    let is_cluster = mark.key().is_cluster;
    let mark = Memo::new(move |_| mark.clone());
    let shape = mark_shape(context, mark);
    let label = if is_cluster {
        view! { <ClusterCount mark/> }.into_any()
    } else {
        view! { <MarkLabel mark/> }.into_any()
    };
    view! { <span {..shape}>{label}</span> }
}

/// Gives what every mark has: its classes, how it is drawn, and where.
fn mark_shape(
    context: RenderContext,
    mark: Memo<Mark>,
) -> leptos::tachys::html::attribute::any_attribute::AnyAttribute {
    use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute as _;
    let (tone, slug, is_planned, edges) = mark.with_untracked(|mark| {
        let slug = context.with_dataset(|dataset| dataset.events[mark.first].slug().to_owned());
        let edges = (edge_word(mark.start_edge), edge_word(mark.end_edge));
        (context.tone(mark.sector), slug, mark.status != EventStatus::Occurred, edges)
    });
    view! {
        <{..} class="tl-mark tl-shape" class:tl-planned=is_planned part="mark" data-tone=tone data-event=slug data-start=edges.0
            data-end=edges.1 data-kind=move || kind_word(mark.read().kind)
            data-shape=move || (!mark.read().key().is_cluster).then(|| shape_word(mark.read().shape))
            data-highlight=move || highlight_word(mark.read().highlight)
            style:left=move || format!("{:.1}px", mark.read().x) style:top=move || format!("{:.1}px", mark.read().y)
            style:width=move || format!("{:.1}px", mark.read().width)/>
    }
    .into_any_attr()
}

/// Shows the label of an event, where there is room for one.
#[component]
fn MarkLabel(
    /// The mark.
    mark: Memo<Mark>,
) -> impl IntoView {
    let label = label_memo(mark);
    let differs = mark.with_untracked(|mark| mark.differs);
    let sign = move || {
        differs.then(|| view! { <span class="tl-differs" aria-hidden=HIDDEN>{DIFFERS}</span> })
    };
    move || {
        let Label { text, side, x, width } = label.get()?;
        Some(view! {
            <span class="tl-label" translate="no" data-side=side_word(side) style:left=format!("{x:.1}px")
                style:width=format!("{width:.1}px")>{text}{sign()}</span>
        })
    }
}

/// Shows how many events a cluster has, in the middle of what is visible of it.
#[component]
fn ClusterCount(
    /// The mark.
    mark: Memo<Mark>,
) -> impl IntoView {
    let label = label_memo(mark);
    move || {
        let Label { text, x, width, .. } = label.get()?;
        Some(view! {
            <span class="tl-cluster-count" translate="no" style:left=format!("{x:.1}px")
                style:width=format!("{width:.1}px")>{text}</span>
        })
    }
}

/// Follows the label of a mark, its position being counted from where the mark begins.
fn label_memo(mark: Memo<Mark>) -> Memo<Option<Label>> {
    Memo::new(move |_| {
        let mark = mark.read();
        let label = mark.label.clone()?;
        Some(Label { x: label.x - mark.x, ..label })
    })
}
