//! The words of the dataset's closed lists, as one type.

use crate::dataset::words::{
    ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind, Rank,
    Resolution, Role, Status, StatusBasis,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, word_label};

    #[track_caller]
    fn check<T: Into<Word> + Copy>(all: &[T]) {
        let labels: Vec<_> = all.iter().map(|&word| word_label(word, Language::En)).collect();
        for (index, label) in labels.iter().enumerate() {
            assert!(!label.is_empty());
            assert!(!labels[..index].contains(label), "two words are both {label}");
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
}
