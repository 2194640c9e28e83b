//! What of time is seen and how many events it shows, in words that are read out when they change (WCAG 4.1.3).

use leptos::prelude::*;

use super::TimelineModel;
use crate::{
    locale::{fill, range_words},
    view::{RenderContext, WidgetState},
};

/// Shows how many of the events are seen, and from when to when. It speaks of the window at rest, so that nothing is read
/// out while the reader is on the way.
#[component]
pub(super) fn VisibleRange() -> impl IntoView {
    let (context, state, model) =
        (RenderContext::here(), WidgetState::here(), TimelineModel::here());
    let axis = &context.messages().axis;
    let words = Memo::new(move |_| {
        let window = model.resting_window.get();
        let range = range_words(window, context.language);
        // Nothing is said before the events are there.
        let counts = model
            .index
            .with(|index| index.as_ref().map(|index| (index.count_in(window), index.len())));
        let Some((seen, all)) = counts else { return String::new() };
        let (shown, count) = (context.count(seen), context.count(all));
        let seen = match seen {
            0 => fill(axis.none_in_range, &[("range", &range)]),
            _ if seen == all => {
                fill(&context.plural(all, &axis.all_in_range), &[("range", &range)])
            }
            _ => fill(axis.some_in_range, &[("shown", &shown), ("n", &count), ("range", &range)]),
        };
        match state.axis().folds.years_in(window) {
            0 => seen,
            years => fill(&context.plural(years, &axis.folded_in_range), &[("seen", &seen)]),
        }
    });
    view! { <p class="tl-visible-range" aria-live="polite" translate="no">{move || words.get()}</p> }
}
