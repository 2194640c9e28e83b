//! The timeline: overview, buttons, and the axis, lying or upright as the width allows.

use leptos::{html, prelude::*};

use super::{axis::Axis, measure::width_of, overview::OverviewStrip, ui::Ui, upright::Upright};
use crate::{
    layout::{Beyond, Overview, Scene, Stack, overview, scene, size},
    locale::{count, fill, plural},
    state::{Intent, PAN_STEP, ZOOM_STEP},
    time::Window,
};

/// The width that the names of the lanes take from the axis, in CSS pixels; the style sheet has the same.
const GUTTER_PX: f64 = 112.0;

/// The timeline view.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let ui = Ui::here();
    let node = NodeRef::<html::Section>::new();
    let width = width_of(node);
    let window = Memo::new(move |_| ui.state.with(|state| state.window(&ui.catalogue().horizon)));
    // Memos, so that the axis is built anew only when it stands up or lies down.
    let is_drawn = Memo::new(move |_| width.get() > 0.0);
    let is_upright = Memo::new(move |_| width.get() < size::UPRIGHT_BELOW_PX);
    let axis = move || match (is_drawn.get(), is_upright.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! { <Upright window/> }.into_any(),
        (true, false) => view! { <Lying window width/> }.into_any(),
    };
    view! {
        <section class="timeline" aria-label=ui.say().axis.label node_ref=node>
            {axis}
        </section>
    }
    .into_any()
}

/// The axis with the overview above and the buttons below.
#[component]
fn Lying(
    /// The visible stretch of time.
    window: Memo<Window>,
    /// The width of the whole, in CSS pixels.
    width: Signal<f64>,
) -> impl IntoView {
    let ui = Ui::here();
    let plot = Memo::new(move |_| (width.get() - GUTTER_PX).max(1.0));
    let seconds = Memo::new(move |_| window.get().seconds());
    let stack = Memo::new(move |_| {
        let tag = ui.language.tag();
        ui.found.with(|found| Stack::new(&ui.catalogue(), found, seconds.get(), plot.get(), tag))
    });
    let scene = Memo::new(move |_| {
        let catalogue = ui.catalogue();
        ui.found.with(|found| {
            stack.with(|stack| {
                ui.state.with(|state| scene(&catalogue, found, stack, state, ui.language))
            })
        })
    });
    let strip = Memo::new(move |_| scene.with(|scene| scene.overview.clone()));
    view! {
        <OverviewStrip strip/>
        <Axis scene/>
        <Beyonds scene/>
    }
}

/// The strip for an axis that draws no scene.
pub(super) fn strip_of(ui: Ui, window: Memo<Window>) -> Memo<Overview> {
    Memo::new(move |_| ui.found.with(|found| overview(&ui.catalogue(), found, window.get())))
}

/// What lies before and after the window, and the buttons between.
#[component]
fn Beyonds(
    /// The scene.
    scene: Memo<Scene>,
) -> impl IntoView {
    let earlier = Signal::derive(move || scene.with(|scene| scene.earlier));
    let later = Signal::derive(move || scene.with(|scene| scene.later));
    view! {
        <div class="axis-foot">
            <BeyondButton beyond=earlier is_earlier=true/>
            <Controls/>
            <BeyondButton beyond=later is_earlier=false/>
        </div>
    }
}

/// A button that leads to what lies on one side of the window.
#[component]
pub(super) fn BeyondButton(
    /// What lies there.
    #[prop(into)]
    beyond: Signal<Option<Beyond>>,
    /// On which side.
    is_earlier: bool,
) -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().axis;
    let forms = if is_earlier { &say.n_earlier } else { &say.n_later };
    let button = move |beyond: Beyond| {
        let (first, last) = beyond.years;
        let span = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let pattern = plural(beyond.count, forms, ui.language);
        let text = fill(&pattern, &[("n", &count(beyond.count, ui.language)), ("span", &span)]);
        let (before, after) = if is_earlier { ("← ", "") } else { ("", " →") };
        view! {
            <button type="button" class="link beyond" on:click=move |_| ui.act(Intent::Go(beyond.window))>
                <span aria-hidden="true">{before}</span>{text}<span aria-hidden="true">{after}</span>
            </button>
        }
    };
    view! { <span class="beyond-side">{move || beyond.get().map(button)}</span> }
}

/// The buttons that move and zoom: whatever a drag or a wheel can do (WCAG 2.5.7).
#[component]
pub(super) fn Controls() -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().axis;
    let button = |name: &'static str, sign: &'static str, intent: Intent| {
        view! {
            <button type="button" aria-label=name title=name on:click=move |_| ui.act(intent.clone())>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let zoom = |factor| Intent::Zoom { about: None, factor };
    view! {
        <div class="controls" role="group" aria-label=say.controls>
            {button(say.earlier, "←", Intent::Pan(-PAN_STEP))}
            {button(say.later, "→", Intent::Pan(PAN_STEP))}
            {button(say.zoom_out, "−", zoom(ZOOM_STEP))}
            {button(say.zoom_in, "+", zoom(1.0 / ZOOM_STEP))}
            <button type="button" on:click=move |_| ui.act(Intent::FitAll)>{say.fit_all}</button>
        </div>
    }
}
