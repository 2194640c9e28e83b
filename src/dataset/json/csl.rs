//! The parts of CSL-JSON that are read in more than one form: names and dates.

use serde::Deserialize;

use super::{
    field::{Field, OrText, TextOr},
    validator::{Validator, given, value},
};
use crate::time::Edtf;

/// A person in CSL-JSON.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Name {
    /// The family name.
    family: Option<Field<String>>,
    /// The given name.
    given: Option<Field<String>>,
    /// The `van` or `de` that goes with the given name.
    dropping_particle: Option<Field<String>>,
    /// The `van` or `de` that goes with the family name.
    non_dropping_particle: Option<Field<String>>,
    /// What follows the family name, such as `Jr.`.
    suffix: Option<Field<String>>,
    /// An organization, or a name that is not to be taken apart.
    literal: Option<Field<String>>,
}

impl Name {
    /// Gives the whole name, family name last; `None` where there is nothing of it.
    pub(super) fn in_order(self) -> Option<String> {
        let Self { given, dropping_particle, non_dropping_particle, family, suffix, literal } =
            self;
        let parts = [given, dropping_particle, non_dropping_particle, family, suffix];
        let parts = parts.into_iter().filter_map(value).collect::<Vec<_>>();
        value(literal).or_else(|| Some(parts.join(" "))).filter(|name| !name.is_empty())
    }
}

/// An EDTF text, or a date of CSL's.
pub(crate) type Date = TextOr<CslDate>;

/// A date taken apart, or left in words where Zotero could not take it apart.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) struct CslDate {
    /// One list of year, month and day, or two for a range.
    date_parts: Option<Field<Vec<Vec<DatePart>>>>,
    /// The date in words.
    literal: Option<Field<String>>,
    /// The date in words, in older files.
    raw: Option<Field<String>>,
}

impl OrText for CslDate {
    const EXPECTED: &str = "an EDTF text, or an object with `date-parts`";
}

/// A year, a month or a day: a number, or a text, as Zotero writes years.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged, expecting = "a whole number, or a text")]
enum DatePart {
    #[cfg_attr(feature = "schema", schemars(with = "u16"))]
    Number(f64),
    Text(String),
}

/// Reads a date as EDTF; a bad one counts as none.
pub(super) fn date(validator: &mut Validator, field: Option<Field<Date>>) -> Option<Edtf> {
    let (path, date) = given(field)?;
    let text = match date {
        TextOr::Text(text) => text,
        TextOr::Object(date) => value(date.literal)
            .or_else(|| value(date.raw))
            .unwrap_or_else(|| edtf_of_parts(value(date.date_parts).unwrap_or_default())),
    };
    validator.date(Field { path, value: Some(text) })
}

/// `[[2023, 11, 3]]` as `2023-11-03`, and two such lists as an interval.
fn edtf_of_parts(ends: Vec<Vec<DatePart>>) -> String {
    let end = |parts: Vec<DatePart>| {
        let parts = parts.into_iter().enumerate().map(|(index, part)| {
            let width = if index == 0 { 4 } else { 2 };
            match part {
                DatePart::Number(number) => format!("{number:0>width$}"),
                DatePart::Text(text) => format!("{text:0>width$}"),
            }
        });
        parts.collect::<Vec<_>>().join("-")
    };
    ends.into_iter().map(end).collect::<Vec<_>>().join("/")
}
