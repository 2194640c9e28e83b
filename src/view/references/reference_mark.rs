//! The marks of references: each leads to its source and has a preview of it.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::{
    location_words,
    mark_preview::{MarkPreview, PREVIEW_ID, PreviewContent},
    source_words,
};
use crate::{
    dataset::{Id, Reference, Source},
    evidence::marker,
    state::LinkTarget,
    view::{Medium, RenderContext, link::take_plain_click, navigation::Navigation},
};

/// Keeps the first mark on the line of the word it belongs to.
const WORD_JOINER: &str = "\u{2060}";

/// Shows the marks of some references, to be set behind what they support; nothing where there are none.
#[component]
pub fn References(
    /// The references.
    refs: Vec<Reference>,
) -> impl IntoView {
    let context = RenderContext::here();
    let beside = Reference::sources(&refs).collect();
    let marks = refs.iter().map(|reference| {
        let name = location_words(context, reference);
        (reference.source, marker(reference), name)
    });
    view! { <ReferenceMarks marks=marks.collect() beside/> }
}

/// Shows the marks of sources as wholes; nothing where there are none.
#[component]
pub fn SourceMarks(
    /// The sources.
    sources: Vec<Id<Source>>,
) -> impl IntoView {
    let context = RenderContext::here();
    let mark = |&id: &Id<Source>| (id, id.number().to_string(), source_words(context, id));
    let marks = sources.iter().map(mark).collect();
    view! { <ReferenceMarks marks beside=sources.into()/> }
}

/// Shows marks that stand beside each other.
#[component]
fn ReferenceMarks(
    /// Of each mark the source, what is seen, and what it stands for in words.
    marks: Vec<(Id<Source>, String, String)>,
    /// Their sources.
    beside: Arc<[Id<Source>]>,
) -> impl IntoView {
    (!marks.is_empty()).then(|| {
        let mark = |(source, marker, name)| {
            let content = PreviewContent { source, name, beside: Arc::clone(&beside) };
            view! { <ReferenceMark marker content/> }
        };
        let marks = marks.into_iter().map(mark).collect_view();
        view! { <sup class="tl-refs">{WORD_JOINER} {marks}</sup> }
    })
}

/// Shows a mark that leads to a source, which is shown beside it while it is pointed at or has the keyboard.
#[component]
fn ReferenceMark(
    /// What is seen: the source's number, and the locator where there is one.
    marker: String,
    /// What it stands for.
    content: PreviewContent,
) -> impl IntoView {
    let context = RenderContext::here();
    if context.medium == Medium::Print {
        return view! { <span class="tl-ref" translate="no">{marker}</span> }.into_any();
    }
    let target = LinkTarget::Source(content.source);
    // The name begins with what is seen, for readers who press by voice (WCAG 2.5.3).
    let label = format!("{marker}, {}", content.name);
    let preview = MarkPreview::new(content);
    let navigation = use_context::<Navigation>();
    let follow = move |event: ev::MouseEvent| {
        preview.hide();
        if let (Some(navigation), Some(link)) = (navigation, take_plain_click(&event)) {
            navigation.follow(target, link);
        }
    };
    view! {
        <a
            class="tl-ref"
            translate="no"
            href=context.href(target)
            aria-label=label
            aria-describedby=move || preview.is_shown.get().then_some(PREVIEW_ID)
            on:click=follow
            on:pointerenter=move |event| preview.show_to_pointer(&event)
            on:pointerleave=move |_| preview.hide_soon()
            on:focus=move |_| preview.show_to_keyboard()
            on:blur=move |_| preview.hide()
            node_ref=preview.mark
        >
            {marker}
        </a>
    }
    .into_any()
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::testing::{html_of_embedded, text};

    /// Gives the references of the first claim of the first event.
    fn references(medium: Medium) -> String {
        html_of_embedded(medium, |indexed| {
            let event = indexed.dataset.events.iter().next().unwrap().1;
            view! { <References refs=event.claims[0].refs.clone()/> }
        })
    }

    #[test]
    fn a_mark_leads_to_its_source_and_says_what_it_stands_for() {
        let written = references(Medium::WrittenPage);
        let marker = text(&written);
        let (number, paragraph) = marker.split_once('·').unwrap();
        let label = format!("aria-label=\"{marker}, report {number}, paragraph {paragraph}\"");
        assert!(written.contains(&label), "{}", written);
        assert!(written.contains("href=\"#transcaspian:source="));
    }

    #[test]
    fn it_says_what_the_locator_counts_where_that_is_no_paragraph() {
        let written = html_of_embedded(Medium::WrittenPage, |indexed| {
            let source = indexed.dataset.sources.ids().next().unwrap();
            let place = |locator: &str, label: Option<&str>| Reference {
                source,
                locator: locator.to_owned(),
                label: label.map(str::to_owned),
            };
            let refs = vec![place("3-4", None), place("12", Some("page"))];
            view! { <References refs/> }
        });
        assert!(written.contains("aria-label=\"1·3–4, report 1, paragraphs 3-4\""), "{written}");
        assert!(written.contains("aria-label=\"1·12, report 1, page 12\""), "{written}");
    }

    #[test]
    fn on_paper_it_is_plain_text() {
        let printed = references(Medium::Print);
        assert!(!printed.contains("<a") && !printed.contains("aria-"));
        assert_eq!(text(&printed), text(&references(Medium::Screen)));
    }
}
