//! What the toolbar has of what the reader has asked for.

use leptos::prelude::*;

use super::{Toolbar, facet_options::FacetOptions, filter_chips::FilterChips};
use crate::{
    dataset::{Dataset, EMBEDDED},
    state::{Facet, FacetValue, ViewState},
    view::{Medium, testing},
};

/// Renders a component for a state in which these values are chosen, given by facet and name in links.
fn render<V: RenderHtml>(
    chosen: &[(Facet, &str)],
    query: &str,
    draw: impl FnOnce() -> V,
) -> String {
    let state = |dataset: &Dataset| {
        let value = |&(facet, word): &_| FacetValue::from_word(facet, word, dataset).unwrap();
        let chosen = chosen.iter().map(value).collect();
        ViewState { chosen, query: query.to_owned(), ..ViewState::default() }
    };
    testing::render(EMBEDDED, Medium::Screen, state, |_| draw())
}

#[test]
fn nothing_chosen_leaves_an_idle_row_with_a_live_region() {
    let html = render(&[], "", || view! { <FilterChips/> });
    assert!(html.contains(r#"class="tl-chips tl-idle""#), "{html}");
    assert!(html.contains(r#"role="status""#) && !html.contains("<button"), "{html}");
}

#[test]
fn what_is_chosen_can_be_removed_one_by_one_and_altogether() {
    let chosen = [(Facet::Sector, "energy"), (Facet::Kind, "agreement")];
    let html = render(&chosen, "", || view! { <FilterChips/> });
    let labels = ["Remove the filter Energy", "Remove the filter Agreement"];
    for label in labels {
        assert!(html.contains(&format!(r#"aria-label="{label}""#)), "{label} in {html}");
    }
    assert!(html.contains("1 of 27 events shown") && html.contains("Clear all filters"), "{html}");
}

#[test]
fn a_search_for_nothing_but_spaces_is_none() {
    let html = render(&[], "  ", || view! { <FilterChips/> });
    assert!(html.contains("tl-idle") && !html.contains("events shown"), "{html}");
}

#[test]
fn menus_are_closed_and_tell_how_many_values_are_chosen() {
    let chosen = [(Facet::Sector, "energy"), (Facet::Sector, "trade")];
    let html = render(&chosen, "", || view! { <Toolbar/> });
    assert_eq!(html.matches(r#"class="tl-menu-opener""#).count(), Facet::ALL.len());
    assert_eq!(html.matches("tl-badge").count(), 1);
    assert!(!html.contains("tl-options"), "{html}");
}

#[test]
fn options_are_the_values_that_occur_with_their_counts() {
    let html = render(&[], "", || {
        view! { <FacetOptions facet=Facet::Status menu=NodeRef::new() on_leave=|()| {}/> }
    });
    assert!(html.contains(r#"tabindex="-1""#), "{html}");
    assert_eq!(html.matches(r#"type="checkbox""#).count(), 2);
    let (occurred, planned) = html.split_once("Planned").unwrap();
    assert!(occurred.contains("Took place") && occurred.contains("24"), "{html}");
    assert!(planned.contains('3'), "{html}");
}
