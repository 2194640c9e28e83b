//! The toolbar: search, views, facets, sharing, and below them what is chosen.

mod facet_menu;
mod facet_options;
mod filter_chips;
mod search_field;
mod view_switch;

use leptos::prelude::*;

use super::{RenderContext, share::ShareButton};
use crate::state::Facet;
use facet_menu::FacetMenu;
use filter_chips::FilterChips;
use search_field::SearchField;
use view_switch::ViewSwitch;
pub(super) use view_switch::view_name;

/// Shows search, views, facets and sharing, and below them what is chosen.
#[component]
pub fn Toolbar() -> impl IntoView {
    let say = RenderContext::here().messages();
    let open_menu = RwSignal::new(None);
    let menu = |facet| view! { <FacetMenu facet open_menu/> };
    view! {
        <div class="tl-toolbar">
            <SearchField/>
            <ViewSwitch/>
            <div class="tl-facets" role="group" aria-label=say.facets.label>
                {Facet::ALL.map(menu).into_iter().collect_view()}
            </div>
            <ShareButton/>
        </div>
        <FilterChips/>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
