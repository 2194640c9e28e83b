//! The whole widget: header, toolbar, the view chosen, the detail beside it, and the sources.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{drawn::Drawn, ears::Ears, measure::width_of, ui::Ui};
use crate::{
    dataset::Problem,
    layout::{Scene, Stack, scene},
    locale::Language,
    page::{self, Node},
    state::{Catalogue, Intent, View, ViewState},
};

/// A timeline with project cards.
#[component]
pub fn Widget(
    /// The data.
    catalogue: Arc<Catalogue>,
    /// What is wrong with the data.
    problems: Vec<Problem>,
    /// The language of everything but the data.
    language: Language,
    /// The state shown.
    state: Signal<ViewState>,
    /// Asked for when the reader wants something.
    act: Callback<Intent>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let main = NodeRef::<html::Div>::new();
    let is_empty = catalogue.dataset.is_empty();
    let ui = Ui::new(catalogue, language, state, act, root, width_of(root));
    let scene = scene_of(ui, width_of(main));
    let ears = Ears::new(ui, scene);
    let part = |tell: Box<dyn Fn() -> Vec<Node>>| view! { <Drawn tell/> }.into_any();
    let head = part(Box::new(move || {
        ui.tell(|teller| [page::header(teller), page::problems(teller, &problems)].concat())
    }));
    let stage = (!is_empty).then(|| {
        view! {
            {part(Box::new(move || toolbar(ui)))}
            <div class="stage">
                <div class="main" tabindex="-1" node_ref=main
                    on:wheel=move |ev| ears.wheel(&ev) on:pointerdown=move |ev| ears.press(&ev)
                    on:pointermove=move |ev| ears.shift(&ev) on:pointerup=move |_| ears.release()
                    on:pointercancel=move |_| ears.release()>
                    {part(Box::new(move || main_part(ui, scene)))}
                </div>
                {part(Box::new(move || aside(ui)))}
            </div>
            {part(Box::new(move || foot(ui)))}
        }
    });
    view! {
        <div class="widget" part="widget" node_ref=root lang=language.tag()
            on:click=move |ev| ears.click(&ev) on:input=move |ev| ears.input(&ev)
            on:keydown=move |ev| ears.key(&ev) on:focusout=move |ev| ears.leave(&ev)>
            {head}
            {stage}
        </div>
    }
    .into_any()
}

fn toolbar(ui: Ui) -> Vec<Node> {
    let menu = ui.menu.get();
    ui.tell(|teller| {
        let (state, found) = (ui.state.read(), ui.found.read());
        [page::toolbar(teller, &state, menu), page::chips(teller, &state, &found)].concat()
    })
}

/// The view chosen.
fn main_part(ui: Ui, scene: Memo<Option<Scene>>) -> Vec<Node> {
    let opens_here = !ui.is_wide();
    let (state, found) = (ui.state.read(), ui.found.read());
    ui.tell(|teller| match state.view {
        View::List => page::reading_list(teller, &found, state.selection),
        View::Projects => page::cards(teller, &found, state.selection, opens_here),
        View::Timeline if ui.is_upright() => page::upright(teller, &state, &found),
        View::Timeline => scene.with(|scene| {
            scene.as_ref().map(|scene| page::axis(teller, &state, scene, opens_here)).unwrap_or_default()
        }),
    })
}

/// The detail beside the rest, where there is room.
fn aside(ui: Ui) -> Vec<Node> {
    let selection = ui.state.with(|state| state.selection);
    if ui.is_wide() { ui.tell(|teller| page::aside(teller, selection)) } else { Vec::new() }
}

/// Some cards below the axis, the disagreements and the sources.
fn foot(ui: Ui) -> Vec<Node> {
    let (state, found, visited) = (ui.state.read(), ui.found.read(), ui.visited.get());
    ui.tell(|teller| {
        let featured = match state.view {
            View::Timeline => page::featured(teller, &found, state.selection),
            View::List | View::Projects => Vec::new(),
        };
        [featured, page::disagreements(teller), page::sources(teller, visited)].concat()
    })
}

/// The scene of the lying axis in a column of this width; `None` until it is measured, and where it stands upright.
fn scene_of(ui: Ui, width: Signal<f64>) -> Memo<Option<Scene>> {
    let is_shown = move || {
        let is_timeline = ui.state.with(|state| state.view == View::Timeline);
        is_timeline && width.get() > 0.0 && !ui.is_upright()
    };
    let plot = move || (width.get() - page::GUTTER_PX).max(1.0);
    let seconds = Memo::new(move |_| {
        ui.state.with(|state| state.window(&ui.catalogue().horizon).seconds())
    });
    // Rows depend on the scale alone, so panning does not stack again.
    let stack = Memo::new(move |_| {
        let tag = ui.language().tag();
        let new = || Stack::new(&ui.catalogue(), &ui.found.read(), seconds.get(), plot(), tag);
        is_shown().then(new)
    });
    Memo::new(move |_| {
        let (stack, state, found) = (stack.read(), ui.state.read(), ui.found.read());
        let stack = stack.as_ref()?;
        Some(scene(&ui.catalogue(), &found, stack, &state, ui.language()))
    })
}
