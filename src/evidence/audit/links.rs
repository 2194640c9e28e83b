//! Links between records: whether anything that the sources say bears them out.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Findings,
    file::{File, JsonNode, Paragraph, paragraphs, prose, sources, texts},
};

pub(super) fn check(file: &File<'_>, findings: &mut Findings) {
    let index = Index::new(file);
    for event in file.root().list("events") {
        index.each(&event, &["projects", "places", "actors"], findings);
    }
    for project in file.root().list("projects") {
        index.each(&project, &["partOf", "places", "parties"], findings);
    }
    for indicator in file.root().list("indicators") {
        for figure in indicator.list("observations") {
            index.each(&figure, &["events"], findings);
        }
    }
    for disagreement in file.root().list("disagreements") {
        index.about(&disagreement, findings);
    }
}

/// What each record rests on and goes by, and what is said on the strength of each paragraph.
struct Index<'a> {
    records: BTreeMap<&'a str, Entry<'a>>,
    texts: BTreeMap<Paragraph<'a>, String>,
    /// How the words begin that nearly every text here has: the countries' names.
    common: Vec<String>,
}

struct Entry<'a> {
    paragraphs: BTreeSet<Paragraph<'a>>,
    words: Vec<String>,
    is_country: bool,
}

const LISTS: [&str; 6] = ["sources", "actors", "places", "projects", "events", "indicators"];

impl<'a> Index<'a> {
    fn new(file: &File<'a>) -> Self {
        let root = file.root();
        let countries = root.list("actors").filter(|it| it.text("type") == "country");
        let common = countries.filter_map(|it| start(it.text("name"))).collect();
        let mut index = Self { records: BTreeMap::new(), texts: BTreeMap::new(), common };
        for record in LISTS.iter().flat_map(|list| root.list(list)) {
            let entry = Entry {
                paragraphs: paragraphs(record.value),
                words: index.names(record.value),
                is_country: record.text("type") == "country",
            };
            index.records.insert(record.text("id"), entry);
        }
        // A card shows the figures of its indicators as well.
        for indicator in root.list("indicators") {
            let own = paragraphs(indicator.value);
            for project in ids(&indicator, "projects") {
                let entry = project.value.as_str().and_then(|id| index.records.get_mut(id));
                if let Some(entry) = entry {
                    entry.paragraphs.extend(&own);
                }
            }
        }
        root.walk(&mut |node| index.note_text(node));
        index
    }

    /// Notes the text of a record that has references of its own under each paragraph.
    fn note_text(&mut self, node: &JsonNode<'a>) {
        let Some(refs) = node.value.get("refs") else { return };
        let words = ["text", "note", "name", "title"].map(|name| lower(node.value.get(name)));
        let words = words_of(&words.join(" "));
        for paragraph in paragraphs(refs) {
            self.texts.entry(paragraph).or_default().push_str(&words);
        }
    }

    /// Gives the words that a record goes by: of its names, other names and offices, four letters or more.
    fn names(&self, record: &Value) -> Vec<String> {
        let mut names = String::new();
        for name in ["name", "title", "label"] {
            names += &lower(record.get(name));
            names.push(' ');
        }
        for (list, name) in [("aliases", "text"), ("positions", "title")] {
            for one in record.get(list).and_then(Value::as_array).into_iter().flatten() {
                names += &lower(one.get(name));
                names.push(' ');
            }
        }
        let words = names.split(|sign: char| !sign.is_alphanumeric());
        let is_own = |word: &&str| {
            word.chars().count() >= 4
                && !self.common.iter().any(|common| word.starts_with(common.as_str()))
        };
        words.filter(is_own).map(ToOwned::to_owned).collect()
    }

    /// Looks at every link in some lists of a record.
    fn each(&self, record: &JsonNode<'a>, lists: &[&str], findings: &mut Findings) {
        for list in lists {
            let mut earlier: Vec<&Value> = Vec::new();
            for link in ids(record, list) {
                if earlier.contains(&link.value) {
                    findings.warning(
                        &link.path,
                        format!("{} is in this list already; keep one of them", link.value),
                    );
                }
                earlier.push(link.value);
                self.follow(record, &link, findings);
            }
        }
    }

    fn follow(&self, record: &JsonNode<'a>, link: &JsonNode<'a>, findings: &mut Findings) {
        let Some(id) = link.value.as_str() else { return };
        let Some(other) = self.records.get(id) else { return };
        // Of what has no references of its own, as most places, nothing can be said.
        let can_tell = !other.is_country && !other.paragraphs.is_empty();
        if can_tell && !self.bears_out(record.value, other) {
            let what = format!(
                "nothing bears out the link to \"{id}\": the two rest on no common paragraph, and no text names it; \
                 correct the id, or add the reference"
            );
            findings.warning(&link.path, what);
        }
    }

    /// Tells whether a record and another rest on a common paragraph, or the other is named in what is said here.
    fn bears_out(&self, record: &Value, other: &Entry<'_>) -> bool {
        let own = paragraphs(record);
        if own.iter().any(|paragraph| other.paragraphs.contains(paragraph)) {
            return true;
        }
        let mut texts = Vec::new();
        prose(record, &mut texts);
        let text: String = texts.iter().map(|text| words_of(text)).collect();
        let is_named = |word: &String| {
            let in_words = |text: &str| text.contains(&format!(" {word} "));
            in_words(&text)
                || own.iter().any(|at| self.texts.get(at).is_some_and(|text| in_words(text)))
        };
        other.words.iter().any(is_named)
    }

    /// Checks that what a disagreement is about rests on a paragraph of one of its sides, or on a source that it is about.
    fn about(&self, disagreement: &JsonNode<'a>, findings: &mut Findings) {
        let own = paragraphs(disagreement.value);
        let own_sources = sources(disagreement.value);
        let about: Vec<JsonNode<'_>> = ids(disagreement, "about").collect();
        for link in &about {
            let Some(id) = link.value.as_str() else { continue };
            let Some(other) = self.records.get(id) else { continue };
            let is_meant = |source: &str| about.iter().any(|it| it.value.as_str() == Some(source));
            let is_borne_out = own_sources.contains(id)
                || other.paragraphs.iter().any(|it| own.contains(it) || is_meant(it.0));
            if !is_borne_out {
                let what = format!(
                    "no side rests on what \"{id}\" rests on; correct the id, or add the reference"
                );
                findings.warning(&link.path, what);
            }
        }
    }
}

/// Gives the ids in a list, be they plain or an actor's part.
fn ids<'a>(record: &JsonNode<'a>, list: &str) -> impl Iterator<Item = JsonNode<'a>> + use<'a> {
    record.list(list).map(|link| link.field("actor").unwrap_or(link))
}

/// Gives the words of a text in lower case, each between spaces.
fn words_of(text: &str) -> String {
    let mut words = String::from(" ");
    let text = text.to_lowercase();
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words.push_str(word);
        words.push(' ');
    }
    words
}

fn lower(value: Option<&Value>) -> String {
    let mut found = Vec::new();
    if let Some(value) = value {
        texts(value, &mut found);
    }
    found.join(" ").to_lowercase()
}

/// Gives the first five letters, by which a country's name and its adjective are the same.
fn start(name: &str) -> Option<String> {
    let start: String = name.chars().take(5).collect();
    (start.chars().count() == 5).then(|| start.to_lowercase())
}
