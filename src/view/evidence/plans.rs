//! What was announced, and whether any source says that it came about.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    announced_project::AnnouncedProject,
    planned_event::PlannedEvent,
    section::{EvidenceSection, Group},
    target_figure::TargetFigure,
};
use crate::{
    evidence::{Plan, Target, Undertaking, plans, targets, undertakings},
    state::{SearchResult, Section},
    view::{RenderContext, short_list::rows},
};

/// What was announced: events, figures and projects.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Announcements {
    events: Vec<Plan>,
    figures: Vec<Target>,
    projects: Vec<Undertaking>,
}

impl Announcements {
    /// Finds what of a search result was announced.
    pub(super) fn of(context: RenderContext, result: &SearchResult) -> Self {
        context.with_dataset(|dataset| {
            let mut found = Self {
                events: plans(dataset),
                figures: targets(dataset),
                projects: undertakings(dataset),
            };
            found.events.retain(|it| result.has_event(it.event));
            found.figures.retain(|it| result.has_figure(dataset, it.figure));
            found.projects.retain(|it| result.has_project(it.project));
            found
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.events.is_empty() && self.figures.is_empty() && self.projects.is_empty()
    }
}

/// Shows events, figures and projects that were announced, each with what became of it; nothing where there are none.
#[component]
pub fn Plans(
    /// What of them is told.
    result: Arc<SearchResult>,
) -> impl IntoView {
    let plans = Arc::new(Announcements::of(RenderContext::here(), &result));
    view! { <PlanLists plans/> }
}

/// Shows announcements under their heading; nothing where there are none.
#[component]
pub fn PlanLists(
    /// The announcements.
    plans: Arc<Announcements>,
) -> impl IntoView {
    if plans.is_empty() {
        return None;
    }
    let say = &RenderContext::here().messages().evidence;
    let (events, figures, projects) =
        (plans.events.clone(), plans.figures.clone(), plans.projects.clone());
    let events = rows(events, |plan| view! { <PlannedEvent plan/> });
    let figures = rows(figures, |target| view! { <TargetFigure target/> });
    let projects = rows(projects, |undertaking| view! { <AnnouncedProject undertaking/> });
    Some(view! {
        <EvidenceSection section=Section::Plans heading=say.plans about=say.plans_about>
            <Group heading=say.planned_events class="tl-plans" rows=events/>
            <Group heading=say.targets class="tl-plans" rows=figures/>
            <Group heading=say.undertakings class="tl-plans" rows=projects/>
        </EvidenceSection>
    })
}
