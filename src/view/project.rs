//! A project, a body or an agreement, as it is told everywhere.

mod body;
mod card;
mod entry;
mod mini_timeline;

pub use body::ProjectBody;
pub use card::ProjectCard;
pub use entry::ProjectEntry;

use leptos::prelude::*;

use super::{
    RenderContext,
    event_entry::short_date,
    prose::{Kicker, Sign, sign},
};
use crate::{
    dataset::{Dataset, Disagreement, Event, Id, Project, words::EventStatus},
    locale::{fill, word_label},
};

/// Shows the line above a project's name: its sector and what it is.
#[component]
pub fn ProjectKicker(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let project = &indexed.dataset.projects[id];
    let kind = word_label(project.kind, context.language).to_owned();
    let words = vec![context.sector_name(project.sector), kind];
    view! { <Kicker sector=project.sector words/> }
}

/// Shows the latest event of a project that was planned and of which no source says that it took place; nothing where
/// there is none.
#[component]
fn NextPlanned(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let indexed = context.indexed();
    let dataset = &indexed.dataset;
    let is_planned = |id: &&Id<Event>| dataset.events[**id].status == EventStatus::Scheduled;
    let next = dataset.projects[id].events.iter().rev().find(is_planned);
    next.map(|&id| {
        let event = &dataset.events[id];
        let date = short_date(context, event);
        let planned = fill(context.messages().events.planned_for, &[("date", &date)]);
        view! { <p class="tl-next">{context.text(&event.label)}{format!(", {planned}")}</p> }
    })
}

/// Shows how many claims of a project there are, and whether the sources differ.
#[component]
fn CardFooter(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let context = RenderContext::here();
    let (indexed, say) = (context.indexed(), context.messages());
    let project = &indexed.dataset.projects[id];
    let claims = context.plural(project.claims.len(), &say.references.claims);
    let differs = (!disagreements(&indexed.dataset, project).is_empty()).then(|| {
        view! { <span class="tl-differs"><Sign text=sign::DIFFERS/>{say.disagreements.heading}</span> }
    });
    view! {
        <p class="tl-card-footer">
            <span>{claims}</span>
            {differs}
        </p>
    }
}

/// Gives the disagreements about a project or the figures of its indicators, each once.
fn disagreements(dataset: &Dataset, project: &Project) -> Vec<Id<Disagreement>> {
    let of_figures =
        project.indicators.iter().flat_map(|&id| dataset.indicators[id].disagreements.iter());
    let mut all: Vec<Id<Disagreement>> = Vec::new();
    for &id in project.disagreements.iter().chain(of_figures) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::{
        state::{Selection, ViewState},
        view::{
            Medium,
            testing::{assert_snapshot, has_style, html, html_of, text},
        },
    };

    #[test]
    fn a_card_says_how_things_stand_and_how_much_rests_behind_it() {
        let card = html(Medium::Screen, |dataset| {
            let id = dataset.projects.find("river-lock").unwrap();
            view! { <ProjectCard id/> }
        });
        let said = text(&card);
        assert!(said.starts_with("River · project River lock"), "{said}");
        assert!(said.contains("Operating as of 1 Sep 2011"), "{said}");
        assert!(said.contains("some 800 boats Boats through the lock"), "{said}");
        assert!(said.ends_with("1 claim ≠ Reports differ"), "{said}");
        assert!(card.contains("aria-expanded=\"false\""), "{card}");
        assert!(card.contains("href=\"#transcaspian:project=river-lock\""), "{card}");
        assert!(!has_style(&card), "{card}");
    }

    #[test]
    fn the_card_that_is_open_says_so() {
        let open = |dataset: &Dataset| ViewState {
            selection: dataset.projects.find("night-post").map(Selection::Project),
            ..ViewState::default()
        };
        let cards = html_of(Medium::Screen, open, |dataset| {
            dataset.projects.ids().map(|id| view! { <ProjectCard id/> }).collect_view()
        });
        assert_eq!(cards.matches("aria-expanded=\"true\"").count(), 1, "{cards}");
        assert_eq!(cards.matches("tl-open").count() - cards.matches("tl-opener").count(), 1);
    }

    #[test]
    fn an_entry_tells_all_of_a_project() {
        let entry = html(Medium::WrittenPage, |dataset| {
            let id = dataset.projects.find("river-lock").unwrap();
            view! { <ProjectEntry id/> }
        });
        assert_snapshot("component__project_entry", &entry);
        let said = text(&entry);
        assert!(entry.contains("id=\"transcaspian:project=river-lock\""), "{entry}");
        assert!(said.contains("A lock lets boats past the falls. 1·1–2"), "{said}");
        assert!(said.contains("Parties Velmar owner Ostria Places Lockhaven"), "{said}");
        assert!(said.contains("Sep–Dec 2011 Boats pass the lock 1 Sep 2011"), "{said}");
        assert!(said.contains("History 1 September 2011 Operating stated"), "{said}");
        assert!(!entry.contains("<button"), "{entry}");
    }
}
