//! The dataset in the words of schema.org, as JSON-LD: what it is, for search engines, and what leaves, for whatever
//! else reads linked data.
//!
//! Search engines take an `Event` for something to go to, so the records stand in the file alone.

use serde_json::{Map, Value, json};

use super::{Export, Format, tables};
use crate::{
    dataset::{
        Claim, Dataset, Event, Id, Observation, Party, Project, Record, Reference, Source, Text,
        words::{ActorKind, EventStatus},
    },
    evidence::Interval,
    locale::{fill, word_label},
    state::{LinkTarget, Selection},
    time::{Calendar, Date, Doubt, Edtf, End, Moment},
};

/// Describes a dataset and its files, by what their addresses have in common, less the ending; a relative one is read
/// from the page that the text stands in.
///
/// The text is safe within a `<script>`.
pub fn json_ld(dataset: &Dataset, files: &str) -> String {
    let language = dataset.default_language.as_str();
    let sectors = dataset.sectors.iter();
    let about = Part {
        sectors: sectors.map(|(_, sector)| sector.name.get(language)).collect(),
        events: dataset.events.iter().map(|(_, event)| event).collect(),
        sources: dataset.sources.ids().collect(),
    };
    let mut described = description(dataset, language, &about);
    described.insert("distribution".to_owned(), downloads(files));
    written(described)
}

/// Writes what leaves: the description, and in it every event, project and figure.
pub(super) fn records(export: &Export<'_>) -> String {
    let dataset = export.dataset;
    let is_whole = export.is_whole();
    let has = |id| {
        export.events().any(|(_, event)| event.sectors.contains(&id))
            || export.projects().any(|(_, project)| project.sector == Some(id))
    };
    let sectors = dataset.sectors.iter().filter(|&(id, _)| is_whole || has(id));
    let about = Part {
        sectors: sectors.map(|(_, sector)| export.text(&sector.name)).collect(),
        events: export.events().map(|(_, event)| event).collect(),
        sources: export.sources(),
    };
    let mut described = description(dataset, export.language.tag(), &about);
    let mut set = |name: &str, value: Value| {
        described.insert(name.to_owned(), value);
    };
    let page = export.address("");
    if !is_whole {
        let title = export.text(&dataset.title);
        let whole = [("@type", json!("Dataset")), ("name", json!(title)), ("url", json!(page))];
        set("name", json!(fill(export.say().extract, &[("title", title)])));
        set("isPartOf", node(&whole));
    } else if !export.files.is_empty() {
        set("distribution", downloads(export.files));
    }
    if let Some(page) = page {
        set("url", json!(page));
    }
    let events = export.events().map(|(id, it)| event(export, id, it));
    let projects = export.projects().map(|(id, it)| project(export, id, it));
    let figures = export.figures().into_iter().map(|id| figure(export, id));
    set("about", events.chain(projects).chain(figures).collect());
    written(described)
}

/// What of a dataset is described.
struct Part<'a> {
    /// The names of its sectors.
    sectors: Vec<&'a str>,
    events: Vec<&'a Event>,
    sources: Vec<Id<Source>>,
}

fn description(dataset: &Dataset, language: &str, of: &Part<'_>) -> Map<String, Value> {
    let text = |text: &Text| text.get(language).to_owned();
    let publisher = dataset.publisher.as_ref().map(|publisher| {
        node(&[
            ("@type", json!("Organization")),
            ("name", json!(publisher.name)),
            ("url", json!(publisher.url)),
        ])
    });
    let citations = of.sources.iter().map(|&id| citation(&dataset.sources[id]));
    object(&[
        ("@context", json!("https://schema.org")),
        ("@type", json!("Dataset")),
        ("name", json!(text(&dataset.title))),
        ("description", json!(text(&dataset.description))),
        ("inLanguage", json!(language)),
        ("isAccessibleForFree", json!(true)),
        ("license", json!(dataset.license.as_deref().map(licence))),
        ("creator", json!(publisher)),
        ("dateModified", json!(dataset.modified.map(|date| date.to_string()))),
        // The one thing that tells a version from another.
        ("version", json!(dataset.modified.map(|date| date.to_string()))),
        ("temporalCoverage", json!(coverage(&of.events))),
        ("keywords", json!(of.sectors)),
        ("citation", citations.collect()),
    ])
}

