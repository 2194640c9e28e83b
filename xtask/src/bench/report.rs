//! The tables of `docs/benchmark.md`, in Markdown.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::figures::{grouped, median, medians, rounded};
use super::measures::{MEASURES, Measure};
use super::visit::{Visit, items};

/// The timeline that the others are compared with.
const OURS: &str = "transcaspian";

/// A timeline that was measured.
struct Peer<'a> {
    name: &'a str,
    title: &'a str,
}

impl<'a> Peer<'a> {
    fn of(value: &'a Value) -> Option<Self> {
        let text = |name| value.get(name)?.as_str();
        Some(Self { name: text("name")?, title: text("title")? })
    }
}

/// What came of the visits of one timeline at one number of events, for one measure.
enum Cell {
    Measured([f64; 3]),
    /// Why there is no number.
    Without(String),
}

/// How many bytes the slow network carries in a second; `visit.js` has the same.
const SLOW_BYTES_PER_SECOND: f64 = 180_000.0;

/// How it is measured, in words.
const METHOD: &str = "\
How it is done:

- The events are made up from a seed (`tests/common/large.rs`): 125 years in six lanes, most known to the day, some less
  well, some lasting for weeks or decades. The widget gets them as a file in `src`, each of the others as JSON in its own
  form, with as much of them as it can show; on the slow network each has them in its page. Each page preloads its timeline's
  script, and the widget's its WebAssembly.
- Each visit is a browser context of its own, with empty caches and the files on this machine, compressed with brotli.
  A run is a visit to pan and one to zoom; both tell how long it takes to be drawn.
- vis-timeline has a height of at most 600 px, TimelineJS of 600 px; d3-milestones gathers events by month and is a still
  picture. All else is as it comes.
- Pan: with about a third of the time in view, a drag to the left by 600 px, 10 px for each frame. Zoom: ten steps in and
  ten out about the middle of the plot, each with six frames; by Ctrl and wheel, in TimelineJS by its API.
- A frame that is in time takes 16.7 ms. The next step waits for the frame of the one before, so a slow timeline is given
  as many steps as a quick one, and takes longer.
- What took too long once is not tried again.
";

/// Gives the whole text; `note` is what else is to be known of the conditions.
pub(super) fn write(results: &Value, note: Option<&str>) -> String {
    let report = Report::of(results);
    let tables = MEASURES.iter().map(|measure| report.table(measure));
    let opening = [report.conditions(note), METHOD.to_owned(), report.transfer(), report.data()];
    let parts = opening.into_iter().chain(tables).chain(report.errors());
    parts.collect::<Vec<_>>().join("\n")
}

struct Report<'a> {
    results: &'a Value,
    visits: Vec<Visit<'a>>,
    peers: Vec<Peer<'a>>,
    sizes: Vec<u64>,
}

impl<'a> Report<'a> {
    fn of(results: &'a Value) -> Self {
        Self {
            results,
            visits: Visit::all(results),
            peers: items(results, "/peers").filter_map(Peer::of).collect(),
            sizes: items(results, "/sizes").filter_map(Value::as_u64).collect(),
        }
    }

    fn conditions(&self, note: Option<&str>) -> String {
        let told = |name| self.results.pointer(&format!("/conditions/{name}"));
        let told = |name| told(name).and_then(Value::as_str).unwrap_or("unknown");
        let versions = items(self.results, "/peers").filter_map(|peer| {
            let text = |name| peer.get(name)?.as_str();
            Some(format!("{} {}", text("package")?, text("version")?))
        });
        let mut versions: Vec<String> = versions.collect();
        versions.dedup();
        format!(
            "# Benchmark\n\n\
             The widget beside other timelines that are open source, with the same events in one run of one browser.\n\n\
             - `cargo xtask bench` measures and writes this page; it was last run on {}.\n\
             - {}, headless, without a graphics processor\n\
             - {}; a load average of {} when it began\n\
             {}\
             - {}\n\
             - The median of {} runs; what took longer than {} seconds was given up\n",
            told("date"),
            told("browser"),
            told("machine"),
            told("load"),
            note.map(|note| format!("- {note}\n")).unwrap_or_default(),
            versions.join(", "),
            told("runs"),
            told("limit"),
        )
    }

