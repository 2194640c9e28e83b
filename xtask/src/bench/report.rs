//! The tables of `docs/benchmark.md`, in Markdown.

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

/// How it is measured, in words.
const METHOD: &str = "\
How it is done:

- The events are invented from a seed: 34 years, six lanes, a fifth of them lasting, some dates imprecise. The widget
  gets them as a file in `src`, each of the others as JSON in its own form, with as much of them as it can show.
- Each visit is a browser context of its own, with empty caches and the files on this machine, compressed with brotli.
  What is shown is the median of the visits, of which there are at least as many as there are runs.
- vis-timeline has a height of at most 600 px, TimelineJS of 600 px; d3-milestones gathers events by month and is a still
  picture. All else is as it comes.
- Pan: with about a third of the time in view, a drag to the left by 600 px, 10 px for each frame. Zoom: ten steps in and
  ten out about the middle of the plot, each with six frames; by Ctrl and wheel, in TimelineJS by its API.
- A frame that is in time takes 16.7 ms. The next step waits for the frame of the one before, so a slow timeline is given
  as many steps as a quick one, and takes longer.
- What takes longer than the limit is given up, and not tried again.

";

/// The whole text; `command` is how the results came about.
pub(super) fn write(results: &Value, command: &str) -> String {
    let report = Report::of(results);
    let tables = MEASURES.iter().map(|measure| report.table(measure));
    let parts = [report.conditions(command), METHOD.to_owned(), report.transfer(), report.data()];
    parts.into_iter().chain(tables).collect::<Vec<_>>().join("\n")
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

    fn conditions(&self, command: &str) -> String {
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
             - Measured on {}, by `{command}`; the limit was {} seconds\n\
             - {}, headless, without a graphics processor\n\
             - {}; {} processes at work when it began\n\
             - {}\n",
            told("date"),
            told("limit"),
            told("browser"),
            told("machine"),
            told("load"),
            versions.join(", "),
        )
    }

    /// What a page loads beside its events, and how long that takes on a slow network.
    fn transfer(&self) -> String {
        let first = self.sizes.first().copied().unwrap_or_default();
        let mut text = format!(
            "## What is loaded\n\n\
             Script, WebAssembly and style in bytes, as they are and after brotli; the seconds until {first} events are drawn \
             on what browsers call slow 4G (1.44 Mbit/s, 562 ms for each request); files asked of others, which were not let \
             through.\n\n\
             | | bytes | brotli | drawn on slow 4G, s | third-party files |\n|---|--:|--:|--:|--:|\n"
        );
        for peer in &self.peers {
            let visits = |what| {
                let all = self.visits.iter().copied();
                all.filter(move |visit| visit.is_of(peer.name, first) && visit.is_for(what))
            };
            let [raw, brotli] = visits("warm-up")
                .next()
                .map_or([0.0; 2], |visit| visit.sent(&["/dist/", "/packages/"]));
            let others =
                visits("warm-up").next().map_or(0, |visit| visit.texts("/elsewhere").count());
            let slow: Vec<f64> =
                visits("slow").filter_map(|visit| visit.number("/drawn")).collect();
            let slow =
                median(&slow).map_or("unfinished".to_owned(), |ms| format!("{:.2}", ms / 1e3));
            let (raw, brotli) = (rounded(raw), rounded(brotli));
            let _ = writeln!(text, "| {} | {raw} | {brotli} | {slow} | {others} |", peer.title);
        }
        text
    }

    /// What the events weigh.
    fn data(&self) -> String {
        let about = "Kilobytes as they are, and after brotli.";
        self.grid("The events", about, |peer, size| {
            let mut of_peer = self.visits.iter().filter(|visit| visit.is_of(peer, size));
            let sent = of_peer.next().map(|visit| visit.sent(&["/data/"]));
            sent.map_or("–".to_owned(), |bytes| bytes.map(|it| rounded(it / 1e3)).join(" / "))
        })
    }

    /// A measure of every timeline at every number of events, and how ours compares with the best of the others.
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

    /// A table with a row for each timeline and a column for each number of events.
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

    /// How many times the best of the others ours is.
    fn ratio(&self, measure: &Measure, size: u64) -> String {
        let compared = |peer: &Peer| match self.cell(measure, peer.name, size) {
            Cell::Measured(medians) => medians.get(measure.compared).copied(),
            Cell::Without(_) => None,
        };
        let (ours, others): (Vec<&Peer>, Vec<&Peer>) =
            self.peers.iter().partition(|peer| peer.name == OURS);
        let best = others.into_iter().filter_map(compared).min_by(f64::total_cmp);
        let ours = ours.into_iter().find_map(compared);
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
