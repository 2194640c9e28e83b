//! What is told where no script runs: all of it, as sound HTML; and what is told on paper.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use std::collections::BTreeSet;

use transcaspian::{
    dataset::{Dataset, EMBEDDED, Record as _},
    evidence,
    export::json_ld,
    locale::Language,
    page::{self, Element, Node, Reels, Teller, html, paper, whole},
    state::{IndexedDataset, Selection, ViewState},
};

fn indexed(text: &str) -> IndexedDataset {
    IndexedDataset::new(evidence::read(text).0)
}

/// The whole dataset, of a widget that is called `name`.
fn written(indexed: &IndexedDataset) -> String {
    let teller = Teller { indexed, language: Language::En, reels: &Reels::whole() };
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
    let indexed = indexed(EMBEDDED);
    let dataset = &indexed.dataset;
    let teller = Teller { indexed: &indexed, language: Language::En, reels: &Reels::whole() };
    let events = dataset.events.ids().map(Selection::Event);
    let projects = dataset.projects.ids().map(Selection::Project);
    let mut told: Vec<Node> =
        events.chain(projects).map(|selection| page::detail(teller, selection)).collect();
    told.extend(page::cards(teller, &indexed.find(&ViewState::default()), None, false));
    let actors = dataset.actors.ids().map(Selection::Actor);
    told.extend(actors.map(|selection| page::detail(teller, selection)));
    told.extend(page::disagreements(teller));
    told.extend(page::sources(teller, None));
    let page = plain(&written(&indexed));
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
    let html = written(&indexed(EMBEDDED));
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
    let html = written(&indexed(EMBEDDED));
    for place in ["event=1992-08-diplomatic-relations", "project=middle-corridor", "view=list"] {
        assert!(html.contains(&format!(" id=\"name:{place}\"")), "{place}");
    }
}

#[test]
fn nothing_needs_a_script_or_a_style() {
    let html = written(&indexed(EMBEDDED));
    for sign in ["<button", "<input", "data-act", " style=", " on", "<script"] {
        assert!(!html.contains(sign) || sign == " on" && !html.contains(" on="), "{sign}");
    }
    assert_eq!(values(&html, "tabindex"), Vec::<&str>::new());
}

#[test]
fn tags_are_closed_in_their_order() {
    let html = written(&indexed(EMBEDDED));
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
    let indexed = indexed(HOSTILE);
    let html = written(&indexed);
    assert!(plain(&html).contains("<i>a & b</i>") && plain(&html).contains("<!-- claim"), "{html}");
    for sign in ["<script", "<img", "<i>", "<u>", "<!--", "javascript:"] {
        assert!(!html.contains(sign), "{sign} in {html}");
    }
    let described = json_ld(&indexed.dataset, "data");
    assert!(!described.contains('<'), "{described}");
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described["name"], "</script><script>alert(1)</script>");
}

#[test]
fn search_engines_are_told_what_it_is() {
    let indexed = indexed(EMBEDDED);
    let described: serde_json::Value =
        serde_json::from_str(&json_ld(&indexed.dataset, "https://a.example/data")).unwrap();
    assert_eq!(described["@type"], "Dataset");
    assert_eq!(described["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
    assert_eq!(described["temporalCoverage"], "1992-08-30/2024-03-15");
    assert_eq!(described["citation"].as_array().unwrap().len(), 5);
    assert_eq!(described["distribution"][0]["contentUrl"], "https://a.example/data.json");
    let description = described["description"].as_str().unwrap();
    assert!((50..=5000).contains(&description.chars().count()), "{description}");
}

/// What is printed for a reader who sees what a link says.
fn printed(indexed: &IndexedDataset, link: &str) -> Vec<Node> {
    let teller = Teller { indexed, language: Language::En, reels: &Reels::whole() };
    let state = ViewState::from_permalink(link, &indexed.dataset);
    paper(teller, &state, "https://a.example/#name:link")
}

fn elements<'a>(nodes: &'a [Node]) -> Vec<&'a Element> {
    let of = |node: &'a Node| match node {
        Node::Text(_) => Vec::new(),
        Node::Element(element) => [vec![element], elements(&element.children)].concat(),
    };
    nodes.iter().flat_map(of).collect()
}

/// The values of an attribute, in the order of reading.
fn attrs<'a>(nodes: &'a [Node], name: &str) -> Vec<&'a str> {
    let of = |element: &'a Element| element.attrs.iter().find(|attr| attr.0 == name);
    elements(nodes).into_iter().filter_map(of).map(|attr| attr.1.as_str()).collect()
}

/// The elements of a class.
fn of_class<'a>(nodes: &'a [Node], class: &str) -> Vec<&'a Element> {
    let is_of = |element: &&Element| {
        element
            .attrs
            .iter()
            .any(|attr| attr.0 == "class" && attr.1.split(' ').any(|it| it == class))
    };
    elements(nodes).into_iter().filter(is_of).collect()
}