    /// Gives what a page loads beside its events, and how long that takes on a slow network.
    fn transfer(&self) -> String {
        let head = "\
## What is loaded

Script, WebAssembly and style in bytes, as they are and after brotli; the seconds until 30 events are drawn on what browsers
call slow 4G (1.44 Mbit/s, 562 ms for each request), and how many of them those bytes take at that rate; files asked of other
hosts, which were not let through.

| | bytes | brotli | drawn on slow 4G | of that, transfer | third-party files |
|---|--:|--:|--:|--:|--:|
";
        let seconds =
            |number: Option<f64>| number.map_or("–".to_owned(), |it| format!("{it:.2}"));
        let rows = self.peers.iter().map(|peer| {
            let of_peer = self.visits.iter().filter(|visit| visit.is_named(peer.name));
            let first = of_peer.clone().next();
            let [raw, brotli] =
                first.map_or([0.0; 2], |visit| visit.sent(&["/dist/", "/packages/"]));
            let others = first.map_or(0, |visit| visit.texts("/elsewhere").count());
            let drawn = seconds(self.drawn_slowly(peer));
            let transfer = seconds(Some(brotli / SLOW_BYTES_PER_SECOND));
            let (raw, brotli) = (rounded(raw), rounded(brotli));
            format!("| {} | {raw} | {brotli} | {drawn} | {transfer} | {others} |\n", peer.title)
        });
        let ratio = self.compared(|peer| self.drawn_slowly(peer));
        let last = if ratio == "–" {
            String::new()
        } else {
            format!("| *ours ÷ best other* | | | {ratio} | | |\n")
        };
        rows.fold(head.to_owned(), |text, row| text + &row) + &last
    }

    /// Gives the seconds until a timeline is drawn on the slow network.
    fn drawn_slowly(&self, peer: &Peer) -> Option<f64> {
        let visits = self.visits.iter();
        let slow = visits.filter(|visit| visit.is_named(peer.name) && visit.is_for("slow"));
        let drawn: Vec<f64> = slow.filter_map(|visit| visit.number("/drawn")).collect();
        Some(median(&drawn)? / 1e3)
    }

    /// Gives what the events weigh.
    fn data(&self) -> String {
        let about = "Kilobytes as they are, and after brotli.";
        self.grid("The events", about, |peer, size| {
            let mut of_peer = self.visits.iter().filter(|visit| visit.is_of(peer, size));
            let sent = of_peer.next().map(|visit| visit.sent(&["/data/"]));
            sent.map_or("–".to_owned(), |bytes| bytes.map(|it| rounded(it / 1e3)).join(" / "))
        })
    }

