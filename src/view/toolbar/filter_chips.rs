//! What is chosen, and how many events that leaves.

use leptos::{html, prelude::*};

use crate::{
    locale::fill,
    state::Intent,
    view::{
        RenderContext, WidgetState,
        facet_names::facet_value_name,
        navigation::{Chip, Destination, Navigation, register},
    },
};

/// Shows what is chosen, each removable, and how many events that leaves.
#[component]
pub fn FilterChips() -> impl IntoView {
    let state = WidgetState::here();
    let on_intent = state.on_intent();
    let is_filtered = Memo::new(move |_| state.view_state.read().is_filtered());
    let chips = Memo::new(move |_| {
        let state = state.view_state.read();
        let values = state.chosen.iter().copied().map(Chip::Value);
        values.chain(state.time_filter.map(Chip::Time)).collect::<Vec<Chip>>()
    });
    // Before a chip goes, the one after it is to have the keyboard, or else the one before.
    let after = Callback::new(move |chip| {
        let chips = chips.read_untracked();
        let mut others = chips.iter().copied().skip_while(|it| *it != chip).skip(1);
        others.next().or_else(|| chips.iter().copied().rfind(|it| *it != chip))
    });
    view! {
        <div class="tl-chips" class:tl-idle=move || !is_filtered.get()>
            <For each=move || chips.get() key=|chip| *chip let:chip>
                <FilterChip chip after on_intent/>
            </For>
            <ShownCount is_filtered/>
            <Show when=move || is_filtered.get()>
                <ClearAll on_intent/>
            </Show>
        </div>
    }
}

/// Shows the button that removes what is chosen.
#[component]
fn FilterChip(
    /// What is chosen.
    chip: Chip,
    /// Gives the chip that has the keyboard when this one is gone.
    after: Callback<Chip, Option<Chip>>,
    /// Called with the change when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let context = RenderContext::here();
    let navigation = use_context::<Navigation>();
    let button = NodeRef::<html::Button>::new();
    register(Destination::Chip(chip), button);
    let (name, intent) = match chip {
        Chip::Value(value) => (facet_value_name(context, value), Intent::Toggle(value)),
        Chip::Time(window) => {
            (context.period_words((window.start(), window.end())), Intent::ClearTimeFilter)
        }
    };
    let remove = move |_| {
        let next = after.run(chip).map(Destination::Chip);
        on_intent.run(intent.clone());
        if let (Some(navigation), Some(button)) = (navigation, button.get_untracked()) {
            let next = next.into_iter().chain([Destination::SearchField]);
            navigation.stay(button.into(), next.collect::<Vec<_>>());
        }
    };
    let label = fill(context.messages().facets.remove, &[("name", &name)]);
    view! {
        <button class="tl-chip" type="button" aria-label=label on:click=remove node_ref=button>
            {name}
        </button>
    }
}

/// Shows how many events are left. It stays in place, so that what changes in it is read out.
#[component]
fn ShownCount(
    /// Whether any are left out.
    is_filtered: Memo<bool>,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let total = context.with_dataset(|dataset| dataset.events.len());
    let pattern = context.plural(total, &context.messages().search.shown);
    let left = Memo::new(move |_| state.result.read().events.len());
    let shown = move || {
        let left = is_filtered.get().then(|| context.count(left.get()));
        left.map(|left| fill(&pattern, &[("shown", &left)])).unwrap_or_default()
    };
    view! { <span class="tl-shown" role="status" translate="no">{shown}</span> }
}

/// Shows the button that removes all filters.
#[component]
fn ClearAll(
    /// Called with the change when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().facets;
    let navigation = use_context::<Navigation>();
    let button = NodeRef::<html::Button>::new();
    let clear = move |_| {
        on_intent.run(Intent::Clear);
        if let (Some(navigation), Some(button)) = (navigation, button.get_untracked()) {
            navigation.stay(button.into(), [Destination::SearchField]);
        }
    };
    view! {
        <button class="tl-link" type="button" on:click=clear node_ref=button>
            {say.clear_all}
        </button>
    }
}
