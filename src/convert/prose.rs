//! Citations to be read: entries of a bibliography after the Chicago Manual of Style (17th edition, chapter 14) and
//! after the Publication Manual of the American Psychological Association (7th edition, chapters 9 and 10).
//!
//! They are plain text, so what the manuals set in italics stands as the rest. A title in brackets describes what has
//! none; it keeps its brackets and, as both manuals have it, takes no quotation marks.

use super::{
    Export,
    item::{Item, Name, joined},
};
use crate::locale::{date_words, fill, year_first_words};

/// How many authors Chicago names, and how many it names of those that have more (14.76).
const CHICAGO_AUTHORS: (usize, usize) = (10, 7);
/// The same for APA, which names the last one too (9.8).
const APA_AUTHORS: (usize, usize) = (20, 19);

pub(super) fn chicago(export: &Export<'_>, item: &Item) -> String {
    let (say, kind) = (export.say(), item.get("type"));
    let dates = |date| date_words(date, export.language);
    let title = item.get("title");
    let is_own = is_own_title(&kind) || is_description(&title);
    let title = if is_own { sentence(&title) } else { quoted(&title) };
    let container = item.container();
    let authors = chicago_authors(export, &item.authors());
    // What nobody has signed goes by the newspaper's name (14.199).
    let is_unsigned = authors.is_empty() && is_periodical(&kind);
    let (authors, container) =
        if is_unsigned { (container, String::new()) } else { (authors, container) };
    let issued = item.issued.map(dates).unwrap_or_default();

    let mut parts = vec![sentence(&authors), title];
    if let Some(version) = item.version {
        if !container.is_empty() {
            parts.push(sentence(&fill(say.part_of, &[("title", &container)])));
        }
        parts.push(sentence(&fill(say.version_of, &[("date", &dates(version))])));
        parts.push(if kind == "dataset" { sentence(say.dataset) } else { String::new() });
        parts.push(sentence(&item.get("publisher")));
    } else {
        let issue = fill(say.issue, &[("n", &item.get("issue"))]);
        let issue = if item.get("issue").is_empty() { "" } else { &issue };
        let volume = joined(" ", [&container, &item.get("volume")]);
        let publisher = item.get("publisher");
        let publisher = if publisher == container { "" } else { &publisher };
        let place = joined(": ", [&item.get("publisher-place"), publisher]);
        let pages = pages(item);
        parts.push(sentence(&joined(", ", [&volume, issue, &place, &issued, &pages])));
    }
    let accessed = item.accessed.filter(|_| item.version.is_some() || item.issued.is_none());
    let accessed = accessed.map(|date| fill(say.accessed, &[("date", &dates(date))]));
    parts.push(sentence(&accessed.unwrap_or_default()));
    parts.push(sentence(&address(item)));
    together(&parts)
}

pub(super) fn apa(export: &Export<'_>, item: &Item) -> String {
    let (say, kind) = (export.say(), item.get("type"));
    let year_first = |date| year_first_words(date, export.language);
    let is_dataset = kind == "dataset";
    let issued = match item.issued {
        // Of a dataset the year will do, as the version says the day (10.9).
        Some(date) if is_dataset => date.anchor().year().to_string(),
        Some(date) => year_first(date),
        None => say.no_date.to_owned(),
    };
    let issued = ["(", &issued, ")."].concat();
    let version = item
        .version
        .map(|date| fill(say.version_of, &[("date", &date_words(date, export.language))]));
    let version = version.map(|version| ["(", &version, ") [", say.dataset, "]"].concat());
    let version = version.unwrap_or_default();
    let (title, container) = (item.get("title"), item.container());
    let authors = item.authors();
    // The publisher is not named twice (10.9).
    let publisher = item.get("publisher");
    let is_author = authors.iter().any(|author| author.in_order() == publisher);
    let publisher = if is_author || publisher == container { "" } else { &publisher };
    let authors = sentence(&apa_authors(export, &authors));

    let mut parts = if authors.is_empty() { Vec::new() } else { vec![authors, issued.clone()] };
    let is_unsigned = parts.is_empty();
    let title = if is_dataset { joined(" ", [&title, &version]) } else { title };
    parts.push(sentence(&title));
    parts.extend(is_unsigned.then_some(issued));
    if item.version.is_some() && !is_dataset {
        let container = joined(" ", [&container, &version]);
        parts.push(sentence(&fill(say.part_of, &[("title", &container)])));
    } else {
        let issue = item.get("issue");
        let issue = if issue.is_empty() { issue } else { ["(", &issue, ")"].concat() };
        let volume = item.get("volume") + &issue;
        parts.push(sentence(&joined(", ", [&container, &volume, &pages(item)])));
    }
    parts.push(sentence(publisher));
    let address = address(item);
    let accessed = item.accessed.filter(|_| !address.is_empty());
    parts.push(accessed.map_or(address.clone(), |date| {
        let date = date_words(date, export.language);
        fill(say.retrieved, &[("date", &date), ("url", &address)])
    }));
    together(&parts)
}