/// Gives the files of the whole, by their addresses.
fn downloads(files: &str) -> Value {
    let download = |format: Format| {
        let address = [files, ".", format.ending()].concat();
        json!({ "@type": "DataDownload", "encodingFormat": format.media_type(), "contentUrl": address })
    };
    Format::ALL.into_iter().map(download).collect()
}

/// Gives a licence's page, by its SPDX identifier.
fn licence(spdx: &str) -> String {
    format!("https://spdx.org/licenses/{spdx}.html")
}

/// Gives the time from the first day of which an event tells to the last, as an ISO 8601 interval.
fn coverage(events: &[&Event]) -> Option<String> {
    let extents = || events.iter().map(|event| event.date.extent());
    let first = extents().map(|extent| extent.start).min()?;
    let last = extents().map(|extent| extent.end).max()?.plus(-1);
    let day = |moment: Moment| Edtf::from(moment.day()).to_string();
    Some(format!("{}/{}", day(first), day(last)))
}

fn citation(source: &Source) -> Value {
    let publisher =
        source.container.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    node(&[
        ("@type", json!("CreativeWork")),
        ("@id", json!(nameless(source.slug()))),
        ("name", json!(source.title)),
        ("publisher", json!(publisher)),
        ("datePublished", json!(source.issued.map(|date| date.to_string()))),
        ("url", json!(source.url)),
    ])
}

fn event(export: &Export<'_>, id: Id<Event>, event: &Event) -> Value {
    let (start, end) = if event.reported.is_none() { dates(event.date) } else { (None, None) };
    let status = match event.status {
        EventStatus::Occurred => None,
        EventStatus::Scheduled => Some("https://schema.org/EventScheduled"),
        EventStatus::Cancelled => Some("https://schema.org/EventCancelled"),
    };
    let places = event.places.iter().map(|&id| &export.dataset.places[id].name);
    let place = |name| json!({ "@type": "Place", "name": export.text(name) });
    let projects = event.projects.iter();
    node(&[
        ("@type", json!("Event")),
        ("@id", identity(export.link(Selection::Event(id)), event.slug())),
        ("identifier", json!(event.slug())),
        ("name", json!(export.text(&event.title))),
        ("description", json!(sentences(export, &event.claims))),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        ("eventStatus", json!(status)),
        ("location", places.map(place).collect()),
        ("attendee", parties(export, &event.actors)),
        ("about", projects.map(|&id| json!({ "@id": of_project(export, id) })).collect()),
        ("subjectOf", stands_in(export, &tables::refs(&event.claims))),
    ])
}

fn project(export: &Export<'_>, id: Id<Project>, project: &Project) -> Value {
    let aliases = project.aliases.iter().map(|alias| json!(alias.text));
    node(&[
        ("@type", json!("Project")),
        ("@id", of_project(export, id)),
        ("identifier", json!(project.slug())),
        ("name", json!(export.text(&project.name))),
        ("alternateName", aliases.collect()),
        ("description", json!(sentences(export, &project.claims))),
        ("member", parties(export, &project.parties)),
        ("subjectOf", stands_in(export, &tables::project_refs(project))),
    ])
}

/// Gives a number to a millionth, where that is coarser than the number itself: the last digits of what is worked out
/// may differ from one reader of JSON to another.
fn number(value: f64) -> Value {
    let rounded = (value * 1e6).round() / 1e6;
    json!(if value.abs() < 1e9 { rounded } else { value })
}

