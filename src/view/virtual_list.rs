//! Long lists: of many rows those near the screen are in the document, and spacers as high as the others stand for them.

mod scrolling;
mod spacer;

use std::sync::Arc;

use leptos::{
    attr::{aria_posinset, aria_setsize},
    html,
    prelude::*,
};

use super::RenderContext;
use crate::{
    dataset::{Disagreement, Event, Id, Project, Source},
    layout::DrawnItem,
    state::{FacetValue, Selection},
};
use scrolling::{Key, Scrolling};
use spacer::Spacer;

/// Safari takes the role from lists that show no numbers.
const LIST: &str = "list";

/// A row of a list, which stays the same element while the list around it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Row {
    /// An event.
    Event(Id<Event>),
    /// A project.
    Project(Id<Project>),
    /// The detail of what is open, below what opened it.
    Detail(Selection),
    /// The heading of a year.
    Year(i32),
    /// So many years without events, before this year.
    QuietYears(usize, i32),
    /// A disagreement.
    Disagreement(Id<Disagreement>),
    /// A source.
    Source(Id<Source>),
    /// A value of a facet.
    Value(FacetValue),
}

/// A list that may be long; in the written page and on paper it is whole.
#[component]
pub fn VirtualList(
    /// The rows, from top to bottom.
    #[prop(into)]
    rows: Signal<Arc<Vec<Row>>>,
    /// Draws a row as one element, an `li` where the list is one.
    draw: Callback<Row, AnyView>,
    /// The class of the list.
    class: &'static str,
    /// Whether it is an `ol`; else a `div`.
    #[prop(default = true)]
    is_list: bool,
    /// How many rows are drawn at least, wherever the screen is; a list with no more is always whole.
    #[prop(default = 12)]
    least: usize,
    /// A row that is drawn wherever the screen is, such as what is open.
    #[prop(into, default = Signal::stored(None))]
    keep: Signal<Option<Row>>,
    /// The name of the list, where it needs one.
    #[prop(optional)]
    label: Option<&'static str>,
) -> impl IntoView {
    if !RenderContext::here().is_live() {
        let rows = rows.get_untracked().iter().map(|&row| draw.run(row)).collect_view();
        return match is_list {
            true => view! { <ol class=class role=LIST aria-label=label>{rows}</ol> }.into_any(),
            false => view! { <div class=class aria-label=label>{rows}</div> }.into_any(),
        };
    }
    let scrolling = Scrolling::new(rows, least, keep);
    let items = view! { <Items scrolling draw is_list/> };
    let is_virtual = move || scrolling.virtual_len.read().is_some();
    if is_list {
        let list = NodeRef::<html::Ol>::new();
        list.on_load(move |list| scrolling.mount(list.into()));
        let list = view! {
            <ol
                class=class
                class:tl-virtual=is_virtual
                role=LIST
                aria-label=label
                node_ref=list
                on:focusin=move |event| scrolling.visit(&event)
                on:click=move |event| scrolling.visit(&event)
            >
                {items}
            </ol>
        };
        list.into_any()
    } else {
        let list = NodeRef::<html::Div>::new();
        list.on_load(move |list| scrolling.mount(list.into()));
        let list = view! {
            <div
                class=class
                class:tl-virtual=is_virtual
                aria-label=label
                node_ref=list
                on:focusin=move |event| scrolling.visit(&event)
                on:click=move |event| scrolling.visit(&event)
            >
                {items}
            </div>
        };
        list.into_any()
    }
}

/// The rows that are drawn, and the spacers between them.
#[component]
fn Items(
    /// The list.
    scrolling: Scrolling,
    /// Draws a row.
    draw: Callback<Row, AnyView>,
    /// Whether the list is an `ol`.
    is_list: bool,
) -> impl IntoView {
    let item = move |item: DrawnItem<Row>| match item {
        DrawnItem::Spacer { rows, height_px } => {
            view! { <Spacer scrolling rows height_px is_list/> }.into_any()
        }
        // Where it stands is followed, as rows may come and go before it.
        DrawnItem::Row { row, .. } => {
            let position = move || scrolling.positions.read().get(&row).map(|index| index + 1);
            let row = draw.run(row).add_any_attr(aria_posinset(position));
            row.add_any_attr(aria_setsize(move || scrolling.virtual_len.get())).into_any()
        }
    };
    view! { <For each=move || scrolling.shown.get().to_vec() key=Key::of children=item/> }
}
