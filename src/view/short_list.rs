//! Lists that say how much they leave out.

use leptos::prelude::*;

use super::RenderContext;

/// The rows of a list, each drawn when it is asked for.
pub(super) type Rows = Box<dyn ExactSizeIterator<Item = AnyView> + Send>;

/// Makes the rows of a list.
pub(super) fn rows<T: Send + 'static, V: IntoView + 'static>(
    values: Vec<T>,
    draw: impl Fn(T) -> V + Send + 'static,
) -> Rows {
    Box::new(values.into_iter().map(move |value| draw(value).into_any()))
}

/// A list of at most so many rows; the others are counted at its end.
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
    let left_out = rows.len().saturating_sub(most);
    let more = (left_out > 0).then(|| {
        let text = context.plural(left_out, &context.messages().evidence.left_out);
        view! { <li class="tl-more">{text}</li> }
    });
    view! {
        <ul class=class role="list">
            {rows.take(most).collect_view()}
            {more}
        </ul>
    }
}
