//! What facets and their values are called.

use super::RenderContext;
use crate::{
    locale::{capitalized, word_label},
    state::{Facet, FacetValue},
};

/// Names a facet.
pub(super) fn facet_name(context: RenderContext, facet: Facet) -> &'static str {
    let say = &context.messages().facets;
    match facet {
        Facet::Sector => say.sector,
        Facet::Actor => say.who,
        Facet::Project => say.project,
        Facet::Kind => say.kind,
        Facet::Status => say.status,
    }
}

/// Names a value of a facet.
pub(super) fn facet_value_name(context: RenderContext, value: FacetValue) -> String {
    match value {
        FacetValue::Sector(id) => context.sector_name(Some(id)),
        FacetValue::Actor(id) => context.with_dataset(|it| context.plain(&it.actors[id].name)),
        FacetValue::Project(id) => context.with_dataset(|it| context.plain(&it.projects[id].name)),
        FacetValue::Kind(kind) => capitalized(word_label(kind, context.language)),
        FacetValue::Status(status) => capitalized(word_label(status, context.language)),
    }
}
