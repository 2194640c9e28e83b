//! Two things set against each other.

use leptos::prelude::*;

use crate::view::RenderContext;

/// Shows what was announced beside what came of it, as a row of a list.
#[component]
pub fn BeforeAfter(
    /// What it is about.
    title: AnyView,
    /// The name of what was announced.
    #[prop(into)]
    before_label: String,
    /// What was announced.
    before: AnyView,
    /// What came of it.
    after: AnyView,
    /// Whether any source tells what came of it.
    is_reported: bool,
) -> impl IntoView {
    let say = &RenderContext::here().messages().evidence;
    view! {
        <li data-outcome=if is_reported { "reported" } else { "unreported" }>
            <p class="tl-what">{title}</p>
            <LabelledColumn label=before_label>{before}</LabelledColumn>
            <LabelledColumn label=say.outcome>{after}</LabelledColumn>
        </li>
    }
}

/// Shows one of the things that are set against each other, under its name.
#[component]
pub fn LabelledColumn(
    /// The name.
    #[prop(into)]
    label: String,
    /// What stands under it, as one element.
    children: Children,
) -> impl IntoView {
    view! {
        <p class="tl-labelled-column">
            <b>{label}</b>
            {children()}
        </p>
    }
}
