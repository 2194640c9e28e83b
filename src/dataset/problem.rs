//! What is wrong with a file: where, what was found, and how to mend it.

use std::fmt;

use crate::time::EdtfError;

/// Something in a file that is not sound. Reading goes on after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it must be mended.
    pub severity: Severity,
    /// Where it stands: a JSON path, `$` being the whole file.
    pub path: String,
    /// What it is.
    pub kind: ProblemKind,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Something was left out, or would mislead.
    Error,
    /// It can be shown as it stands.
    Warning,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not JSON at all; the message has line and column.
    NotJson(String),
    /// A value of the wrong type.
    WrongType {
        /// What it should be.
        expected: String,
        /// What it is, in words.
        found: String,
    },
    /// A word that is not of its list.
    UnknownWord {
        /// The word.
        found: String,
        /// The list.
        words: &'static [&'static str],
    },
    /// A field that must be there and is not.
    MissingField(&'static str),
    /// A field that the shape does not have.
    UnknownField,
    /// A version of the shape that this reader does not know.
    UnknownVersion(String),
    /// There is neither an event nor a project.
    NothingInside,
    /// An id that is not lower-case words joined by hyphens.
    BadId(String),
    /// An id that an earlier record has.
    DuplicateId(String),
    /// A link to a record that is not there, or was left out.
    UnknownId {
        /// The id.
        id: String,
        /// The list in which it should stand.
        list: &'static str,
    },
    /// A date that is none.
    BadDate(EdtfError),
    /// An event with neither date nor date of report.
    NoDate,
    /// A claim, a figure or a record without a reference.
    NoReference,
    /// A locator that is neither a number nor a range.
    BadLocator(String),
    /// A text that is blank.
    EmptyText,
    /// A text without the default language.
    NoDefaultLanguage(String),
    /// An address that is neither `https` nor `http`.
    UnsafeUrl(String),
    /// A number outside its range; the text says which is allowed.
    BadNumber {
        /// The number.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// An observation written as derived.
    WrittenAsDerived,
    /// A project without a status.
    NoStatus,
    /// A disagreement with fewer than two sides.
    OneSided,
    /// A disagreement said to be resolved without a preferred side.
    NoPreferredSide,
    /// Two figures that cannot both be true, and no disagreement that explains them.
    Unexplained {
        /// The other figure's id.
        other: String,
        /// Both values in words.
        values: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(detail) => {
                write!(f, "this is not JSON: {detail}; mend the text at that line and column")
            }
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::UnknownWord { found, words } => {
                write!(f, "\"{found}\" is not one of {}", words.join(", "))
            }
            Self::MissingField(name) => write!(f, "missing field `{name}`; add it"),
            Self::UnknownField => {
                f.write_str("no such field; check its spelling against the JSON Schema, or remove it")
            }
            Self::UnknownVersion(found) => {
                write!(f, "\"{found}\" is not a version this reader knows; write \"1.0.0\"")
            }
            Self::NothingInside => {
                f.write_str("neither an event nor a project is left to show; add records to `events`")
            }
            Self::BadId(id) => {
                write!(f, "\"{id}\" is no id; use lower-case words and digits joined by hyphens")
            }
            Self::DuplicateId(id) => {
                write!(f, "\"{id}\" is the id of an earlier record; ids are links, give each its own")
            }
            Self::UnknownId { id, list } => {
                write!(f, "no sound record \"{id}\" in `{list}`; add it, or correct the id")
            }
            Self::BadDate(error) => error.fmt(f),
            Self::NoDate => f.write_str(
                "no date; give `date`, or `reported` where only the date of the report is known",
            ),
            Self::NoReference => {
                f.write_str("no reference; every claim and figure names its source and paragraph in `refs`")
            }
            Self::BadLocator(found) => {
                write!(f, "\"{found}\" is no locator; write a number such as 3, or a range such as 3-4")
            }
            Self::EmptyText => f.write_str("an empty text; write it, or leave the field out"),
            Self::NoDefaultLanguage(tag) => {
                write!(f, "no text in the default language; add \"{tag}\"")
            }
            Self::UnsafeUrl(url) => {
                write!(f, "\"{url}\" is not shown as a link; an address begins with https:// or http://")
            }
            Self::BadNumber { found, expected } => write!(f, "{found} is out of range; {expected}"),
            Self::WrittenAsDerived => f.write_str(
                "derived figures are worked out, not written; give the statement under `growth`",
            ),
            Self::NoStatus => f.write_str("no status; add one to `statuses`, \"unknown\" if need be"),
            Self::OneSided => f.write_str("fewer than two sides; give what each source says in `sides`"),
            Self::NoPreferredSide => f.write_str(
                "said to be resolved, but no side has the rank \"preferred\"; give it to the one followed",
            ),
            Self::Unexplained { other, values } => write!(
                f,
                "cannot hold together with \"{other}\" ({values}); add a record to `disagreements` whose \
                 sides name both, with an explanation"
            ),
        }
    }
}
