//! The document that is printed.

use std::sync::Arc;

use leptos::{context::Provider, prelude::*};

use super::{endnotes::Endnotes, left_out::LeftOut, selection::SelectionLines};
use crate::view::{
    WidgetState, header::Header, reading_order::ReadingOrder, timeline::TimelinePicture,
};

/// How wide the picture of the timeline is laid out, in CSS pixels: as wide as A4 with margins of 2.5 cm, for browsers
/// that do not fit it to the paper.
const PICTURE_PX: f64 = 712.0;

/// How many events, and how many projects, are printed at most: browsers wait until all of it is drawn.
const MOST_ENTRIES: usize = 500;

/// Shows what search and facets leave, with the sources that it rests on as endnotes.
///
/// It is drawn at once, as browsers do not wait: nothing in it may be left to an effect.
#[component]
pub fn PrintDocument(
    /// The address of what is shown.
    address: String,
) -> impl IntoView {
    let state = WidgetState::here();
    let found = state.result.get_untracked();
    let printed = Arc::new(found.at_most(MOST_ENTRIES));
    let events = found.events.len() - printed.events.len();
    let projects = found.projects.len() - printed.projects.len();
    let state = WidgetState { result: Memo::new(move |_| Arc::clone(&printed)), ..state };
    view! {
        <Header/>
        <SelectionLines/>
        <LeftOut events projects/>
        <TimelinePicture width=PICTURE_PX/>
        <Provider value=state>
            <ReadingOrder found=Arc::clone(&found)/>
            <Endnotes found address/>
        </Provider>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::{
        state::{IndexedDataset, ViewState},
        view::{
            Medium,
            testing::{html, render, text},
        },
    };

    /// Gives a dataset of so many events that all belong to one project; each rests on a source of its own.
    fn many(events: usize) -> String {
        let list =
            |item: &dyn Fn(usize) -> String| (0..events).map(item).collect::<Vec<_>>().join(",");
        let sources = list(&|n| format!(r#"{{"id":"s{n}","title":"Report {n}."}}"#));
        let events = list(&|n| {
            let (year, month) = (1000 + n / 12, n % 12 + 1);
            format!(
                r#"{{"id":"e{n}","date":"{year}-{month:02}","type":"meeting","status":"occurred","title":"Event {n}.",
                "sectors":["trade"],"projects":["works"],
                "summary":[{{"text":"Told.","refs":[{{"source":"s{n}","locator":"1"}}]}}]}}"#
            )
        });
        format!(
            r#"{{"schemaVersion":"1.0.0","id":"many","title":"Many","defaultLanguage":"en",
            "sectors":[{{"id":"trade","name":"Trade"}}],"sources":[{sources}],
            "projects":[{{"id":"works","type":"project","name":"The works","sector":"trade",
            "statuses":[{{"status":"operating","asOf":"2001","basis":"stated","refs":[{{"source":"s0","locator":"1"}}]}}],
            "summary":[{{"text":"Done.","refs":[{{"source":"s0","locator":"1"}}]}}]}}],
            "events":[{events}]}}"#
        )
    }

    fn printed(data: &str) -> String {
        let draw = |_: &IndexedDataset| view! { <PrintDocument address=String::new()/> };
        render(data, Medium::Print, |_| ViewState::default(), draw)
    }

    #[test]
    fn of_very_much_the_newest_events_are_printed_and_it_says_how_many_are_not() {
        let html = printed(&many(2 * MOST_ENTRIES));
        let said = text(&html);
        let hint = "500 older events are not printed. Search or filter to print them.";
        assert!(said.contains(hint), "{}", said.chars().take(500).collect::<String>());
        let projects = 1;
        assert_eq!(html.matches("<article").count(), MOST_ENTRIES + projects);
        assert!(said.contains("Event 999.") && !said.contains("Event 499."));
        // What rests on reports that are not printed is not printed either.
        assert!(said.contains("Report 999.") && !said.contains("Report 499."));
        // The project's own list has an end, too.
        assert!(said.contains("and 500 more"));
    }

    #[test]
    fn what_is_not_too_much_is_printed_whole() {
        let said = text(&printed(&many(MOST_ENTRIES)));
        assert!(said.contains("Event 0.") && said.contains("Report 0."));
        assert!(!said.contains("not printed") && !said.contains(" more"));
    }

    #[test]
    fn the_picture_has_the_width_of_what_it_is_printed_in() {
        let html = html(Medium::Print, |_| view! { <PrintDocument address=String::new()/> });
        let (_, picture) = html.split_once("tl-picture").unwrap();
        let tag = picture.split('>').next().unwrap();
        assert!(tag.contains("--width:712px"), "{tag}");
    }
}
