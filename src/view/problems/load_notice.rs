//! What is said while there is no dataset to show: how far it has come, that it was cancelled, or why there is none.

use leptos::prelude::*;

use crate::locale::{Language, fill, messages, number};

/// How far the loading of a dataset has come, where that is to be said.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadState {
    /// It is being fetched, and so many bytes are here.
    Fetching(usize),
    /// It is being read, and so much of it has been, from 0 to 1.
    Reading(f64),
    /// The reader has cancelled it.
    Cancelled,
    /// It cannot be had.
    Failed(LoadError),
}

/// Why there is no dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The file could not be had; the browser says why.
    Unreachable {
        /// Its address.
        src: String,
        /// The browser's words.
        reason: String,
    },
    /// The server answered with an error.
    Refused {
        /// The file's address.
        src: String,
        /// The HTTP status.
        status: u16,
    },
    /// What the page gave is not JSON and cannot be written as such.
    BadData,
}

/// What of a [`LoadState`] decides which elements there are; the rest changes within them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Kind {
    Progress,
    Cancelled,
    Failure(String),
}

/// Shows what is said while there is no dataset, followed by what the element holds itself.
#[component]
pub fn LoadNotice(
    /// How far it has come.
    #[prop(into)]
    state: Signal<LoadState>,
    /// The language in which it is said.
    language: Language,
    /// Asked for when the reader no longer wants to wait.
    on_cancel: Callback<()>,
    /// Asked for when the reader tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let kind = move || {
        state.with(|state| match state {
            LoadState::Fetching(_) | LoadState::Reading(_) => Kind::Progress,
            LoadState::Cancelled => Kind::Cancelled,
            LoadState::Failed(error) => Kind::Failure(reason(error, language)),
        })
    };
    let notice = move |kind| match kind {
        Kind::Progress => view! { <Progress state language on_cancel/> }.into_any(),
        Kind::Cancelled => view! { <Cancelled language on_retry/> }.into_any(),
        Kind::Failure(reason) => view! { <Failure reason language on_retry/> }.into_any(),
    };
    view! {
        <div class="tl-widget" part="widget" lang=language.tag()>
            <For each=move || [kind()] key=Clone::clone let:kind>{notice(kind)}</For>
        </div>
        <slot></slot>
    }
}

/// Shows how far the data has come, with a button that gives it up.
#[component]
fn Progress(
    /// How far it has come.
    state: Signal<LoadState>,
    /// The language in which it is said.
    language: Language,
    /// Asked for when the reader no longer wants to wait.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let say = &messages(language).problems;
    let part = move || match *state.read() {
        LoadState::Reading(part) => Some(format!("{part:.3}")),
        _ => None,
    };
    let text = move || match *state.read() {
        LoadState::Fetching(bytes) => {
            fill(say.fetching, &[("megabytes", &megabytes(bytes, language))])
        }
        LoadState::Reading(part) => {
            fill(say.reading, &[("percent", &format!("{:.0}", part * 100.0))])
        }
        LoadState::Cancelled | LoadState::Failed(_) => String::new(),
    };
    view! {
        <div class="tl-loading">
            <progress aria-label=say.loading value=part></progress>
            <span class="tl-message" translate="no">{text}</span>
            <button type="button" on:click=move |_| on_cancel.run(())>{say.cancel}</button>
        </div>
    }
}

/// Writes a number of bytes in megabytes, up to the next tenth.
fn megabytes(bytes: usize, language: Language) -> String {
    let tenths = u32::try_from(bytes.div_ceil(100_000)).unwrap_or(u32::MAX);
    number(f64::from(tenths) / 10.0, language)
}

/// Says that the reader has cancelled the loading, with a button to try again.
#[component]
fn Cancelled(
    /// The language in which it is said.
    language: Language,
    /// Asked for when the reader tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let say = &messages(language).problems;
    view! {
        <div class="tl-loading">
            <span class="tl-message" role="status">{say.cancelled}</span>
            <button type="button" on:click=move |_| on_retry.run(())>{say.try_again}</button>
        </div>
    }
}

/// Shows why there is no data, with a button to try again.
#[component]
fn Failure(
    /// Why there is none.
    reason: String,
    /// The language in which it is said.
    language: Language,
    /// Asked for when the reader tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let say = &messages(language).problems;
    view! {
        <div class="tl-failure" role="alert">
            <p><b>{say.not_fetched}</b></p>
            <p>{reason}</p>
            <p><button type="button" on:click=move |_| on_retry.run(())>{say.try_again}</button></p>
        </div>
    }
}

/// Says why there is no data.
fn reason(error: &LoadError, language: Language) -> String {
    let say = &messages(language).problems;
    match error {
        LoadError::Unreachable { src, reason } => {
            fill(say.unreachable, &[("src", src), ("reason", reason)])
        }
        LoadError::Refused { src, status } => {
            fill(say.refused, &[("src", src), ("status", &status.to_string())])
        }
        LoadError::BadData => say.bad_data.to_owned(),
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;

    #[track_caller]
    fn check(state: LoadState, expected: &str) {
        let said = Owner::new().with(|| {
            let (state, nothing) = (Signal::stored(state), Callback::new(|()| {}));
            view! { <LoadNotice state language=Language::En on_cancel=nothing on_retry=nothing/> }
                .to_html()
        });
        assert!(said.contains(expected), "{said}");
    }

    #[test]
    fn while_the_data_comes_it_is_told_how_far() {
        check(LoadState::Fetching(12_340_000), "Loading: 12.4 MB");
        check(LoadState::Reading(0.456), "Reading: 46%");
        check(LoadState::Reading(0.456), "value=\"0.456\"");
        check(LoadState::Cancelled, "Loading was cancelled.");
    }

    #[test]
    fn a_failure_names_the_file_and_what_came_of_it() {
        let src = "data.json".to_owned();
        let refused = LoadState::Failed(LoadError::Refused { src, status: 404 });
        check(refused.clone(), "“data.json” could not be fetched");
        check(refused, "404");
        check(LoadState::Failed(LoadError::BadData), "The data property");
    }
}
