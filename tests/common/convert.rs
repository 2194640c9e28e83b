//! Datasets on their way out: sound ones, and one whose texts try to be something else.

use transcaspian::{
    convert::{Export, Format},
    dataset::Dataset,
    evidence,
    locale::Language,
    state::{IndexedDataset, SearchResult, ViewState},
    time::Day,
};

pub(crate) const TWO_COUNTRIES: &str = include_str!("../fixtures/two-countries.json");
pub(crate) const HOSTILE: &str = include_str!("../fixtures/hostile-text.json");

/// A dataset, and what of it is found.
pub(crate) struct Case {
    pub(crate) text: &'static str,
    pub(crate) indexed: IndexedDataset,
    pub(crate) found: SearchResult,
}

impl Case {
    /// Gives all of it.
    pub(crate) fn whole(text: &'static str) -> Self {
        Self::searched(text, "")
    }

    /// Gives what a state leaves of a dataset without problems.
    pub(crate) fn of(text: &'static str, state: impl Fn(&Dataset) -> ViewState) -> Self {
        let (dataset, problems) = evidence::read(text);
        assert_eq!(problems, []);
        let state = state(&dataset);
        Self::found(text, dataset, &state)
    }

    /// Gives what a state leaves of a dataset, whatever is wrong with it.
    pub(crate) fn found(text: &'static str, dataset: Dataset, state: &ViewState) -> Self {
        let indexed = IndexedDataset::new(dataset);
        let found = indexed.find(state);
        Self { text, indexed, found }
    }

    /// Gives what a search finds.
    pub(crate) fn searched(text: &'static str, query: &str) -> Self {
        Self::of(text, |_| ViewState { query: query.to_owned(), ..ViewState::default() })
    }

    /// Takes it away as it is shown on a page, on a day.
    pub(crate) fn export(&self) -> Export<'_> {
        Export {
            dataset: &self.indexed.dataset,
            text: self.text,
            found: &self.found,
            language: Language::En,
            page: "https://site.example/timeline/",
            name: "transcaspian",
            files: "https://site.example/timeline/data/name",
            accessed: Day::from_ymd(2027, 3, 4),
        }
    }

    /// As a file.
    pub(crate) fn file(&self, format: Format) -> String {
        self.export().file(format)
    }
}
