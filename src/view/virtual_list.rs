//! Long lists: of many rows those near the screen are in the document, and spacers as high as the others stand for them.

mod scrolling;
mod spacer;

use std::sync::Arc;

use leptos::{
    attr::{aria_posinset, aria_setsize},
    html,
    prelude::*,
};

use super::{
    Medium, RenderContext,
    short_list::{MORE, MOST_ROWS, left_out_words},
};
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

/// Shows a list that may be long; in the written page it is whole, and on paper as long as lists are at most.
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
    let context = RenderContext::here();
    if !context.is_live() {
        let most = if context.medium == Medium::Print { MOST_ROWS } else { usize::MAX };
        let rows = rows.get_untracked();
        let more = left_out_words(context, rows.len(), most);
        let rows = rows.iter().take(most).map(|&row| draw.run(row)).collect_view();
        return if is_list {
            let more = more.map(|text| view! { <li class=MORE>{text}</li> });
            view! { <ol class=class role=LIST aria-label=label>{rows} {more}</ol> }.into_any()
        } else {
            let more = more.map(|text| view! { <p class=MORE>{text}</p> });
            view! { <div class=class aria-label=label>{rows} {more}</div> }.into_any()
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

/// Shows the rows that are drawn, and the spacers between them.
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
            let row = draw.run(row);
            if !is_list {
                return row;
            }
            let row = row.add_any_attr(aria_posinset(position));
            row.add_any_attr(aria_setsize(move || scrolling.virtual_len.get())).into_any()
        }
    };
    view! { <For each=move || scrolling.shown.get().to_vec() key=Key::of children=item/> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::{Medium, testing};

    /// Renders a list of a hundred years, of which one is kept.
    fn render(medium: Medium, least: usize) -> String {
        let rows = Arc::new((1900..2000).map(Row::Year).collect::<Vec<_>>());
        let keep = Signal::stored(Some(Row::Year(1950)));
        let draw = Callback::new(|row| match row {
            Row::Year(year) => view! { <li>{year}</li> }.into_any(),
            _ => ().into_any(),
        });
        testing::html(medium, |_| {
            view! { <VirtualList rows=Signal::stored(rows) draw class="years" least keep/> }
        })
    }

    #[test]
    fn a_long_list_is_drawn_in_part_and_says_where_its_rows_stand() {
        let html = render(Medium::Screen, 12);
        assert!(html.contains("tl-virtual"), "{html}");
        assert_eq!(html.matches(r#"aria-setsize="100""#).count(), 12 + 3, "{html}");
        assert!(html.contains(r#"<li aria-posinset="51" aria-setsize="100">1950"#), "{html}");
        assert_eq!(html.matches("tl-spacer").count(), 2);
    }

    #[test]
    fn what_is_no_list_numbers_nothing() {
        let rows = Arc::new((1900..2000).map(Row::Year).collect::<Vec<_>>());
        let draw = Callback::new(|_| view! { <p></p> }.into_any());
        let html = testing::html(Medium::Screen, |_| {
            view! { <VirtualList rows=Signal::stored(rows) draw class="years" is_list=false/> }
        });
        assert!(html.contains("tl-virtual") && !html.contains("aria-posinset"), "{html}");
        assert!(!html.contains("aria-setsize"), "{html}");
    }

    #[test]
    fn a_list_is_whole_where_it_is_short_or_not_on_the_screen() {
        for (medium, least) in
            [(Medium::Screen, 100), (Medium::Print, 12), (Medium::WrittenPage, 12)]
        {
            let html = render(medium, least);
            assert_eq!(html.matches("<li>").count(), 100, "{html}");
            assert!(!html.contains("tl-virtual") && !html.contains("tl-spacer"), "{html}");
        }
    }
}
