//! A source in the list of sources.

use leptos::{html, prelude::*};

use crate::{
    dataset::{Id, Record as _, Source},
    locale::{capitalized, date_words},
    state::LinkTarget,
    view::{
        RenderContext, WidgetState,
        evidence::CitedBy,
        navigation::{Destination, Navigation, register},
        prose::{HIDDEN, Sign, sign},
    },
};

/// Shows a source with its number, marked while it is the one that a reference led to.
#[component]
pub fn SourceEntry(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let context = RenderContext::here();
    let WidgetState { visited_source, .. } = WidgetState::here();
    let indexed = context.indexed();
    let source = &indexed.dataset.sources[id];
    let entry = NodeRef::<html::Li>::new();
    register(Destination::Source(id), entry);
    let is_visited = move || visited_source.get() == Some(id);
    let note = source.note.clone();
    let note =
        note.map(|note| view! { <p class="tl-note" lang=source.language.clone()>{note}</p> });
    view! {
        <li
            class="tl-source"
            class:tl-visited=is_visited
            id=context.anchor(LinkTarget::Source(id))
            data-source=source.slug().to_owned()
            tabindex=context.is_live().then_some("-1")
            node_ref=entry
        >
            <span class="tl-number" aria-hidden=HIDDEN>{context.count(id.number())}</span>
            <div>
                <SourceLine id/>
                {note}
                {context.is_live().then(|| view! { <CitedByOnDemand id/> })}
                <Show when=is_visited>
                    <BackToText/>
                </Show>
            </div>
        </li>
    }
    .into_any()
}

/// Shows the publisher, date and title of a source, and how much rests on it.
#[component]
fn SourceLine(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().references);
    let source = &indexed.dataset.sources[id];
    let publisher = source.container.clone().unwrap_or_else(|| capitalized(say.no_publisher));
    let date = source.issued.map(|date| format!(", {}", date_words(date, context.language)));
    let claims = indexed.claims.get(id.index()).copied().unwrap_or_default();
    view! {
        <p>
            <b>{publisher}</b>
            {format!("{} · ", date.unwrap_or_default())}
            <SourceTitle id/>
            " · "
            <span class="tl-about">{context.plural(claims, &say.claims)}</span>
        </p>
    }
}

/// Shows the title of a source, as a link where its address is known.
#[component]
fn SourceTitle(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let source = &indexed.dataset.sources[id];
    let (title, language) = (source.title.clone(), source.language.clone());
    let title = view! { <span lang=language translate="no">{title}</span> };
    let Some(url) = source.url.clone() else { return title.into_any() };
    let new_tab = format!(" ({})", context.messages().page.new_tab);
    view! {
        <a href=url target="_blank" rel="noopener noreferrer">
            {title}
            <span class="tl-sr-only">{new_tab}</span>
        </a>
    }
    .into_any()
}

/// Shows what rests on a source, worked out when a reader first asks for it.
#[component]
fn CitedByOnDemand(
    /// The source.
    id: Id<Source>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().references;
    let (is_asked_for, ask) = signal(false);
    view! {
        <details on:toggle=move |_| ask.set(true)>
            <summary>{say.cited_by}</summary>
            <Show when=move || is_asked_for.get()>
                <CitedBy id/>
            </Show>
        </details>
    }
}

/// Shows the button that goes back to the reference which led to a source.
#[component]
fn BackToText() -> impl IntoView {
    let say = &RenderContext::here().messages().references;
    let navigation = Navigation::here();
    let go_back = move |_| navigation.return_to_reference();
    view! {
        <button class="tl-link" type="button" on:click=go_back>
            <Sign text=sign::BACK/>
            {capitalized(say.back_to_text)}
        </button>
    }
}
