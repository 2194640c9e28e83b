//! What is known of a person, a body or a country.

use leptos::prelude::*;

use super::{
    spellings::{Spellings, met_spellings},
    statement::DatedLink,
};
use crate::{
    dataset::{
        Actor, Disagreement, Id, Position, Subject,
        words::{Rank, Role},
    },
    evidence::{self, profile},
    locale::{capitalized, date_words, fill, word_label},
    state::Selection,
    view::{RenderContext, disagreements::Disagreements, references::References},
};

/// Shows what is known of an actor, below its name.
#[component]
pub fn ActorProfile(
    /// The actor.
    id: Id<Actor>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), context.messages());
    let dataset = &indexed.dataset;
    let profile = profile(dataset, id);
    let office = |office: &evidence::Office<'_>, whose: Option<Id<Actor>>| {
        let (position, given) = (office.position.clone(), given_words(context, office));
        view! { <OfficeEntry position given whose/> }.into_any()
    };
    let part = |record: Selection, role: Role| view! { <PartEntry record role/> }.into_any();
    let offices = profile.offices.iter().map(|it| office(it, it.position.organization)).collect();
    let people = profile.people.iter().map(|(holder, it)| office(it, Some(*holder))).collect();
    let events = profile.events.iter().rev();
    let events = events.map(|&(id, role)| part(Selection::Event(id), role)).collect();
    let projects = profile.projects.iter();
    let projects = projects.map(|&(id, role)| part(Selection::Project(id), role)).collect();
    let is_spelled = !met_spellings(dataset, Selection::Actor(id)).is_empty();
    let spellings = is_spelled.then(|| {
        view! {
            <h4>{say.evidence.spellings}</h4>
            <Spellings of=Selection::Actor(id)/>
        }
    });
    let is_about = |it: &Disagreement| it.about.contains(&Subject::Actor(id));
    let disagreements = dataset.disagreements.iter().filter(|(_, it)| is_about(it));
    view! {
        <KindAndNote id/>
        <ProfileList heading=say.evidence.offices rows=offices/>
        <ProfileList heading=say.detail.people rows=people/>
        {spellings}
        <ProfileList heading=say.detail.events rows=events/>
        <ProfileList heading=say.detail.projects rows=projects/>
        <Disagreements ids=disagreements.map(|(id, _)| id).collect()/>
    }
}

/// Shows what an actor is, and a remark on it where there is one.
#[component]
fn KindAndNote(
    /// The actor.
    id: Id<Actor>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let actor = &indexed.dataset.actors[id];
    let note = (!actor.note.is_empty()).then(|| {
        view! {
            <p>
                {context.text(&actor.note)}
                <References refs=actor.refs.clone()/>
            </p>
        }
    });
    view! {
        <p class="tl-kicker">{capitalized(word_label(actor.kind, context.language))}</p>
        {note}
    }
}

/// Shows a list under its heading; nothing where it is empty.
#[component]
fn ProfileList(
    /// The heading.
    heading: &'static str,
    /// The rows, each an `li`.
    rows: Vec<AnyView>,
) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        view! {
            <h4>{heading}</h4>
            <ul class="tl-of-project" role="list">{rows}</ul>
        }
    })
}

/// Shows an office with the body or the holder, and the time over which sources give it.
#[component]
fn OfficeEntry(
    /// The office.
    position: Position,
    /// The time over which sources give it, in words.
    given: String,
    /// The body, or the holder.
    whose: Option<Id<Actor>>,
) -> impl IntoView {
    let context = RenderContext::here();
    let whose = whose.map(|id| view! { <DatedLink to=Selection::Actor(id)/> });
    let note = (!position.note.is_empty())
        .then(|| view! { <span class="tl-note">{context.text(&position.note)}</span> });
    view! {
        <li class:tl-deprecated=position.rank == Rank::Deprecated>
            <span>{context.text(&position.title)}</span>
            <References refs=position.refs/>
            <span class="tl-note">{whose}</span>
            <span class="tl-note">{given}</span>
            {note}
        </li>
    }
}

/// Says over what time the sources give an office.
fn given_words(context: RenderContext, office: &evidence::Office<'_>) -> String {
    let say = &context.messages().evidence;
    let words = |date| date_words(date, context.language);
    match (office.first, office.last) {
        (Some(first), Some(last)) if first != last => {
            fill(say.given_from_to, &[("first", &words(first)), ("last", &words(last))])
        }
        (Some(only), _) => fill(say.given_on, &[("date", &words(only))]),
        (None, _) => String::new(),
    }
}

/// Shows an event or a project, with the part taken in it where it is more than being there.
#[component]
fn PartEntry(
    /// The event or the project.
    record: Selection,
    /// The part taken.
    role: Role,
) -> impl IntoView {
    let context = RenderContext::here();
    let role = (role != Role::Participant).then(|| {
        let role = word_label(role, context.language);
        view! { <span class="tl-role">{format!(" {role}")}</span> }
    });
    view! { <li><DatedLink to=record/> {role}</li> }
}
