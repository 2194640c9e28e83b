//! What is asked of the converter, and what it answers. Both modules know these types: one asks, the other answers.
//!
//! Records go by their lasting ids, as the two may not have read the same state of a file that is fetched anew.

use serde::{Deserialize, Serialize};

use super::{Cited, Export, Format, Style};
use crate::{
    dataset::{Dataset, Record},
    evidence,
    locale::Language,
    state::{self, IndexedDataset, SearchResult, ViewState},
};

/// What is wanted of a dataset, and what is said of where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The language of texts, dates and citations.
    pub language: Language,
    /// The address of the page that shows the dataset, up to its `#`; empty where there is none.
    pub page: String,
    /// The name of the widget on that page, with which its permalinks begin.
    pub name: String,
    /// The day on which the page was visited, as `2027-03-04`; empty where nothing is to be said of a visit.
    pub accessed: String,
    /// What is wanted.
    pub what: What,
}

/// What is wanted of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// What a permalink's search and facets leave, as a file.
    File {
        /// The format.
        format: Format,
        /// The permalink, from behind the widget's name.
        link: String,
    },
    /// The figures of a chart, as [`Format::Figures`] has them.
    Chart {
        /// The id of the indicator.
        indicator: String,
    },
    /// Citations of one thing in every style.
    Citations {
        /// What is cited.
        cited: CitedRecord,
    },
}

/// What can be cited, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CitedRecord {
    /// The dataset.
    Dataset,
    /// What it tells of an event.
    Event(String),
    /// What it tells of a project.
    Project(String),
    /// All figures of an indicator: a chart.
    Indicator(String),
    /// A figure of an indicator.
    Figure(String),
    /// A source.
    Source(String),
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A file.
    File(String),
    /// Citations, in the order of [`Style::ALL`].
    Citations(Vec<Citation>),
    /// The record is not in the dataset, which has been changed since the request was made.
    NoSuchRecord,
}

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Its style.
    pub style: Style,
    /// Its text.
    pub text: String,
}

impl Cited {
    /// Names it by its lasting id.
    pub fn record(self, dataset: &Dataset) -> CitedRecord {
        match self {
            Self::Dataset => CitedRecord::Dataset,
            Self::Event(id) => CitedRecord::Event(dataset.events[id].slug().to_owned()),
            Self::Project(id) => CitedRecord::Project(dataset.projects[id].slug().to_owned()),
            Self::Indicator(id) => CitedRecord::Indicator(dataset.indicators[id].slug().to_owned()),
            Self::Figure(id) => CitedRecord::Figure(dataset.observations[id].slug().to_owned()),
            Self::Source(id) => CitedRecord::Source(dataset.sources[id].slug().to_owned()),
        }
    }
}

impl CitedRecord {
    /// Finds the record, if the dataset has it.
    fn find(&self, dataset: &Dataset) -> Option<Cited> {
        match self {
            Self::Dataset => Some(Cited::Dataset),
            Self::Event(slug) => dataset.events.find(slug).map(Cited::Event),
            Self::Project(slug) => dataset.projects.find(slug).map(Cited::Project),
            Self::Indicator(slug) => dataset.indicators.find(slug).map(Cited::Indicator),
            Self::Figure(slug) => dataset.observations.find(slug).map(Cited::Figure),
            Self::Source(slug) => dataset.sources.find(slug).map(Cited::Source),
        }
    }
}

/// Answers a request of the dataset in a text.
pub fn answer(text: &str, request: &Request) -> Answer {
    let (dataset, _) = evidence::read(text);
    let found = match &request.what {
        What::File { link, .. } => {
            let state = ViewState::from_permalink(link, &dataset);
            let indexed = IndexedDataset::new(dataset);
            let found = indexed.find(&state.filter());
            return answer_of(&indexed.dataset, text, &found, request);
        }
        What::Chart { .. } | What::Citations { .. } => SearchResult::default(),
    };
    answer_of(&dataset, text, &found, request)
}

/// Answers a request of what is found in a dataset.
fn answer_of(dataset: &Dataset, text: &str, found: &SearchResult, request: &Request) -> Answer {
    let export = Export {
        dataset,
        text,
        found,
        language: request.language,
        page: &request.page,
        name: &request.name,
        files: "",
        accessed: state::day(&request.accessed),
    };
    let answer = match &request.what {
        What::File { format, .. } => Some(Answer::File(export.file(*format))),
        What::Chart { indicator } => {
            dataset.indicators.find(indicator).map(|id| Answer::File(export.chart(id)))
        }
        What::Citations { cited } => {
            cited.find(dataset).map(|cited| Answer::Citations(export.citations(cited)))
        }
    };
    answer.unwrap_or(Answer::NoSuchRecord)
}

impl Export<'_> {
    /// Cites one thing in every style.
    fn citations(&self, cited: Cited) -> Vec<Citation> {
        let citation = |style| Citation { style, text: self.cite(cited, style) };
        Style::ALL.into_iter().map(citation).collect()
    }
}
