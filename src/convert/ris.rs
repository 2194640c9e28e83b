//! RIS, after the specification of Research Information Systems, with the tags as `EndNote` and Zotero read them.

use super::item::Item;
use crate::time::{Calendar, Date, Edtf, End};

/// The CSL variables that have a tag of their own.
const TAGS: [(&str, &str); 15] = [
    ("container-title", "T2"),
    ("collection-title", "T3"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("version", "ET"),
    ("edition", "ET"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("DOI", "DO"),
    ("ISBN", "SN"),
    ("ISSN", "SN"),
    ("language", "LA"),
    ("abstract", "AB"),
    ("note", "N1"),
    ("URL", "UR"),
];

pub(super) fn ris(items: &[Item]) -> String {
    items.iter().map(record).collect::<Vec<_>>().join("\r\n")
}

fn record(item: &Item) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        if !value.is_empty() {
            record += &[tag, "  - ", value, "\r\n"].concat();
        }
    };
    line("TY", kind(&item.get("type")));
    line("ID", &item.get("id"));
    for author in item.authors() {
        line("AU", &author.inverted());
    }
    line("TI", &item.get("title"));
    line("PY", &item.year());
    line("DA", &item.issued.map(date).unwrap_or_default());
    for (variable, tag) in TAGS {
        line(tag, &item.get(variable));
    }
    let pages = item.get("page");
    let (first, last) = pages.split_once(['-', '–']).unwrap_or((&pages, ""));
    line("SP", first.trim());
    line("EP", last.trim());
    line("Y2", &item.accessed.map(date).unwrap_or_default());
    record + "ER  - \r\n"
}

fn kind(csl: &str) -> &'static str {
    match csl {
        "article-journal" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "bill" => "BILL",
        "book" => "BOOK",
        "broadcast" | "motion_picture" => "MPCT",
        "chapter" => "CHAP",
        "dataset" => "DATA",
        "legal_case" => "CASE",
        "map" => "MAP",
        "paper-conference" => "CPAPER",
        "post-weblog" => "BLOG",
        "report" => "RPRT",
        "thesis" => "THES",
        "webpage" | "post" => "ELEC",
        _ => "GEN",
    }
}

/// `2022/10/05/`, the parts left empty that are not known. Of an interval, where it begins or, failing that, ends.
fn date(date: Edtf) -> String {
    let date = match date {
        Edtf::Date(date)
        | Edtf::Interval { start: End::Date(date), .. }
        | Edtf::Interval { end: End::Date(date), .. } => date,
        Edtf::Interval { .. } => return String::new(),
    };
    let Date { calendar, .. } = date;
    match calendar {
        Calendar::Day(year, month, day) => format!("{year:04}/{month:02}/{day:02}/"),
        Calendar::Month(year, month) | Calendar::UnknownDay(year, month) => {
            format!("{year:04}/{month:02}//")
        }
        Calendar::Year(year)
        | Calendar::UnknownMonth(year)
        | Calendar::UnknownMonthAndDay(year)
        | Calendar::Season(year, _) => format!("{year:04}///"),
        Calendar::Century(_) | Calendar::Decade(_) => format!("///{date}"),
    }
}
