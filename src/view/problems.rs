//! What is wrong with the data, where it can be seen and does not hide what is good; and what is said in its place.

mod load_notice;

use std::sync::Arc;

use leptos::prelude::*;

pub use load_notice::{LoadError, LoadNotice, LoadNoticeProps, LoadState};

use super::RenderContext;
use crate::dataset::{Dataset, Problem};

/// How many problems are listed; `cargo xtask check` tells all.
const MOST_PROBLEMS: usize = 100;

/// Shows how many problems the dataset has, and a list of them to be opened; nothing where there are none.
#[component]
pub fn Problems() -> impl IntoView {
    let context = RenderContext::here();
    let is_empty = context.with_dataset(Dataset::is_empty);
    let say = &context.messages().problems;
    let problems = context.problems();
    let list = (!problems.is_empty()).then(|| view! { <ProblemList problems is_first=is_empty/> });
    view! {
        {is_empty.then(|| view! { <p class="tl-nothing" role="alert">{say.empty}</p> })}
        {list}
    }
}

/// Shows the number of problems, and the problems themselves when that is opened.
#[component]
fn ProblemList(
    /// The problems.
    problems: Arc<Vec<Problem>>,
    /// Whether there is nothing else to be read, so that they are seen from the start.
    is_first: bool,
) -> impl IntoView {
    let context = RenderContext::here();
    let is_open = RwSignal::new(is_first);
    let found = context.plural(problems.len(), &context.messages().problems.found);
    let list = move || {
        let rows = problems.iter().take(MOST_PROBLEMS);
        let rows = rows.map(|problem| view! { <ProblemRow problem=problem.clone()/> });
        let left_out = problems.len().saturating_sub(MOST_PROBLEMS);
        let more = context.plural(left_out, &context.messages().evidence.left_out);
        view! {
            <ul role="list">
                {rows.collect_view()}
                {(left_out > 0).then(|| view! { <li class="tl-more">{more}</li> })}
            </ul>
        }
    };
    view! {
        <details
            class="tl-problems"
            open=is_first
            on:toggle:target=move |event| is_open.set(event.target().open())
        >
            <summary>{found}</summary>
            <Show when=move || is_open.get()>{list()}</Show>
        </details>
    }
}

/// Shows a problem with its path and its remedy.
#[component]
fn ProblemRow(
    /// The problem.
    problem: Problem,
) -> impl IntoView {
    view! {
        <li>
            <code translate="no">{problem.path}</code>
            " "
            {problem.kind.to_string()}
        </li>
    }
}