/// Tells whether a work of this sort stands by itself: its title takes no quotation marks.
fn is_own_title(kind: &str) -> bool {
    matches!(kind, "book" | "dataset" | "report" | "thesis" | "map" | "motion_picture")
}

fn is_periodical(kind: &str) -> bool {
    matches!(kind, "article-newspaper" | "article-magazine")
}

fn is_description(title: &str) -> bool {
    title.starts_with('[') && title.ends_with(']')
}

/// `Doe, Jane, and John Roe`.
fn chicago_authors(export: &Export<'_>, authors: &[Name]) -> String {
    let (most, few) = CHICAGO_AUTHORS;
    let mut names: Vec<String> = authors.iter().map(Name::in_order).collect();
    if let (Some(first), Some(author)) = (names.first_mut(), authors.first()) {
        *first = author.inverted();
    }
    if names.len() > most {
        names.truncate(few);
        return [&names.join(", "), ", ", export.say().others].concat();
    }
    listed(&names, export.say().chicago_authors)
}

/// `Doe, J., & Roe, J.`
fn apa_authors(export: &Export<'_>, authors: &[Name]) -> String {
    let (most, few) = APA_AUTHORS;
    let names: Vec<String> = authors.iter().map(with_initials).collect();
    match names.split_last() {
        Some((last, others)) if names.len() > most => {
            let others: Vec<&str> = others.iter().take(few).map(String::as_str).collect();
            [&others.join(", "), ", … ", last].concat()
        }
        _ => listed(&names, export.say().apa_authors),
    }
}

/// Names after one another, the last put into a pattern.
fn listed(names: &[String], pattern: &str) -> String {
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            fill(pattern, &[("others", &others.join(", ")), ("last", last)])
        }
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

/// `Doe, J.-P., Jr.`
fn with_initials(name: &Name) -> String {
    let letter = |part: &str| part.chars().find(|letter| letter.is_alphabetic());
    let initial = |part: &str| letter(part).map(|letter| format!("{letter}."));
    let hyphenated = |word: &str| word.split('-').filter_map(initial).collect::<Vec<_>>().join("-");
    let initials: Vec<String> = name.given.split_whitespace().map(hyphenated).collect();
    let initials: Vec<&str> =
        initials.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    joined(", ", [&name.family, &initials.join(" "), &name.suffix])
}

/// Gives a title in quotation marks, those within it made single, with the full stop inside (6.9, 13.30).
fn quoted(title: &str) -> String {
    let title = title.replace('“', "‘").replace('”', "’");
    let (words, closing) = title.strip_suffix('’').map_or((&*title, ""), |words| (words, "’"));
    let words = if words.is_empty() { String::new() } else { sentence(words) };
    ["“", &words, closing, "”"].concat()
}

/// Gives a part of a citation, with a full stop unless it ends in one or in something as strong.
fn sentence(part: &str) -> String {
    let ends = part.is_empty() || part.ends_with(['.', '?', '!', '…']);
    [part, if ends { "" } else { "." }].concat()
}

/// `5–9`.
fn pages(item: &Item) -> String {
    item.get("page").replace('-', "–")
}

/// Tells where it is found: the identifier as an address, or else the address.
fn address(item: &Item) -> String {
    match item.get("DOI") {
        doi if doi.is_empty() => item.get("URL"),
        doi => ["https://doi.org/", &doi].concat(),
    }
}

fn together(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    parts.join(" ")
}
