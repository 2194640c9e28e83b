//! What the sources after a day added and altered; the reader picks the day.

use std::sync::Arc;

use leptos::prelude::*;

use super::{change_groups::ChangeGroups, day_picker::DayPicker, section::EvidenceSection};
use crate::{
    dataset::Dataset,
    evidence::{self, Statement, changes, last_day},
    locale::{date_words, fill},
    state::{SearchResult, Section},
    time::{Day, Edtf},
    view::RenderContext,
};

/// Shows what changed after a day; nothing where no source is dated.
///
/// The picker and the summary stay while what follows is replaced: the keyboard may be in one, and the other is read out.
#[component]
pub fn Changes(
    /// What of it is told.
    result: Memo<Arc<SearchResult>>,
    /// The day that was picked; where none is, the last but one on which a source came out.
    after: Memo<Option<Day>>,
) -> impl IntoView {
    let context = RenderContext::here();
    let days = context.with_dataset(days);
    let usual = days.iter().rev().nth(1).or(days.first()).copied()?;
    let picked = Memo::new(move |_| after.get().unwrap_or(usual));
    let found = Memo::new(move |_| {
        context.with_dataset(|dataset| Arc::new(within(&result.read(), dataset, picked.get())))
    });
    let summary = move || summary_words(context, picked.get(), &found.read());
    let heading = context.messages().evidence.changes;
    Some(view! {
        <EvidenceSection section=Section::Changes heading>
            <DayPicker days picked/>
            <p class="tl-lead" aria-live="polite" translate="no">
                {summary}
            </p>
            <For each=move || [found.get()] key=Arc::clone let:changes>
                <ChangeGroups changes/>
            </For>
        </EvidenceSection>
    })
}

/// Tells whether there is a day to compare with.
pub(super) fn has_changes(context: RenderContext) -> bool {
    context.with_dataset(|dataset| !days(dataset).is_empty())
}

/// Gives the days on which sources came out, each once, oldest first.
fn days(dataset: &Dataset) -> Vec<Day> {
    let sources = dataset.sources.ids();
    let mut days: Vec<Day> = sources.filter_map(|id| last_day(dataset, id)).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Finds what of a search result changed after a day.
fn within(result: &SearchResult, dataset: &Dataset, after: Day) -> evidence::Changes {
    let mut found = changes(dataset, after);
    found.events.retain(|&id| result.has_event(id));
    found.projects.retain(|&id| result.has_project(id));
    found.statuses.retain(|change| result.has_project(change.project));
    found.statements.retain(|statement| match *statement {
        Statement::OfEvent(id, _) => result.has_event(id),
        Statement::OfProject(id, _) | Statement::Status(id, _) => result.has_project(id),
        Statement::Figure(id) => result.has_figure(dataset, id),
    });
    found.disagreements.retain(|&id| result.has_disagreement(dataset, id));
    found.contested.retain(|it| result.has_disagreement(dataset, it.disagreement));
    found
}

/// Says how much there is of it, with the number of things altered.
fn summary_words(context: RenderContext, after: Day, found: &evidence::Changes) -> String {
    let (say, counts) = (&context.messages().evidence, &context.messages().counts);
    let date = date_words(Edtf::from(after), context.language);
    let reports = fill(&context.plural(found.sources.len(), &say.came_out), &[("date", &date)]);
    if found.sources.is_empty() {
        return reports;
    }
    let altered = found.statuses.len() + found.contested_disagreements().len();
    let events = context.counted(found.events.len(), &counts.events);
    let projects = context.counted(found.projects.len(), &counts.projects);
    let pattern = context.plural(altered, &say.added);
    let added = fill(&pattern, &[("events", &events), ("projects", &projects)]);
    format!("{reports} {added}")
}
