//! The detail of a project.

use leptos::prelude::*;

use super::DetailHeading;
use crate::{
    dataset::{Id, Project},
    view::{
        RenderContext,
        project::{ProjectBody, ProjectKicker},
    },
};

/// Shows a project in full.
#[component]
pub fn ProjectDetail(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let name = RenderContext::here().with_dataset(|dataset| dataset.projects[id].name.clone());
    view! {
        <ProjectKicker id/>
        <DetailHeading text=name/>
        <ProjectBody id/>
    }
}
