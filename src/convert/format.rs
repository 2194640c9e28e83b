//! The formats in which something leaves, and the styles in which it is cited.

use serde::{Deserialize, Serialize};

/// A format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// The records as they stand in the dataset's file, with all that they refer to: a dataset by itself.
    Json,
    /// Events as a table.
    Events,
    /// Projects as a table.
    Projects,
    /// Figures as a table: what charts are drawn from.
    Figures,
    /// Sources as a table.
    Sources,
    /// Events as a calendar.
    Calendar,
    /// The dataset and its sources, for LaTeX.
    BibTex,
    /// The same for reference managers.
    Ris,
    /// The same for whatever knows the Citation Style Language.
    CslJson,
    /// What the dataset is, with its events, projects and figures in the words of schema.org.
    JsonLd,
}

/// A style of citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// The Chicago Manual of Style, 17th edition, as an entry of a bibliography.
    Chicago,
    /// The Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// BibTeX with the fields of BibLaTeX.
    BibTex,
    /// RIS, as Research Information Systems have specified it.
    Ris,
    /// CSL-JSON 1.0.2.
    CslJson,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 10] = [
        Self::Json,
        Self::Events,
        Self::Projects,
        Self::Figures,
        Self::Sources,
        Self::Calendar,
        Self::BibTex,
        Self::Ris,
        Self::CslJson,
        Self::JsonLd,
    ];

    /// Gives what the name of such a file ends in, after a point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Events => "events.csv",
            Self::Projects => "projects.csv",
            Self::Figures => "figures.csv",
            Self::Sources => "sources.csv",
            Self::Calendar => "ics",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
            Self::JsonLd => "jsonld",
        }
    }

    /// Gives its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Events | Self::Projects | Self::Figures | Self::Sources => "text/csv",
            Self::Calendar => "text/calendar",
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::JsonLd => "application/ld+json",
        }
    }
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 5] = [Self::Chicago, Self::Apa, Self::BibTex, Self::Ris, Self::CslJson];

    /// Gives what it is called, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chicago => "Chicago",
            Self::Apa => "APA",
            Self::BibTex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }
}
