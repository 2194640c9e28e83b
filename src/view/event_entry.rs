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

/// An event of the reading list, in full.
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
}

/// The line above an event's title: its sectors and what sort of event it is.
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

/// The date in words, where, and whether it was only planned.
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
