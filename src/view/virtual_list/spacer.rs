//! What stands for rows that are not drawn, and asks for them when it comes into sight.

use std::ops::Range;

use leptos::{html, prelude::*};
use leptos_use_intersection_observer::use_intersection_observer;

use super::scrolling::Scrolling;
use crate::view::prose::HIDDEN;

/// Shows an empty part of a list, as high as the rows it stands for.
///
/// The box in it is what is watched: it reaches beyond the spacer, so that rows are drawn before they are seen. Whatever
/// scrolls, the page, a box in it or the page around a frame, the browser tells which part of it is on the screen.
#[component]
pub fn Spacer(
    /// The list that it stands in.
    scrolling: Scrolling,
    /// The rows that it stands for.
    rows: Range<usize>,
    /// How high it is, in CSS pixels.
    height_px: u32,
    /// Whether the list is an `ol`.
    is_list: bool,
) -> impl IntoView {
    let reach = NodeRef::<html::I>::new();
    use_intersection_observer(reach, move |entries, _| {
        // Of what is told twice the latter holds; a spacer that is gone is no longer of interest.
        let entry = entries.last().filter(|entry| entry.is_intersecting());
        if let (Some(entry), Some(reach)) = (entry, reach.try_get_untracked().flatten()) {
            scrolling.see(rows.clone(), &reach, entry);
        }
    });
    let height = format!("{height_px}px");
    let reach = view! { <i node_ref=reach></i> };
    if is_list {
        let spacer = view! {
            <li class="tl-spacer" aria-hidden=HIDDEN style:height=height>
                {reach}
            </li>
        };
        spacer.into_any()
    } else {
        let spacer = view! {
            <div class="tl-spacer" aria-hidden=HIDDEN style:height=height>
                {reach}
            </div>
        };
        spacer.into_any()
    }
}
