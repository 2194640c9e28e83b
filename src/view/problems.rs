//! What is wrong with the data, where it can be seen and does not hide what is good.

use leptos::prelude::*;

use super::ui::Ui;
use crate::{dataset::Problem, locale::plural};

/// The problems of a dataset; nothing where there are none.
#[component]
pub(super) fn Problems(
    /// The problems.
    problems: Vec<Problem>,
) -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().problems;
    let is_empty = ui.catalogue().dataset.is_empty();
    let empty = is_empty.then(|| view! { <p class="nothing" role="alert">{say.empty}</p> });
    let count = plural(problems.len(), &say.found, ui.language);
    let items: Vec<_> = problems
        .into_iter()
        .map(|problem| view! { <li><code>{problem.place}</code>" "{problem.kind.to_string()}</li> })
        .collect();
    let list = (!items.is_empty()).then(|| {
        view! {
            <details class="problems" open=is_empty><summary>{count}</summary><ul role="list">{items}</ul></details>
        }
    });
    view! { {empty}{list} }
}
