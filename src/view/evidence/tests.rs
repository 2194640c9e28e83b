//! What readers see of the evidence in the embedded dataset.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    ActorProfile, CitedBy, EvidenceView, NameList, Plans,
    actors::{Actors, taking_part},
    day_picker::DayPicker,
    spelled_otherwise,
    spellings::Spellings,
};
use crate::{
    dataset::{Actor, Dataset, Id},
    state::{IndexedDataset, SearchResult, Selection, ViewState},
    time::Day,
    view::{
        Medium, RenderContext,
        short_list::{ShortList, rows},
        testing::{has_style, html_of_embedded, row, text},
    },
};

fn find(indexed: &IndexedDataset, query: &str) -> Arc<SearchResult> {
    Arc::new(indexed.find(&ViewState { query: query.to_owned(), ..ViewState::default() }))
}

fn actor(dataset: &Dataset, slug: &str) -> Id<Actor> {
    dataset.actors.find(slug).unwrap()
}

#[test]
fn plans_stand_beside_what_came_of_them() {
    let plans = html_of_embedded(Medium::WrittenPage, |indexed| {
        view! { <Plans result=find(indexed, "")/> }
    });
    let check = |saying, outcome, before, after| {
        let row = row(&plans, saying);
        assert!(row.contains(&format!("data-outcome=\"{outcome}\"")), "{row}");
        let text = text(&row);
        let (announced, since) = text.split_once(" Since then ").unwrap();
        assert!(announced.contains(before) && since.contains(after), "{text}");
    };
    let unheard = "No report says whether it took place.";
    check(
        "Intergovernmental Commission",
        "unreported",
        "Announced Planned for November 2023",
        unheard,
    );
    check("President Tokayev paid a state visit", "reported", "Planned for", "It took place. 5·");
    check("Oil from Aktau towards Ceyhan", "reported", "Capacity 1.5mln tons of oil 2·7", "520");
    check(
        "Cargo on the Middle Corridor",
        "unreported",
        "Target",
        "No report gives an actual figure.",
    );
    check("Expert Council", "reported", "Agreed 1·2–3 as of 23 May 2022", "Operating 5·1");
    check("Zangazur corridor", "unreported", "Announced 1·11", "Still announced 3·5");
    assert!(!has_style(&plans));
    assert!(plans.contains("id=\"transcaspian:announcements\""));
}

#[test]
fn plans_keep_to_what_is_found() {
    let plans = |query| {
        html_of_embedded(Medium::WrittenPage, |indexed| {
            view! { <Plans result=find(indexed, query)/> }
        })
    };
    assert!(text(&plans("zangazur")).contains("Zangazur corridor"));
    assert!(!text(&plans("zangazur")).contains("Expert Council"));
    assert_eq!(text(&plans("nothing like this")), "");
}

#[test]
fn a_name_is_told_in_the_spelling_of_each_report() {
    let spellings = html_of_embedded(Medium::WrittenPage, |indexed| {
        let of = Selection::Actor(actor(&indexed.dataset, "alim-baiel"));
        view! { <Spellings of/> }
    });
    assert_eq!(text(&row(&spellings, "Alim Bayel")), "Alim Bayel 3");
    assert_eq!(text(&row(&spellings, "Alim Baigel")), "Alim Baigel 2");
    assert!(spellings.contains("aria-label=\"3, report 3\""));
}

#[test]
fn names_that_no_report_writes_otherwise_are_not_told() {
    let names = html_of_embedded(Medium::WrittenPage, |indexed| {
        let records = spelled_otherwise(RenderContext::here(), &find(indexed, ""));
        view! { <NameList records=Arc::new(records)/> }
    });
    assert!(text(&names).contains("Alim Baigel"));
    assert!(!text(&names).contains("OTS"));
    assert!(!text(&names).contains("KazISS"));
}

#[test]
fn a_profile_tells_who_somebody_is() {
    let profile = html_of_embedded(Medium::WrittenPage, |indexed| {
        view! { <ActorProfile id=actor(&indexed.dataset, "farid-shafiyev")/> }
    });
    let text = text(&profile);
    for part in ["Person", "Offices", "Spellings by report", "Events", "in a report of"] {
        assert!(text.contains(part), "{text}");
    }
    let mistaken = profile.split_once("<li class=\"tl-deprecated\"").unwrap().1;
    assert!(mistaken.starts_with("><span>UNDP Chairman</span>"), "{mistaken}");
}

#[test]
fn what_rests_on_a_report_alone_comes_first() {
    let cited_by = html_of_embedded(Medium::Screen, |indexed| {
        let id = indexed.dataset.sources.ids().next().unwrap();
        view! { <CitedBy id/> }
    });
    let text = text(&cited_by);
    let alone = text.find("on this report alone").unwrap();
    assert!(alone < 10, "it begins with how many there are");
    assert!(alone < text.find("Borne out by other reports").unwrap());
}

#[test]
fn the_view_begins_with_links_to_its_sections() {
    let view = html_of_embedded(Medium::Screen, |_| view! { <EvidenceView/> });
    let contents = "Planned and actual What changed since People and bodies Names that differ ";
    assert!(text(&view).starts_with(contents), "{}", text(&view));
    assert!(view.contains("href=\"#transcaspian:people\""));
    assert!(text(&view).contains("1 report came out after 11 March 2024."));
}

#[test]
fn a_list_counts_what_it_leaves_out() {
    let list = |most| {
        html_of_embedded(Medium::Screen, move |_| {
            let rows = rows(vec!["a", "b", "c"], |row| view! { <li>{row}</li> });
            view! { <ShortList class="" most rows/> }
        })
    };
    assert_eq!(text(&list(2)), "a b and 1 more");
    assert_eq!(text(&list(3)), "a b c");
}

#[test]
fn the_latest_days_have_a_button_and_the_field_has_the_rest() {
    let days: Vec<Day> = (0..20).map(|n| Day::from_ymd(2012, 4, n + 1).unwrap()).collect();
    let html = html_of_embedded(Medium::Screen, |_| {
        let picked = Memo::new(|_| Day::from_ymd(2012, 4, 1).unwrap());
        view! { <DayPicker days picked/> }
    });
    assert!(!text(&html).contains("11 April 2012"), "{html}");
    assert!(text(&html).contains("12 April 2012 13 April 2012"), "{html}");
    assert!(text(&html).ends_with("19 April 2012"), "{html}");
    assert!(html.contains("type=\"date\""), "{html}");
}

#[test]
fn an_entry_of_the_index_says_whether_it_is_open() {
    let html = html_of_embedded(Medium::Screen, |indexed| {
        let whole = indexed.find(&ViewState::default());
        let actors = Arc::new(taking_part(RenderContext::here(), &whole));
        view! { <Actors actors/> }
    });
    let entry = row(&html, "Alim Baiel");
    assert!(entry.contains("aria-expanded=\"false\""), "{entry}");
    assert!(entry.contains("class=\"tl-link\""), "{entry}");
}
