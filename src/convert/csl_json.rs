//! CSL-JSON 1.0.2: what reference managers and citation processors exchange.

use serde_json::{Value, json};

use super::item::Item;
use crate::time::{Calendar, Date, Doubt, Edtf, End};

pub(super) fn csl_json(items: &[Item]) -> String {
    let items: Vec<Value> = items.iter().map(written).collect();
    format!("{:#}\n", Value::Array(items))
}

fn written(item: &Item) -> Value {
    let mut variables = item.variables.clone();
    let dates = [("issued", item.issued), ("accessed", item.accessed)];
    variables.extend(dates.into_iter().filter_map(|(name, date)| Some((name.into(), csl(date?)))));
    Value::Object(variables)
}

/// Gives a date taken apart. What has no parts, as a decade, stays EDTF in the variable for dates in words.
fn csl(date: Edtf) -> Value {
    let ends = match date {
        Edtf::Date(date) => vec![date],
        Edtf::Interval { start: End::Date(start), end: End::Date(end) } => vec![start, end],
        Edtf::Interval { .. } => Vec::new(),
    };
    let parts: Option<Vec<Value>> = ends.iter().map(|end| parts(end.calendar)).collect();
    let Some(parts) = parts.filter(|parts| !parts.is_empty()) else {
        return json!({ "literal": date.to_string() });
    };
    let season = match *ends {
        [Date { calendar: Calendar::Season(_, season), .. }] => Some(season.code() - 20),
        _ => None,
    };
    let is_sure = ends.iter().all(|end| end.doubt == Doubt::None);
    match (season, is_sure) {
        (None, true) => json!({ "date-parts": parts }),
        (None, false) => json!({ "date-parts": parts, "circa": true }),
        (Some(season), true) => json!({ "date-parts": parts, "season": season }),
        (Some(season), false) => json!({ "date-parts": parts, "season": season, "circa": true }),
    }
}

fn parts(calendar: Calendar) -> Option<Value> {
    match calendar {
        Calendar::Century(_) | Calendar::Decade(_) => None,
        Calendar::Year(year)
        | Calendar::UnknownMonth(year)
        | Calendar::UnknownMonthAndDay(year)
        | Calendar::Season(year, _) => Some(json!([year])),
        Calendar::Month(year, month) | Calendar::UnknownDay(year, month) => {
            Some(json!([year, month]))
        }
        Calendar::Day(year, month, day) => Some(json!([year, month, day])),
    }
}
