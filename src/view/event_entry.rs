//! An event as it is told everywhere: in the detail, on the vertical timeline and in the reading list.

mod body;

pub use body::EventBody;

use leptos::{html, prelude::*};

use super::{
    RenderContext, WidgetState,
    navigation::{Destination, register},
    prose::Kicker,
};
use crate::{
    dataset::{Event, Id, Record as _, words::EventStatus},
    locale::{capitalized, date_words, fill, short_date_words, word_label},
    state::Selection,
};

/// Shows an event of the reading list, in full.
#[component]
pub fn EventEntry(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let state = WidgetState::here();
    let indexed = context.indexed();
    let event = &indexed.dataset.events[id];
    let selection = Selection::Event(id);
    let article = NodeRef::<html::Article>::new();
    register(Destination::Opener(selection), article);
    view! {
        <article
            class="tl-entry"
            class:tl-open=move || state.is_open(selection)
            id=context.anchor(selection.into())
            data-tone=context.tone(event.sector())
            data-event=event.slug().to_owned()
            tabindex=context.is_live().then_some("-1")
            node_ref=article
        >
            <EventKicker id/>
            <h3>{context.text(&event.title)}</h3>
            <WhenAndWhere id/>
            <EventBody id/>
        </article>
    }
    .into_any()
}

/// Shows the line above an event's title: its sectors and what sort of event it is.
#[component]
pub fn EventKicker(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let event = &indexed.dataset.events[id];
    let sectors = event.sectors.iter().map(|&sector| context.sector_name(Some(sector)));
    let kind = word_label(event.kind, context.language).to_owned();
    let words: Vec<String> = sectors.chain([kind]).collect();
    view! { <Kicker sector=event.sector() words/> }
}

/// Shows the date in words, where, and whether it was only planned.
#[component]
pub fn WhenAndWhere(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().events);
    let (event, places) = (&indexed.dataset.events[id], &indexed.dataset.places);
    let places: Vec<String> =
        event.places.iter().map(|&place| context.plain(&places[place].name)).collect();
    let places = (!places.is_empty()).then(|| format!(" · {}", places.join(", ")));
    let note = match event.status {
        EventStatus::Occurred => None,
        EventStatus::Scheduled => Some(say.planned_unreported),
        EventStatus::Cancelled => Some(say.cancelled),
    };
    let note = note.map(|note| {
        view! { <p class="tl-planned-note">{format!("{}.", capitalized(note))}</p> }
    });
    view! {
        <p class="tl-when">
            <time datetime=event.shown_date().to_string()>{capitalized(&date(context, event))}</time>
            {places}
        </p>
        {note}
    }
}

/// Says the date; where only the report's is known, that one, called so.
pub(super) fn date(context: RenderContext, event: &Event) -> String {
    let date = date_words(event.shown_date(), context.language);
    if event.reported.is_some() {
        fill(context.messages().events.reported, &[("date", &date)])
    } else {
        date
    }
}

/// Says the date in few words.
pub(super) fn short_date(context: RenderContext, event: &Event) -> String {
    short_date_words(event.shown_date(), context.language)
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::{
        Medium,
        testing::{assert_snapshot, html, html_of, text},
    };

    #[track_caller]
    fn entry(medium: Medium, slug: &str) -> String {
        html(medium, |dataset| {
            let id = dataset.events.find(slug).unwrap();
            view! { <EventEntry id/> }
        })
    }

    #[test]
    fn an_event_is_an_article() {
        assert_snapshot("component__event_entry", &entry(Medium::WrittenPage, "lock-opens"));
        assert_snapshot("component__event_entry_printed", &entry(Medium::Print, "lock-opens"));
    }

    #[test]
    fn an_event_says_what_happened_when_and_where() {
        let said = text(&entry(Medium::WrittenPage, "lock-opens"));
        assert!(said.starts_with("River · operation The river lock opens"), "{said}");
        assert!(said.contains("1 September 2011 · Lockhaven"), "{said}");
        assert!(said.contains("People Mira Talan speaker"), "{said}");
        assert!(said.contains("Countries Velmar Ostria"), "{said}");
        assert!(said.contains("Projects River lock"), "{said}");
    }

    #[test]
    fn an_event_says_what_its_claims_rest_on() {
        let entry = entry(Medium::WrittenPage, "lock-opens");
        let said = text(&entry);
        assert!(said.contains("The harbour master let the first boat through."), "{said}");
        assert!(said.contains("1·1") && said.contains("2·2"), "{said}");
        assert!(entry.contains("href=\"#transcaspian:source=ostrian-herald\""), "{entry}");
    }

    #[test]
    fn the_date_of_a_report_is_called_so() {
        let said = text(&entry(Medium::WrittenPage, "night-post-agreed"));
        assert!(said.contains("Reported 20 April 2012 · Ostra"), "{said}");
        assert!(said.starts_with("Post · River · agreement"), "{said}");
    }

    #[test]
    fn what_was_only_planned_is_said_to_be() {
        let said = text(&entry(Medium::WrittenPage, "choirs-meet"));
        assert!(said.contains("Planned; no report says it took place."), "{said}");
    }

    #[test]
    fn links_find_an_event_in_the_written_page() {
        let written = entry(Medium::WrittenPage, "lock-opens");
        assert!(written.contains("id=\"transcaspian:event=lock-opens\""), "{written}");
        assert!(written.contains("href=\"#transcaspian:project=river-lock\""), "{written}");
        let printed = entry(Medium::Print, "lock-opens");
        assert!(!printed.contains(" id=") && !printed.contains("href="), "{printed}");
    }

    #[test]
    fn the_event_that_is_open_is_marked() {
        let written = html_of(
            Medium::Screen,
            |dataset| {
                let selection = dataset.events.find("lock-opens").map(Selection::Event);
                crate::state::ViewState { selection, ..Default::default() }
            },
            |dataset| {
                let entries = dataset.events.ids().map(|id| view! { <EventEntry id/> });
                entries.collect_view()
            },
        );
        assert_eq!(written.matches("tl-open").count(), 1, "{written}");
    }
}