/// The sources that the marks in a text lead to, by the numbers in the marks.
fn marked<'a>(nodes: &[Node], dataset: &'a Dataset) -> BTreeSet<&'a str> {
    let sources: Vec<&str> = dataset.sources.iter().map(|(_, source)| source.slug()).collect();
    let number = |mark: &Element| {
        let text = texts(&mark.children).concat();
        text.split('·').next().unwrap().parse::<usize>().unwrap()
    };
    of_class(nodes, "ref").into_iter().map(|mark| *sources.get(number(mark) - 1).unwrap()).collect()
}

#[test]
fn all_that_is_read_is_printed() {
    let indexed = indexed(EMBEDDED);
    let teller = Teller { indexed: &indexed, language: Language::En, reels: &Reels::whole() };
    let paper = texts(&printed(&indexed, "")).concat();
    // Whom it speaks of, and how their names are written, is for looking up.
    let is_elsewhere = |node: &Node| {
        let begins = ["p class=\"plain\"", "div data-link=\"actors\"", "div data-link=\"names\""];
        begins.iter().any(|begin| node.to_string().starts_with(begin))
    };
    let told = whole(teller).into_iter().filter(|node| !is_elsewhere(node));
    let read = texts(&told.collect::<Vec<_>>());
    assert!(read.len() > 1000, "{} texts", read.len());
    for text in read {
        assert!(paper.contains(&text), "`{text}` is not printed");
    }
    assert!(paper.contains("https://a.example/#name:link"));
    assert!(!paper.contains("A selection"));
}

#[test]
fn nothing_on_paper_can_be_pressed_or_opened() {
    let paper = printed(&indexed(EMBEDDED), "");
    for element in elements(&paper) {
        assert!(!["button", "details", "summary", "input"].contains(&element.tag), "{element:?}");
        assert!(!element.attrs.iter().any(|attr| ["data-act", "data-annex"].contains(&attr.0)));
    }
}

#[test]
fn every_disagreement_is_printed_in_full_once() {
    let indexed = indexed(EMBEDDED);
    let paper = printed(&indexed, "");
    assert_eq!(of_class(&paper, "sides").len(), indexed.dataset.disagreements.len());
}

#[test]
fn what_is_found_is_printed_with_its_sources_alone() {
    let indexed = indexed(EMBEDDED);
    let dataset = &indexed.dataset;
    let all = [
        "q=oil",
        "kind=establishment",
        "sector=culture&status=scheduled",
        "since=1990-01-01&until=2004-12-31",
    ];
    let mut fewer = 0;
    for link in all {
        let paper = printed(&indexed, link);
        let found = indexed.find(&ViewState::from_permalink(link, dataset));
        let events: Vec<&str> =
            found.events.iter().rev().map(|&id| dataset.events[id].slug()).collect();
        let projects: Vec<&str> =
            found.projects.iter().map(|&id| dataset.projects[id].slug()).collect();
        assert_eq!(attrs(&paper, "data-event"), events, "{link}");
        assert_eq!(attrs(&paper, "data-project"), projects, "{link}");
        let sources: BTreeSet<&str> = attrs(&paper, "data-source").into_iter().collect();
        assert_eq!(sources, marked(&paper, dataset), "{link}");
        fewer += usize::from(sources.len() < dataset.sources.len());
    }
    assert!(fewer > 1, "some rest on fewer");
}

#[test]
fn a_selection_says_what_it_is() {
    let indexed = indexed(EMBEDDED);
    let lines = |link: &str| -> Vec<String> {
        let paper = printed(&indexed, link);
        of_class(&paper, "selection").iter().map(|line| texts(&line.children).concat()).collect()
    };
    let link = "q=oil%20&sector=energy,trade&status=occurred&since=2023-01-01&until=2024-01-01";
    assert_eq!(
        lines(link),
        [
            "A selection: 6 of 27 events and 3 of 19 projects and bodies",
            "Search: oil · Sector: Energy, Trade · Status: Took place · Period: 1 Jan 2023–31 Dec 2023",
        ]
    );
    assert_eq!(lines("view=list&project=middle-corridor"), Vec::<String>::new());
}

#[test]
fn charts_are_printed_with_their_tables() {
    let indexed = indexed(EMBEDDED);
    let paper = printed(&indexed, "");
    let figures = indexed.dataset.observations.len();
    assert_eq!(of_class(&paper, "chart").len(), indexed.dataset.indicators.len());
    assert_eq!(of_class(&paper, "bar").len(), figures);
    let rows = elements(&paper).into_iter().filter(|element| element.tag == "tr").count();
    assert_eq!(rows, figures + indexed.dataset.indicators.len());
}
