//! Sentences from patterns: placeholders filled in, lists joined.

use super::{Language, messages};

/// Puts values in the placeholders of a pattern: `fill("as of {date}", &[("date", "2023")])`.
///
/// A placeholder that has no value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            values.iter().find(|value| value.0 == name).map(|value| (value.1, after))
        });
        if let Some((value, after)) = value {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What stands there as it is.
    Words(&'a str),
    /// The name of a placeholder, without its braces.
    Placeholder(&'a str),
}

/// Takes a pattern apart, for sentences in which something else than text takes the place of a placeholder.
pub fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some((words, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        pieces.extend([Piece::Words(words), Piece::Placeholder(name)]);
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

/// Joins names to a list: "A", "A and B", "A, B and C".
pub fn list_words(items: &[String], language: Language) -> String {
    let Some((last, others)) = items.split_last() else { return String::new() };
    if others.is_empty() {
        return last.clone();
    }
    fill(messages(language).list_end, &[("others", &others.join(", ")), ("last", last)])
}

/// Begins a text with a capital letter, as at the start of a line.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: String, expected: &str) {
        assert_eq!(found, expected);
    }

    #[test]
    fn placeholders_are_filled() {
        check(fill("as of {date}", &[("date", "2023")]), "as of 2023");
        check(fill("{a}–{b}, {a}", &[("a", "1"), ("b", "2")]), "1–2, 1");
        check(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
        check(fill("{c} {", &[("a", "1")]), "{c} {");
        check(fill("{x {a}", &[("a", "1")]), "{x 1");
        check(fill("", &[("a", "1")]), "");
    }

    #[test]
    fn patterns_are_taken_apart() {
        use Piece::{Placeholder, Words};
        assert_eq!(
            pieces("Of {a}, {b}"),
            [Words("Of "), Placeholder("a"), Words(", "), Placeholder("b")]
        );
        assert_eq!(pieces("{a}."), [Placeholder("a"), Words(".")]);
        assert_eq!(pieces("none {"), [Words("none {")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn lists_are_joined() {
        let say = |items: &[&str]| {
            let items: Vec<_> = items.iter().map(|&item| item.to_owned()).collect();
            list_words(&items, Language::En)
        };
        check(say(&[]), "");
        check(say(&["Baku"]), "Baku");
        check(say(&["Baku", "Fuzuli"]), "Baku and Fuzuli");
        check(say(&["Baku", "Fuzuli", "Shusha"]), "Baku, Fuzuli and Shusha");
    }

    #[test]
    fn the_first_letter_is_raised() {
        check(capitalized("about 1992"), "About 1992");
        check(capitalized("ər"), "Ər");
        check(capitalized("2023"), "2023");
        check(capitalized(""), "");
    }
}
