//! What rests on a source: first what no other source says.

use leptos::prelude::*;

use super::{section::Group, statement::StatementRow};
use crate::{
    dataset::{Id, Source},
    evidence::{self, Statement, cited_by},
    view::{RenderContext, short_list::rows},
};

/// Shows every claim, status and figure that refers to a source, first what no other source says.
#[component]
pub fn CitedBy(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().evidence;
    let evidence::CitedBy { alone, shared } = context.with_dataset(|dataset| cited_by(dataset, id));
    let heading = context.plural(alone.len(), &say.alone);
    let row = |statement: Statement| view! { <StatementRow statement/> };
    view! {
        <div class="tl-cited-by">
            <Group heading class="tl-rows" rows=rows(alone, row)/>
            <Group heading=say.with_others class="tl-rows" rows=rows(shared, row)/>
        </div>
    }
}
