//! The words of the dataset's closed lists, as people are told them.

use super::{Language, en, fill};
use crate::dataset::words::{
    ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind, Qualifier,
    Rank, Resolution, Role, Status, StatusBasis,
};

/// Gathers the closed lists, so that each language names them all in one match.
macro_rules! word {
    ($($list:ident),+ $(,)?) => {
        /// A word of one of the dataset's closed lists.
        #[derive(Copy, Clone, PartialEq, Eq, Debug)]
        #[expect(missing_docs, reason = "each variant has the name of its list")]
        pub enum Word { $($list($list)),+ }

        $(impl From<$list> for Word {
            fn from(word: $list) -> Word {
                Word::$list(word)
            }
        })+
    };
}

word![
    ActorKind,
    DisagreementReason,
    EventKind,
    EventStatus,
    ObservationKind,
    ProjectKind,
    Rank,
    Resolution,
    Role,
    Status,
    StatusBasis,
];

/// Says a word of a closed list, in small letters as within a sentence.
pub fn word_label(word: impl Into<Word>, language: Language) -> &'static str {
    match language {
        Language::En => en::word(word.into()),
    }
}

/// Explains in a sentence what it takes for a project to have a status.
pub fn status_note(status: Status, language: Language) -> &'static str {
    match language {
        Language::En => en::status_note(status),
    }
}

/// Says a figure with its hedge: "more than $600 million".
pub fn qualified(figure: &str, qualifier: Qualifier, language: Language) -> String {
    let pattern = match language {
        Language::En => en::qualified(qualifier),
    };
    fill(pattern, &[("figure", figure)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Into<Word> + Copy>(all: &[T]) {
        let labels: Vec<_> = all.iter().map(|&word| word_label(word, Language::En)).collect();
        for (place, label) in labels.iter().enumerate() {
            assert!(!label.is_empty());
            assert!(!labels[..place].contains(label), "two words are both {label}");
        }
    }

    #[test]
    fn every_word_has_a_label_of_its_own() {
        check(ActorKind::ALL);
        check(DisagreementReason::ALL);
        check(EventKind::ALL);
        check(EventStatus::ALL);
        check(ObservationKind::ALL);
        check(ProjectKind::ALL);
        check(Rank::ALL);
        check(Resolution::ALL);
        check(Role::ALL);
        check(Status::ALL);
        check(StatusBasis::ALL);
    }

    #[test]
    fn every_status_is_explained() {
        for &status in Status::ALL {
            assert!(status_note(status, Language::En).ends_with('.'));
        }
    }

    #[test]
    fn figures_keep_their_hedge() {
        for (qualifier, expected) in [
            (Qualifier::Exact, "$5"),
            (Qualifier::About, "about $5"),
            (Qualifier::MoreThan, "more than $5"),
            (Qualifier::LessThan, "less than $5"),
            (Qualifier::UpTo, "up to $5"),
        ] {
            assert_eq!(qualified("$5", qualifier, Language::En), expected);
        }
    }
}
