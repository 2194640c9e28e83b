//! What leaves: each format as it is written, of the embedded dataset, of one in two languages, and of one whose texts
//! try to be something else; that all that is found is in it, and nothing else.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::collections::BTreeSet;

use transcaspian::{
    convert::{Cited, Export, Format, Style},
    dataset::{Dataset, EMBEDDED, Id, Observation, Record, Table},
    evidence::{self, marker},
    state::{FacetValue, ViewState},
};

#[path = "common/convert.rs"]
mod common;

use common::{Case, HOSTILE, TWO_COUNTRIES};

/// A text with what is not seen made visible.
fn seen(text: &str) -> String {
    text.replace('\u{feff}', "<BOM>").replace('\r', "␍").replace('\t', "␉")
}

/// A file as it is compared.
fn written(case: &Case, format: Format) -> String {
    let file = case.file(format);
    // It is on one line, as pages have it in their head.
    if format == Format::JsonLd { format!("{:#}", records(&file)) } else { seen(&file) }
}

/// Compares every format but the dataset's own, and every citation in every style, with what it was.
fn golden(name: &str, case: &Case) {
    for format in Format::ALL.into_iter().skip(1) {
        insta::assert_snapshot!(format!("{name}.{}", format.ending()), written(case, format));
    }
    let dataset = &case.indexed.dataset;
    let mut cited = vec![Cited::Dataset];
    cited.extend(dataset.events.ids().take(2).map(Cited::Event));
    cited.extend(dataset.projects.ids().take(1).map(Cited::Project));
    cited.extend(dataset.indicators.ids().take(1).map(Cited::Indicator));
    cited.extend(dataset.observations.ids().take(2).map(Cited::Figure));
    cited.extend(dataset.observations.ids().next_back().map(Cited::Figure));
    let is_implied = |id: &Id<Observation>| dataset.observations[*id].implied.is_some();
    cited.extend(dataset.observations.ids().find(is_implied).map(Cited::Figure));
    cited.extend(dataset.sources.ids().map(Cited::Source));
    for style in Style::ALL {
        let citations: Vec<String> =
            cited.iter().map(|&cited| case.export().cite(cited, style)).collect();
        insta::assert_snapshot!(format!("{name}.cited.{style:?}"), seen(&citations.join("\n\n")));
    }
}

#[test]
fn a_part_of_the_embedded_dataset_is_written_as_it_was() {
    let case = Case::searched(EMBEDDED, "1992");
    insta::assert_snapshot!("part.json", case.file(Format::Json));
    golden("part", &case);
}

#[test]
fn the_embedded_dataset_is_written_as_it_was() {
    let case = Case::whole(EMBEDDED);
    assert_eq!(case.file(Format::Json), EMBEDDED);
    for format in
        [Format::Events, Format::Figures, Format::Calendar, Format::BibTex, Format::JsonLd]
    {
        insta::assert_snapshot!(format!("whole.{}", format.ending()), written(&case, format));
    }
}

#[test]
fn two_countries_are_written_as_they_were() {
    golden("two-countries", &Case::whole(TWO_COUNTRIES));
}

#[test]
fn hostile_texts_are_written_as_they_were() {
    golden("hostile", &Case::whole(HOSTILE));
}

#[test]
fn all_that_is_found_is_there() {
    let cases = [
        Case::whole(EMBEDDED),
        Case::searched(EMBEDDED, "oil"),
        Case::searched(EMBEDDED, "Baiel"),
        Case::whole(TWO_COUNTRIES),
    ];
    for case in cases {
        let dataset = &case.indexed.dataset;
        let [events, projects, figures, sources] =
            [Format::Events, Format::Projects, Format::Figures, Format::Sources]
                .map(|format| case.file(format).replace("\"\"", "\""));
        assert!(!case.found.events.is_empty() && !case.found.projects.is_empty());
        let bibliography = [Format::BibTex, Format::Ris, Format::CslJson];
        let bibliography = bibliography.map(|format| case.file(format));
        let in_sources = |refs: &[transcaspian::dataset::Reference]| {
            for reference in refs {
                let source = dataset.sources[reference.source].slug();
                assert!(sources.contains(&format!(",{source},")), "{source}");
                assert!(bibliography.iter().all(|file| file.contains(source)), "{source}");
            }
        };
        for &id in &case.found.events {
            let event = &dataset.events[id];
            assert!(events.contains(event.title.get("en")), "{}", event.slug());
            for claim in &event.claims {
                let marks: Vec<String> = claim.refs.iter().map(marker).collect();
                let told = format!("{} [{}]", claim.text.get("en"), marks.join(", "));
                assert!(events.contains(&told), "{told}");
                in_sources(&claim.refs);
            }
            for &figure in &event.figures {
                assert!(events.contains(&dataset.observations[figure].as_stated));
            }
        }
        for &id in &case.found.projects {
            let project = &dataset.projects[id];
            assert!(projects.contains(project.name.get("en")), "{}", project.slug());
            for claim in &project.claims {
                assert!(projects.contains(claim.text.get("en")), "{:?}", claim.text);
                in_sources(&claim.refs);
            }
            for status in &project.statuses {
                in_sources(&status.refs);
                status.refs.iter().for_each(|it| assert!(projects.contains(&marker(it))));
            }
        }
        let is_whole = case.found.events.len() == dataset.events.len();
        let mut count = 0;
        for (_, figure) in dataset.observations.iter() {
            let indicator = &dataset.indicators[figure.indicator];
            // Charts go whole, as they are shown.
            let of_chart = &indicator.observations;
            let is_shown = case.found.projects.iter().any(|id| indicator.projects.contains(id))
                || of_chart.iter().any(|&id| {
                    let events = &dataset.observations[id].events;
                    case.found.events.iter().any(|event| events.contains(event))
                        || case
                            .found
                            .projects
                            .iter()
                            .any(|it| dataset.projects[*it].key_figure == Some(id))
                });
            if is_shown || is_whole {
                count += 1;
                assert!(figures.contains(&figure.as_stated), "{}", figure.slug());
                assert!(figures.contains(&format!("\n{},", figure.slug())), "{}", figure.slug());
                in_sources(&figure.refs);
            }
        }
        assert_eq!(
            figures.matches("\r\n").count(),
            count + 1,
            "one line a figure, and the heading"
        );
    }
}

