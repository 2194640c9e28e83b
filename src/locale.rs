//! How it is said: the widget's words, dates, numbers and lists, per language.
//!
//! Nothing is asked of the browser: its own tables lack Azerbaijani and Kazakh. A further language is
//! one more file beside `en.rs` and one more variant of [`Language`]; the compiler asks for the rest.

mod dates;
mod en;
mod messages;
mod numbers;
mod plural;
mod text;
mod words;

pub use dates::{date_words, moment_label, range_words, short_date_words, year_first_words};
pub use messages::*;
pub use numbers::{compact_number, count, number, plural, quantity};
pub use plural::Plural;
pub use text::{Piece, capitalized, fill, list_words, pieces};
pub use words::Word;

use serde::{Deserialize, Serialize};

/// A language the widget speaks.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, as the British write it.
    #[default]
    En,
}

impl Language {
    /// Every language.
    pub const ALL: &[Language] = &[Language::En];

    /// Finds the language of a tag such as `en-GB`, whatever its region.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        Language::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Gives its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
        }
    }
}

/// Gives everything the widget says in the language.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::En => &en::MESSAGES,
    }
}

/// Gives what is said where the widget does not run, and apart from the messages of one that does, which need not carry
/// it.
pub fn plain(language: Language) -> &'static str {
    match language {
        Language::En => en::PLAIN,
    }
}

/// Gives what citations and files say, apart from the messages for the same reason.
pub fn exports(language: Language) -> &'static Exports {
    match language {
        Language::En => &en::EXPORTS,
    }
}

/// Says a word of a closed list, in small letters as within a sentence.
pub fn word_label(word: impl Into<Word>, language: Language) -> &'static str {
    match language {
        Language::En => en::word(word.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_tag() {
        for (tag, expected) in [
            ("en", Some(Language::En)),
            ("en-GB", Some(Language::En)),
            ("EN_us", Some(Language::En)),
            ("english", None),
            ("ru", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), expected);
        }
        for &language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }
}
