//! Long lists: of many rows those near the screen are in the document, and spacers as high as the others stand for them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    dataset::{Disagreement, Event, Id, Project, Source},
    state::{FacetValue, Selection},
};

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
    let _ = (rows, draw, class, is_list, least, keep, label);
}
