//! The events of a project as marks on a line.

use leptos::prelude::*;

use crate::{
    dataset::{Dataset, Id, Project, words::EventStatus},
    time::Window,
    view::{RenderContext, percent::percent, prose::HIDDEN},
};

/// The part of the line that the shortest mark takes, more or less.
const SHORTEST: f64 = 0.04;

/// The class of the line.
const LINE: &str = "tl-mini-line";

/// A mark on the line, from one part of it to another.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mark {
    start: f64,
    end: f64,
    is_planned: bool,
}

/// Shows the events of a project on a line as long as the window that the timeline opens on; nothing where there are
/// none.
///
/// It is an SVG, so that nothing of it needs a style.
#[component]
pub fn MiniTimeline(
    /// The project.
    id: Id<Project>,
) -> impl IntoView {
    let indexed = RenderContext::here().indexed();
    let marks = marks(&indexed.dataset, id, indexed.axis_bounds.opening);
    (!marks.is_empty()).then(|| {
        let marks = marks.into_iter().map(|mark| view! { <MiniMark mark/> }).collect_view();
        view! {
            <svg class="tl-mini-timeline" aria-hidden=HIDDEN>
                <line class=LINE x2="100%" y1="6" y2="6"/>
                {marks}
            </svg>
        }
    })
}

/// Shows a mark: a dot, or a bar where it is longer than that.
#[component]
fn MiniMark(
    /// The mark.
    mark: Mark,
) -> impl IntoView {
    let class = if mark.is_planned { "tl-mini-mark tl-planned" } else { "tl-mini-mark" };
    let length = mark.end - mark.start;
    if length < SHORTEST {
        view! { <circle class=class cx=percent(mark.start) cy="6" r="5"/> }.into_any()
    } else {
        // It begins where a dot would.
        view! {
            <rect
                class=class
                x=percent(mark.start)
                y="1"
                width=percent(length)
                height="10"
                rx="5"
                transform="translate(-5)"
            />
        }
        .into_any()
    }
}

/// Finds the marks; those that would hide each other are drawn once.
fn marks(dataset: &Dataset, id: Id<Project>, window: Window) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for &id in &dataset.projects[id].events {
        let event = &dataset.events[id];
        let extent = event.date.extent();
        let start = window.fraction(extent.start).clamp(0.0, 1.0);
        let end = window.fraction(extent.end).clamp(0.0, 1.0);
        let is_planned = event.status != EventStatus::Occurred;
        let last = marks.iter().rev().find(|mark| mark.is_planned == is_planned);
        if last.is_none_or(|last| end >= last.end + SHORTEST) {
            marks.push(Mark { start, end, is_planned });
        }
    }
    marks
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::view::{
        Medium,
        testing::{has_style, html},
    };

    #[test]
    fn days_are_dots_and_long_periods_bars() {
        let drawn = html(Medium::Screen, |dataset| {
            let id = dataset.projects.find("river-lock").unwrap();
            view! { <MiniTimeline id/> }
        });
        assert_eq!(drawn.matches("<circle").count(), 2, "{drawn}");
        assert_eq!(drawn.matches("<rect").count(), 1, "{drawn}");
        assert!(!has_style(&drawn), "{drawn}");
    }
}
