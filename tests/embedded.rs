//! The dataset that is compiled in: nothing to mend, nothing missing, and everything found.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what fails in a helper fails its test"
)]

mod common {
    pub(crate) mod ledger;
    pub(crate) mod rules;
}

use std::collections::BTreeSet;

use common::{ledger::Ledger, rules};

use transcaspian::{
    dataset::{Alias, Dataset, EMBEDDED, Record, Severity, Text, words::Rank},
    evidence,
    state::{IndexedDataset, SearchResult, ViewState},
};

fn embedded() -> Dataset {
    evidence::read(EMBEDDED).0
}

fn search(indexed: &IndexedDataset, query: &str) -> SearchResult {
    indexed.find(&ViewState { query: query.to_owned(), ..ViewState::default() })
}

#[test]
fn there_is_nothing_to_mend() {
    let (_, problems) = evidence::read(EMBEDDED);
    assert_eq!(problems, []);
    // The comparison can fail.
    let (_, problems) = evidence::read(&EMBEDDED.replacen("2022-05-23", "2022-05-32", 1));
    assert!(problems.iter().any(|problem| problem.severity == Severity::Error));
}

#[test]
fn it_agrees_with_itself_with_its_rules_and_with_its_readme() {
    let (dataset, _) = evidence::read(EMBEDDED);
    assert_eq!(evidence::audit(&dataset, EMBEDDED), []);
    let json = serde_json::from_str(EMBEDDED).unwrap();
    assert_eq!(rules::broken(&json), [""; 0]);
    assert_eq!(Ledger::read().differences(&json), [""; 0]);
}

#[test]
fn every_project_of_the_reports_has_a_card() {
    let dataset = embedded();
    for (id, name) in [
        ("middle-corridor", "Middle Corridor"),
        ("zangazur-corridor", "Zangazur corridor"),
        ("customs-procedures", "ustoms"),
        ("bilateral-agreements", "agreements"),
        ("fibre-optic-line", "ibre-optic"),
        ("power-cable-and-electricity-transit", "ower cable"),
        ("electricity-transit", "lectricity transit"),
        ("oil-through-azerbaijan", "oil exports"),
        ("oil-baku-tbilisi-ceyhan", "Ceyhan"),
        ("oil-black-sea", "Black Sea"),
        ("uranium-transit", "ranium"),
        ("investment-fund", "fund"),
        ("expert-council", "Expert Council"),
        ("business-council", "Business Council"),
        ("supreme-interstate-council", "Supreme Interstate Council"),
        ("intergovernmental-commission", "Intergovernmental Commission"),
    ] {
        let project = &dataset.projects[dataset.projects.find(id).unwrap()];
        assert!(project.name.get("en").contains(name), "{}", project.name.get("en"));
    }
}

#[test]
fn projects_are_found_by_the_names_readers_know() {
    let indexed = IndexedDataset::new(embedded());
    for (query, id) in [
        ("TITR", "middle-corridor"),
        ("BTC", "oil-baku-tbilisi-ceyhan"),
        ("Baku Supsa", "oil-black-sea"),
        ("zangezur", "zangazur-corridor"),
        ("fibre", "fibre-optic-line"),
        ("uranium", "uranium-transit"),
    ] {
        let project = indexed.dataset.projects.find(id).unwrap();
        assert!(search(&indexed, query).projects.contains(&project), "{query}");
    }
}

#[test]
fn every_source_is_cited() {
    let dataset = embedded();
    assert_eq!(dataset.sources.len(), 5);
    assert!(evidence::claims_by_source(&dataset).into_iter().all(|count| count > 0));
}

#[test]
fn every_actor_place_and_sector_is_used() {
    let dataset = embedded();
    let parties = dataset.events.iter().flat_map(|(_, event)| &event.actors);
    let parties = parties.chain(dataset.projects.iter().flat_map(|(_, project)| &project.parties));
    let mut named: BTreeSet<_> = parties.map(|party| party.actor).collect();
    let offices = dataset.actors.iter().flat_map(|(_, actor)| &actor.positions);
    named.extend(offices.filter_map(|position| position.organization));
    let unnamed = dataset.actors.iter().filter(|(id, _)| !named.contains(id));
    // The papers are the sources' publishers; they take part in nothing.
    let unnamed: Vec<&str> = unnamed.map(|(_, actor)| actor.slug()).collect();
    assert_eq!(unnamed, ["azernews", "trend", "turan", "kazinform"]);
    let places = dataset.events.iter().flat_map(|(_, event)| &event.places);
    let places: BTreeSet<_> =
        places.chain(dataset.projects.iter().flat_map(|(_, it)| &it.places)).collect();
    assert_eq!(places.len(), dataset.places.len());
    let sectors = dataset.projects.iter().filter_map(|(_, project)| project.sector);
    assert_eq!(sectors.collect::<BTreeSet<_>>().len(), dataset.sectors.len());
}

fn spellings<'a>(name: &'a Text, aliases: &'a [Alias]) -> impl Iterator<Item = &'a str> {
    name.all().chain(aliases.iter().map(|alias| alias.text.as_str()))
}

#[test]
fn every_spelling_finds_its_owner() {
    let indexed = IndexedDataset::new(embedded());
    let dataset = &indexed.dataset;
    for (id, actor) in dataset.actors.iter() {
        for spelling in spellings(&actor.name, &actor.aliases) {
            let found = search(&indexed, spelling);
            for (event, record) in dataset.events.iter() {
                let takes_part = record.actors.iter().any(|party| party.actor == id);
                assert!(
                    !takes_part || found.events.contains(&event),
                    "{spelling}: {}",
                    record.slug()
                );
            }
            for (project, record) in dataset.projects.iter() {
                let takes_part = record.parties.iter().any(|party| party.actor == id);
                assert!(
                    !takes_part || found.projects.contains(&project),
                    "{spelling}: {}",
                    record.slug()
                );
            }
        }
    }
    for (id, place) in dataset.places.iter() {
        for spelling in spellings(&place.name, &place.aliases) {
            let found = search(&indexed, spelling);
            for (event, record) in dataset.events.iter() {
                assert!(
                    !record.places.contains(&id) || found.events.contains(&event),
                    "{spelling}"
                );
            }
        }
    }
    for (id, project) in dataset.projects.iter() {
        for spelling in spellings(&project.name, &project.aliases) {
            let found = search(&indexed, spelling);
            assert!(found.projects.contains(&id), "{spelling}");
            assert!(project.events.iter().all(|event| found.events.contains(event)), "{spelling}");
        }
    }
}

#[test]
fn where_figures_conflict_one_disagreement_says_why() {
    let dataset = embedded();
    let slug = |id| dataset.observations[id].slug();
    let conflicts = evidence::conflicts(&dataset);
    let conflicts: Vec<_> =
        conflicts.iter().map(|&(one, other)| (slug(one), slug(other))).collect();
    assert_eq!(conflicts, [("trade-turnover-2021", "trade-turnover-2021-implied")]);
}

#[test]
fn a_title_judged_mistaken_is_kept_and_not_shown_first() {
    let dataset = embedded();
    let shafiyev = &dataset.actors[dataset.actors.find("farid-shafiyev").unwrap()];
    let ranks = shafiyev.positions.iter().map(|position| (position.title.get("en"), position.rank));
    let deprecated: Vec<_> = ranks.filter(|(_, rank)| *rank == Rank::Deprecated).collect();
    assert_eq!(deprecated, [("UNDP Chairman", Rank::Deprecated)]);
}
