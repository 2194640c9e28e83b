//! What is told where no script runs: all of it, as sound HTML.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::collections::BTreeSet;

use transcaspian::{
    dataset::EMBEDDED,
    evidence,
    export::json_ld,
    locale::Language,
    page::{self, Element, Node, Reels, Teller, html, whole},
    state::{Catalogue, Selection, ViewState},
};

fn catalogue(text: &str) -> Catalogue {
    Catalogue::new(evidence::read(text).0)
}

/// The whole dataset, of a widget that is called `name`.
fn written(catalogue: &Catalogue) -> String {
    let teller = Teller { catalogue, language: Language::En, reels: &Reels::whole() };
    html(&whole(teller), "name")
}

/// The texts of some nodes, without those of buttons.
fn texts(nodes: &[Node]) -> Vec<String> {
    let of = |node: &Node| match node {
        Node::Text(text) => vec![text.clone()],
        Node::Element(element) if element.tag == "button" => Vec::new(),
        // The page says of each claim what it rests on; to list it by source too takes the annex.
        Node::Element(element) if element.tag == "details" && holds_annexed(element) => Vec::new(),
        Node::Element(element) => texts(&element.children),
    };
    nodes.iter().flat_map(of).collect()
}

fn holds_annexed(element: &Element) -> bool {
    let is_annexed = |node: &Node| matches!(node, Node::Element(it) if it.attrs.iter().any(|attr| attr.0 == "data-annex"));
    element.children.iter().any(is_annexed)
}

/// The text in a page, without its tags.
fn plain(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = parts.collect();
    ["&lt; <", "&gt; >", "&quot; \"", "&amp; &"].iter().fold(text, |text, pair| {
        let (escaped, letter) = pair.split_once(' ').unwrap();
        text.replace(escaped, letter)
    })
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn all_that_the_widget_tells_is_there() {
    let catalogue = catalogue(EMBEDDED);
    let dataset = &catalogue.dataset;
    let teller = Teller { catalogue: &catalogue, language: Language::En, reels: &Reels::whole() };
    let events = dataset.events.ids().map(Selection::Event);
    let projects = dataset.projects.ids().map(Selection::Project);
    let mut told: Vec<Node> =
        events.chain(projects).map(|selection| page::detail(teller, selection)).collect();
    told.extend(page::cards(teller, &catalogue.find(&ViewState::default()), None, false));
    let actors = dataset.actors.ids().map(Selection::Actor);
    told.extend(actors.map(|selection| page::detail(teller, selection)));
    told.extend(page::disagreements(teller));
    told.extend(page::sources(teller, None));
    let page = plain(&written(&catalogue));
    let texts = texts(&told);
    assert!(texts.len() > 1000, "{} texts", texts.len());
    for text in texts {
        assert!(page.contains(text.trim()), "`{text}` is not on the page");
    }
    for (_, observation) in dataset.observations.iter() {
        assert!(page.contains(&observation.as_stated), "{}", observation.as_stated);
    }
}

#[test]
fn every_link_leads_to_a_place_on_the_page_that_is_there_once() {
    let html = written(&catalogue(EMBEDDED));
    let ids = values(&html, "id");
    let places: BTreeSet<String> = ids.iter().map(|id| format!("#{id}")).collect();
    assert_eq!(places.len(), ids.len(), "an id is there twice");
    let links = values(&html, "href");
    assert!(links.len() > 200);
    for link in links.iter().filter(|link| !link.starts_with("https://")) {
        assert!(places.contains(*link), "{link} leads nowhere");
        assert!(link.starts_with("#name:"));
    }
}

#[test]
fn it_is_like_a_permalink_of_the_widget() {
    let html = written(&catalogue(EMBEDDED));
    for place in ["event=1992-08-diplomatic-relations", "project=middle-corridor", "view=list"] {
        assert!(html.contains(&format!(" id=\"name:{place}\"")), "{place}");
    }
}

#[test]
fn nothing_needs_a_script_or_a_style() {
    let html = written(&catalogue(EMBEDDED));
    for sign in ["<button", "<input", "data-act", " style=", " on", "<script"] {
        assert!(!html.contains(sign) || sign == " on" && !html.contains(" on="), "{sign}");
    }
    assert_eq!(values(&html, "tabindex"), Vec::<&str>::new());
}

#[test]
fn tags_are_closed_in_their_order() {
    let html = written(&catalogue(EMBEDDED));
    let mut open = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed)),
            None => open.push(tag.split(' ').next().unwrap().to_owned()),
        }
    }
    assert_eq!(open, Vec::<String>::new());
}

const HOSTILE: &str = r#"{
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
    let catalogue = catalogue(HOSTILE);
    let html = written(&catalogue);
    assert!(plain(&html).contains("<i>a & b</i>") && plain(&html).contains("<!-- claim"), "{html}");
    for sign in ["<script", "<img", "<i>", "<u>", "<!--", "javascript:"] {
        assert!(!html.contains(sign), "{sign} in {html}");
    }
    let described = json_ld(&catalogue.dataset, "data");
    assert!(!described.contains('<'), "{described}");
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described["name"], "</script><script>alert(1)</script>");
}

#[test]
fn search_engines_are_told_what_it_is() {
    let catalogue = catalogue(EMBEDDED);
    let described: serde_json::Value =
        serde_json::from_str(&json_ld(&catalogue.dataset, "https://a.example/data")).unwrap();
    assert_eq!(described["@type"], "Dataset");
    assert_eq!(described["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
    assert_eq!(described["temporalCoverage"], "1992-08-30/2024-03-15");
    assert_eq!(described["citation"].as_array().unwrap().len(), 5);
    assert_eq!(described["distribution"][0]["contentUrl"], "https://a.example/data.json");
    let description = described["description"].as_str().unwrap();
    assert!((50..=5000).contains(&description.chars().count()), "{description}");
}
