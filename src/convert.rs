//! What leaves: the dataset, or the part of it that a reader has found, in the forms that other programs read; and
//! how it is cited.
//!
//! Everything is written as text and nothing is read here but the dataset's own file. There is no clock: who takes
//! something away says on which day, or nobody does.

mod bibtex;
mod calendar;
mod csl_json;
mod csv;
mod format;
mod item;
mod json;
mod json_ld;
mod prose;
mod request;
mod ris;
mod tables;

pub use format::{Format, Style};
pub use item::Cited;
pub use json_ld::json_ld;
pub use request::{Answer, Citation, CitedRecord, Request, What, answer};

use crate::{
    dataset::{
        Dataset, Event, Id, Indicator, Observation, Project, Record, Reference, Source, Text,
    },
    evidence::marker,
    locale::{self, Exports, Language},
    state::{LinkTarget, SearchResult},
    time::Day,
};

/// A part of a dataset on its way out, and what is said of where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The records.
    pub dataset: &'a Dataset,
    /// The text that they were read from.
    pub text: &'a str,
    /// Which of them leave, and with them the figures that they show and the sources that they rest on.
    pub found: &'a SearchResult,
    /// The language of texts, dates and citations.
    pub language: Language,
    /// The address of the page that shows the dataset, up to its `#`; empty where there is none, and then nothing
    /// that leaves has a link.
    pub page: &'a str,
    /// The name of the widget on that page, with which its permalinks begin.
    pub name: &'a str,
    /// What the addresses of the dataset's files have in common, less the ending: `data/azerbaijan-kazakhstan`.
    pub files: &'a str,
    /// The day on which the page was visited; citations without it do not speak of a visit.
    pub accessed: Option<Day>,
}

impl Export<'_> {
    /// Writes what leaves as a file of this format.
    pub fn file(&self, format: Format) -> String {
        match format {
            Format::Json => json::json(self),
            Format::Events => tables::events(self),
            Format::Projects => tables::projects(self),
            Format::Figures => tables::figures(self, &self.figures()),
            Format::Sources => tables::sources(self),
            Format::Calendar => calendar::calendar(self),
            Format::BibTex => bibtex::bibtex(&self.bibliography()),
            Format::Ris => ris::ris(&self.bibliography()),
            Format::CslJson => csl_json::csl_json(&self.bibliography()),
            Format::JsonLd => json_ld::records(self) + "\n",
        }
    }

    /// Writes the figures of one chart as [`Format::Figures`] has them.
    pub fn chart(&self, indicator: Id<Indicator>) -> String {
        tables::figures(self, &self.dataset.indicators[indicator].observations)
    }

    /// Cites one thing in this style.
    pub fn cite(&self, cited: Cited, style: Style) -> String {
        let item = self.item(cited);
        match style {
            Style::Chicago => prose::chicago(self, &item),
            Style::Apa => prose::apa(self, &item),
            Style::BibTex => bibtex::bibtex(&[item]),
            Style::Ris => ris::ris(&[item]),
            Style::CslJson => csl_json::csl_json(&[item]),
        }
    }

    /// Gives the dataset and the sources of what leaves, to be cited.
    fn bibliography(&self) -> Vec<item::Item> {
        let records = item::records(self.text);
        let sources = self.sources().into_iter().map(|id| item::source(self, id, &records));
        std::iter::once(self.item(Cited::Dataset)).chain(sources).collect()
    }

    /// Tells whether nothing is left behind.
    fn is_whole(&self) -> bool {
        self.found.is_whole(self.dataset)
    }

    fn events(&self) -> impl Iterator<Item = (Id<Event>, &Event)> {
        self.found.events.iter().map(|&id| (id, &self.dataset.events[id]))
    }

    fn projects(&self) -> impl Iterator<Item = (Id<Project>, &Project)> {
        self.found.projects.iter().map(|&id| (id, &self.dataset.projects[id]))
    }

    /// Gives the figures of the charts that are left, chart by chart.
    fn figures(&self) -> Vec<Id<Observation>> {
        self.found.figures(self.dataset)
    }

    /// Gives the sources on which events, projects and figures rest, in their order; the others go with the whole.
    fn sources(&self) -> Vec<Id<Source>> {
        self.found.sources(self.dataset)
    }

    fn say(&self) -> &'static Exports {
        locale::exports(self.language)
    }

    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language.tag())
    }

    /// Gives the address of a record.
    fn link(&self, target: impl Into<LinkTarget>) -> Option<String> {
        self.address(&target.into().fragment(self.dataset))
    }

    /// Gives the address of what a permalink leads to; the page itself where it leads to nothing more.
    fn address(&self, permalink: &str) -> Option<String> {
        match (self.page, permalink) {
            ("", _) => None,
            (page, "") => Some(page.to_owned()),
            (page, permalink) => Some([page, "#", self.name, ":", permalink].concat()),
        }
    }

    /// Gives the ids of the sources that references name, each once.
    fn named_sources(&self, refs: &[Reference]) -> String {
        list(Reference::sources(refs).map(|id| self.dataset.sources[id].slug().to_owned()))
    }
}

/// Gives the marks of references, as in `2·5; 3·1–2`.
fn marks(refs: &[Reference]) -> String {
    list(refs.iter().map(marker))
}

/// Joins texts, each once.
fn list(texts: impl Iterator<Item = String>) -> String {
    let mut joined: Vec<String> = Vec::new();
    for text in texts {
        if !joined.contains(&text) {
            joined.push(text);
        }
    }
    joined.join("; ")
}
