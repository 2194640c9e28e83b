//! The widget measured beside other timelines, on the same events in one browser.
//!
//! Here it is said what is measured; `benches/browser/run.js` measures, [`report`] makes the tables.

mod figures;
#[path = "../../tests/common/large.rs"]
mod large;
mod measures;
mod report;
mod visit;

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Value, json};
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{site, tools};

/// How many events a page has.
const SIZES: [usize; 4] = [30, 1_000, 10_000, 100_000];

/// Which events are made up.
const SEED: u64 = 1;

/// What somebody wants measured.
#[derive(Debug, PartialEq)]
struct Wish {
    /// The timelines by their names in `benches/browser/peers.js`; all if empty.
    only: Vec<String>,
    sizes: Vec<usize>,
    /// How often each thing is done; the tables give medians.
    runs: usize,
    /// After how many seconds drawing, panning and zooming are each given up.
    limit: u64,
    /// A widget that is built already.
    dist: Option<PathBuf>,
    /// What else is to be known of the conditions.
    note: Option<String>,
}

impl Wish {
    fn read(args: &[&str]) -> Result<Self> {
        let sizes = SIZES.to_vec();
        let mut wish = Self { only: Vec::new(), sizes, runs: 3, limit: 60, dist: None, note: None };
        let mut args = args.iter();
        while let Some(name) = args.next() {
            let value = *args.next().with_context(|| format!("{name} must be given a value"))?;
            match *name {
                "--only" => wish.only = list(value)?,
                "--sizes" => wish.sizes = list(value)?,
                "--runs" => wish.runs = one(value)?,
                "--limit" => wish.limit = one(value)?,
                "--dist" => wish.dist = Some(fs::canonicalize(value).context(value.to_owned())?),
                "--note" => wish.note = Some(value.to_owned()),
                _ => bail!("`cargo xtask bench` has no {name}; see `cargo xtask help`"),
            }
        }
        ensure!(!wish.sizes.is_empty() && wish.runs > 0, "nothing to be measured");
        Ok(wish)
    }

    /// Tells whether the outcome is the whole benchmark, fit to be published.
    fn is_whole(&self) -> bool {
        self.only.is_empty() && self.sizes == SIZES && self.dist.is_none()
    }
}

fn one<T: FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| anyhow!("`{text}` is not what stands here; see `cargo xtask help`"))
}

fn list<T: FromStr>(text: &str) -> Result<Vec<T>> {
    text.split(',').map(one).collect()
}

/// Measures, and writes `docs/benchmark.md`; or prints the tables, where only a part is measured.
pub(crate) fn run(workspace: &Workspace, args: &[&str]) -> Result<()> {
    let wish = Wish::read(args)?;
    if wish.dist.is_none() {
        site::build(workspace)?;
    }
    tools::browser(workspace)?;
    tools::peers(workspace)?;
    let home = workspace.shell.create_dir(workspace.root.join("target").join("bench"))?;
    for &size in &wish.sizes {
        fs::write(home.join(format!("{size}.json")), large::dataset(size, SEED))?;
    }
    let results = measure(workspace, &wish, &home)?;
    let told = report::write(&results, wish.note.as_deref());
    if wish.is_whole() {
        let path = workspace.root.join("docs").join("benchmark.md");
        fs::write(&path, told)?;
        println!("wrote {}", path.display());
    } else {
        print!("{told}");
    }
    Ok(())
}

fn measure(workspace: &Workspace, wish: &Wish, home: &Path) -> Result<Value> {
    let (plan, results) = (home.join("plan.json"), home.join("results.json"));
    let dist = wish.dist.clone().unwrap_or_else(|| workspace.dist());
    let asked = json!({
        "peers": wish.only, "sizes": wish.sizes, "runs": wish.runs, "limit": 1_000 * wish.limit,
        "dist": dist, "data": home, "results": results
    });
    fs::write(&plan, asked.to_string())?;
    let script = workspace.benchmark().join("run.js");
    cmd!(workspace.shell, "node {script} {plan}").quiet().run()?;
    Ok(serde_json::from_str(&fs::read_to_string(results)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use transcaspian::evidence;

    #[test]
    fn the_events_are_sound_and_always_the_same() {
        let text = large::dataset(500, SEED);
        assert_eq!(text, large::dataset(500, SEED));
        let (dataset, problems) = evidence::read(&text);
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(dataset.events.iter().count(), 500);
    }

    #[test]
    fn a_part_can_be_asked_for() {
        let whole = Wish::read(&[]).unwrap();
        assert!(whole.is_whole());
        let part = Wish::read(&["--only", "transcaspian,timelinejs", "--sizes", "30"]).unwrap();
        assert!(!part.is_whole());
        assert_eq!((part.only.len(), part.sizes), (2, vec![30]));
        assert!(Wish::read(&["--sizes", "many"]).is_err());
        assert!(Wish::read(&["--fast", "1"]).is_err());
        assert!(Wish::read(&["--only"]).is_err());
    }
}
