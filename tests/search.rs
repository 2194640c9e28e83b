//! What search and facets leave of the embedded dataset.

use std::collections::BTreeSet;

use proptest::prelude::*;
use transcaspian::{
    dataset::{Dataset, EMBEDDED, Event, Record, words::EventKind},
    evidence,
    state::{Facet, FacetValue, IndexedDataset, SearchResult, ViewState},
};

fn indexed() -> IndexedDataset {
    IndexedDataset::new(evidence::read(EMBEDDED).0)
}

fn searched(query: &str) -> ViewState {
    ViewState { query: query.to_owned(), ..ViewState::default() }
}

/// Whether an event has a value of a facet.
fn has(event: &Event, value: FacetValue) -> bool {
    match value {
        FacetValue::Sector(sector) => event.sectors.contains(&sector),
        FacetValue::Actor(actor) => event.actors.iter().any(|party| party.actor == actor),
        FacetValue::Project(project) => event.projects.contains(&project),
        FacetValue::Kind(kind) => event.kind == kind,
        FacetValue::Status(status) => event.status == status,
    }
}

fn chosen(values: &[FacetValue]) -> ViewState {
    ViewState { chosen: values.to_vec(), ..ViewState::default() }
}

/// The ids of the events and projects found.
fn slugs<'a>(dataset: &'a Dataset, found: &SearchResult) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
    let events = found.events.iter().map(|&id| dataset.events[id].slug());
    let projects = found.projects.iter().map(|&id| dataset.projects[id].slug());
    (events.collect(), projects.collect())
}

#[track_caller]
fn same(one: &str, other: &str) {
    let indexed = indexed();
    let found = [one, other].map(|query| indexed.find(&searched(query)));
    assert_eq!(found[0], found[1]);
    assert!(!found[0].events.is_empty() && found[0].events.len() < indexed.dataset.events.len());
}

#[test]
fn every_spelling_of_a_name_finds_the_person() {
    let indexed = indexed();
    let baiel = indexed.dataset.actors.find("alim-baiel").unwrap();
    let takes_part = indexed.find(&chosen(&[FacetValue::Actor(baiel)])).events;
    assert!(takes_part.len() > 2);
    for query in ["Bayel", "baigel", "BAIEL", "alim", "baiel alim", "Bayel, Alim"] {
        let found = indexed.find(&searched(query)).events;
        assert!(takes_part.iter().all(|event| found.contains(event)), "{query}");
        assert!(found.len() < indexed.dataset.events.len(), "{query}");
    }
}

#[test]
fn a_short_name_finds_the_project_and_its_events() {
    let indexed = indexed();
    let corridor = indexed.dataset.projects.find("middle-corridor").unwrap();
    let found = indexed.find(&searched("titr"));
    assert_eq!(found.projects, [corridor]);
    assert_eq!(found.events, indexed.dataset.projects[corridor].events);
}

#[test]
fn case_marks_and_punctuation_do_not_matter() {
    same("TOKAYEV", "tokayev");
    same("Aliyév", "aliyev");
    same("kassym jomart", "Kassym-Jomart");
    same("  fibre   optic ", "fibre-optic");
}

#[test]
fn words_are_found_by_their_beginning() {
    same("tokay", "tokayev");
    let indexed = indexed();
    assert_eq!(indexed.find(&searched("okayev")), SearchResult::default());
}

#[test]
fn several_words_must_all_be_found() {
    let indexed = indexed();
    let events = |query: &str| slugs(&indexed.dataset, &indexed.find(&searched(query))).0;
    let (tokayev, visit) = (events("tokayev"), events("visit"));
    let both = events("visit tokayev");
    assert_eq!(both, &tokayev & &visit);
    assert!(both.len() < tokayev.len() && both.len() < visit.len() && !both.is_empty());
    assert!(events("tokayev nosuchword").is_empty());
}

