//! The buttons that move and zoom: whatever a drag or a wheel can do (WCAG 2.5.7).

use leptos::prelude::*;

use super::TimelineModel;
use crate::{
    layout::{Direction, OffscreenSummary},
    locale::fill,
    state::{Intent, PAN_STEP, ZOOM_STEP},
    view::{
        RenderContext, WidgetState,
        keyboard::KeyboardHolder,
        navigation::{Destination, Navigation},
        prose::{Sign, sign},
    },
};

/// Shows the buttons for earlier, later, wider, closer, and everything.
#[component]
pub(super) fn ZoomControls() -> impl IntoView {
    let (state, model) = (WidgetState::here(), TimelineModel::here());
    let axis = &RenderContext::here().messages().axis;
    let on_intent = Callback::new(move |intent| match intent {
        Intent::Zoom { about: None, factor } => model.zoom(factor, None),
        _ => state.intend(intent),
    });
    let zoom = |factor| Intent::Zoom { about: None, factor };
    // On a vertical axis, silences are named in any case.
    let has_folds = !RenderContext::here().indexed().axis_bounds.folds.is_empty()
        && !state.is_vertical.get_untracked();
    view! {
        <div class="tl-controls" role="group" aria-label=axis.controls>
            <Control name=axis.earlier sign=sign::EARLIER intent=Intent::Pan(-PAN_STEP) on_intent/>
            <Control name=axis.later sign=sign::LATER intent=Intent::Pan(PAN_STEP) on_intent/>
            <Control name=axis.zoom_out sign=sign::WIDER intent=zoom(ZOOM_STEP) on_intent/>
            <Control name=axis.zoom_in sign=sign::CLOSER intent=zoom(1.0 / ZOOM_STEP) on_intent/>
            <Control name=axis.fit_all intent=Intent::FitAll on_intent/>
            {has_folds.then(|| view! { <FoldSwitch/> })}
        </div>
    }
}

/// Shows the switch that has long silences left out of the axis.
#[component]
fn FoldSwitch() -> impl IntoView {
    let state = WidgetState::here();
    let say = RenderContext::here().messages().axis.fold;
    let toggle = move |_| state.intend_at_once(Intent::Fold(state.is_unfolded.get_untracked()));
    view! {
        <button type="button" class="tl-fold-switch" aria-pressed=move || (!state.is_unfolded.get()).to_string()
            on:click=toggle>{say}</button>
    }
}

/// Shows a button that moves or zooms by one step. Where that would lead nowhere it says so, and keeps the keyboard.
#[component]
fn Control(
    /// What it does, in words; they stand on it where no sign does.
    name: &'static str,
    /// What is seen on it.
    #[prop(optional)]
    sign: Option<&'static str>,
    /// What it asks for.
    intent: Intent,
    /// Called with the intent when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let (context, state) = (RenderContext::here(), WidgetState::here());
    let asked = intent.clone();
    let is_spent = Memo::new(move |_| {
        state.view_state.with(|state| state.stays_with(asked.clone(), &context.indexed()))
    });
    let face = match sign {
        Some(text) => view! { <Sign text/> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <button type="button" aria-label=sign.map(|_| name) title=sign.map(|_| name)
            aria-disabled=move || is_spent.get().then_some("true") on:click=move |_| on_intent.run(intent.clone())>
            {face}
        </button>
    }
}

/// Shows a button that leads to what lies on one side of the window; empty where nothing does.
#[component]
pub(super) fn OffscreenLink(
    /// What lies there.
    #[prop(into)]
    summary: Signal<Option<OffscreenSummary>>,
    /// On which side.
    direction: Direction,
) -> impl IntoView {
    let (navigation, keyboard) = (Navigation::here(), KeyboardHolder::new());
    let on_intent = WidgetState::here().on_intent();
    // The keyboard goes where the button has led, and is not lost with it.
    Effect::new(move |_| {
        summary.track();
        request_animation_frame(move || {
            if keyboard.take_lost() {
                navigation.focus_first(&[Destination::Marks, Destination::Main]);
            }
        });
    });
    view! {
        <span class="tl-offscreen-side" on:focusin=move |event| keyboard.enter(&event)
            on:focusout=move |event| keyboard.leave(&event)>
            <For each=move || summary.get() key=|it| *it let:summary>
                <OffscreenButton summary direction on_intent/>
            </For>
        </span>
    }
}

/// Shows the button that says how many events lie on one side, from when to when, and goes to a window that shows them.
#[component]
fn OffscreenButton(
    /// What lies there.
    summary: OffscreenSummary,
    /// On which side.
    direction: Direction,
    /// Called with the way there when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let context = RenderContext::here();
    let axis = &context.messages().axis;
    let (forms, before, after) = match direction {
        Direction::Earlier => (&axis.n_earlier, sign::BEFORE_EARLIER, ""),
        Direction::Later => (&axis.n_later, "", sign::AFTER_LATER),
    };
    let (first, last) = summary.years;
    let span = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let text = fill(&context.plural(summary.count, forms), &[("span", &span)]);
    view! {
        <button class="tl-link tl-offscreen" type="button" on:click=move |_| on_intent.run(Intent::Go(summary.window))>
            <Sign text=before/>
            <span>{text}</span>
            <Sign text=after/>
        </button>
    }
}
