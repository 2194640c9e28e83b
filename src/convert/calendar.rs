//! Events as a calendar: iCalendar, RFC 5545, with the calendar's own name and description after RFC 7986.
//!
//! A calendar knows days and no months, so only events of known days are in it; it says how many are not.

use super::{Export, tables::refs};
use crate::{
    dataset::{Event, Record, Source, words::EventStatus},
    locale::plural,
    state::Selection,
    time::{Date, Day, Doubt, Edtf, End, Moment},
};

/// How many octets a line may have, its end not counted (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

pub(super) fn calendar(export: &Export<'_>) -> String {
    let dataset = export.dataset;
    let dated: Vec<_> =
        export.events().filter_map(|(id, it)| Some((id, it, days(it.date)?))).collect();
    let left_out = export.found.events.len() - dated.len();
    let mut about = export.text(&dataset.description).to_owned();
    if left_out > 0 {
        about += if about.is_empty() { "" } else { "\n" };
        about += &plural(left_out, &export.say().left_out, export.language);
    }
    let title = export.text(&dataset.title);
    // What has never been changed is as old as what it tells.
    let changed = dataset.modified.or(dataset.accurate_as_of);
    let stamp = compact(changed.map_or(Moment(0).day(), Edtf::anchor)) + "T000000Z";

    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Transcaspian//Transcaspian//EN");
    // The older names are those that calendars know.
    for name in ["NAME", "X-WR-CALNAME"] {
        lines.add(name, &escaped(title));
    }
    for name in ["DESCRIPTION", "X-WR-CALDESC"] {
        lines.add(name, &escaped(&about));
    }
    for (id, event, (first, last)) in dated {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &escaped(&[event.slug(), "@", &dataset.id].concat()));
        lines.add("DTSTAMP", &stamp);
        lines.add("DTSTART;VALUE=DATE", &compact(first));
        lines.add("DTEND;VALUE=DATE", &compact(last.plus(1)));
        lines.add("SUMMARY", &escaped(export.text(&event.title)));
        lines.add("DESCRIPTION", &escaped(&description(export, event)));
        let places: Vec<&str> =
            event.places.iter().map(|&id| export.text(&dataset.places[id].name)).collect();
        lines.add("LOCATION", &escaped(&places.join("; ")));
        let sectors = event.sectors.iter();
        let sectors = sectors.map(|&id| escaped(export.text(&dataset.sectors[id].name)));
        lines.add("CATEGORIES", &sectors.collect::<Vec<_>>().join(","));
        lines.add("STATUS", status(event.status));
        lines.add("URL", &export.link(Selection::Event(id)).unwrap_or_default());
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// Gives the first and the last day of what is known to the day; `None` of everything else.
fn days(date: Edtf) -> Option<(Day, Day)> {
    let day = |end: End| match end {
        End::Date(date @ Date { doubt: Doubt::None, .. }) if Edtf::Date(date).is_day() => {
            Some(date.calendar.first_day())
        }
        _ => None,
    };
    match date {
        Edtf::Date(date) => day(End::Date(date)).map(|day| (day, day)),
        Edtf::Interval { start, end } => {
            day(start).zip(day(end)).filter(|(first, last)| first <= last)
        }
    }
}

/// Gives the claims with their marks, and what the marks mean.
fn description(export: &Export<'_>, event: &Event) -> String {
    let sources = Source::distinct(refs(&event.claims).iter().map(|it| it.source));
    let sources = sources.into_iter().map(|id| format!("{} {}", id.number(), export.named(id)));
    let lines: Vec<String> = std::iter::once(export.claims(&event.claims)).chain(sources).collect();
    lines.join("\n")
}

fn status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Occurred => "CONFIRMED",
        EventStatus::Scheduled => "TENTATIVE",
        EventStatus::Cancelled => "CANCELLED",
    }
}

/// `20240311`.
fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Gives a text as a value (RFC 5545, 3.3.11); control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The lines of a calendar.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Adds a property, if it has a value, folded to lines of [`LINE_OCTETS`] without parting a letter.
    fn add(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let mut octets = 0;
        for letter in [name, ":", value].concat().chars() {
            if octets + letter.len_utf8() > LINE_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
