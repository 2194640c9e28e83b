//! What a reference leads to, shown beside its mark.

use leptos::{ev, html, prelude::*, web_sys::HtmlElement};
use leptos_use_event_listener::{UseEventListenerOptions, use_event_listener_with_options};

use super::{
    mark_preview::{MarkPreview, PREVIEW_ID, PreviewContent, Previews},
    preview_position::{Bounds, beside},
    source_words,
};
use crate::{
    dataset::{Id, Source},
    locale::{capitalized, date_words, fill, list_words},
    view::RenderContext,
};

/// The key that hides it.
const ESCAPE: &str = "Escape";

/// Shows the preview of the reference mark that the reader points at or has come to by keyboard.
#[component]
pub fn ReferencePreview() -> impl IntoView {
    let previews = expect_context::<Previews>();
    // Each mark has a preview of its own, so that no text changes while it is read.
    view! {
        <For each=move || previews.shown.get() key=|preview| preview.is_shown let:preview>
            <PreviewPanel previews preview/>
        </For>
    }
}

/// Shows the panel, which is put beside the mark as soon as its size is known.
#[component]
fn PreviewPanel(
    /// What hides it.
    previews: Previews,
    /// What is shown.
    preview: MarkPreview,
) -> impl IntoView {
    let panel = NodeRef::<html::Div>::new();
    let position = RwSignal::new(None::<(f64, f64)>);
    panel.on_load(move |panel| {
        let mark = preview.mark.try_get_untracked().flatten();
        position.set(mark.and_then(|mark| position_beside(&mark, &panel)));
    });
    // It comes before whatever else Escape would close.
    let options = UseEventListenerOptions::default().capture(true);
    let dismiss = move |event: ev::KeyboardEvent| {
        if event.key() == ESCAPE {
            event.stop_propagation();
            previews.hide();
        }
    };
    let _ = use_event_listener_with_options(window(), ev::keydown, dismiss, options);
    let left = move || position.get().map(|(left, _)| format!("{left}px"));
    let top = move || position.get().map(|(_, top)| format!("{top}px"));
    view! {
        <div
            id=PREVIEW_ID
            class="tl-preview"
            role="tooltip"
            style:left=left
            style:top=top
            on:pointerenter=move |_| previews.stay()
            on:pointerleave=move |_| previews.hide_soon()
            node_ref=panel
        >
            <PreviewText preview=preview.content.get_value()/>
        </div>
    }
}

/// Shows the place in the source, who published it and when, its title, and who else says the same.
#[component]
pub fn PreviewText(
    /// What the mark stands for.
    preview: PreviewContent,
) -> impl IntoView {
    let context = RenderContext::here();
    let PreviewContent { source: id, name, beside } = preview;
    let indexed = context.indexed();
    let source = &indexed.dataset.sources[id];
    let publisher = source.container.clone();
    let publisher =
        publisher.unwrap_or_else(|| capitalized(context.messages().references.no_publisher));
    let date = source.issued.map(|date| date_words(date, context.language));
    let publication = [Some(publisher), date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <p><b>{capitalized(&name)}</b></p>
        <p>{publication}</p>
        <p lang=source.language.clone()>{source.title.clone()}</p>
        <p class="tl-about">{others_words(context, id, &beside)}</p>
    }
}

/// Says which other sources say the same.
fn others_words(context: RenderContext, own: Id<Source>, beside: &[Id<Source>]) -> String {
    let say = &context.messages().evidence;
    let others = beside.iter().filter(|&&other| other != own);
    let names: Vec<String> = others.map(|&id| source_words(context, id)).collect();
    if names.is_empty() {
        return say.only_source.to_owned();
    }
    let reports = list_words(&names, context.language);
    let pattern = context.plural(names.len(), &say.other_sources);
    capitalized(&fill(&pattern, &[("reports", &reports)]))
}

/// Gives the left and the top of a panel beside a mark, in the widget's own CSS pixels.
fn position_beside(mark: &HtmlElement, panel: &HtmlElement) -> Option<(f64, f64)> {
    let widget = panel.offset_parent()?;
    let screen_height = window().inner_height().ok()?.as_f64()?;
    // The page may be zoomed, which lengths that are set do not know.
    let own_width = widget.client_width();
    let bounds = widget.get_bounding_client_rect();
    let zoom = bounds.width() / f64::from(own_width);
    let (left, top) = beside(
        Bounds::of(&mark.get_bounding_client_rect()),
        Bounds::of(&panel.get_bounding_client_rect()),
        Bounds::of(&bounds),
        screen_height,
    );
    (zoom > 0.0).then_some((left / zoom, top / zoom))
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::{
        dataset::Reference,
        view::{
            Medium,
            testing::{html_of_embedded, text},
        },
    };

    /// Gives the preview of the second source, beside marks of these.
    fn preview(numbers: &[usize]) -> String {
        let html = html_of_embedded(Medium::Screen, |indexed| {
            let source = |number: usize| indexed.dataset.sources.ids().nth(number - 1).unwrap();
            let reference = |&number: &usize| Reference {
                source: source(number),
                locator: "1".to_owned(),
                label: None,
            };
            let refs: Vec<Reference> = numbers.iter().map(reference).collect();
            let beside = Reference::sources(&refs).collect();
            let name = "report 2, paragraph 5".to_owned();
            view! { <PreviewText preview=PreviewContent { source: source(2), name, beside }/> }
        });
        text(&html)
    }

    #[test]
    fn it_tells_the_place_the_publisher_the_date_and_the_title() {
        let text = preview(&[2]);
        assert!(text.starts_with("Report 2, paragraph 5 Kazinform, 29 September 2023 "), "{text}");
    }

    #[test]
    fn it_tells_who_else_says_the_same() {
        let ends = |numbers, words| {
            let text = preview(numbers);
            assert!(text.ends_with(words), "{text}");
        };
        ends(&[2, 2], " No other report says this.");
        ends(&[1, 2, 1], " Report 1 says so too.");
        ends(&[2, 3, 1], " Report 3 and report 1 say so too.");
    }
}
