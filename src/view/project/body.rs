//! What is told of a project below its name.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::disagreements;
use crate::{
    dataset::{Event, Id, Project, StatusClaim},
    locale::{capitalized, date_words, fill, list_words, word_label},
    state::{Intent, Selection},
    view::{
        RenderContext, WidgetState,
        disagreements::Disagreements,
        event_entry::short_date,
        facts::{Fact, Parties},
        figures::{FigureList, SmallCharts},
        link::SelectionLink,
        navigation::{Destination, Navigation},
        references::{Claims, References},
        status::ProjectStatus,
        virtual_list::{Row, VirtualList},
    },
};

/// Shows claims, figures, parties, events, history and disagreements of a project.
#[component]
pub fn ProjectBody(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let (dataset, project) = (&indexed.dataset, &indexed.dataset.projects[id]);
    let figures = project.indicators.iter().map(|&indicator| {
        view! { <FigureList ids=dataset.indicators[indicator].observations.clone()/> }
    });
    // Elsewhere each chart is drawn once, with its indicator.
    let charts = context.is_live().then(|| view! { <SmallCharts ids=project.indicators.clone()/> });
    view! {
        <PartOf id/>
        <ProjectStatus id/>
        <Claims claims=project.claims.clone()/>
        {figures.collect_view()}
        {charts}
        <ProjectFacts id/>
        <ProjectEvents id/>
        <History id/>
        <Disagreements ids=disagreements(dataset, project)/>
    }
    .into_any()
}

/// Shows the larger projects that a project is a part of; nothing where there are none.
#[component]
fn PartOf(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let names: Vec<String> = context.with_dataset(|dataset| {
        let part_of = dataset.projects[id].part_of.iter();
        part_of.map(|&whole| context.plain(&dataset.projects[whole].name)).collect()
    });
    (!names.is_empty()).then(|| {
        let names = list_words(&names, context.language);
        let part_of = fill(context.messages().projects.part_of, &[("names", &names)]);
        view! { <p class="tl-part-of">{capitalized(&part_of)}</p> }
    })
}

/// Shows who takes part in a project, and the places it touches.
#[component]
fn ProjectFacts(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), context.messages());
    let (project, places) = (&indexed.dataset.projects[id], &indexed.dataset.places);
    let places: Vec<String> =
        project.places.iter().map(|&place| context.plain(&places[place].name)).collect();
    let places = (!places.is_empty()).then(|| places.join(", "));
    let places = places.map(|places| view! { <Fact name=say.detail.places>{places}</Fact> });
    view! {
        <dl class="tl-facts">
            <Parties name=say.projects.parties parties=project.parties.clone()/>
            {places}
        </dl>
    }
    .into_any()
}

/// Shows the events of a project, newest first, and the way to all of them on the timeline; nothing where there are
/// none.
#[component]
fn ProjectEvents(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let rows: Vec<Row> = context.with_dataset(|dataset| {
        dataset.projects[id].events.iter().rev().copied().map(Row::Event).collect()
    });
    let draw = Callback::new(|row| match row {
        Row::Event(id) => view! { <EventOfProject id/> }.into_any(),
        _ => ().into_any(),
    });
    (!rows.is_empty()).then(|| {
        let rows = Signal::stored(Arc::new(rows));
        let show = context.is_live().then(|| view! { <ShowOnTimeline id/> });
        view! {
            <h4>{context.messages().detail.events}</h4>
            <VirtualList rows draw class="tl-of-project"/>
            {show}
        }
    })
}

/// Shows an event in the list of a project's events.
#[component]
fn EventOfProject(
    /// The event.
    id: Id<Event>,
) -> impl IntoView {
    let context = RenderContext::here();
    let date = context.with_dataset(|dataset| short_date(context, &dataset.events[id]));
    view! {
        <li>
            <span class="tl-date">{date}</span>
            " "
            <SelectionLink to=Selection::Event(id)/>
        </li>
    }
}

/// Shows the button that shows all events of a project on the timeline.
#[component]
fn ShowOnTimeline(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().projects;
    let (state, navigation) = (WidgetState::here(), Navigation::here());
    let button = NodeRef::<html::Button>::new();
    let show = move |_| {
        state.intend(Intent::Frame(id));
        if let Some(button) = button.get_untracked() {
            navigation.stay(button.into(), [Destination::Marks, Destination::Main]);
        }
    };
    view! {
        <p>
            <button class="tl-link" type="button" on:click=show node_ref=button>
                {say.on_axis}
            </button>
        </p>
    }
}

/// Shows the status of a project and the earlier ones, latest first; nothing where none is known.
#[component]
fn History(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let statuses = &indexed.dataset.projects[id].statuses;
    (!statuses.is_empty()).then(|| {
        let items = statuses.iter().cloned().map(|claim| view! { <PastStatus claim/> });
        view! {
            <h4>{context.messages().projects.history}</h4>
            <ul class="tl-of-project" role="list">{items.collect_view()}</ul>
        }
    })
}

/// Shows a status in the history of a project, with what it rests on.
#[component]
fn PastStatus(
    /// The status as claimed.
    claim: StatusClaim,
) -> impl IntoView {
    let context = RenderContext::here();
    let word = capitalized(word_label(claim.status, context.language));
    let basis = word_label(claim.basis, context.language);
    let note = (!claim.note.is_empty())
        .then(|| view! { <span class="tl-note">{context.text(&claim.note)}</span> });
    view! {
        <li>
            <span class="tl-date">{date_words(claim.as_of, context.language)}</span>
            " "
            <b>{word}</b>
            <span class="tl-role">{format!(" {basis}")}</span>
            <References refs=claim.refs/>
            {note}
        </li>
    }
}
