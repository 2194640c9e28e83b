//! A dataset of any number of invented events, for benchmarks: the same text for the same number, on every machine.
//!
//! The later years hold more events than the earlier ones; most are known to the day, some less well; a fifth last for
//! days or years, and a few have no end.

use std::fmt::Write as _;

use transcaspian::time::Moment;

const SECTORS: [&str; 6] =
    ["Diplomacy", "Transport", "Energy", "Trade", "Communications", "Culture"];
const ACTORS: [&str; 12] = [
    "Velmar",
    "Ostria",
    "Maren",
    "Tolland",
    "Ministry of Ports",
    "River Commission",
    "Velmar Rail",
    "Ostrian Oil",
    "Mira Talan",
    "Jonas Reed",
    "Northern Bank",
    "Society of Letters",
];
const PLACES: [&str; 8] =
    ["Lockhaven", "Ostra", "Marenport", "Tollgate", "Stonebridge", "Weir", "Eastmoor", "Saltmouth"];
const DEEDS: [&str; 8] = [
    "signs a memorandum on",
    "opens",
    "extends",
    "reports on",
    "agrees to finance",
    "begins work on",
    "postpones",
    "presents",
];
const THINGS: [&str; 12] = [
    "the deep-water terminal",
    "the second pipeline",
    "a grain elevator",
    "the ferry line",
    "the night post",
    "an undersea cable",
    "the business council",
    "the river lock",
    "a school of languages",
    "the freight corridor",
    "a wind park on the coast",
    "the film festival",
];
const KINDS: [&str; 10] = [
    "visit",
    "meeting",
    "forum",
    "agreement",
    "decision",
    "establishment",
    "operation",
    "construction",
    "statement",
    "other",
];
const SOURCES: usize = 6;

/// The first day on which something begins, 1 January 1992, and for how many days things do.
const FIRST: Moment = Moment(694_224_000);
const DAYS: usize = 34 * 365;

/// The dataset with this many events, as JSON in the shape of `data/dataset.schema.json`.
pub(crate) fn dataset(events: usize) -> String {
    let mut chance = Chance(2026);
    let list = |records: Vec<String>| records.join(",\n");
    let named = |prefix: &str, names: &[&str]| {
        let record = |(at, name)| format!(r#"{{"id":"{prefix}{at}","name":"{name}"}}"#);
        list(names.iter().enumerate().map(record).collect())
    };
    let source = |at| format!(r#"{{"id":"r{at}","title":"Report {at}","issued":"2026"}}"#);
    format!(
        r#"{{"schemaVersion":"1.0.0","id":"seeded","title":"{events} invented events","defaultLanguage":"en",
"accurateAsOf":"2026-06-30",
"sectors":[{}],
"sources":[{}],
"places":[{}],
"actors":[{}],
"projects":[{}],
"events":[{}]}}"#,
        named("s", &SECTORS),
        list((0..SOURCES).map(source).collect()),
        named("p", &PLACES),
        list(ACTORS.iter().enumerate().map(actor).collect()),
        list(THINGS.iter().enumerate().map(project).collect()),
        list((0..events).map(|at| event(at, &mut chance)).collect()),
    )
}

fn actor((at, name): (usize, &&str)) -> String {
    let source = reference(at);
    format!(r#"{{"id":"a{at}","type":"organization","name":"{name}","refs":[{source}]}}"#)
}

fn project((at, thing): (usize, &&str)) -> String {
    let (sector, source) = (at % SECTORS.len(), reference(at));
    format!(r#"{{"id":"j{at}","type":"project","name":"Plan for {thing}","sector":"s{sector}","#)
        + &format!(r#""summary":[{{"text":"There is a plan for {thing}.","refs":[{source}]}}],"#)
        + &format!(
            r#""statuses":[{{"status":"announced","asOf":"2020","basis":"stated","refs":[{source}]}}]}}"#
        )
}

fn event(at: usize, chance: &mut Chance) -> String {
    let (actor, name) = chance.pick(&ACTORS);
    let (thing, what) = chance.pick(&THINGS);
    let (place, town) = chance.pick(&PLACES);
    let (_, deed) = chance.pick(&DEEDS);
    let (_, kind) = chance.pick(&KINDS);
    let date = date(chance);
    let status = if chance.is_one_in(20) { "scheduled" } else { "occurred" };
    let mut text = format!(
        r#"{{"id":"e{at}","date":"{date}","type":"{kind}","status":"{status}","title":"{name} {deed} {what}","#
    );
    if chance.is_one_in(2) {
        let _ = write!(text, r#""label":"{name}, {town}","#);
    }
    let (guests, source) = (2 + chance.below(90), reference(chance.below(240)));
    let sector = chance.below(SECTORS.len());
    let _ = write!(
        text,
        r#""summary":[{{"text":"{name} {deed} {what}. {guests} guests are in {town} for it.","refs":[{source}]}}],"#
    );
    let _ = write!(
        text,
        r#""sectors":["s{sector}"],"actors":[{{"actor":"a{actor}"}}],"places":["p{place}"],"projects":["j{thing}"]}}"#
    );
    text
}

fn reference(number: usize) -> String {
    format!(r#"{{"source":"r{}","locator":"{}"}}"#, number % SOURCES, 1 + number % 40)
}

/// When an event is, in EDTF.
fn date(chance: &mut Chance) -> String {
    let start = chance.below(DAYS).max(chance.below(DAYS));
    let day = |days: usize| FIRST.plus(86_400 * i64::try_from(days).unwrap_or_default()).day();
    let (year, month, _) = day(start).ymd();
    match chance.below(200) {
        0 => format!("{}/..", day(start)),
        1..40 => {
            let days = 2 << chance.below(10);
            format!("{}/{}", day(start), day(start + 1 + chance.below(days)))
        }
        40..64 => format!("{year}-{month:02}"),
        64..72 => year.to_string(),
        72..80 => format!("{}~", day(start)),
        _ => day(start).to_string(),
    }
}

/// Numbers that look random and are the same each time (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below the bound.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default() % bound.max(1)
    }

    fn is_one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// One of a list, and its place in it.
    fn pick<'a>(&mut self, from: &[&'a str]) -> (usize, &'a str) {
        let at = self.below(from.len());
        (at, from.get(at).copied().unwrap_or_default())
    }
}
