//! A project card.

use leptos::prelude::*;

use super::{CardFooter, NextPlanned, ProjectKicker, mini_timeline::MiniTimeline};
use crate::{
    dataset::{Id, Project},
    state::Selection,
    view::{
        RenderContext, WidgetState, figures::KeyFigure, opener::Opener, references::ClaimParagraph,
        status::ProjectStatus,
    },
};

/// Shows a project in brief; its name opens it.
#[component]
pub fn ProjectCard(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let indexed = context.indexed();
    let project = &indexed.dataset.projects[id];
    let selection = Selection::Project(id);
    let key_figure = project.key_figure.map(|id| view! { <KeyFigure id/> });
    let gist = project.claims.first().cloned();
    let gist = gist.map(|claim| view! { <ClaimParagraph claim/> });
    view! {
        <article
            class="tl-card"
            class:tl-open=move || state.is_open(selection)
            part="card"
            data-tone=context.tone(project.sector)
        >
            <ProjectKicker id/>
            <h3 class="tl-name">
                <Opener to=selection/>
            </h3>
            <ProjectStatus id/>
            {key_figure}
            <div class="tl-gist">{gist}</div>
            <MiniTimeline id/>
            <NextPlanned id/>
            <CardFooter id/>
        </article>
    }
    .into_any()
}
