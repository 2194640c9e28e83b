//! The overview strip: density over the whole of time, and the window as a handle on it.

use leptos::{ev, html, prelude::*};

use super::{card::percent, drag::Drag, measure::width_of, ui::Ui};
use crate::{
    layout::Overview,
    locale::{fill, moment_label, short_date_words},
    state::{Intent, PAN_STEP},
    time::{Edtf, Step},
};

/// The overview, with its window as a slider.
#[component]
pub(super) fn OverviewStrip(
    /// What it shows.
    strip: Memo<Overview>,
) -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().axis;
    let node = NodeRef::<html::Div>::new();
    let width = width_of(node);
    let limits = ui.catalogue().horizon.limits;
    let by = move |px: f64| {
        let moved = limits.at(px / width.get_untracked().max(1.0));
        ui.act(Intent::PanBy(moved.seconds_since(limits.start())));
    };
    let drag = Drag::new(by);
    // A press outside the handle brings the window there.
    let jump = move |ev: ev::PointerEvent| {
        let Some(node) = node.get_untracked() else { return };
        let at = (f64::from(ev.client_x()) - node.get_bounding_client_rect().left()) / width.get_untracked().max(1.0);
        let (start, end) = strip.with_untracked(|strip| (strip.start, strip.end));
        if at < start || at > end {
            by((at - f64::midpoint(start, end)) * width.get_untracked());
        }
        drag.press(&ev);
    };
    let key = move |ev: ev::KeyboardEvent| {
        let intent = match ev.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Intent::Pan(-PAN_STEP),
            "ArrowRight" | "ArrowUp" => Intent::Pan(PAN_STEP),
            "Home" => Intent::PanBy(i64::MIN / 4),
            "End" => Intent::PanBy(i64::MAX / 4),
            _ => return,
        };
        ev.prevent_default();
        ev.stop_propagation();
        ui.act(intent);
    };
    let spoken = move || {
        let window = ui.state.with(|state| state.window(&ui.catalogue().horizon));
        let day = |day| short_date_words(Edtf::from(day), ui.language);
        let values = (day(window.start().day()), day(window.end().plus(-1).day()));
        fill(say.window_from_to, &[("start", &values.0), ("end", &values.1)])
    };
    let year = move |first: bool| {
        let limits = if first { limits.start().day() } else { limits.end().day() };
        moment_label(limits, Step::finest_at_least(i64::MAX), ui.language)
    };
    let middle = move || strip.with(|strip| f64::midpoint(strip.start, strip.end));
    let bins = move || {
        let bin = |bin: &crate::layout::Bin| {
            view! {
                <span class="bin" style:left=percent(bin.x) style:width=percent(bin.width)
                    style:height=percent(bin.height)></span>
            }
        };
        strip.with(|strip| strip.bins.iter().map(bin).collect::<Vec<_>>())
    };
    view! {
        <div class="overview">
            <span class="year" aria-hidden="true">{year(true)}</span>
            <div class="strip" node_ref=node on:pointerdown=jump
                on:pointermove=move |ev| drag.shift(&ev)
                on:pointerup=move |_| drag.release() on:pointercancel=move |_| drag.release()>
                {bins}
                <div class="handle" role="slider" tabindex="0" aria-label=say.window
                    aria-valuemin="0" aria-valuemax="100"
                    aria-valuenow=move || format!("{:.0}", middle() * 100.0) aria-valuetext=spoken
                    style:left=move || percent(strip.with(|it| it.start))
                    style:width=move || percent(strip.with(|it| it.end - it.start))
                    on:keydown=key></div>
            </div>
            <span class="year" aria-hidden="true">{year(false)}</span>
        </div>
    }
    .into_any()
}
