//! What leaves, read by other people's parsers and compared with the data.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::collections::BTreeMap;

use biblatex::{Bibliography, ChunksExt, EntryType};
use biblib::{CitationParser, RisParser};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use serde_json::{Value, json};
use transcaspian::{
    convert::{Cited, Format, Style},
    dataset::{Dataset, EMBEDDED, Record, Source},
    evidence,
    state::{SearchResult, ViewState},
    time::{Day, Edtf},
};

#[path = "common/convert.rs"]
mod common;

use common::{Case, HOSTILE, TWO_COUNTRIES};

fn cases() -> [Case; 4] {
    [
        Case::whole(EMBEDDED),
        Case::searched(EMBEDDED, "oil"),
        Case::whole(TWO_COUNTRIES),
        Case::whole(HOSTILE),
    ]
}

/// A table by its rows, each with its cells by their headings.
fn table(case: &Case, format: Format) -> Vec<BTreeMap<String, String>> {
    let file = case.file(format);
    let mut reader = csv::Reader::from_reader(file.strip_prefix('\u{feff}').unwrap().as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// A cell as it was before it was made harmless.
fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| !it.starts_with(char::is_alphanumeric)).unwrap_or(cell)
}

#[test]
fn tables_are_read_as_they_were_meant() {
    for case in cases() {
        let dataset = &case.indexed.dataset;
        let rows = table(&case, Format::Events);
        assert_eq!(rows.len(), case.found.events.len());
        for (row, &id) in rows.iter().zip(&case.found.events) {
            let event = &dataset.events[id];
            assert_eq!(row["id"], event.slug());
            assert_eq!(meant(&row["title"]), event.title.get("en"));
            let date = if event.reported.is_some() { &row["reported"] } else { &row["date"] };
            let date = Edtf::parse(date).unwrap();
            assert_eq!(date, event.reported.unwrap_or(event.date));
            for claim in &event.claims {
                assert!(row["summary"].contains(claim.text.get("en").trim_start()));
            }
        }
        let rows = table(&case, Format::Projects);
        for (row, &id) in rows.iter().zip(&case.found.projects) {
            let project = &dataset.projects[id];
            assert_eq!(meant(&row["name"]), project.name.get("en"));
            assert_eq!(row["status"], project.status().word());
        }
        let rows = table(&case, Format::Figures);
        assert!(!rows.is_empty());
        for row in &rows {
            let figure = &dataset.observations[dataset.observations.find(&row["id"]).unwrap()];
            let value: f64 = row["value"].parse().unwrap();
            assert!(value.to_bits() == figure.value.to_bits(), "{} {value}", row["id"]);
            assert_eq!(meant(&row["asStated"]), figure.as_stated);
            assert_eq!(row["unit"], dataset.indicators[figure.indicator].unit);
            let period = (!row["period"].is_empty()).then(|| Edtf::parse(&row["period"]).unwrap());
            assert_eq!(period, figure.period);
        }
        let rows = table(&case, Format::Sources);
        assert!(!rows.is_empty());
        for row in &rows {
            let id = dataset.sources.find(&row["id"]).unwrap();
            let source = &dataset.sources[id];
            assert_eq!(row["number"], id.number().to_string());
            assert_eq!(meant(&row["title"]), source.title);
            assert_eq!(row["note"], source.note.clone().unwrap_or_default());
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    for case in cases() {
        for format in [Format::Events, Format::Projects, Format::Figures, Format::Sources] {
            for row in table(&case, format) {
                for (heading, cell) in row {
                    let is_number = cell.parse::<f64>().is_ok();
                    let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                    assert!(is_number || !begins, "{heading}: {cell}");
                }
            }
        }
    }
}

/// What the bibliography of a case is of: the dataset, then sources.
fn sources(case: &Case) -> Vec<&Source> {
    let dataset = &case.indexed.dataset;
    let rows = table(case, Format::Sources);
    rows.iter().map(|row| &dataset.sources[dataset.sources.find(&row["id"]).unwrap()]).collect()
}

/// On one line, as bibliographies have it.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn publisher(dataset: &Dataset) -> &str {
    &dataset.publisher.as_ref().unwrap().name
}

#[test]
fn bibtex_is_read_as_it_was_meant() {
    for case in cases() {
        let dataset = &case.indexed.dataset;
        let bibliography = Bibliography::parse(&case.file(Format::BibTex)).unwrap();
        let mut entries = bibliography.iter();
        let entry = entries.next().unwrap();
        let text = |entry: &biblatex::Entry, field: &str| {
            entry.get(field).map(ChunksExt::format_verbatim).unwrap_or_default()
        };
        assert_eq!((&entry.key, &entry.entry_type), (&dataset.id, &EntryType::Dataset));
        assert_eq!(text(entry, "title"), one_line(dataset.title.get("en")));
        assert_eq!(entry.author().unwrap()[0].name, publisher(dataset));
        assert_eq!(text(entry, "version"), dataset.modified.unwrap().to_string());
        let sources = sources(&case);
        assert_eq!(entries.len(), sources.len());
        for (entry, source) in entries.zip(sources) {
            assert_eq!(entry.key, source.slug());
            assert_eq!(text(entry, "title"), one_line(&source.title));
            let url = source.url.clone().unwrap_or_default();
            assert_eq!(text(entry, "url"), url.replace('{', "%7B").replace('}', "%7D"));
            assert_eq!(
                text(entry, "date"),
                source.issued.map_or(String::new(), |it| it.to_string())
            );
            assert_eq!(entry.date().is_ok(), source.issued.is_some(), "{}", entry.key);
            let authors = entry.author().unwrap_or_default();
            let authors: Vec<String> = authors
                .iter()
                .map(|it| format!("{} {}", it.given_name, it.name).trim().to_owned())
                .collect();
            assert_eq!(authors, source.authors);
            if source.kind.as_deref() == Some("article-newspaper") {
                assert_eq!(text(entry, "journaltitle"), source.container.clone().unwrap());
                assert_eq!(text(entry, "entrysubtype"), "newspaper");
            }
        }
    }
}

#[test]
fn ris_is_read_as_it_was_meant() {
    for case in cases() {
        let dataset = &case.indexed.dataset;
        let file = case.file(Format::Ris);
        let mut records = RisParser::new().parse(&file).unwrap().into_iter();
        let record = records.next().unwrap();
        assert_eq!(record.citation_type, ["Data File"]);
        assert_eq!(record.title, one_line(dataset.title.get("en")));
        assert_eq!(record.publisher.as_deref(), Some(publisher(dataset)));
        assert_eq!(record.urls, ["https://site.example/timeline/"]);
        let authors: usize = sources(&case).iter().map(|source| source.authors.len()).sum();
        assert_eq!(file.matches("\nAU  - ").count(), authors + 1);
        let sources = sources(&case);
        assert_eq!(records.len(), sources.len(), "{file}");
        for (record, source) in records.zip(sources) {
            assert_eq!(record.title, one_line(&source.title));
            assert_eq!(record.urls, source.url.iter().cloned().collect::<Vec<_>>());
            // The parser takes names of bodies apart as if they were people's, as RIS has no way to say otherwise.
            let words = |name: &str| name.split([' ', ',']).map(str::to_owned).collect::<Vec<_>>();
            let read = record.authors.iter().flat_map(|it| {
                let given = it.given_name.iter().chain(&it.middle_name);
                given.flat_map(|name| words(name)).chain(words(&it.name)).collect::<Vec<_>>()
            });
            let read: Vec<String> = read.collect();
            let known = source.authors.iter().flat_map(|name| words(name));
            for word in known.filter(|word| !["", "and"].contains(&word.as_str())) {
                assert!(read.contains(&word), "{word} of {:?} in {read:?}", source.authors);
            }
            let date = record.date.map(|it| (it.year, it.month, it.day));
            let day = source.issued.filter(|date| date.is_day()).map(|date| date.anchor().ymd());
            if let Some((year, month, day)) = day {
                assert_eq!(date, Some((year, Some(month), Some(day))));
            }
            assert_eq!(record.language, source.language);
        }
    }
}

#[test]
fn csl_json_has_what_csl_asks_for() {
    for case in cases() {
        let items: Value = serde_json::from_str(&case.file(Format::CslJson)).unwrap();
        let items = items.as_array().unwrap();
        assert_eq!(items[0]["type"], "dataset");
        for (item, source) in items.iter().skip(1).zip(sources(&case)) {
            assert_eq!(item["id"], source.slug());
            assert_eq!(item["title"], source.title);
            assert!(item["type"].is_string());
            if let Some(date) = source.issued.filter(|date| date.is_day()) {
                let (year, month, day) = date.anchor().ymd();
                assert_eq!(item["issued"], json!({ "date-parts": [[year, month, day]] }));
            }
        }
        // A source pastes into a dataset again.
        let text = json!({ "schemaVersion": "1.0.0", "id": "again", "title": "Again", "defaultLanguage": "en",
            "sources": items.iter().skip(1).collect::<Vec<_>>() });
        let (again, problems) = evidence::read(&text.to_string());
        assert!(
            problems
                .iter()
                .all(|it| it.to_string().contains("neither an event")
                    || it.to_string().contains("202X")),
            "{problems:?}"
        );
        for ((_, again), source) in again.sources.iter().zip(sources(&case)) {
            assert_eq!((&again.title, &again.authors), (&source.title, &source.authors));
        }
    }
}

/// Where a figure is shown.
fn address(slug: &str) -> String {
    format!("https://site.example/timeline/#transcaspian:view=figures&figure={slug}")
}

#[test]
fn citations_of_charts_and_figures_are_read_as_they_were_meant() {
    for case in cases() {
        let (dataset, export) = (&case.indexed.dataset, case.export());
        let modified = dataset.modified.unwrap();
        let charts = dataset.indicators.iter().map(|(id, indicator)| {
            let stated: Vec<String> = Vec::new();
            let refs = indicator.observations.iter().map(|&id| &dataset.observations[id].refs);
            (Cited::Indicator(id), indicator.slug(), indicator, stated, refs.collect::<Vec<_>>())
        });
        let figures = dataset.observations.iter().map(|(id, figure)| {
            let indicator = &dataset.indicators[figure.indicator];
            (
                Cited::Figure(id),
                figure.slug(),
                indicator,
                vec![figure.as_stated.clone()],
                vec![&figure.refs],
            )
        });
        for (cited, slug, indicator, stated, refs) in charts.chain(figures) {
            let label = one_line(indicator.label.get("en"));
            let is_title = |title: &str| {
                let title = one_line(title);
                assert!(title.starts_with(&label), "{title}");
                assert_eq!(title == label, stated.is_empty(), "{title}");
                assert!(stated.iter().all(|it| title.contains(&one_line(it))), "{title}");
            };
            let rests_on = |note: &str| {
                for reference in refs.iter().copied().flatten() {
                    let title = one_line(&dataset.sources[reference.source].title);
                    assert!(note.contains(&title), "{note}");
                    assert!(note.contains(&reference.locator.replace('-', "–")), "{note}");
                }
            };

            let bibtex = Bibliography::parse(&export.cite(cited, Style::BibTex)).unwrap();
            let entry = bibtex.get(slug).unwrap();
            let text = |field: &str| entry.get(field).unwrap().format_verbatim();
            is_title(&text("title"));
            rests_on(&text("annotation"));
            assert_eq!((bibtex.len(), &entry.entry_type), (1, &EntryType::Online));
            assert_eq!(text("url"), address(slug));
            assert_eq!(
                (text("version"), text("date")),
                (modified.to_string(), modified.to_string())
            );
            assert_eq!(text("titleaddon"), one_line(dataset.title.get("en")));
            assert_eq!(entry.author().unwrap()[0].name, publisher(dataset));

            let ris = RisParser::new().parse(&export.cite(cited, Style::Ris)).unwrap();
            is_title(&ris[0].title);
            rests_on(&ris[0].extra_fields["N1"].join(" "));
            assert_eq!((ris.len(), &*ris[0].urls), (1, &[address(slug)][..]));
            assert_eq!(ris[0].publisher.as_deref(), Some(publisher(dataset)));

            let csl: Value = serde_json::from_str(&export.cite(cited, Style::CslJson)).unwrap();
            let item = &csl.as_array().unwrap()[0];
            is_title(item["title"].as_str().unwrap());
            rests_on(item["note"].as_str().unwrap());
            assert_eq!((&item["id"], &item["URL"]), (&json!(slug), &json!(address(slug))));
            assert_eq!(item["version"], modified.to_string());
            assert_eq!(item["container-title"], dataset.title.get("en"));
            let modified = modified.to_string();
            let parts = modified.split('-').map(|part| part.parse::<i32>().unwrap());
            assert_eq!(item["issued"]["date-parts"], json!([parts.collect::<Vec<_>>()]));

            for style in [Style::Chicago, Style::Apa] {
                let citation = export.cite(cited, style);
                assert!(
                    citation.contains(&label.replace('“', "‘").replace('”', "’"))
                        || citation.contains(&label),
                    "{citation}"
                );
                assert!(citation.contains(&address(slug)), "{citation}");
                assert!(citation.contains("Version of"), "{citation}");
            }
        }
    }
}

#[test]
fn linked_data_names_all_that_is_found_and_what_it_stands_in() {
    for case in cases() {
        let dataset = &case.indexed.dataset;
        let file: Value = serde_json::from_str(&case.file(Format::JsonLd)).unwrap();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let named = |kind: &str| -> Vec<Value> {
            let about = list(&file["about"]).into_iter().filter(|it| it["@type"] == kind);
            about.map(|it| it["identifier"].clone()).collect()
        };
        let SearchResult { events, projects } = &case.found;
        let events: Vec<&str> = events.iter().map(|&id| dataset.events[id].slug()).collect();
        let projects: Vec<&str> = projects.iter().map(|&id| dataset.projects[id].slug()).collect();
        let rows = table(&case, Format::Figures);
        let figures: Vec<&str> = rows.iter().map(|row| &*row["id"]).collect();
        assert_eq!(named("Event"), events);
        assert_eq!(named("Project"), projects);
        assert_eq!(named("Observation"), figures);
        let citations = list(&file["citation"]);
        let titles: Vec<&Value> = citations.iter().map(|it| &it["name"]).collect();
        assert_eq!(titles, sources(&case).iter().map(|it| &*it.title).collect::<Vec<_>>());
        let ids: Vec<&Value> = list(&file["about"]).leak().iter().map(|it| &it["@id"]).collect();
        for it in list(&file["about"]) {
            let stands_in = list(&it["subjectOf"]);
            assert!(!stands_in.is_empty(), "{it}");
            for source in stands_in {
                assert!(citations.iter().any(|it| it["@id"] == source["@id"]), "{source}");
            }
            assert_eq!(ids.iter().filter(|id| ***id == it["@id"]).count(), 1, "{it}");
            for name in ["startDate", "endDate", "observationDate"] {
                let Some(date) = it[name].as_str() else { continue };
                assert!(date.split('-').all(|part| part.parse::<u32>().is_ok()), "{date}");
            }
        }
    }
}

/// The first and the last day of an event of known days.
fn days(date: Edtf) -> Option<(Day, Day)> {
    let bounds = date.bounds();
    let (first, last) = bounds.earliest.zip(bounds.latest)?;
    // Nothing else is written as two such days.
    let is_day = date == Edtf::from(first);
    (is_day || date.to_string() == format!("{first}/{last}")).then_some((first, last))
}

fn property(component: &Component<'_>, name: &str) -> String {
    component.find_prop(name).map(|it| it.val.as_str().to_owned()).unwrap_or_default()
}

#[test]
fn the_calendar_is_read_as_it_was_meant() {
    for case in cases() {
        let dataset = &case.indexed.dataset;
        let file = unfold(&case.file(Format::Calendar));
        let calendar = read_calendar(&file).unwrap();
        let dated: Vec<_> = case
            .found
            .events
            .iter()
            .map(|&id| &dataset.events[id])
            .filter_map(|event| Some((event, days(event.date)?)))
            .collect();
        assert_eq!(calendar.components.len(), dated.len());
        let left_out = case.found.events.len() - dated.len();
        let about =
            calendar.properties.iter().find(|it| it.name.as_str() == "DESCRIPTION").unwrap();
        assert!(left_out > 0 && about.val.as_str().contains(&format!("\n{left_out} event")));
        for (component, (event, (first, last))) in calendar.components.iter().zip(dated) {
            assert_eq!(component.name.as_str(), "VEVENT");
            assert_eq!(property(component, "UID"), format!("{}@{}", event.slug(), dataset.id));
            assert_eq!(property(component, "SUMMARY"), event.title.get("en"));
            let compact = |day: Day| day.to_string().replace('-', "");
            assert_eq!(property(component, "DTSTART"), compact(first));
            assert_eq!(property(component, "DTEND"), compact(last.plus(1)));
            let description = property(component, "DESCRIPTION");
            for claim in &event.claims {
                let claim = claim.text.get("en").replace("\r\n", "\n");
                assert!(description.contains(&claim), "{claim}\n{description}");
            }
            for name in ["DTSTAMP", "STATUS", "CATEGORIES", "URL", "TRANSP"] {
                assert!(!property(component, name).is_empty(), "{name}");
            }
        }
    }
}

/// A dataset with one event whose texts are these.
fn with_texts(title: &str, claim: &str) -> String {
    json!({
        "schemaVersion": "1.0.0", "id": "made-up", "title": title, "defaultLanguage": "en",
        "modified": "2020-01-02", "publisher": { "name": claim },
        "sectors": [{ "id": "one", "name": title }],
        "sources": [{ "id": "paper", "title": title, "author": [{ "family": title, "given": claim }] }],
        "events": [{ "id": "event", "date": "2020-01-01", "type": "other", "status": "occurred", "title": title,
            "sectors": ["one"], "summary": [{ "text": claim, "refs": [{ "source": "paper", "locator": "1" }] }] }]
    })
    .to_string()
}

/// Texts with much in them that means something somewhere, and something that does not.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "\\PC{0,6}",
        "[=+@'\",;:\\\\{}%&$#_~^\\[\\]<>|()/\t\r\n -]{1,6}",
        "[ƏəҚқ漢字🎉é]{1,60}",
        Just(" and ".to_owned()),
        Just("ER  - ".to_owned()),
        Just("END:VEVENT".to_owned()),
    ];
    proptest::collection::vec(part, 1..8).prop_map(|parts| ["x", &parts.concat(), "x"].concat())
}

