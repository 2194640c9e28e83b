//! Tables as comma-separated values: RFC 4180, with the mark by which Excel knows UTF-8, and nothing that a
//! spreadsheet would take for a formula.

use super::Export;
use crate::dataset::Id;

/// What begins a table.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What is in a cell.
pub(super) enum Cell {
    /// Words that somebody wrote.
    Text(String),
    /// A number, which may begin with a minus and is no formula.
    Number(f64),
    /// Nothing.
    Empty,
}

/// A column: its heading, and what stands there of a record.
pub(super) type Column<T> = (&'static str, fn(&Export<'_>, Id<T>, &T) -> Cell);

/// Writes a table of records.
pub(super) fn csv<'a, T: 'a>(
    export: &Export<'_>,
    columns: &[Column<T>],
    records: impl Iterator<Item = (Id<T>, &'a T)>,
) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    let heading = columns.iter().map(|(name, _)| (*name).to_owned());
    line(&mut table, heading);
    for (id, record) in records {
        line(&mut table, columns.iter().map(|(_, cell)| cell(export, id, record).written()));
    }
    table
}

fn line(table: &mut String, cells: impl Iterator<Item = String>) {
    for (column, cell) in cells.enumerate() {
        table.push_str(if column > 0 { "," } else { "" });
        table.push_str(&quoted(cell));
    }
    table.push_str("\r\n");
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
}

impl Cell {
    fn written(self) -> String {
        match self {
            Self::Text(text) => harmless(text),
            // In full: what stands here is reckoned with.
            Self::Number(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

impl From<f64> for Cell {
    /// Leaves out what has no end: it is not known.
    fn from(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Empty }
    }
}

/// Gives the text, with an apostrophe before what spreadsheets would reckon out (OWASP, "CSV Injection").
fn harmless(text: String) -> String {
    let is_formula = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    if is_formula { ["'", &text].concat() } else { text }
}
