//! What rests on what, what became of plans, what changed since a day, and what is known of an actor.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails its test")]

mod common {
    pub(crate) mod sound;
}

use serde_json::{Value, json};
use transcaspian::{
    dataset::{Dataset, EMBEDDED, Id, Record, Source, Table},
    evidence::{
        self, CitedBy, Outcome, Statement, Undertaking, changes, cited_by, plans, profile,
        spellings, support, targets, undertakings,
    },
    time::{Day, Edtf},
};

use common::sound::sound;

fn embedded() -> Dataset {
    evidence::read(EMBEDDED).0
}

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().anchor()
}

fn slug<T: Record>(table: &Table<T>, id: Id<T>) -> &str {
    table[id].slug()
}

fn slugs<T: Record>(table: &Table<T>, ids: &[Id<T>]) -> Vec<String> {
    ids.iter().map(|id| slug(table, *id).to_owned()).collect()
}

fn refs(sources: &[&str]) -> Value {
    sources.iter().map(|source| json!({ "source": source, "locator": "1" })).collect()
}

fn claims(sources: &[&str]) -> Value {
    json!([{ "text": "So it is.", "refs": refs(sources) }])
}

/// A dataset of a ferry, of which three papers write: in May, in June and in July 2020.
fn ferry() -> Dataset {
    let event = |id: &str, date: &str, status: &str, sources: &[&str]| {
        json!({ "id": id, "date": date, "type": "other", "status": status, "title": id, "sectors": ["sea"],
            "summary": claims(sources), "actors": [{ "actor": "owner", "role": "host" }] })
    };
    let status = |status: &str, as_of: &str, source: &str| json!({ "status": status, "asOf": as_of, "basis": "stated", "refs": refs(&[source]) });
    let figure = |id: &str, value: u32, source: &str| {
        json!({ "id": id, "value": value, "roundedTo": 0, "asStated": format!("{value} cars"), "period": "2019",
            "kind": "actual", "refs": refs(&[source]) })
    };
    let side = |figure: &str, source: &str| json!({ "text": figure, "observation": figure, "refs": refs(&[source]) });
    let office = |title: &str, sources: &[&str]| json!({ "title": title, "organization": "line", "refs": refs(sources) });
    let json = json!({
        "schemaVersion": "1.0.0", "id": "ferry", "title": "A ferry", "defaultLanguage": "en",
        "sectors": [{ "id": "sea", "name": "Sea" }],
        "sources": [
            { "id": "may", "title": "May", "issued": "2020-05-10" }, { "id": "june", "title": "June", "issued": "2020-06-10" },
            { "id": "july", "title": "July", "issued": "2020-07-10" }, { "id": "undated", "title": "Undated" }],
        "actors": [
            { "id": "line", "type": "organization", "name": "Line", "refs": refs(&["may"]) },
            { "id": "owner", "type": "person", "name": "Owner", "refs": refs(&["may", "june", "july"]),
              "aliases": [{ "text": "Ovner", "refs": refs(&["june"]) }, { "text": "Boss" }],
              "positions": [office("Chairwoman", &["july", "june"]), office("Captain", &["may"])] }],
        "projects": [{ "id": "boat", "type": "project", "name": "Boat", "sector": "sea", "summary": claims(&["may", "july"]),
            "statuses": [status("announced", "2020-05-10", "may"), status("operating", "2020-07-10", "july")],
            "parties": [{ "actor": "owner", "role": "owner" }] }],
        "events": [
            event("launch", "2020-06-20", "occurred", &["may", "july"]),
            event("feast", "2020-06-21", "scheduled", &["june"]),
            event("race", "2020-06", "scheduled", &["may", "july"]),
            event("voyage", "2020-08-01", "scheduled", &["july"]),
            event("dance", "2020-06-22", "cancelled", &["june"]),
            event("sale", "2020-07-01", "occurred", &["july"]),
            event("year", "2020", "occurred", &["may"])],
        "indicators": [{ "id": "cars", "label": "Cars", "unit": "1", "sector": "sea",
            "observations": [figure("few", 5, "may"), figure("many", 50, "july")] }],
        "disagreements": [{ "id": "how-many", "title": "How many", "about": ["cars"], "reason": "unknown",
            "resolution": "unresolved", "note": "Nobody knows.", "sides": [side("few", "may"), side("many", "july")] }]
    });
    let (dataset, problems) = evidence::read(&json.to_string());
    assert_eq!(problems, []);
    dataset
}

