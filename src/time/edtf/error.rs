//! What is wrong with a date, and how to mend it, in one sentence for the editor of a dataset.

use std::fmt;

use crate::time::days_in_month;

/// Why a text is not a date of the subset; shown as what was found and how to mend it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EdtfError {
    found: String,
    fault: Fault,
}

/// What is wrong.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// Something a fixed sentence can say.
    Says(&'static str),
    /// A month that does not exist.
    Month(u8),
    /// A day that this month does not have.
    Day { year: i32, month: u8 },
}

impl EdtfError {
    /// Joins the fault to the text it was found in, of which it keeps the beginning.
    pub(super) fn new(text: &str, fault: Fault) -> EdtfError {
        EdtfError { found: text.chars().take(40).collect(), fault }
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.found.is_empty() {
            write!(f, "`{}`: ", self.found)?;
        }
        match self.fault {
            Fault::Says(sentence) => f.write_str(sentence),
            Fault::Month(month @ 25..=41) => {
                write!(f, "{month} is not read; the seasons are 21 spring to 24 winter")
            }
            Fault::Month(month) => {
                write!(f, "month {month:02} does not exist, months go from 01 to 12")?;
                f.write_str(if month > 12 { " (and seasons from 21 to 24)" } else { "" })
            }
            Fault::Day { year, month } => {
                let name = MONTHS.get(usize::from(month).wrapping_sub(1)).unwrap_or(&"the month");
                let days = days_in_month(year, month);
                write!(f, "{name} {year} has {days} days, from 01 to {days}")
            }
        }
    }
}

impl std::error::Error for EdtfError {}

/// The editor is spoken to in English, whatever the widget's language.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
