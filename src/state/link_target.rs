//! What a link in the widget leads to, and how the link names it.

use super::{Selection, View, permalink::parameter};
use crate::dataset::{Dataset, Id, Indicator, Observation, Record as _, Source};

/// What a link leads to: a record, a view or a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkTarget {
    /// The detail of an event, a project or an actor.
    Record(Selection),
    /// A source in the list of sources.
    Source(Id<Source>),
    /// An indicator in the view of figures.
    Indicator(Id<Indicator>),
    /// A figure in the table of its indicator.
    Figure(Id<Observation>),
    /// A view.
    View(View),
    /// A section of the page.
    Section(Section),
}

/// A section that has a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// The list of sources.
    Sources,
    /// Where sources disagree.
    Disagreements,
    /// What became of plans, in the view of evidence.
    Plans,
    /// What changed, in the view of evidence.
    Changes,
    /// People and bodies, in the view of evidence.
    Actors,
    /// Names that are spelled in several ways, in the view of evidence.
    Names,
}

impl Section {
    /// All of them.
    const ALL: [Self; 6] =
        [Self::Sources, Self::Disagreements, Self::Plans, Self::Changes, Self::Actors, Self::Names];

    /// Gives the view that the section is in; `None` for what stands below every view.
    pub fn view(self) -> Option<View> {
        match self {
            Self::Sources | Self::Disagreements => None,
            Self::Plans | Self::Changes | Self::Actors | Self::Names => Some(View::Evidence),
        }
    }

    /// Gives the section's word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Disagreements => "disagreements",
            Self::Plans => "announcements",
            Self::Changes => "updates",
            Self::Actors => "people",
            Self::Names => "names-apart",
        }
    }
}

impl LinkTarget {
    /// Reads which source, indicator, figure or section a link leads to; `None` where it leads to no more than a state,
    /// which [`ViewState::follow`](super::ViewState::follow) reads.
    pub fn from_link(link: &str, dataset: &Dataset) -> Option<Self> {
        let indicator = |slug: &str| dataset.indicators.find(slug).map(Self::Indicator);
        let figure = |slug: &str| dataset.observations.find(slug).map(Self::Figure);
        link.split('&').find_map(|part| match part.split_once('=') {
            Some(("source", slug)) => dataset.sources.find(slug).map(Self::Source),
            Some(("figure", slug)) => indicator(slug).or_else(|| figure(slug)),
            Some(_) => None,
            None => Section::ALL.into_iter().find(|it| it.word() == part).map(Self::Section),
        })
    }

    /// Writes what stands behind the widget's name in an address: `event=2024-03-state-visit`.
    ///
    /// It names the record only, so that the link does not change while the reader pans or filters.
    pub fn fragment(self, dataset: &Dataset) -> String {
        match self {
            Self::Record(selection) => parameter(selection.word(), selection.slug(dataset)),
            Self::Source(id) => parameter("source", dataset.sources[id].slug()),
            Self::Indicator(id) => figure(dataset.indicators[id].slug()),
            Self::Figure(id) => figure(dataset.observations[id].slug()),
            Self::View(view) => parameter("view", view.word()),
            Self::Section(section) => section.word().to_owned(),
        }
    }
}

/// Gives a chart in the view of figures, or one figure in its table, by the id of either.
fn figure(slug: &str) -> String {
    [parameter("view", View::Figures.word()), parameter("figure", slug)].join("&")
}

impl From<Selection> for LinkTarget {
    fn from(selection: Selection) -> Self {
        Self::Record(selection)
    }
}
