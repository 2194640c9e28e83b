//! What is told where no script runs: all of the dataset, as sound HTML.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::{collections::BTreeSet, sync::Arc};

use transcaspian::{
    convert::{Format, json_ld},
    dataset::{Claim, Dataset, EMBEDDED, Record as _, Text},
    evidence::{self, marker},
    locale::{Language, date_words},
    state::{IndexedDataset, View, ViewState},
    view::written_page,
};

#[path = "common/convert.rs"]
mod common;

use common::{Case, HOSTILE, TWO_COUNTRIES};

/// Writes a dataset for a widget that is called `name`.
fn written(text: &str) -> String {
    let indexed = IndexedDataset::new(evidence::read(text).0);
    written_page(Arc::new(indexed), Language::En, "name")
}

fn embedded() -> Dataset {
    evidence::read(EMBEDDED).0
}

/// The text in a page, without its tags and comments, and with single spaces.
fn plain(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = parts.collect();
    let text = ["&lt; <", "&gt; >", "&quot; \"", "&amp; &"].iter().fold(text, |text, pair| {
        let (escaped, letter) = pair.split_once(' ').unwrap();
        text.replace(escaped, letter)
    });
    bare(&text)
}

/// A text without what only lays it out.
fn bare(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter == '\u{2060}').collect()
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// How many elements have a class.
fn count_of_class(html: &str, class: &str) -> usize {
    let has = |value: &&str| value.split(' ').any(|own| own == class);
    values(html, "class").iter().filter(|value| has(value)).count()
}

/// Every text that readers are to find, in the language of the page.
fn texts(dataset: &Dataset) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |text: &str| found.push(text.to_owned());
    let claim = |claim: &Claim| {
        let marks: String = claim.refs.iter().map(marker).collect();
        format!("{}{marks}", claim.text.get("en"))
    };
    let en = |text: &Text| text.get("en").to_owned();
    for (_, event) in dataset.events.iter() {
        add(&en(&event.title));
        add(&en(&event.date_note));
        add(&date_words(event.reported.unwrap_or(event.date), Language::En));
        event.claims.iter().for_each(|it| add(&claim(it)));
        event.actors.iter().for_each(|party| add(&en(&party.note)));
        event.places.iter().for_each(|&id| add(&en(&dataset.places[id].name)));
    }
    for (_, project) in dataset.projects.iter() {
        add(&en(&project.name));
        project.claims.iter().for_each(|it| add(&claim(it)));
        project.parties.iter().for_each(|party| add(&en(&party.note)));
        for status in &project.statuses {
            add(&date_words(status.as_of, Language::En));
            add(&en(&status.note));
        }
    }
    for (_, indicator) in dataset.indicators.iter() {
        add(&en(&indicator.label));
        add(&en(&indicator.definition));
    }
    for (_, figure) in dataset.observations.iter() {
        add(&figure.as_stated);
        add(&en(&figure.note));
    }
    for (_, disagreement) in dataset.disagreements.iter() {
        add(&en(&disagreement.title));
        add(&en(&disagreement.note));
        disagreement.sides.iter().for_each(|side| add(&en(&side.text)));
    }
    for (_, actor) in dataset.actors.iter() {
        add(&en(&actor.name));
        add(&en(&actor.note));
        for position in &actor.positions {
            add(&en(&position.title));
            add(&en(&position.note));
        }
    }
    for (_, source) in dataset.sources.iter() {
        add(&source.title);
        add(source.note.as_deref().unwrap_or_default());
    }
    found.retain(|text| !text.is_empty());
    found
}

#[test]
fn all_that_the_widget_tells_is_there() {
    let page = plain(&written(EMBEDDED)).to_lowercase();
    let texts = texts(&embedded());
    assert!(texts.len() > 400, "{} texts", texts.len());
    for text in texts {
        assert!(page.contains(&bare(&text).to_lowercase()), "`{text}` is not on the page");
    }
}

#[test]
fn charts_are_drawn() {
    let (html, dataset) = (written(EMBEDDED), embedded());
    assert_eq!(count_of_class(&html, "tl-chart"), dataset.indicators.len());
    assert_eq!(count_of_class(&html, "tl-bar"), dataset.observations.len());
}

#[test]
fn every_link_leads_to_a_place_on_the_page_that_is_there_once() {
    for text in [EMBEDDED, TWO_COUNTRIES] {
        let html = written(text);
        let ids = values(&html, "id");
        let fragments: BTreeSet<String> = ids.iter().map(|id| format!("#{id}")).collect();
        assert_eq!(fragments.len(), ids.len(), "an id is there twice");
        let links = values(&html, "href");
        assert!(links.len() > 30);
        for link in links.iter().filter(|link| !link.starts_with("https://")) {
            assert!(fragments.contains(*link), "{link} leads nowhere");
            assert!(link.starts_with("#name:"));
        }
    }
}

#[test]
fn it_is_like_a_permalink_of_the_widget() {
    let html = written(EMBEDDED);
    for link in ["event=1992-08-diplomatic-relations", "project=middle-corridor", "view=list"] {
        assert!(html.contains(&format!(" id=\"name:{link}\"")), "{link}");
    }
}