fn source(dataset: &Dataset, id: &str) -> Id<Source> {
    dataset.sources.find(id).unwrap()
}

fn cited_by_each(dataset: &Dataset) -> Vec<CitedBy> {
    dataset.sources.ids().map(|id| cited_by(dataset, id)).collect()
}

fn all(cited: &CitedBy) -> usize {
    cited.alone.len() + cited.shared.len()
}

#[test]
fn what_several_sources_say_is_told_from_what_one_says() {
    let dataset = ferry();
    let launch = dataset.events.find("launch").unwrap();
    let supports = support(&dataset);
    let of_launch =
        supports.iter().find(|it| it.statement == Statement::OfEvent(launch, 0)).unwrap();
    assert_eq!(slugs(&dataset.sources, &of_launch.sources), ["may", "july"]);
    // Seven events, a project's claim, two statuses, two figures.
    assert_eq!(supports.len(), 7 + 1 + 2 + 2);
    let cited = cited_by_each(&dataset);
    let counts: Vec<_> = cited.iter().map(|it| (all(it), it.alone.len())).collect();
    assert_eq!(counts, [(6, 3), (2, 2), (7, 4), (0, 0)]);
    assert!(
        !cited[0].alone.contains(&of_launch.statement)
            && cited[0].shared.contains(&of_launch.statement)
    );
}

#[test]
fn statements_by_source_agree_with_the_counts_of_the_embedded_dataset() {
    let dataset = embedded();
    let cited = cited_by_each(&dataset);
    let counts: Vec<usize> = cited.iter().map(all).collect();
    assert_eq!(counts, evidence::claims_by_source(&dataset));
    let alone: usize = cited.iter().map(|it| it.alone.len()).sum();
    let one = support(&dataset).iter().filter(|it| it.sources.len() == 1).count();
    assert_eq!(alone, one);
    assert!(cited.iter().all(|it| !it.alone.is_empty() && it.alone.len() <= all(it)));
}