    /// Gives what the pages complained of, once each.
    fn errors(&self) -> Option<String> {
        let told = self.peers.iter().flat_map(|peer| {
            let of_peer = self.visits.iter().filter(|visit| visit.is_named(peer.name));
            let errors: BTreeSet<&str> = of_peer.flat_map(|visit| visit.texts("/errors")).collect();
            errors.into_iter().map(|error| format!("- {}: {error}", peer.title))
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| format!("## Errors in the pages\n\n{}\n", told.join("\n")))
    }

    /// Gives a measure of every timeline at every number of events, and how ours compares with the best of the others.
    fn table(&self, measure: &Measure) -> String {
        let cell = |peer: &str, size| match self.cell(measure, peer, size) {
            Cell::Measured(medians) => (measure.show)(medians),
            Cell::Without(why) => why,
        };
        let mut text = self.grid(measure.title, measure.about, cell);
        if self.peers.len() > 1 && self.peers.iter().any(|peer| peer.name == OURS) {
            let ratios = self.sizes.iter().map(|&size| self.ratio(measure, size));
            let _ = writeln!(
                text,
                "| *ours ÷ best other* | {} |",
                ratios.collect::<Vec<_>>().join(" | ")
            );
        }
        text
    }

    /// Gives a table with a row for each timeline and a column for each number of events.
    fn grid(&self, title: &str, about: &str, cell: impl Fn(&str, u64) -> String) -> String {
        let heads: Vec<String> = self.sizes.iter().map(|size| grouped(&size.to_string())).collect();
        let mut text = format!(
            "## {title}\n\n{about}\n\n| events | {} |\n|---|{}\n",
            heads.join(" | "),
            "--:|".repeat(heads.len())
        );
        for peer in &self.peers {
            let cells = self.sizes.iter().map(|&size| cell(peer.name, size));
            let _ =
                writeln!(text, "| {} | {} |", peer.title, cells.collect::<Vec<_>>().join(" | "));
        }
        text
    }

    fn cell(&self, measure: &Measure, peer: &str, size: u64) -> Cell {
        let timed = self.visits.iter().copied().filter(|visit| {
            visit.is_of(peer, size) && !visit.is_for("warm-up") && !visit.is_for("slow")
        });
        let meant =
            timed.clone().filter(|visit| measure.visit.is_none_or(|what| visit.is_for(what)));
        let numbers: Option<Vec<[f64; 3]>> = meant.clone().map(measure.of).collect();
        if let Some(medians) = numbers.and_then(|numbers| medians(&numbers)) {
            return Cell::Measured(medians);
        }
        let given_up = meant.clone().find_map(|visit| Some((visit.unfinished()?, visit)));
        Cell::Without(match given_up {
            None if timed.clone().all(|visit| visit.is_for("still")) => "still".to_owned(),
            Some((what, visit)) if what != "draw" => {
                let steps = visit.number("/steps").unwrap_or_default();
                format!("gave up after {steps} steps")
            }
            _ => "not drawn".to_owned(),
        })
    }

    /// Tells how many times the best of the others ours is.
    fn ratio(&self, measure: &Measure, size: u64) -> String {
        self.compared(|peer| match self.cell(measure, peer.name, size) {
            Cell::Measured(medians) => medians.get(measure.compared).copied(),
            Cell::Without(_) => None,
        })
    }

    /// Tells how many times the best of the others ours is, by a number of each.
    fn compared(&self, number: impl Fn(&Peer) -> Option<f64>) -> String {
        let (ours, others): (Vec<&Peer>, Vec<&Peer>) =
            self.peers.iter().partition(|peer| peer.name == OURS);
        let best = others.into_iter().filter_map(&number).min_by(f64::total_cmp);
        let ours = ours.into_iter().find_map(&number);
        match (ours, best) {
            // What is too short to be measured is 0.
            (Some(0.0), Some(0.0)) => "–".to_owned(),
            (Some(_), Some(0.0)) => "> 1".to_owned(),
            (Some(0.0), Some(_)) => "< 1".to_owned(),
            (Some(ours), Some(best)) => format!("{:.2}", ours / best),
            _ => "–".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Gives a visit that took so long to be drawn, then panned or zoomed with these frames.
    fn visit(peer: &str, size: u64, what: &str, drawn: f64, frames: &[f64]) -> Value {
        json!({
            "peer": peer, "size": size, "what": what, "drawn": drawn, "elements": 2_000,
            "load": { "task": drawn, "script": drawn / 2.0, "longest": 0 },
            "memory": { "heap": 1_500_000, "wasm": 500_000 },
            "steps": 10, "frames": frames, "framesAfter": [20.0], "act": { "task": 45.0, "script": 5.0, "longest": 80 },
            "sent": [{ "address": "/dist/a.js", "raw": 12_345, "brotli": 3_000 },
                { "address": "/data/a.json", "raw": 7_000, "brotli": 2_000 }],
            "elsewhere": [], "errors": []
        })
    }

    fn told() -> String {
        let quick = [16.7, 16.7, 16.7];
        let mut visits = vec![
            visit(OURS, 30, "warm-up", 9_000.0, &quick),
            visit(OURS, 30, "slow", 4_000.0, &quick),
            visit("other", 30, "slow", 2_000.0, &quick),
            visit(OURS, 30, "pan", 300.0, &quick),
            visit(OURS, 30, "pan", 200.0, &quick),
            visit(OURS, 30, "pan", 400.0, &[16.7, 50.0, 16.7]),
            visit("other", 30, "pan", 600.0, &[33.3, 33.3, 100.0]),
            visit("picture", 30, "still", 900.0, &[]),
            visit(OURS, 1_000, "pan", 500.0, &quick),
        ];
        visits.push(
            json!({ "peer": "other", "size": 1_000, "what": "pan", "unfinished": "pan", "steps": 4,
            "drawn": 700.0, "errors": ["It broke"] }),
        );
        visits.push(
            json!({ "peer": "picture", "size": 1_000, "what": "still", "unfinished": "draw" }),
        );
        let peers = [(OURS, "Ours"), ("other", "Other"), ("picture", "Picture")];
        let peers = peers.map(|(name, title)| json!({ "name": name, "title": title }));
        write(&json!({ "peers": peers, "sizes": [30, 1_000], "visits": visits }), None)
    }

    /// Gives the rows of the table under a heading.
    fn rows(text: &str, heading: &str) -> Vec<String> {
        let part = text.split("## ").find(|part| part.starts_with(heading)).unwrap();
        let rows = part.lines().filter(|line| line.starts_with('|')).map(str::to_owned);
        rows.collect()
    }

    #[test]
    fn medians_stand_in_a_grid_with_what_was_given_up() {
        let text = told();
        let expected = [
            "| events | 30 | 1,000 |",
            "|---|--:|--:|",
            "| Ours | 0.30 | 0.50 |",
            "| Other | 0.60 | 0.70 |",
            "| Picture | 0.90 | not drawn |",
            "| *ours ÷ best other* | 0.50 | 0.71 |",
        ];
        assert_eq!(rows(&text, "Time to drawn"), expected);
        let expected = [
            "| events | 30 | 1,000 |",
            "|---|--:|--:|",
            "| Ours | 16.7 / 16.7 / 20.0 | 16.7 / 16.7 / 20.0 |",
            "| Other | 33.3 / 100.0 / 100.0 | gave up after 4 steps |",
            "| Picture | still | still |",
            "| *ours ÷ best other* | 0.17 | – |",
        ];
        assert_eq!(rows(&text, "Pan: frames"), expected);
        assert_eq!(rows(&text, "Pan: processor time")[2], "| Ours | 4.5 (0.5) | 4.5 (0.5) |");
    }

    #[test]
    fn what_is_loaded_and_what_went_wrong_is_told() {
        let text = told();
        assert_eq!(rows(&text, "What is loaded")[2], "| Ours | 12,345 | 3,000 | 4.00 | 0.02 | 0 |");
        assert_eq!(rows(&text, "What is loaded")[5], "| *ours ÷ best other* | | | 2.00 | | |");
        assert_eq!(rows(&text, "The events")[2], "| Ours | 7 / 2 | 7 / 2 |");
        assert!(text.ends_with("## Errors in the pages\n\n- Other: It broke\n"));
    }
}
