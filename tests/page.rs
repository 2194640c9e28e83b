//! What is told: the trees that the view draws, checked as data and as text.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

use transcaspian::{
    dataset::{Dataset, EMBEDDED},
    evidence,
    layout::{Axis, EventIndex, EventMetrics, Scene},
    locale::Language,
    page::{self, Act, Element, Node, Teller},
    state::{Facet, IndexedDataset, Intent, SearchResult, Selection, View, ViewState},
};

fn embedded() -> IndexedDataset {
    IndexedDataset::new(evidence::read(EMBEDDED).0)
}

fn teller(indexed: &IndexedDataset) -> Teller<'_> {
    Teller { indexed, language: Language::En, reels: Box::leak(Box::default()) }
}

fn axis_of(indexed: &IndexedDataset, found: &SearchResult, state: &ViewState) -> Axis {
    let mut axis = Axis::new(&EventMetrics::of(indexed, Language::En), found);
    assert!(axis.advance(state, 800.0));
    axis
}

fn scene_of(indexed: &IndexedDataset, found: &SearchResult, state: &ViewState) -> Scene {
    axis_of(indexed, found, state).scene(indexed, state, Language::En).unwrap()
}

/// The first cluster of a scene with its events.
fn list<'a>(axis: &Axis, scene: &'a Scene, state: &ViewState) -> Option<page::Listed<'a>> {
    let mark = scene.marks.iter().find(|mark| mark.count > 1)?;
    let events = axis.members(state, mark).take(page::MOST_MEMBERS).collect();
    Some(page::Listed { mark, events })
}

/// Everything that the widget can show of a state, in both shapes of the axis and with every menu open.
fn everything(indexed: &IndexedDataset, state: &ViewState) -> Vec<Node> {
    let teller = teller(indexed);
    let found = indexed.find(state);
    let axis = axis_of(indexed, &found, state);
    let scene = axis.scene(indexed, state, Language::En).unwrap();
    let listed = list(&axis, &scene, state);
    let mut nodes = vec![
        page::header(teller),
        page::chips(teller, state, &found),
        page::axis(teller, state, &scene, listed.as_ref(), None, true),
        page::upright(
            teller,
            state,
            &EventIndex::new(&EventMetrics::of(indexed, Language::En), &found),
        ),
        page::reading_list(teller, &found, state.selection),
        page::cards(teller, &found, state.selection, true),
        page::featured(teller, &found, state.selection),
        page::aside(teller, state.view, state.selection),
        page::disagreements(teller),
        page::annexed(teller, &[], "figures", state),
        page::annexed(teller, &[], "evidence", state),
        vec![page::share(
            teller,
            &page::Offer {
                codes: &["link", "<script>", "<iframe>", "<own>"].map(str::to_owned),
                cited: "All of it".to_owned(),
                citations: vec![("APA", "All of it.".to_owned())],
            },
        )],
        page::sources(teller, indexed.dataset.sources.ids().next()),
    ];
    nodes.extend(Facet::ALL.map(|facet| {
        let counts = indexed.counts(state, facet);
        page::toolbar(teller, state, Some((facet, &counts)))
    }));
    nodes.concat()
}

fn elements(nodes: &[Node]) -> Vec<&Element> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            found.extend(elements(&element.children));
        }
    }
    found
}

fn attr<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attrs.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
}

fn text(nodes: &[Node]) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => text(&element.children),
    };
    nodes.iter().map(of).collect()
}

fn states(dataset: &Dataset) -> Vec<ViewState> {
    let open = |selection| ViewState { selection: Some(selection), ..ViewState::default() };
    let events = dataset.events.ids().map(Selection::Event).map(open);
    let projects = dataset.projects.ids().map(Selection::Project).map(open);
    events.chain(projects).chain([ViewState::default()]).collect()
}

/// What `transcaspian.js` does, as the widget by itself knows neither addresses nor the clipboard.
const OF_THE_SCRIPT: [&str; 4] = ["share", "copy", "download", "print"];

#[test]
fn whatever_can_be_pressed_does_something() {
    let indexed = embedded();
    for state in states(&indexed.dataset) {
        for element in elements(&everything(&indexed, &state)) {
            let act = attr(element, "data-act");
            // A year on the axis is a short cut for the mouse, which buttons and keys have no need of.
            let is_year = element.tag == "span" && act.is_some_and(|act| act.starts_with("go "));
            let is_button = act.is_some() && element.tag != "input" && !is_year;
            assert_eq!(element.tag == "button", is_button, "{element:?}");
            if let Some(act) =
                act.filter(|act| !OF_THE_SCRIPT.contains(&act.split(' ').next().unwrap()))
            {
                assert!(Act::read(act, &indexed.dataset).is_some(), "`{act}` is not understood");
            }
        }
    }
}

#[test]
fn whatever_can_be_pressed_has_a_name() {
    let indexed = embedded();
    for element in elements(&everything(&indexed, &ViewState::default())) {
        if element.tag == "button" {
            let name =
                attr(element, "aria-label").map_or_else(|| text(&element.children), str::to_owned);
            assert!(!name.trim().is_empty(), "{element:?}");
        }
    }
}

#[test]
fn siblings_with_keys_have_different_ones() {
    let indexed = embedded();
    for state in states(&indexed.dataset) {
        for element in elements(&everything(&indexed, &state)) {
            let mut keys: Vec<&str> = element
                .children
                .iter()
                .filter_map(|child| match child {
                    Node::Element(child) => child.key.as_deref(),
                    Node::Text(_) => None,
                })
                .collect();
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count, "{:?} {keys:?}", element.attrs);
        }
    }
}

