//! What changed after a day, one list for each sort of change.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    before_after::LabelledColumn,
    section::Group,
    statement::{DatedLink, StatementRow},
};
use crate::{
    dataset::{Disagreement, Id, Side},
    evidence::{Changes, Contested, Statement, StatusChange},
    state::Selection,
    view::{RenderContext, references::References, short_list::rows, status::StatusWithReferences},
};

/// Shows other statuses, contested statements, disagreements that came up, new events and projects, and new claims on
/// what was known before.
#[component]
pub fn ChangeGroups(
    /// What changed.
    changes: Arc<Changes>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().evidence;
    let contested = changes.contested_disagreements();
    let mut came_up = changes.disagreements.clone();
    came_up.retain(|it| !contested.contains(it));
    let mut statements = changes.statements.clone();
    statements.retain(|statement| is_on_known(&changes, *statement));
    let events = changes.events.iter().copied().map(Selection::Event).collect();
    let projects = changes.projects.iter().copied().map(Selection::Project).collect();
    let status_row = |change| view! { <StatusChangeRow change/> };
    let contested_row = {
        let changes = Arc::clone(&changes);
        move |id: Id<Disagreement>| {
            let mut sides = changes.contested.clone();
            sides.retain(|it| it.disagreement == id);
            view! { <ContestedRow id sides/> }
        }
    };
    let record_row = |to: Selection| view! { <li><DatedLink to/></li> };
    let statement_row = |statement: Statement| view! { <StatementRow statement/> };
    view! {
        <Group
            heading=say.new_statuses
            class="tl-plans"
            rows=rows(changes.statuses.clone(), status_row)
        />
        <Group heading=say.contested class="tl-plans" rows=rows(contested, contested_row)/>
        <Group
            heading=say.came_up
            class="tl-rows"
            rows=rows(came_up, |id| view! { <DisagreementTitle id/> })
        />
        <Group heading=say.new_events class="tl-rows" rows=rows(events, record_row)/>
        <Group heading=say.new_projects class="tl-rows" rows=rows(projects, record_row)/>
        <Group heading=say.new_claims class="tl-rows" rows=rows(statements, statement_row)/>
    }
}

/// Tells whether a statement is about what was known before: what new events and projects bring with them is theirs,
/// and other statuses have a list of their own.
fn is_on_known(changes: &Changes, statement: Statement) -> bool {
    match statement {
        Statement::OfEvent(id, _) => changes.events.binary_search(&id).is_err(),
        Statement::OfProject(id, _) => changes.projects.binary_search(&id).is_err(),
        Statement::Status(..) => false,
        Statement::Figure(_) => true,
    }
}

/// Shows a disagreement by its title.
#[component]
fn DisagreementTitle(
    /// The disagreement.
    id: Id<Disagreement>,
) -> impl IntoView {
    let context = RenderContext::here();
    let title = context.with_dataset(|dataset| context.text(&dataset.disagreements[id].title));
    view! { <li>{title}</li> }
}

/// Shows a project with its status before and now.
#[component]
fn StatusChangeRow(
    /// The change.
    change: StatusChange,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().evidence);
    let statuses = &indexed.dataset.projects[change.project].statuses;
    let columns = [(say.before, change.before), (say.now, change.now)];
    let columns = columns.into_iter().filter_map(|(label, at)| {
        let claim = statuses.get(at)?.clone();
        Some(view! {
            <LabelledColumn label>
                <StatusWithReferences claim/>
            </LabelledColumn>
        })
    });
    view! {
        <li>
            <p class="tl-what">
                <DatedLink to=Selection::Project(change.project)/>
            </p>
            {columns.collect_view()}
        </li>
    }
}

/// Shows a disagreement with its older sides, then the new ones.
#[component]
fn ContestedRow(
    /// The disagreement.
    id: Id<Disagreement>,
    /// Which of its sides are older, and which new.
    sides: Vec<Contested>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().evidence);
    let disagreement = &indexed.dataset.disagreements[id];
    let all = || disagreement.sides.iter().enumerate();
    let before = all().filter(|(at, _)| sides.iter().any(|it| it.before == *at));
    let before = before.map(|(_, side)| (say.before, side));
    let now = all().filter(|(at, _)| sides.iter().any(|it| it.now == *at));
    let now = now.map(|(_, side)| (say.now, side));
    let columns = before.chain(now).map(|(label, side)| {
        let side = side.clone();
        view! {
            <LabelledColumn label>
                <SideText side/>
            </LabelledColumn>
        }
    });
    view! {
        <li>
            <p class="tl-what">{context.text(&disagreement.title)}</p>
            {columns.collect_view()}
        </li>
    }
}

/// Shows what a side says, with its references.
#[component]
fn SideText(
    /// The side.
    side: Side,
) -> impl IntoView {
    let text = RenderContext::here().text(&side.text);
    view! { <span>{text} <References refs=side.refs/></span> }
}
