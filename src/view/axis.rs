//! The lying axis: ticks, lanes and marks, with pan and zoom by drag, wheel and keys.

use leptos::{ev, html, prelude::*};

use super::{detail::Detail, drag::Drag, mark::MarkView, ui::Ui};
use crate::{
    dataset::{Event, Id, Sector},
    layout::{Direction, Lane, MarkKind, Scene, Tick},
    state::{Intent, Key, Selection, key},
};

/// The axis.
#[component]
pub(super) fn Axis(
    /// What it shows.
    scene: Memo<Scene>,
) -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().axis;
    let plot = NodeRef::<html::Div>::new();
    let drag = Drag::new(move |px| ui.act(Intent::PanBy(seconds(scene, -px))));
    let keys = move |ev: ev::KeyboardEvent| {
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let Some(key) = key(&ev.key(), ev.shift_key()) else { return };
        ev.prevent_default();
        match key {
            Key::Intent(Intent::Close) => ui.close(),
            Key::Intent(intent) => ui.act(intent),
            Key::Next => walk(ui, scene, Direction::Later),
            Key::Previous => walk(ui, scene, Direction::Earlier),
            Key::First => go(ui, ui.found.with_untracked(|found| found.events.first().copied())),
            Key::Last => go(ui, ui.found.with_untracked(|found| found.events.last().copied())),
        }
    };
    let marks = move || scene.with(|scene| scene.marks.iter().map(|mark| mark.events.clone()).collect::<Vec<_>>());
    // One tab stop: the mark of the event in focus, or else the first.
    let stop = Memo::new(move |_| {
        let focus = ui.state.with(|state| state.focus);
        scene.with(|scene| {
            let own = focus.filter(|&focus| scene.marks.iter().any(|mark| mark.events.contains(&focus)));
            own.or_else(|| scene.marks.first().and_then(|mark| mark.events.first().copied()))
        })
    });
    let is_empty = move || scene.with(|scene| scene.marks.is_empty());
    let detail = move || {
        let selection = ui.selection.get()?;
        ui.opens_here(selection).then(|| view! { <Detail selection/> })
    };
    view! {
        <div class="axis" style:height=move || px(scene.with(|scene| scene.height))>
            <Lanes scene/>
            <div class="plot" node_ref=plot on:keydown=keys on:wheel=move |ev| wheel(ui, scene, plot, &ev)
                on:pointerdown=move |ev| drag.press(&ev) on:pointermove=move |ev| drag.shift(&ev)
                on:pointerup=move |_| drag.release() on:pointercancel=move |_| drag.release()>
                <Ticks scene/>
                <div class="marks" role="group" aria-label=say.label>
                    <For each=marks key=|events| events.clone() let(events)>
                        <MarkView events scene stop/>
                    </For>
                </div>
                <Show when=is_empty><p class="nothing">{empty(ui)}</p></Show>
            </div>
        </div>
        {detail}
    }
    .into_any()
}

/// What to say where there is no mark: nothing matches, or nothing lies in this stretch.
pub(super) fn empty(ui: Ui) -> impl IntoView {
    let say = ui.say();
    move || {
        let nothing = ui.found.with(|found| found.events.is_empty());
        if nothing { say.search.nothing } else { say.axis.empty_window }
    }
}

fn walk(ui: Ui, scene: Memo<Scene>, direction: Direction) {
    let from = ui.state.with_untracked(|state| state.focus);
    let to = ui.found.with_untracked(|found| {
        scene.with_untracked(|scene| scene.walk(found, from, direction))
    });
    go(ui, to);
}

fn go(ui: Ui, to: Option<Id<Event>>) {
    if let Some(event) = to {
        ui.act(Intent::Focus(event));
        ui.focus(".mark[tabindex=\"0\"]".to_owned());
    }
}

/// Ctrl, Cmd and pinch zoom about the pointer, a sideways wheel pans, and a plain wheel is the page's.
fn wheel(ui: Ui, scene: Memo<Scene>, plot: NodeRef<html::Div>, ev: &ev::WheelEvent) {
    if ev.ctrl_key() || ev.meta_key() {
        ev.prevent_default();
        let Some(plot) = plot.get_untracked() else { return };
        let x = f64::from(ev.client_x()) - plot.get_bounding_client_rect().left();
        let (window, width) = scene.with_untracked(|scene| (scene.window, scene.width));
        // A wheel's notch is about 100 units and doubles in three; a pinch gives a few at a time.
        let factor = (ev.delta_y().clamp(-100.0, 100.0) / 300.0).exp2();
        ui.act(Intent::Zoom { about: Some(window.at(x / width)), factor });
    } else if ev.delta_x().abs() > ev.delta_y().abs() || ev.shift_key() {
        ev.prevent_default();
        let px = if ev.delta_x() == 0.0 { ev.delta_y() } else { ev.delta_x() };
        ui.act(Intent::PanBy(seconds(scene, px)));
    }
}

/// How many seconds a distance on the plot is.
fn seconds(scene: Memo<Scene>, px: f64) -> i64 {
    scene.with_untracked(|scene| {
        scene.window.at(px / scene.width).seconds_since(scene.window.start())
    })
}

#[component]
fn Ticks(
    /// The scene.
    scene: Memo<Scene>,
) -> impl IntoView {
    let tick = |tick: Tick| {
        view! {
            <span class="tick" class:major=tick.is_major style:left=px(tick.x)><span>{tick.label}</span></span>
        }
    };
    let ticks = move || scene.with(|scene| scene.ticks.iter().cloned().map(tick).collect::<Vec<_>>());
    view! { <div class="ticks" aria-hidden="true">{ticks}</div> }
}

#[component]
fn Lanes(
    /// The scene.
    scene: Memo<Scene>,
) -> impl IntoView {
    let ui = Ui::here();
    let lanes = Memo::new(move |_| scene.with(|scene| scene.lanes.clone()));
    let lane = move |lane: Lane| {
        view! {
            <div class="lane" style:top=px(lane.y) style:height=px(lane.height)>
                <span class="dot" data-tone=ui.tone(lane.sector)></span>{lane_name(ui, lane.sector)}
            </div>
        }
    };
    let lanes = move || lanes.get().into_iter().map(lane).collect::<Vec<_>>();
    view! { <div class="lanes" aria-hidden="true">{lanes}</div> }
}

/// What a lane is called.
pub(super) fn lane_name(ui: Ui, sector: Option<Id<Sector>>) -> String {
    sector.map(|sector| ui.plain(&ui.catalogue().dataset.sectors[sector].name)).unwrap_or_default()
}

/// What a click or Enter on a mark does: an event is opened, a cluster comes apart.
pub(super) fn activate(ui: Ui, kind: MarkKind, events: &[Id<Event>]) {
    let catalogue = ui.catalogue();
    match (kind, events) {
        (MarkKind::Cluster, [first, .., last]) => {
            let window = crate::layout::around(&catalogue, *first, *last);
            ui.act(Intent::Go(window));
        }
        (_, [event, ..]) if ui.is_open(Selection::Event(*event)) => ui.close(),
        (_, [event, ..]) => ui.open(Selection::Event(*event)),
        (_, []) => {}
    }
}

/// A length, as a style sheet writes it.
pub(super) fn px(length: f64) -> String {
    format!("{length:.1}px")
}
