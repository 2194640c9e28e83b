//! Sentences from patterns: places filled in, plurals chosen, lists joined.

use super::{Language, messages, number};

/// The forms a text takes with a number; `{n}` in a form stands for the number itself.
///
/// The categories are those of Unicode's CLDR; a language that lacks one leaves it empty.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Plural {
    /// For 1, and in Russian for 21, 31 and so on.
    pub one: &'static str,
    /// For a few, in languages that have this.
    pub few: &'static str,
    /// For many, in languages that have this.
    pub many: &'static str,
    /// For everything else.
    pub other: &'static str,
}

/// Which of the forms a number takes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Form {
    One,
    // Few and Many come with the first language that has them.
    Other,
}

impl Plural {
    /// The forms of a language that tells only one from more than one.
    pub(super) const fn two(one: &'static str, other: &'static str) -> Plural {
        Plural { one, few: "", many: "", other }
    }

    /// One form for every number.
    pub(super) const fn same(text: &'static str) -> Plural {
        Plural::two(text, text)
    }

    pub(super) fn form(&self, form: Form) -> &'static str {
        match form {
            Form::One => self.one,
            Form::Other => self.other,
        }
    }
}

/// Says a text with its number, or the noun alone if the form has no `{n}`.
pub fn plural(n: usize, forms: &Plural, language: Language) -> String {
    let form = forms.form((messages(language).numbers.form)(n));
    fill(form, &[("n", &count(n, language))])
}

/// Writes how many there are: "26", "100,000".
pub fn count(n: usize, language: Language) -> String {
    number(n as f64, language)
}

/// Puts values in the places of a pattern: `fill("as of {date}", &[("date", "2023")])`.
///
/// A place that has no value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| {
            values.iter().find(|value| value.0 == name).map(|value| (value.1, after))
        });
        if let Some((value, after)) = place {
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
    fn places_are_filled() {
        check(fill("as of {date}", &[("date", "2023")]), "as of 2023");
        check(fill("{a}–{b}, {a}", &[("a", "1"), ("b", "2")]), "1–2, 1");
        check(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
        check(fill("{c} {", &[("a", "1")]), "{c} {");
        check(fill("{x {a}", &[("a", "1")]), "{x 1");
        check(fill("", &[("a", "1")]), "");
    }

    #[test]
    fn plurals_follow_the_number() {
        let forms = Plural::two("{n} event", "{n} events");
        let say = |n| plural(n, &forms, Language::En);
        check(say(0), "0 events");
        check(say(1), "1 event");
        check(say(21), "21 events");
        check(say(1992), "1,992 events");
        check(plural(1, &Plural::two("event", "events"), Language::En), "event");
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
