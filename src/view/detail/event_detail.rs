//! The detail of an event.

use leptos::prelude::*;

use super::DetailHeading;
use crate::{
    dataset::{Event, Id},
    state::Selection,
    view::{
        RenderContext,
        event_entry::{EventBody, EventKicker, WhenAndWhere},
        link::RecordLink,
        prose::{Sign, sign},
    },
};

/// Shows an event in full, with the ways to those before and after it.
#[component]
pub fn EventDetail(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let title = RenderContext::here().with_dataset(|dataset| dataset.events[id].title.clone());
    view! {
        <EventKicker id/>
        <DetailHeading text=title/>
        <WhenAndWhere id/>
        <EventBody id/>
        <Onward id/>
    }
}

/// Shows the ways to the event before and to the one after.
#[component]
fn Onward(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), &context.messages().detail);
    let ids = || indexed.dataset.events.ids();
    let next = ids().find(|other| *other > id).map(|next| {
        view! {
            <RecordLink to=Selection::Event(next)>
                {format!("{} ", say.next_event)} <Sign text=sign::LATER/>
            </RecordLink>
        }
    });
    let previous = ids().rfind(|other| *other < id).map(|previous| {
        view! {
            <RecordLink to=Selection::Event(previous)>
                <Sign text=sign::EARLIER/> {format!(" {}", say.previous_event)}
            </RecordLink>
        }
    });
    view! {
        <p class="tl-onward">
            {previous}
            {next}
        </p>
    }
}