#[test]
fn links_that_leave_with_figures_lead_to_their_rows() {
    let case = Case::whole(EMBEDDED);
    let dataset = &case.indexed.dataset;
    let html =
        written_page(Arc::new(IndexedDataset::new(embedded())), Language::En, case.export().name);
    let file = case.file(Format::Figures);
    let links = file.split("https://site.example/timeline/#transcaspian:").skip(1);
    let links: Vec<&str> = links.map(|rest| rest.split(['"', '\r', ',']).next().unwrap()).collect();
    assert_eq!(links.len(), dataset.observations.len());
    for link in links {
        assert_eq!(ViewState::from_permalink(link, dataset).view, View::Figures);
        let attribute = format!(" id=\"transcaspian:{}\"", link.replace('&', "&amp;"));
        assert_eq!(html.matches(&attribute).count(), 1, "{link}");
    }
}

#[test]
fn nothing_needs_a_script_or_a_style() {
    let html = written(EMBEDDED);
    for sign in ["<button", "<input", "<select", "<textarea", " style=", " on", "<script", "<style"]
    {
        assert!(!html.contains(sign) || sign == " on" && !html.contains(" on="), "{sign}");
    }
    assert_eq!(values(&html, "tabindex"), Vec::<&str>::new());
    assert_eq!(html.matches("<details").count(), html.matches("<details open").count());
}

/// What Leptos writes for nothing at all.
const NOTHING: &str = "<!--<() />-->";

/// Elements that have neither content nor an end tag.
const VOID: [&str; 2] = ["br", "hr"];

#[test]
fn tags_are_closed_in_their_order() {
    for text in [EMBEDDED, TWO_COUNTRIES, HOSTILE] {
        let html = written(text).replace(NOTHING, "");
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').unwrap();
            match tag.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed)),
                // Leptos keeps two texts apart with an empty comment.
                None if tag == "!" => {}
                None => open.push(tag.split(' ').next().unwrap().to_owned()),
            }
            open.pop_if(|tag| VOID.contains(&tag.as_str()));
        }
        assert_eq!(open, Vec::<String>::new());
    }
}

const SCRIPTED: &str = r#"{
    "schemaVersion": "1.0.0", "id": "hostile", "title": "</script><script>alert(1)</script>",
    "description": "\"><img src=x onerror=alert(2)>", "defaultLanguage": "en",
    "sectors": [{ "id": "river", "name": "River" }],
    "sources": [{ "id": "sheet", "title": "<b>sheet</b>", "URL": "javascript:alert(3)" }],
    "events": [{
        "id": "attack", "date": "2001", "type": "meeting", "status": "occurred", "sectors": ["river"], "title": "<i>a & b</i>",
        "summary": [{ "text": "<!-- claim", "refs": [{ "source": "sheet", "locator": "\"><u>" }] }]
    }]
}"#;

#[test]
fn nothing_in_the_data_becomes_markup() {
    let html = written(SCRIPTED).replace(NOTHING, "");
    let text = plain(&html);
    assert!(text.contains(&bare("<i>a & b</i>")) && text.contains("<!--claim"), "{html}");
    for sign in ["<script", "<img", "<i>", "<u>", "<!--", "javascript:"] {
        assert!(!html.contains(sign), "{sign} in {html}");
    }
    let described = json_ld(&evidence::read(SCRIPTED).0, "data");
    assert!(!described.contains('<'), "{described}");
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described["name"], "</script><script>alert(1)</script>");
}

#[test]
fn search_engines_are_told_what_it_is() {
    let described: serde_json::Value =
        serde_json::from_str(&json_ld(&embedded(), "https://a.example/data")).unwrap();
    assert_eq!(described["@type"], "Dataset");
    assert_eq!(described["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
    assert_eq!(described["temporalCoverage"], "1992-08-30/2024-03-15");
    assert_eq!(described["citation"].as_array().unwrap().len(), 5);
    assert_eq!(described["distribution"][0]["contentUrl"], "https://a.example/data.json");
    let description = described["description"].as_str().unwrap();
    assert!((50..=5000).contains(&description.chars().count()), "{description}");
}

#[test]
fn every_event_project_and_actor_is_there_once() {
    let (html, dataset) = (written(EMBEDDED), embedded());
    let entries = |name: &str| {
        let start = format!("data-{name}=\"");
        html.split("<article")
            .skip(1)
            .filter(|it| it.split('>').next().unwrap().contains(&start))
            .count()
    };
    assert_eq!(entries("event"), dataset.events.len());
    assert_eq!(entries("project"), dataset.projects.len());
    assert_eq!(entries("actor"), dataset.actors.len());
    assert_eq!(count_of_class(&html, "tl-source"), dataset.sources.len());
    let slugs: Vec<&str> = dataset.sources.iter().map(|(_, source)| source.slug()).collect();
    assert_eq!(values(&html, "data-source"), slugs);
}