/// The same, but that it may begin with anything.
fn any_beginning() -> impl Strategy<Value = String> {
    (any_text(), 0..2_usize).prop_map(|(text, skip)| text[skip..].to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_the_text_it_is_read_again(title in any_beginning(), claim in any_beginning()) {
        let text: &'static str = with_texts(&title, &claim).leak();
        let (dataset, _) = evidence::read(text);
        let case = Case::found(text, dataset, &ViewState::default());
        let dataset = &case.indexed.dataset;
        let title = dataset.events.iter().next().unwrap().1.title.get("en").to_owned();

        let rows = table(&case, Format::Events);
        prop_assert_eq!(rows.len(), 1);
        let cell = &rows[0]["title"];
        prop_assert!(*cell == title || cell.strip_prefix('\'') == Some(&title), "{cell} {title}");
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));

        let calendar = case.file(Format::Calendar);
        for line in calendar.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let calendar = unfold(&calendar);
        let calendar = read_calendar(&calendar).unwrap();
        prop_assert_eq!(calendar.components.len(), 1);
        let plain = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.chars().filter(|it| matches!(it, '\n' | '\t') || !it.is_control()).collect::<String>()
        };
        prop_assert_eq!(property(&calendar.components[0], "SUMMARY"), plain(&title));

        let ris = RisParser::new().parse(&case.file(Format::Ris)).unwrap();
        prop_assert_eq!(ris.len(), 2);
        prop_assert_eq!(one_line(&ris[1].title), one_line(&title));

        let bibtex = Bibliography::parse(&case.file(Format::BibTex)).unwrap();
        let entry = bibtex.get("paper").unwrap();
        prop_assert_eq!(bibtex.len(), 2);
        let read = entry.title().unwrap().format_verbatim();
        prop_assert_eq!(one_line(&read), one_line(&title));
        prop_assert_eq!(entry.author().unwrap().len(), 1);

        let export = case.export();
        for style in Style::ALL {
            prop_assert!(!export.cite(Cited::Dataset, style).is_empty());
        }
    }
}