fn ids<T: Record>(table: &Table<T>) -> BTreeSet<&str> {
    table.iter().map(|(_, record)| record.slug()).collect()
}

#[test]
fn the_part_that_is_found_is_a_dataset_by_itself() {
    let of_sector = |sector: usize| {
        move |dataset: &Dataset| ViewState {
            chosen: vec![FacetValue::Sector(dataset.sectors.ids().nth(sector).unwrap())],
            ..ViewState::default()
        }
    };
    let mut cases: Vec<Case> = (0..6).map(|sector| Case::of(EMBEDDED, of_sector(sector))).collect();
    cases.extend(["oil", "Baiel", "fund", "1992"].map(|query| Case::searched(EMBEDDED, query)));
    cases.extend(["lock", "letters"].map(|query| Case::searched(TWO_COUNTRIES, query)));
    cases.extend((0..3).map(|sector| Case::of(TWO_COUNTRIES, of_sector(sector))));
    for case in cases {
        let (whole, found) = (&case.indexed.dataset, &case.found);
        assert!(found.events.len() < whole.events.len());
        let text = case.file(Format::Json);
        let (part, problems) = evidence::read(&text);
        assert_eq!(problems, []);
        let expected: BTreeSet<&str> =
            found.events.iter().map(|&id| whole.events[id].slug()).collect();
        assert_eq!(ids(&part.events), expected);
        let projects = ids(&part.projects);
        assert!(found.projects.iter().all(|&id| projects.contains(whole.projects[id].slug())));
        // What both have is the same in both, but for figures and disagreements, whose links back are cut.
        let (whole, part) = [case.text, &text].map(records).into();
        for list in ["sources", "places", "actors", "projects", "events"] {
            for record in part[list].as_array().unwrap() {
                assert!(whole[list].as_array().unwrap().contains(record), "{record}");
            }
        }
    }
}

fn records(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn nothing_found_leaves_a_frame_and_headings() {
    let case = Case::searched(EMBEDDED, "nowhere to be found");
    for format in [Format::Events, Format::Projects, Format::Figures, Format::Sources] {
        assert_eq!(case.file(format).lines().count(), 1, "{format:?}");
    }
    assert!(!case.file(Format::Calendar).contains("VEVENT"));
    let file = records(&case.file(Format::Json));
    assert_eq!(file["title"], records(EMBEDDED)["title"]);
    assert_eq!(
        (&file["events"], &file["sources"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
}

#[test]
fn what_is_not_known_of_the_page_is_not_said() {
    let case = Case::whole(EMBEDDED);
    let export = Export { page: "", accessed: None, ..case.export() };
    for style in Style::ALL {
        for cited in [Cited::Dataset, Cited::Event(case.found.events[0])] {
            let citation = export.cite(cited, style);
            for word in ["http", "transcaspian:", "ccessed", "etrieved", "urldate", "Y2", "UR"] {
                assert!(!citation.contains(word), "{word} in {citation}");
            }
        }
    }
    assert!(!export.file(Format::Calendar).contains("\r\nURL:"));
}

#[test]
fn a_chart_is_the_part_of_the_table_that_is_its_own() {
    let case = Case::whole(EMBEDDED);
    let table = case.file(Format::Figures);
    let (heading, rows) = table.split_once("\r\n").unwrap();
    let mut charts = String::new();
    for id in case.indexed.dataset.indicators.ids() {
        let chart = case.export().chart(id);
        charts += chart.strip_prefix(heading).unwrap().strip_prefix("\r\n").unwrap();
    }
    assert_eq!(charts, rows);
}

#[test]
fn a_part_does_not_say_that_its_files_are_the_whole() {
    let whole = Case::whole(EMBEDDED);
    let nowhere = Export { files: "", ..whole.export() };
    let part = Case::searched(EMBEDDED, "1992");
    for described in [nowhere.file(Format::JsonLd), part.file(Format::JsonLd)] {
        assert!(records(&described)["distribution"].is_null());
    }
    assert!(records(&nowhere.file(Format::JsonLd))["isPartOf"].is_null());
    let part = records(&part.file(Format::JsonLd));
    assert_eq!(part["isPartOf"]["name"], whole.indexed.dataset.title.get("en"));
}

#[test]
fn every_file_is_named_once_and_told_of_to_search_engines() {
    let case = Case::whole(EMBEDDED);
    let endings: BTreeSet<&str> = Format::ALL.into_iter().map(Format::ending).collect();
    assert_eq!(endings.len(), Format::ALL.len());
    let described = records(&case.file(Format::JsonLd));
    assert_eq!(described["version"], "2026-11-27");
    let downloads = described["distribution"].as_array().unwrap().iter();
    let downloads: Vec<(&str, &str)> = downloads
        .map(|it| (it["contentUrl"].as_str().unwrap(), it["encodingFormat"].as_str().unwrap()))
        .map(|(url, kind)| {
            (url.strip_prefix("https://site.example/timeline/data/name.").unwrap(), kind)
        })
        .collect();
    let expected: Vec<(&str, &str)> =
        Format::ALL.into_iter().map(|format| (format.ending(), format.media_type())).collect();
    assert_eq!(downloads, expected);
}