#[test]
fn nothing_typed_finds_everything() {
    let indexed = indexed();
    for query in ["", " ", " \t ", "—", "...", "'"] {
        let found = indexed.find(&searched(query));
        assert_eq!(found.events.len(), indexed.dataset.events.len(), "{query:?}");
        assert_eq!(found.projects.len(), indexed.dataset.projects.len(), "{query:?}");
    }
}

#[test]
fn values_of_one_facet_add_and_facets_narrow() {
    let indexed = indexed();
    let dataset = &indexed.dataset;
    let sector = |id: &str| FacetValue::Sector(dataset.sectors.find(id).unwrap());
    let events = |values: &[FacetValue]| slugs(dataset, &indexed.find(&chosen(values))).0;
    let (energy, culture) = (events(&[sector("energy")]), events(&[sector("culture")]));
    assert_eq!(events(&[sector("energy"), sector("culture")]), &energy | &culture);
    let forums = events(&[FacetValue::Kind(EventKind::Forum)]);
    let both = events(&[sector("energy"), FacetValue::Kind(EventKind::Forum)]);
    assert_eq!(both, &energy & &forums);
    assert!(!both.is_empty() && both.len() < energy.len() && both.len() < forums.len());
}

#[test]
fn a_project_without_events_is_found_by_its_own_sector_and_parties() {
    let json = EMBEDDED.replace("\"projects\": [\"oil-black-sea\"]", "\"projects\": []");
    let indexed = IndexedDataset::new(evidence::read(&json).0);
    let dataset = &indexed.dataset;
    let id = dataset.projects.find("oil-black-sea").unwrap();
    let project = &dataset.projects[id];
    assert!(project.events.is_empty(), "the replacement found nothing to replace");
    let finds = |value: FacetValue| indexed.find(&chosen(&[value])).projects.contains(&id);
    assert!(finds(FacetValue::Sector(project.sector.unwrap())) && finds(FacetValue::Project(id)));
    assert!(project.parties.iter().all(|party| finds(FacetValue::Actor(party.actor))));
    assert!(!finds(FacetValue::Sector(dataset.sectors.find("culture").unwrap())));
    assert!(!finds(FacetValue::Kind(EventKind::Operation)));
}

/// Some values of any facets, sorted as a state keeps them.
fn some_values(indexed: &IndexedDataset) -> impl Strategy<Value = Vec<FacetValue>> + use<> {
    let state = ViewState::default();
    let all = Facet::ALL.map(|facet| indexed.counts(&state, facet)).concat();
    let all: Vec<FacetValue> = all.iter().map(|one| one.value).collect();
    prop::sample::subsequence(all, 0..6).prop_map(|mut values| {
        values.sort_unstable();
        values
    })
}

#[test]
fn counts_are_what_choosing_gives() {
    let indexed = indexed();
    let queries = prop::sample::select(&["", "", "tokayev", "oil", "agreement", "nosuchword"]);
    let mut runner = proptest::test_runner::TestRunner::default();
    let result = runner.run(&(some_values(&indexed), queries), |(values, query)| {
        let state = ViewState { query: query.to_owned(), ..chosen(&values) };
        for facet in Facet::ALL {
            let counts = indexed.counts(&state, facet);
            for one in &counts {
                let mut alone = state.clone();
                alone.chosen.retain(|value| value.facet() != facet);
                alone.chosen.push(one.value);
                prop_assert_eq!(one.count, indexed.find(&alone).events.len());
            }
            let listed = |value: &FacetValue| counts.iter().any(|one| one.value == *value);
            prop_assert!(values.iter().filter(|value| value.facet() == facet).all(listed));
        }
        let found = indexed.find(&state).events;
        for (id, event) in indexed.dataset.events.iter() {
            let passes = Facet::ALL.iter().all(|&facet| {
                let asked: Vec<_> = values.iter().filter(|value| value.facet() == facet).collect();
                asked.is_empty() || asked.iter().any(|&&value| has(event, value))
            });
            let answers = indexed.find(&searched(query)).events.contains(&id);
            prop_assert_eq!(found.contains(&id), passes && answers);
        }
        Ok(())
    });
    result.unwrap();
}
