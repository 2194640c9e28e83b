//! The axis: lanes, and the sheet with ticks and marks that moves under the window as the reader pans.

use leptos::{ev, html, prelude::*};

use super::{
    TimelineModel,
    cluster_list::ClusterList,
    drag::{Drag, DragTarget},
    folds::Folds,
    keys::AxisKeys,
    lanes::Lanes,
    mark::Marks,
    no_events::NoEvents,
    ticks::Ticks,
};
use crate::{
    dataset::{Event, Id},
    state::Intent,
    view::{
        RenderContext, WidgetState,
        keyboard::KeyboardHolder,
        navigation::{Arrival, Destination, Navigation},
        prose::HIDDEN,
    },
};

/// By how much a double click zooms in, or out with Shift.
const DOUBLE_CLICK: f64 = 2.0;

/// Shows the axis.
#[component]
pub(super) fn Axis() -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let plot = NodeRef::<html::Div>::new();
    let hints = RwSignal::new(false);
    let keyboard = KeyboardHolder::new();
    keep_keyboard(keyboard);
    let keys = AxisKeys::new();
    let drag = Drag::new(DragTarget::Plot);
    let wheel = move |event: ev::WheelEvent| {
        state.halt_gliding();
        let Some(plot) = plot.get_untracked() else { return };
        if let Some(intent) = wheel_intent(&event, &plot) {
            event.prevent_default();
            state.queue_intent(intent, event.time_stamp());
        } else if keyboard.is_here() {
            // Readers who have just used the axis may have meant it, and are told how; others only pass by.
            hints.set(true);
        }
    };
    let zoom_there = move |event: ev::MouseEvent| {
        let Some(plot) = plot.get_untracked() else { return };
        let rect = plot.get_bounding_client_rect();
        let part = (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0);
        let factor = if event.shift_key() { DOUBLE_CLICK } else { 1.0 / DOUBLE_CLICK };
        let about = Some(untrack(|| state.axis().at(state.seen_window(), part)));
        state.intend(Intent::Zoom { about, factor });
    };
    let leave = move |event: ev::FocusEvent| {
        hints.set(false);
        keyboard.leave(&event);
    };
    let height = Memo::new(move |_| {
        model.scene.with(|scene| scene.as_ref().map_or(0.0, |scene| scene.height))
    });
    let is_empty = Memo::new(move |_| {
        let window = state.seen_window();
        model.scene.with(|scene| {
            scene.as_ref().is_some_and(|scene| scene.visible(window).next().is_none())
        })
    });
    let transform = move || format!("translateX({:.1}px)", -model.sheet_offset());
    let is_moving = Memo::new(move |_| state.is_moving());
    view! {
        <div class="tl-axis" class:tl-hints=hints style:height=move || format!("{:.1}px", height.get())>
            <Lanes scene=model.scene/>
            <div class="tl-plot" node_ref=plot on:keydown=move |event| keys.press(&event) on:wheel=wheel on:dblclick=zoom_there
                on:focusin=move |event| keyboard.enter(&event) on:focusout=leave
                on:pointerdown=move |event| _ = drag.press(&event) on:pointermove=move |event| drag.shift(&event)
                on:pointerup=move |event| drag.release(&event) on:pointercancel=move |event| drag.cancel(&event)
                on:lostpointercapture=move |event| drag.lose_capture(&event)>
                <div class="tl-sheet" class:tl-moving=is_moving style:transform=transform>
                    <Folds scene=model.scene/>
                    <Ticks scene=model.scene/>
                    <Marks/>
                </div>
                <Show when=move || is_empty.get()><NoEvents/></Show>
            </div>
            <ClusterList keyboard/>
            <p class="tl-wheel-hint" aria-hidden=HIDDEN>{context.messages().axis.wheel}</p>
        </div>
    }
}

/// Says what a wheel asks for: Ctrl, Cmd and pinch zoom about the pointer, a sideways wheel pans; `None` for a plain
/// wheel, which is the page's.
fn wheel_intent(event: &ev::WheelEvent, plot: &leptos::web_sys::HtmlElement) -> Option<Intent> {
    let rect = plot.get_bounding_client_rect();
    let part = |px: f64| px / rect.width().max(1.0);
    if event.ctrl_key() || event.meta_key() {
        let at = part(f64::from(event.client_x()) - rect.left());
        // A pinch comes with Ctrl and a few units at a time, a hundredth of the way that the fingers go each; a notch of a
        // wheel is about 100 units and zooms by a quarter.
        let units = if event.ctrl_key() { 100.0 } else { 400.0 };
        let step = 1.0 + (event.delta_y().abs() / units).min(0.25);
        let factor = if event.delta_y() < 0.0 { 1.0 / step } else { step };
        Some(Intent::Drag { from: at, to: at, factor })
    } else if event.shift_key() || event.delta_x().abs() > event.delta_y().abs() {
        let px = if event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
        Some(Intent::Drag { from: part(px), to: 0.0, factor: 1.0 })
    } else {
        None
    }
}

/// Brings the keyboard to the mark that Tab leads to where what has it goes out of sight, as soon as the axis rests.
fn keep_keyboard(keyboard: KeyboardHolder) {
    let (model, state, navigation) =
        (TimelineModel::here(), WidgetState::here(), Navigation::here());
    Effect::new(move |before: Option<Option<Id<Event>>>| {
        // A cluster may be gone although what comes first in it is still what Tab leads to.
        model.scene.track();
        let stop = model.tab_stop.get();
        // Where the reader has asked to go comes first, and is what Tab leads to then.
        if navigation.is_on_the_way() {
            return stop;
        }
        if state.is_moving() {
            return before.unwrap_or(stop);
        }
        let is_other = before.is_some_and(|before| before != stop);
        request_animation_frame(move || {
            if untrack(|| navigation.is_on_the_way()) {
                return;
            }
            if keyboard.take_lost() || (is_other && keyboard.is_here()) {
                let to = stop.map_or(Destination::Marks, Destination::Mark);
                navigation.go_to(to, Arrival::Focus);
            }
        });
        stop
    });
}