/// Gives a figure with the range that rounding and hedging leave open.
fn figure(export: &Export<'_>, id: Id<Observation>) -> Value {
    let figure = &export.dataset.observations[id];
    let indicator = &export.dataset.indicators[figure.indicator];
    let Interval { low, high } = Interval::of(export.dataset, id);
    let value = node(&[
        ("@type", json!("QuantitativeValue")),
        ("value", number(figure.value)),
        // What has no end is null.
        ("minValue", number(low)),
        ("maxValue", number(high)),
        ("unitText", json!(indicator.unit)),
    ]);
    let counted = node(&[
        ("@type", json!("StatisticalVariable")),
        ("identifier", json!(indicator.slug())),
        ("name", json!(export.text(&indicator.label))),
        ("description", json!(export.text(&indicator.definition))),
    ]);
    let kind = word_label(figure.kind, export.language);
    let period = figure.period.map(dates);
    node(&[
        ("@type", json!("Observation")),
        ("@id", identity(export.link(LinkTarget::Figure(id)), figure.slug())),
        ("identifier", json!(figure.slug())),
        ("name", json!(export.figure_title(figure))),
        ("description", json!(kind)),
        ("variableMeasured", counted),
        ("observationDate", json!(period.and_then(|(start, end)| start.filter(|_| end.is_none())))),
        ("value", value),
        ("subjectOf", stands_in(export, &figure.refs)),
    ])
}

/// Tells when something begins and ends, where ISO 8601 can say so: a day, month or year without doubt.
fn dates(date: Edtf) -> (Option<String>, Option<String>) {
    let said = |end: End| match end {
        End::Date(date @ Date { calendar, doubt: Doubt::None }) => {
            let is_plain =
                matches!(calendar, Calendar::Day(..) | Calendar::Month(..) | Calendar::Year(_));
            is_plain.then(|| date.to_string())
        }
        _ => None,
    };
    match date {
        Edtf::Date(date) => (said(End::Date(date)), None),
        Edtf::Interval { start, end } => (said(start), said(end)),
    }
}

fn sentences(export: &Export<'_>, claims: &[Claim]) -> String {
    claims.iter().map(|claim| export.text(&claim.text)).collect::<Vec<_>>().join(" ")
}

fn parties(export: &Export<'_>, parties: &[Party]) -> Value {
    let party = |party: &Party| {
        let actor = &export.dataset.actors[party.actor];
        let kind = if actor.kind == ActorKind::Person { "Person" } else { "Organization" };
        json!({ "@type": kind, "name": export.text(&actor.name) })
    };
    parties.iter().map(party).collect()
}

/// Gives the sources that references name, each once.
fn stands_in(export: &Export<'_>, refs: &[Reference]) -> Value {
    let slugs = Reference::sources(refs).map(|id| export.dataset.sources[id].slug());
    slugs.map(|slug| json!({ "@id": nameless(slug) })).collect()
}

fn of_project(export: &Export<'_>, id: Id<Project>) -> Value {
    identity(export.link(Selection::Project(id)), export.dataset.projects[id].slug())
}

/// Gives what a record goes by: its permalink, or what tells it from the others where there is no page.
fn identity(link: Option<String>, slug: &str) -> Value {
    json!(link.unwrap_or_else(|| nameless(slug)))
}

/// Gives a name that holds in one file alone.
fn nameless(slug: &str) -> String {
    ["_:", slug].concat()
}

/// Gives an object of those properties of which anything is known.
fn node(properties: &[(&str, Value)]) -> Value {
    Value::Object(object(properties))
}

fn object(properties: &[(&str, Value)]) -> Map<String, Value> {
    let known = |value: &Value| !(value.is_null() || value == "" || value == &json!([]));
    let known = properties.iter().filter(|(_, value)| known(value));
    known.map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn written(described: Map<String, Value>) -> String {
    // No `</script>`, no comment.
    Value::Object(described).to_string().replace('<', "\\u003c")
}
