//! What an editor should mend, beyond what a reader of the dataset needs to be told.
//!
//! The widget never asks for it, so that it can say much without comparing anything there: `cargo xtask check` and the
//! tests do. It goes through the JSON itself, because a remedy needs the path in the file.

mod dates;
mod figures;
mod file;
mod links;
mod locators;
mod sums;
mod wording;

use std::fmt;

pub use self::sums::wrong_sums;

use self::file::File;
use crate::dataset::{Dataset, Severity};

/// Something that a person who edits the file should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// An error misleads; a warning may turn out to be right as it stands.
    pub severity: Severity,
    /// Where it stands: a JSON path.
    pub path: String,
    /// What is wrong, and how to mend it.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// What was found so far.
#[derive(Debug, Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn error(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.tell(Severity::Error, path.into(), what.into());
    }

    fn warning(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.tell(Severity::Warning, path.into(), what.into());
    }

    fn tell(&mut self, severity: Severity, path: String, what: String) {
        self.0.push(Finding { severity, path, what });
    }
}

/// Holds a file against itself: references against the sources' lengths, figures against their wording, sums against
/// arithmetic, dates against the reports, links against shared evidence.
///
/// `dataset` is what [`crate::evidence::read`] made of `text`. What reading itself tells of is not told again; of a text
/// that is no JSON there is nothing to tell.
pub fn audit(dataset: &Dataset, text: &str) -> Vec<Finding> {
    let mut findings = Findings::default();
    if let Ok(json) = serde_json::from_str(text) {
        let file = File::new(dataset, &json);
        locators::check(&file, &mut findings);
        figures::check(&file, &mut findings);
        sums::check(&file, &mut findings);
        dates::check(&file, &mut findings);
        links::check(&file, &mut findings);
    }
    findings.0
}
