//! A project as an article, where all of the dataset stands one after the other.

use leptos::prelude::*;

use super::{CardFooter, NextPlanned, ProjectBody, ProjectKicker};
use crate::{
    dataset::{Id, Project, Record as _},
    state::Selection,
    view::RenderContext,
};

/// Shows a project in full, for the written page and for paper.
#[component]
pub fn ProjectEntry(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let project = &indexed.dataset.projects[id];
    view! {
        <article
            class="tl-entry"
            id=context.anchor(Selection::Project(id).into())
            data-project=project.slug().to_owned()
        >
            <ProjectKicker id/>
            <h3>{context.text(&project.name)}</h3>
            <ProjectBody id/>
            <NextPlanned id/>
            <CardFooter id/>
        </article>
    }
    .into_any()
}
