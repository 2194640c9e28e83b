//! What is asked: one value holds the whole state of a widget, intents change it, the permalink writes it.
//!
//! It draws nothing and knows no pixels; keys are given as the names that browsers use.

mod axis_bounds;
mod facet;
mod facet_index;
mod indexed_dataset;
mod intent;
mod key;
mod link_target;
mod normalize;
mod permalink;
mod search;
mod search_result;
mod selection;
mod thumb;
mod vocabulary;

pub use axis_bounds::AxisBounds;
pub use facet::{Facet, FacetCount, FacetValue};
pub use indexed_dataset::IndexedDataset;
pub use intent::Intent;
pub use key::{Key, PAN_STEP, ZOOM_STEP, key};
pub use link_target::{LinkTarget, Section};
pub use normalize::normalize;
pub use permalink::day;
pub use search_result::SearchResult;
pub use selection::Selection;
pub use thumb::Thumb;

use crate::{
    dataset::{self, Event, Id},
    time::{Day, Moment, Window},
};

/// Everything a reader has asked of a widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ViewState {
    /// Which view is shown.
    pub view: View,
    /// What is searched for, as typed.
    pub query: String,
    /// The facet values chosen: any of those of one facet, all of the facets.
    pub chosen: Vec<FacetValue>,
    /// The stretch of time that events must lie in, at least in part; `None` for all of time.
    pub time_filter: Option<Window>,
    /// The visible stretch of time; `None` for the one it opens on.
    pub window: Option<Window>,
    /// The day from which on it is asked what changed; `None` for the one it opens on.
    pub after: Option<Day>,
    /// What is open.
    pub selection: Option<Selection>,
    /// The event on the axis that has the keyboard's attention; not part of the permalink.
    pub focus: Option<Id<Event>>,
}

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

    /// The view's word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::List => "list",
            Self::Projects => "projects",
            Self::Figures => "figures",
            Self::Evidence => "evidence",
        }
    }

    /// The view with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }
}

impl ViewState {
    /// The visible stretch of time: within the bounds of the axis, whatever a link asks for.
    pub fn window(&self, axis_bounds: &AxisBounds) -> Window {
        self.window.map_or(axis_bounds.opening, |window| axis_bounds.hold(window))
    }

    /// Whether an event lies in the time filter, at least in part.
    pub(crate) fn is_in_time_filter(&self, event: &dataset::Event) -> bool {
        let extent = event.date.extent();
        self.time_filter.is_none_or(|window| window.meets(extent.start, extent.end))
    }

    /// The middle of what is visible of the event in focus; `None` where there is none or it is out of sight.
    pub fn moment_in_focus(&self, indexed: &IndexedDataset) -> Option<Moment> {
        let window = self.window(&indexed.axis_bounds);
        let extent = indexed.dataset.events[self.focus?].date.extent();
        let (start, end) = (extent.start.max(window.start()), extent.end.min(window.end()));
        (start < end).then(|| Moment(i64::midpoint(start.0, end.0)))
    }

    /// What of it decides which events are found.
    #[must_use]
    pub fn filter(&self) -> Self {
        Self {
            query: self.query.clone(),
            chosen: self.chosen.clone(),
            time_filter: self.time_filter,
            ..Self::default()
        }
    }

    /// Whether events are left out by search or facets.
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty() || self.time_filter.is_some() || !self.query.trim().is_empty()
    }
}
