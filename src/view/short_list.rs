//! Lists that say how much they leave out.

use leptos::prelude::*;

use super::RenderContext;

/// How many rows a list has at most where it is not a virtual one.
pub(super) const MOST_ROWS: usize = 500;

/// The class of what says how many rows are left out.
pub(super) const MORE: &str = "tl-more";

/// The rows of a list, each drawn when it is asked for.
pub(super) type Rows = Box<dyn ExactSizeIterator<Item = AnyView> + Send>;

/// Makes the rows of a list.
pub(super) fn rows<T: Send + 'static, V: IntoView + 'static>(
    values: Vec<T>,
    draw: impl Fn(T) -> V + Send + 'static,
) -> Rows {
    Box::new(values.into_iter().map(move |value| draw(value).into_any()))
}

/// Shows a list of at most so many rows; the others are counted at its end.
#[component]
pub fn ShortList(
    /// The class of the list.
    class: &'static str,
    /// How many rows are drawn at most.
    most: usize,
    /// The rows, each an `li`.
    rows: Rows,
) -> impl IntoView {
    let context = RenderContext::here();
    let more = left_out_words(context, rows.len(), most);
    let more = more.map(|text| view! { <li class=MORE>{text}</li> });
    view! {
        <ul class=class role="list">
            {rows.take(most).collect_view()}
            {more}
        </ul>
    }
}

/// Says how many of a list's rows are left out where it has at most so many; `None` where none is.
pub(super) fn left_out_words(context: RenderContext, rows: usize, most: usize) -> Option<String> {
    let left_out = rows.saturating_sub(most);
    (left_out > 0).then(|| context.plural(left_out, &context.messages().evidence.left_out))
}
