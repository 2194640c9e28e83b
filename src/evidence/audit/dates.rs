//! Dates: whether the reports can have known, and whether what is said of a date agrees with it.

use super::{
    Findings,
    file::{File, JsonNode, sources},
    wording::named_days,
};
use crate::time::{Bounds, Day, Edtf};

pub(super) fn check(file: &File<'_>, findings: &mut Findings) {
    for event in file.root().list("events") {
        match event.text("status") {
            "occurred" => known(file, &event, "date", findings),
            "scheduled" => still_to_come(file, &event, findings),
            _ => {}
        }
        reported(file, &event, findings);
        one_day_long(&event, findings);
        date_note(file, &event, findings);
    }
    for project in file.root().list("projects") {
        for status in project.list("statuses") {
            known(file, &status, "asOf", findings);
        }
    }
    for actor in file.root().list("actors") {
        for position in actor.list("positions") {
            known(file, &position, "asOf", findings);
        }
    }
    for indicator in file.root().list("indicators") {
        for figure in indicator.list("observations").filter(|it| it.text("kind") == "actual") {
            known(file, &figure, "period", findings);
        }
    }
    whole(file, findings);
}

/// Checks that what is reported as done began no later than the last report of it.
fn known<'a>(file: &File<'a>, of: &JsonNode<'a>, name: &str, findings: &mut Findings) {
    let (Some(date), Some(last)) = (of.date(name), file.last_word(of.value)) else { return };
    if date.bounds().earliest.is_some_and(|first| first > last) {
        let what = format!(
            "{date} is after {last}, the date of the last source that it rests on; correct one of them"
        );
        findings.error(format!("{}.{name}", of.path), what);
    }
}

/// Checks that a plan was reported before its day.
fn still_to_come<'a>(file: &File<'a>, event: &JsonNode<'a>, findings: &mut Findings) {
    let Some(end) = event.date("date").and_then(|date| date.bounds().latest) else { return };
    let issued =
        sources(event.value).into_iter().map(|it| file.issued(it).and_then(|it| it.earliest));
    if !issued.collect::<Vec<_>>().iter().any(|day| day.is_none_or(|day| day <= end)) {
        let what =
            "scheduled, yet every source it rests on is later; say what became of it in `status`";
        findings.warning(format!("{}.date", event.path), what);
    }
}

/// `reported` is the date of a report that the event rests on.
fn reported<'a>(file: &File<'a>, event: &JsonNode<'a>, findings: &mut Findings) {
    let Some(reported) = event.date("reported").map(Edtf::bounds) else { return };
    let sources = sources(event.value);
    let issued: Vec<_> = sources.iter().filter_map(|source| file.issued(source)).collect();
    if !issued.is_empty() && !issued.contains(&reported) {
        let what = "no source that the event rests on is of this date; correct one of them";
        findings.error(format!("{}.reported", event.path), what);
    }
}

/// Checks that what begins and ends on the same date is written as that date.
fn one_day_long(event: &JsonNode<'_>, findings: &mut Findings) {
    if let Some((start, end)) = event.text("date").split_once('/')
        && start == end
    {
        let what =
            format!("it begins and ends with the same date; correct one end, or write \"{start}\"");
        findings.warning(format!("{}.date", event.path), what);
    }
}

/// Checks that where the note names days or months beside those of the reports, both ends of the event's date are among them.
fn date_note<'a>(file: &File<'a>, event: &JsonNode<'a>, findings: &mut Findings) {
    let Some(date) = event.date("date") else { return };
    let sources = sources(event.value);
    let reports: Vec<Day> =
        sources.iter().filter_map(|source| file.issued(source)?.earliest).collect();
    let mut named = named_days(event.english("dateNote"));
    named.retain(|named| !reports.iter().any(|&report| named.is(report)));
    let bounds = date.bounds();
    let is_named = [bounds.earliest, bounds.latest].into_iter().flatten().all(|day| {
        named.iter().any(|named| named.may_be(day) || in_month(date) && named.is_month_of(day))
    });
    if !named.is_empty() && !is_named {
        let what = format!("the note names other dates than {date}; correct one of them");
        findings.warning(format!("{}.dateNote", event.path), what);
    }
}

/// Tells whether a date is no finer than a month, so that its first and last day are nobody's words.
fn in_month(date: Edtf) -> bool {
    let bounds = date.bounds();
    bounds.earliest.zip(bounds.latest).is_some_and(|(first, last)| last.days_since(first) >= 27)
}

/// Checks that the day up to which the dataset speaks is not before a source, and not after the last change.
fn whole(file: &File<'_>, findings: &mut Findings) {
    let root = file.root();
    let day = |name: &str| root.date(name).map(Edtf::bounds);
    let (speaks, modified) = (day("accurateAsOf"), day("modified"));
    let is_after =
        |day, other: Option<Bounds>| other.and_then(|it| it.latest).is_some_and(|it| day > it);
    for source in root.list("sources") {
        let Some(issued) = file.issued(source.text("id")).and_then(|it| it.earliest) else {
            continue;
        };
        if is_after(issued, speaks) {
            findings.warning(
                "$.accurateAsOf",
                format!("\"{}\" is of {issued}; bring the date up to it", source.text("id")),
            );
        }
        if is_after(issued, modified) {
            let what =
                format!("{issued} is after the file was last changed; correct it, or `modified`");
            findings.error(format!("{}.issued", source.path), what);
        }
    }
    if speaks.and_then(|it| it.earliest).is_some_and(|day| is_after(day, modified)) {
        findings.error(
            "$.modified",
            "the file speaks up to a later day than that of its last change; correct one of them",
        );
    }
}
