//! The values of a facet to choose from.

use std::{collections::HashMap, sync::Arc};

use leptos::{html, prelude::*};

use crate::{
    state::{Facet, FacetValue, Intent, ViewState},
    view::{
        RenderContext, WidgetState,
        facet_names::facet_value_name,
        press_outside::on_press_outside,
        virtual_list::{Row, VirtualList},
    },
};

/// Shows the values of a facet, each with how many events choosing it leaves.
#[component]
pub fn FacetOptions(
    /// The facet.
    facet: Facet,
    /// The menu that they are in.
    menu: NodeRef<html::Div>,
    /// Called when the reader presses outside of the menu: not every browser gives the keyboard to what is pressed.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let indexed = RenderContext::here().indexed();
    let state = WidgetState::here();
    on_press_outside(menu, on_leave);
    let filter = Memo::new(move |_| state.view_state.with(ViewState::filter));
    let counts = Memo::new(move |_| indexed.counts(&filter.read(), facet));
    let rows = Memo::new(move |_| {
        let counts = counts.read();
        Arc::<Vec<Row>>::new(counts.iter().map(|it| Row::Value(it.value)).collect())
    });
    let count_of = Memo::new(move |_| {
        let counts = counts.read();
        counts.iter().map(|it| (it.value, it.count)).collect::<HashMap<_, _>>()
    });
    let on_intent = state.on_intent();
    let draw = Callback::new(move |row| match row {
        Row::Value(value) => {
            let is_chosen = Memo::new(move |_| state.view_state.read().chosen.contains(&value));
            let count = Signal::derive(move || count_of.read().get(&value).copied().unwrap_or(0));
            view! { <FacetOption value is_chosen count on_intent/> }.into_any()
        }
        _ => ().into_any(),
    });
    // The list can have the keyboard, so that a press between two options does not close the menu.
    view! { <VirtualList rows draw class="tl-options" least=60 attr:tabindex="-1"/> }
}

/// Shows a value that can be chosen.
#[component]
fn FacetOption(
    /// The value.
    value: FacetValue,
    /// Whether it is chosen.
    is_chosen: Memo<bool>,
    /// How many events choosing it leaves.
    count: Signal<usize>,
    /// Called with the change when the reader makes it.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let context = RenderContext::here();
    view! {
        <li>
            <label>
                <input
                    type="checkbox"
                    prop:checked=is_chosen
                    on:change=move |_| on_intent.run(Intent::Toggle(value))
                />
                <span>{facet_value_name(context, value)}</span>
                <span class="tl-n" translate="no">
                    {move || context.count(count.get())}
                </span>
            </label>
        </li>
    }
}
