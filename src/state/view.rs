//! The views, and the words by which links name them.

/// The views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Events on the axis of time.
    #[default]
    Timeline,
    /// Events as a list to read.
    List,
    /// Project cards.
    Projects,
    /// Indicators as charts.
    Figures,
    /// What became of plans, what changed, and who is who.
    Evidence,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Timeline, Self::List, Self::Projects, Self::Figures, Self::Evidence];

    /// Gives the view's word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::List => "list",
            Self::Projects => "projects",
            Self::Figures => "figures",
            Self::Evidence => "evidence",
        }
    }

    /// Gives the view with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }
}