#[test]
fn a_plan_is_followed_to_what_became_of_it() {
    let dataset = ferry();
    let plans = plans(&dataset);
    let found: Vec<_> = plans
        .iter()
        .map(|it| {
            (slug(&dataset.events, it.event), slugs(&dataset.sources, &it.announced), &it.outcome)
        })
        .collect();
    let july = source(&dataset, "july");
    let silent = |is_recalled| Outcome::NotReported { last: Some(july), is_recalled };
    let to_come = Outcome::NotReported { last: None, is_recalled: false };
    let expected = [
        ("race", "may", silent(true)),
        ("launch", "may", Outcome::Happened(vec![july])),
        ("feast", "june", silent(false)),
        ("dance", "june", Outcome::CalledOff),
        ("voyage", "july", to_come),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(event, source, outcome)| (*event, vec![(*source).to_owned()], outcome))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn no_report_says_that_the_scheduled_events_took_place() {
    let dataset = embedded();
    let found: Vec<_> = plans(&dataset)
        .into_iter()
        .map(|it| {
            let outcome = match it.outcome {
                Outcome::Happened(told) => {
                    format!("told by {}", slugs(&dataset.sources, &told).join(", "))
                }
                Outcome::CalledOff => "called off".to_owned(),
                Outcome::NotReported { last, is_recalled } => {
                    let last = slugs(&dataset.sources, &last.into_iter().collect::<Vec<_>>());
                    format!("not told up to {}, recalled: {is_recalled}", last.join(""))
                }
            };
            (
                slug(&dataset.events, it.event).to_owned(),
                slugs(&dataset.sources, &it.announced).join(", "),
                outcome,
            )
        })
        .collect();
    let row = |event: &str, announced: &str, outcome: &str| {
        (event.to_owned(), announced.to_owned(), outcome.to_owned())
    };
    assert_eq!(
        found,
        [
            row(
                "2023-10-sco-energy-forum",
                "kazinform-2023-09-29",
                "not told up to kazinform-2024-03-15, recalled: false"
            ),
            row(
                "2023-11-commission-meeting",
                "turan-2023-11-03",
                "not told up to kazinform-2024-03-15, recalled: false"
            ),
            row("2024-03-state-visit", "astana-2024-03-11", "told by kazinform-2024-03-15"),
            row(
                "2024-03-supreme-interstate-council",
                "astana-2024-03-11",
                "not told up to kazinform-2024-03-15, recalled: false"
            ),
        ]
    );
}

#[test]
fn later_sources_add_and_alter() {
    let dataset = ferry();
    let since_june = changes(&dataset, day("2020-06-10"));
    assert_eq!(slugs(&dataset.sources, &since_june.sources), ["july"]);
    assert_eq!(slugs(&dataset.events, &since_june.events), ["sale", "voyage"]);
    assert_eq!(since_june.projects, []);
    // Two events, a status, a figure; not what an older source says as well.
    assert_eq!(since_june.statements.len(), 4);
    let status = since_june.statuses[0];
    assert_eq!(
        (slug(&dataset.projects, status.project), status.before, status.now),
        ("boat", 1, 0)
    );
    assert_eq!(slugs(&dataset.disagreements, &since_june.disagreements), ["how-many"]);
    let contested = since_june.contested[0];
    assert_eq!((contested.before, contested.now), (0, 1));
    let before_all = changes(&dataset, day("2020-05-09"));
    // What is all new alters nothing.
    assert_eq!((before_all.statuses.len(), before_all.contested.len()), (0, 0));
    assert_eq!(
        (before_all.sources.len(), before_all.statements.len()),
        (3, support(&dataset).len())
    );
    assert_eq!(changes(&dataset, day("2020-07-10")), evidence::Changes::default());
}

#[test]
fn the_reports_of_2024_added_what_their_tables_say() {
    let dataset = embedded();
    let found = changes(&dataset, day("2023-12-31"));
    assert_eq!(
        slugs(&dataset.sources, &found.sources),
        ["astana-2024-03-11", "kazinform-2024-03-15"]
    );
    assert!(slugs(&dataset.events, &found.events).iter().all(|id| id.starts_with("2024-03-")));
    assert_eq!(found.events.len(), 6);
    let projects = slugs(&dataset.projects, &found.projects);
    assert_eq!(
        projects,
        [
            "supreme-interstate-council",
            "interparliamentary-group",
            "uranium-transit",
            "electricity-transit",
            "investment-fund",
            "new-fields"
        ]
    );
    let statuses: Vec<_> =
        found.statuses.iter().map(|it| slug(&dataset.projects, it.project)).collect();
    assert_eq!(statuses, ["expert-council"]);
    let contested: Vec<_> =
        found.contested.iter().map(|it| slug(&dataset.disagreements, it.disagreement)).collect();
    assert_eq!(
        contested,
        [
            "trade-from-2020-to-2021",
            "trade-from-2020-to-2021",
            "trade-529-million-year",
            "shafiyev-title",
            "shafiyev-title",
            "fibre-optic-stage",
            "fibre-optic-stage",
            "strategic-or-allied"
        ]
    );
    assert_eq!(
        slugs(&dataset.disagreements, &found.disagreements),
        [
            "trade-529-million-year",
            "corridor-cargo-flow-or-increase",
            "fibre-optic-stage",
            "strategic-or-allied"
        ]
    );
}

#[test]
fn a_profile_gathers_what_is_known_of_an_actor() {
    let dataset = ferry();
    let owner = profile(&dataset, dataset.actors.find("owner").unwrap());
    let date = |date: Option<Edtf>| date.unwrap().to_string();
    let offices: Vec<_> = owner
        .offices
        .iter()
        .map(|it| (it.position.title.get("en"), date(it.first), date(it.last)))
        .collect();
    let office = |title, first: &str, last: &str| (title, first.to_owned(), last.to_owned());
    assert_eq!(
        offices,
        [
            office("Captain", "2020-05-10", "2020-05-10"),
            office("Chairwoman", "2020-06-10", "2020-07-10")
        ]
    );
    let actor = &dataset.actors[dataset.actors.find("owner").unwrap()];
    let spellings: Vec<_> = spellings(&actor.aliases, &actor.refs)
        .iter()
        .map(|it| (it.other, slugs(&dataset.sources, &it.sources).join(" ")))
        .collect();
    let spelling = |other, sources: &str| (other, sources.to_owned());
    assert_eq!(
        spellings,
        [spelling(None, "may july"), spelling(Some("Ovner"), "june"), spelling(Some("Boss"), "")]
    );
    assert_eq!((owner.events.len(), owner.projects.len(), owner.people.len()), (7, 1, 0));
    let line = profile(&dataset, dataset.actors.find("line").unwrap());
    assert_eq!((line.people.len(), line.events.len()), (2, 0));
}

#[test]
fn shafiyevs_offices_stand_in_the_order_of_the_reports() {
    let dataset = embedded();
    let found = profile(&dataset, dataset.actors.find("farid-shafiyev").unwrap());
    let offices: Vec<_> = found.offices.iter().map(|it| it.position.title.get("en")).collect();
    assert_eq!(
        offices,
        [
            "Board Chairman of the Center for Analysis of International Relations",
            "UNDP Chairman",
            "Chairman of the AIR Center, ambassador"
        ]
    );
    let center = profile(&dataset, dataset.actors.find("air-center").unwrap());
    assert_eq!(center.people.len(), 2);
    let tokayev = &dataset.actors[dataset.actors.find("kassym-jomart-tokayev").unwrap()];
    let tokayev = spellings(&tokayev.aliases, &tokayev.refs);
    let turan = source(&dataset, "turan-2023-11-03");
    assert_eq!(tokayev[1].sources, [turan]);
    assert!(!tokayev[0].sources.contains(&turan));
}

#[test]
fn a_target_is_set_against_the_latest_actual_figure() {
    let mut json = sound();
    let figure = |id: &str, value: u32, kind: &str, period: &str| {
        json!({ "id": id, "value": value, "roundedTo": 0, "asStated": value.to_string(), "period": period,
            "kind": kind, "refs": refs(&["gazette"]) })
    };
    let all = [
        figure("hoped-for", 900, "target", "2030"),
        figure("room", 800, "capacity", "2020"),
        figure("latest", 300, "actual", "2025"),
        figure("earlier", 200, "actual", "2024"),
        figure("guess", 700, "estimate", "2026"),
    ];
    json["indicators"][0]["observations"].as_array_mut().unwrap().extend(all);
    let alone = json!({ "id": "seats", "label": "Seats", "unit": "1", "sector": "rail",
        "observations": [figure("seats-wanted", 90, "target", "2030")] });
    json["indicators"].as_array_mut().unwrap().push(alone);
    let (dataset, _) = evidence::read(&json.to_string());
    let slug = |id| slug(&dataset.observations, id);
    let found: Vec<_> =
        targets(&dataset).iter().map(|it| (slug(it.figure), it.actual.map(slug))).collect();
    let latest = Some("latest");
    assert_eq!(found, [("hoped-for", latest), ("room", latest), ("seats-wanted", None)]);
}

#[test]
fn a_project_that_began_as_a_plan_is_followed() {
    let dataset = ferry();
    let boat = dataset.projects.find("boat").unwrap();
    assert_eq!(undertakings(&dataset), [Undertaking { project: boat, first: 1, now: Some(0) }]);
    let embedded = embedded();
    for it in undertakings(&embedded) {
        let statuses = &embedded.projects[it.project].statuses;
        assert_eq!(it.now.is_some(), statuses.len() > 1);
        assert_eq!(it.first, statuses.len() - 1);
    }
}
