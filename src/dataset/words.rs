//! The closed lists of words a dataset may use, with what each means; the same types serve JSON, core and view.

use serde::Deserialize;

/// Declares a closed list of words: the enum, its JSON spelling, all of them in order, and the one meant by default.
macro_rules! words {
    (
        $(#[$about:meta])*
        $name:ident $(, else $default:ident)? { $($(#[$meaning:meta])* $variant:ident = $word:tt,)+ }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$meaning])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every word, in the order in which they are listed to people.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Gives the word as it stands in JSON and in links.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Gives the value with this word, if there is one.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|own| own.word() == word)
            }
        }

        $(impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        })?
    };
}

words! {
    /// What an actor is.
    ActorKind {
        /// A person.
        Person = "person",
        /// A company, an institute, a ministry, an agency.
        Organization = "organization",
        /// A state.
        Country = "country",
    }
}

words! {
    /// What sort of thing has a card.
    ProjectKind {
        /// Something that is built or carried out: a cable, a corridor, a fund.
        Project = "project",
        /// A council, a commission.
        Body = "body",
        /// A treaty or simplified procedure.
        Agreement = "agreement",
    }
}

words! {
    /// The state of a project; the evidence each asks for stands beside it.
    Status {
        /// Said in public; nothing signed.
        Announced = "announced",
        /// An agreement, memorandum or contract is signed, or the decision taken.
        Agreed = "agreed",
        /// Studies, design, permits, finance, tender.
        Preparation = "preparation",
        /// Being built or rolled out.
        Implementation = "implementation",
        /// In service; for a body, at work.
        Operating = "operating",
        /// A finite task that ended as intended.
        Completed = "completed",
        /// Paused.
        Suspended = "suspended",
        /// Called off.
        Cancelled = "cancelled",
        /// The sources do not say.
        Unknown = "unknown",
    }
}

words! {
    /// How a status is known.
    StatusBasis {
        /// A source says so.
        Stated = "stated",
        /// The editor concludes it from what the sources say.
        Inferred = "inferred",
    }
}

words! {
    /// What sort of event.
    EventKind {
        /// A head of state or minister goes to the other country.
        Visit = "visit",
        /// Talks, a session of a council or commission.
        Meeting = "meeting",
        /// A conference, forum or round table.
        Forum = "forum",
        /// A document is signed.
        Agreement = "agreement",
        /// Something is decided.
        Decision = "decision",
        /// A body, an embassy or relations come into being.
        Establishment = "establishment",
        /// Goods, oil or current move.
        Operation = "operation",
        /// Building or laying work.
        Construction = "construction",
        /// Something is said that matters in itself.
        Statement = "statement",
        /// None of these.
        Other = "other",
    }
}

words! {
    /// Whether an event took place.
    EventStatus {
        /// It took place.
        Occurred = "occurred",
        /// It was planned; no source says that it took place.
        Scheduled = "scheduled",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

words! {
    /// The part an actor takes in an event or a project.
    Role, else Participant {
        /// Takes part.
        Participant = "participant",
        /// Receives the guests.
        Host = "host",
        /// Arranges it.
        Organizer = "organizer",
        /// Speaks, in person or by video.
        Speaker = "speaker",
        /// Signs.
        Signatory = "signatory",
        /// Pays.
        Funder = "funder",
        /// Answers for it as a state or ministry.
        PublicAuthority = "publicAuthority",
        /// Owns it.
        Owner = "owner",
        /// Builds or carries it out.
        Implementer = "implementer",
        /// Runs it.
        Operator = "operator",
        /// Delivers to it.
        Supplier = "supplier",
        /// Buys from it.
        Buyer = "buyer",
        /// Is spoken of without taking part.
        Subject = "subject",
    }
}

words! {
    /// What a figure is.
    ObservationKind {
        /// Measured or counted.
        Actual = "actual",
        /// Aimed at or projected.
        Target = "target",
        /// What could be carried or held; a sum or volume agreed.
        Capacity = "capacity",
        /// Guessed by the source.
        Estimate = "estimate",
        /// Worked out here from a growth statement; never written in a file.
        Derived = "derived",
    }
}

words! {
    /// How a source hedges a figure.
    Qualifier, else Exact {
        /// Given without a hedge.
        Exact = "exact",
        /// "About", "some", "nearly".
        About = "about",
        /// "More than", "over".
        MoreThan = "moreThan",
        /// "Less than", "under".
        LessThan = "lessThan",
        /// "Up to".
        UpTo = "upTo",
    }
}

words! {
    /// Which of several values to show first, after Wikidata's ranks: nothing is deleted.
    Rank, else Normal {
        /// The one to show.
        Preferred = "preferred",
        /// As good as any other.
        Normal = "normal",
        /// Known or judged to be wrong, and kept.
        Deprecated = "deprecated",
    }
}

words! {
    /// Why sources differ.
    DisagreementReason {
        /// One rounded more than the other.
        Rounding = "rounding",
        /// They count different things.
        Scope = "scope",
        /// They speak of different periods.
        Period = "period",
        /// Each country counts for itself.
        MirrorStatistics = "mirrorStatistics",
        /// A later figure replaced an earlier.
        Revision = "revision",
        /// Names taken over from another language or script.
        Translation = "translation",
        /// A slip of the pen.
        Mistake = "mistake",
        /// It cannot be told from the sources.
        Unknown = "unknown",
    }
}

words! {
    /// Whether the dataset follows one side of a disagreement.
    Resolution {
        /// It follows the side ranked as preferred.
        Preferred = "preferred",
        /// The sides stand as they are.
        Unresolved = "unresolved",
    }
}
