//! Large datasets: as many events as are asked for, made up from a seed, the same on every machine.
//!
//! They look like what a large archive would hold: mostly days, many months and years, some spans of weeks, some eras of
//! decades, some that go on; more of them the nearer to the present, each with claims, sectors, actors and places.

use std::fmt::Write as _;

use transcaspian::time::{Day, Moment};

const SECTORS: [&str; 6] = ["politics", "transport", "energy", "trade", "science", "culture"];
const SOURCES: u64 = 12;
const ACTORS: u64 = 60;
const PLACES: u64 = 24;
const PROJECTS: u64 = 40;
const KINDS: [&str; 6] = ["visit", "meeting", "agreement", "statement", "operation", "other"];
const FIRST_YEAR: u64 = 1900;
const YEARS: u64 = 125;

const DOERS: [&str; 8] = [
    "The council",
    "A delegation",
    "The ministry",
    "The port",
    "A survey",
    "The railway",
    "An envoy",
    "The society",
];
const DEEDS: [&str; 10] = [
    "opens",
    "visits",
    "signs with",
    "reports on",
    "funds",
    "closes",
    "studies",
    "extends",
    "repairs",
    "joins",
];
const THINGS: [&str; 12] = [
    "the harbour",
    "the northern line",
    "a grain store",
    "the observatory",
    "the pipeline",
    "a trade fair",
    "the archive",
    "the customs house",
    "a school",
    "the ferry",
    "the power station",
    "a museum",
];

/// Gives the JSON text of a dataset of so many events.
pub(crate) fn dataset(events: usize, seed: u64) -> String {
    let mut random = Random(seed);
    let mut json = format!(
        r#"{{"schemaVersion":"1.0.0","id":"large-{events}","title":"{events} events","defaultLanguage":"en","#
    );
    let sector = |index: u64| {
        let id = SECTORS.get(to_index(index)).copied().unwrap_or_default();
        format!(r#"{{"id":"{id}","name":"{id}","tone":{}}}"#, index + 1)
    };
    list(&mut json, "sectors", 0..6, sector);
    list(&mut json, "sources", 0..SOURCES, |n| {
        format!(r#"{{"id":"source-{n}","title":"Yearbook {n}"}}"#)
    });
    list(&mut json, "places", 0..PLACES, |n| format!(r#"{{"id":"place-{n}","name":"Town {n}"}}"#));
    let actor = |n| {
        format!(
            r#"{{"id":"actor-{n}","type":"organization","name":"Society {n}","refs":[{{"source":"source-0","locator":"{n}"}}]}}"#
        )
    };
    list(&mut json, "actors", 0..ACTORS, actor);
    let project = |n| {
        format!(
            r#"{{"id":"project-{n}","type":"project","name":"Project {n}","sector":"{}","summary":[{{"text":"It is under way.","refs":[{{"source":"source-1","locator":"{n}"}}]}}],"statuses":[{{"status":"operating","asOf":"2020","basis":"stated","refs":[{{"source":"source-1","locator":"{n}"}}]}}]}}"#,
            SECTORS.get(to_index(n % 6)).copied().unwrap_or_default()
        )
    };
    list(&mut json, "projects", 0..PROJECTS, project);
    list(&mut json, "events", 0..events as u64, |n| event(n, &mut random));
    json.pop();
    json.push('}');
    json
}

/// Adds a list of records and a comma.
fn list(
    json: &mut String,
    name: &str,
    numbers: std::ops::Range<u64>,
    mut record: impl FnMut(u64) -> String,
) {
    write!(json, "\"{name}\":[").unwrap_or_default();
    for number in numbers.clone() {
        let comma = if number == numbers.start { "" } else { "," };
        write!(json, "{comma}{}", record(number)).unwrap_or_default();
    }
    json.push_str("],");
}

fn event(n: u64, random: &mut Random) -> String {
    let date = date(random);
    let (doer, deed, thing) = (random.one(&DOERS), random.one(&DEEDS), random.one(&THINGS));
    let label = format!("{doer} {deed} {thing}");
    let town = random.below(PLACES);
    let sector = random.one(&SECTORS);
    let kind = random.one(&KINDS);
    let mut claims = Vec::new();
    for part in 0..=random.below(3) {
        let (source, page) = (random.below(SOURCES), random.below(400) + 1);
        claims.push(format!(
            r#"{{"text":"{label} in town {town}, as volume {page} tells in part {part}.","refs":[{{"source":"source-{source}","locator":"{page}"}}]}}"#
        ));
    }
    let mut actors = Vec::new();
    for _ in 0..=random.below(2) {
        actors.push(format!(r#"{{"actor":"actor-{}"}}"#, random.below(ACTORS)));
    }
    let project = match random.below(4) {
        0 => format!(r#""project-{}""#, random.below(PROJECTS)),
        _ => String::new(),
    };
    let status = if date.as_str() >= "2024" { "scheduled" } else { "occurred" };
    format!(
        r#"{{"id":"e{n}","date":"{date}","type":"{kind}","status":"{status}","title":"{label} in town {town}","label":"{label}","summary":[{}],"sectors":["{sector}"],"actors":[{}],"places":["place-{town}"],"projects":[{project}]}}"#,
        claims.join(","),
        actors.join(",")
    )
}

/// Gives a date of any sort.
fn date(random: &mut Random) -> String {
    // The later of two throws: more lies near the present.
    let days_in_all = YEARS * 365;
    let start = day(random.below(days_in_all).max(random.below(days_in_all)));
    let year = start.year();
    let after = |days: u64| start.plus(i32::try_from(days).unwrap_or(0)).min(day(days_in_all));
    match random.below(100) {
        0..60 => start.to_string(),
        60..66 => format!("{start}~"),
        66..78 => start.to_string().chars().take(7).collect(),
        78..85 => format!("{year}"),
        85..93 => format!("{start}/{}", after(random.below(90) + 1)),
        93..95 => format!("{start}/{}", after(random.below(1000) + 90)),
        95..97 => format!("{year}/{}", after(random.below(30 * 365) + 1000).year()),
        97..99 => format!("{start}/.."),
        _ => format!("/{start}"),
    }
}

fn day(after: u64) -> Day {
    let first = Day::from_ymd(i32::try_from(FIRST_YEAR).unwrap_or(0), 1, 1);
    first.unwrap_or(Moment(0).day()).plus(i32::try_from(after).unwrap_or(0))
}

fn to_index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// Numbers that look random (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn one<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let count = u64::try_from(words.len()).unwrap_or(1);
        words.get(to_index(self.below(count))).copied().unwrap_or_default()
    }
}