#[test]
fn no_pattern_is_left_unfilled() {
    let indexed = embedded();
    for state in states(&indexed.dataset) {
        for element in elements(&everything(&indexed, &state)) {
            for (name, value) in &element.attrs {
                assert!(!value.contains('{'), "{name}={value}");
            }
            for child in &element.children {
                assert!(!matches!(child, Node::Text(text) if text.contains('{')), "{child}");
            }
        }
    }
}

#[test]
fn the_axis_is_one_tab_stop() {
    let indexed = embedded();
    let state = ViewState::default();
    let found = indexed.find(&state);
    let scene = scene_of(&indexed, &found, &state);
    let axis = page::axis(teller(&indexed), &state, &scene, None, None, false);
    let marks = elements(&axis).into_iter().filter(|it| attr(it, "data-event").is_some());
    let stops = marks.filter(|mark| attr(mark, "tabindex") == Some("0")).count();
    assert_eq!(stops, 1);
}

#[test]
fn every_claim_in_the_list_has_a_reference() {
    let indexed = embedded();
    let found = indexed.find(&ViewState::default());
    let list = page::reading_list(teller(&indexed), &found, None);
    let claims: Vec<&Element> =
        elements(&list).into_iter().filter(|it| attr(it, "class") == Some("claims")).collect();
    assert_eq!(claims.len(), indexed.dataset.events.len());
    for paragraph in claims.iter().flat_map(|claims| &claims.children) {
        let inside = elements(std::slice::from_ref(paragraph));
        assert!(inside.iter().any(|it| attr(it, "class") == Some("ref")), "{paragraph}");
    }
}

#[test]
fn an_act_on_what_is_not_there_is_none() {
    let indexed = embedded();
    for word in
        ["", "event nobody", "toggle sector none", "toggle sector", "menu moon", "go 2 1", "view x"]
    {
        assert_eq!(Act::read(word, &indexed.dataset), None, "{word}");
    }
    let clear = Act::read("clear", &indexed.dataset);
    assert_eq!(clear, Some(Act::Intent(Intent::Clear)));
    let list = Act::read("view list", &indexed.dataset);
    assert_eq!(list, Some(Act::Intent(Intent::Show(View::List))));
}

#[test]
fn an_event_and_a_project_are_told_like_this() {
    let indexed = embedded();
    let dataset = &indexed.dataset;
    let event = dataset.events.find("2023-04-aliyev-visit").unwrap();
    let project = dataset.projects.find("bilateral-trade").unwrap();
    let told = |selection| page::detail(teller(&indexed), selection).to_string();
    insta::assert_snapshot!("event", told(Selection::Event(event)));
    insta::assert_snapshot!("project", told(Selection::Project(project)));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let (dataset, problems) = evidence::read("{");
    let indexed = IndexedDataset::new(dataset);
    let told = text(&page::problems(teller(&indexed), problems.len()));
    assert!(told.contains("There is nothing to show in the data."), "{told}");
    let state = ViewState::default();
    let listed = text(&page::annexed(teller(&indexed), &problems, "problems", &state));
    assert!(listed.contains("not JSON"), "{listed}");
    let refused = page::Failure::Refused { src: "data.json", status: 404 };
    let failed = text(&page::failure(Language::En, &refused));
    assert!(
        failed.contains("“data.json” could not be fetched") && failed.contains("404"),
        "{failed}"
    );
}

#[test]
fn while_the_data_comes_it_is_told_how_far() {
    let told = |bytes, read| text(&page::progress(Language::En, bytes, read));
    assert!(told(12_340_000, None).contains("Loading: 12.4 MB"), "{}", told(12_340_000, None));
    assert!(told(12_340_000, Some(0.456)).contains("Reading: 46%"), "{}", told(0, Some(0.456)));
}

#[test]
fn a_cluster_lists_each_of_its_events_and_reads_them_all() {
    let indexed = embedded();
    let state = ViewState::default().apply(Intent::FitAll, &indexed);
    let found = indexed.find(&state);
    let axis = axis_of(&indexed, &found, &state);
    let scene = axis.scene(&indexed, &state, Language::En).unwrap();
    let listed = list(&axis, &scene, &state).unwrap();
    let count = listed.mark.count;
    let nodes = page::axis(teller(&indexed), &state, &scene, Some(&listed), None, false);
    let all = elements(&nodes);
    let dialog = all.iter().find(|it| attr(it, "role") == Some("dialog")).unwrap();
    assert!(attr(dialog, "aria-label").unwrap().starts_with(&format!("{count} events, ")));
    let acts: Vec<Act> = elements(&dialog.children)
        .into_iter()
        .filter_map(|it| Act::read(attr(it, "data-act")?, &indexed.dataset))
        .collect();
    let opened = acts.iter().filter(|act| matches!(act, Act::Open(Selection::Event(_)))).count();
    assert_eq!(opened, count);
    let Some(Act::Intent(read)) = acts.last() else { panic!("it does not lead to the list") };
    let state = state.apply(read.clone(), &indexed);
    assert_eq!(state.view, View::List);
    let found = indexed.find(&state).events;
    assert!(found.len() < indexed.dataset.events.len());
    assert!(listed.events.iter().all(|event| found.contains(event)));
    let expanded = all.iter().filter(|it| {
        attr(it, "class") == Some("lister") && attr(it, "aria-expanded") == Some("true")
    });
    assert_eq!(expanded.count(), 1);
}
