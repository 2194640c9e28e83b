//! Tells what is wrong with a dataset.
//!
//! It judges nothing itself: the widget reads the file in the same way.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use transcaspian::dataset::{Dataset, Problem, Severity};
use transcaspian::evidence;

/// Prints each problem, then their number; fails if one of them must be mended.
pub(crate) fn file(path: &Path) -> Result<()> {
    let (_, problems) = read(path)?;
    for problem in &problems {
        println!("{}: {problem}", word(problem.severity));
    }
    let [errors, warnings] = [Severity::Error, Severity::Warning]
        .map(|severity| problems.iter().filter(|problem| problem.severity == severity).count());
    println!("{}: errors {errors}, warnings {warnings}", path.display());
    ensure!(errors == 0, "the widget shows this dataset without what has an error");
    Ok(())
}

/// Reads a dataset as the widget does.
pub(crate) fn read(path: &Path) -> Result<(Dataset, Vec<Problem>)> {
    let text = fs::read_to_string(path).with_context(|| {
        format!("cannot read {}; give the path of a dataset in JSON", path.display())
    })?;
    Ok(evidence::read(&text))
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
