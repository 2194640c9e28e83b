//! BibTeX as BibLaTeX reads it (the biblatex manual, 2.2 and 2.3.8): entries in UTF-8, with dates as EDTF in `date`
//! and, for older styles, the year in `year`.

use super::item::{Item, Name, joined};
use crate::time::Edtf;

/// The CSL variables that have a field of their own.
const FIELDS: [(&str, &str); 14] = [
    ("publisher", "publisher"),
    ("publisher-place", "location"),
    ("version", "version"),
    ("edition", "edition"),
    ("collection-title", "series"),
    ("volume", "volume"),
    ("issue", "number"),
    ("page", "pages"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("genre", "type"),
    ("abstract", "abstract"),
    ("note", "annotation"),
    ("keyword", "keywords"),
];

/// Fields that are taken letter by letter.
const VERBATIM: [(&str, &str); 2] = [("DOI", "doi"), ("URL", "url")];

pub(super) fn bibtex(items: &[Item]) -> String {
    items.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(item: &Item) -> String {
    let sort = Sort::of(&item.get("type"));
    let mut entry = format!("@{}{{{},\n", sort.entry, key(&item.get("id")));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            entry += &[
                "  ", name, " = {", value, "},
",
            ]
            .concat();
        }
    };
    let authors: Vec<String> = item.authors().iter().map(name).collect();
    field("author", &authors.join(" and "));
    // The inner braces keep capitals as they are.
    field("title", &["{", &escaped(&item.get("title")), "}"].concat());
    field(sort.container, &escaped(&item.container()));
    field("entrysubtype", sort.subtype);
    field("date", &item.issued.map(date).unwrap_or_default());
    field("year", &item.year());
    for (variable, name) in FIELDS {
        field(name, &escaped(&item.get(variable)));
    }
    for (variable, name) in VERBATIM {
        field(name, &verbatim(&item.get(variable)));
    }
    field("urldate", &item.accessed.map(date).unwrap_or_default());
    entry + "}\n"
}

/// What sort of entry something is.
struct Sort {
    entry: &'static str,
    /// The field for what it stands in.
    container: &'static str,
    subtype: &'static str,
}

impl Sort {
    fn of(kind: &str) -> Self {
        let (entry, container, subtype) = match kind {
            "article-journal" => ("article", "journaltitle", ""),
            "article-magazine" => ("article", "journaltitle", "magazine"),
            "article-newspaper" => ("article", "journaltitle", "newspaper"),
            "book" => ("book", "maintitle", ""),
            "chapter" => ("incollection", "booktitle", ""),
            "dataset" => ("dataset", "titleaddon", ""),
            "paper-conference" => ("inproceedings", "booktitle", ""),
            "report" => ("report", "titleaddon", ""),
            "thesis" => ("thesis", "titleaddon", ""),
            "webpage" | "post" | "post-weblog" => ("online", "titleaddon", ""),
            _ => ("misc", "howpublished", ""),
        };
        Self { entry, container, subtype }
    }
}

/// BibLaTeX writes EDTF as we do, but for the open end of an interval.
fn date(date: Edtf) -> String {
    date.to_string().replace("..", "")
}

/// Gives a name; what of it is not to be taken apart is in braces.
fn name(name: &Name) -> String {
    if name.is_whole() {
        return ["{", &escaped(&name.family), "}"].concat();
    }
    let part = |part: &String| {
        let is_apart = part.contains(',') || part.split(' ').any(|word| word == "and");
        let part = escaped(part);
        if is_apart { ["{", &part, "}"].concat() } else { part }
    };
    let [family, suffix, given] = [&name.family, &name.suffix, &name.given].map(part);
    joined(", ", [&family, &suffix, &given])
}

/// Gives an id without what would end a key.
fn key(id: &str) -> String {
    let is_plain =
        |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ':' | '.');
    id.chars().filter(is_plain).collect()
}

/// Gives a text in which nothing means anything to TeX. Braces go by their names, as BibTeX counts those that stand
/// there; empty ones keep apart the signs that TeX draws together, as two hyphens to a dash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        let is_drawn_together = match letter {
            '-' | '\'' | ',' | '<' | '>' => before == letter,
            '`' => matches!(before, '`' | '?' | '!'),
            _ => false,
        };
        escaped.push_str(if is_drawn_together { "{}" } else { "" });
        before = letter;
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Gives an address, its braces and what else would end the field as their octets.
fn verbatim(text: &str) -> String {
    let written = [("{", "%7B"), ("}", "%7D"), ("\\", "%5C"), (" ", "%20")];
    written.iter().fold(text.to_owned(), |text, (letter, octet)| text.replace(letter, octet))
}
