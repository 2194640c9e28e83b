//! Tells what is wrong with a dataset.
//!
//! It judges nothing itself: the widget reads the file in the same way, and what only an editor needs to know is for
//! [`evidence::audit`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use transcaspian::dataset::{Dataset, Problem, Severity};
use transcaspian::evidence;

/// Prints each problem, then their number; fails if one of them must be mended.
pub(crate) fn file(path: &Path) -> Result<()> {
    let (text, dataset, problems) = read(path)?;
    let mut severities = Vec::new();
    for problem in problems {
        println!("{}: {problem}", word(problem.severity));
        severities.push(problem.severity);
    }
    for finding in evidence::audit(&dataset, &text) {
        println!("{}: {finding}", word(finding.severity));
        severities.push(finding.severity);
    }
    let [errors, warnings] = [Severity::Error, Severity::Warning]
        .map(|severity| severities.iter().filter(|found| **found == severity).count());
    println!("{}: errors {errors}, warnings {warnings}", path.display());
    ensure!(
        errors == 0,
        "mend the errors: what has one is left out by the widget, or misleads its readers"
    );
    Ok(())
}

/// Reads a dataset as the widget does; its text comes first.
pub(crate) fn read(path: &Path) -> Result<(String, Dataset, Vec<Problem>)> {
    let text = fs::read_to_string(path).with_context(|| {
        format!("cannot read {}; give the path of a dataset in JSON", path.display())
    })?;
    let (dataset, problems) = evidence::read(&text);
    Ok((text, dataset, problems))
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
