//! Everything the widget says, by the part of the screen that says it.
//!
//! `en.rs` has the English beside each name. Placeholders in braces are filled in with [`super::fill`], and
//! `{n}` of a plural with [`super::plural`]. Text begins small where it may stand within a line.

#![expect(missing_docs, reason = "the English text beside each name says what it is for")]

use super::plural::{Form, Plural};

/// All messages of a language.
pub struct Messages {
    pub page: Page,
    pub counts: Counts,
    pub views: Views,
    pub search: Search,
    pub facets: Facets,
    pub axis: Axis,
    pub events: Events,
    pub detail: Detail,
    pub projects: Projects,
    pub figures: Figures,
    pub disagreements: Disagreements,
    pub references: References,
    pub legend: Legend,
    pub charts: Charts,
    pub findings: Findings,
    pub evidence: Evidence,
    pub share: Share,
    pub print: Print,
    pub problems: Problems,
    /// With `{others}` and `{last}`.
    pub list_end: &'static str,
    pub(super) dates: DateWords,
    pub(super) numbers: NumberWords,
}

/// Around everything: header, footer.
pub struct Page {
    pub kicker: &'static str,
    /// With `{date}`.
    pub accurate_as_of: &'static str,
    /// With `{date}`.
    pub modified: &'static str,
    /// With `{name}`.
    pub published_by: &'static str,
    pub licence: &'static str,
    pub new_tab: &'static str,
}

/// How many of each there are: the noun alone, as the number is set apart in another type.
pub struct Counts {
    pub events: Plural,
    pub projects: Plural,
    pub reports: Plural,
    pub disagreements: Plural,
}

/// The views.
pub struct Views {
    pub label: &'static str,
    pub timeline: &'static str,
    pub list: &'static str,
    pub projects: &'static str,
    pub figures: &'static str,
    pub evidence: &'static str,
}

/// What came of what was announced, in a sentence for each kind of it.
pub struct Findings {
    pub events: FindingWords,
    pub projects: FindingWords,
    pub targets: FindingWords,
    /// Where nothing was announced.
    pub none: &'static str,
    pub disagreements: Plural,
}

/// The sentence on one kind of announcements.
pub struct FindingWords {
    /// With `{plans}` and `{verdicts}`, where there is one announcement and where there are several.
    pub sentence: Plural,
    /// The announcements themselves.
    pub plans: Plural,
    pub confirmed: VerdictWords,
    pub contested: VerdictWords,
    pub called_off: VerdictWords,
    pub open: VerdictWords,
    pub pending: VerdictWords,
}

/// What later reports do, said of some of several announcements, or of all.
pub struct VerdictWords {
    pub some: Plural,
    /// `one` is said where there is one announcement.
    pub all: Plural,
}

/// The search field and what it found.
pub struct Search {
    pub label: &'static str,
    pub placeholder: &'static str,
    /// With `{shown}`; `{n}` is the total.
    pub shown: Plural,
    pub nothing: &'static str,
    pub nothing_hint: &'static str,
}

/// The filters.
pub struct Facets {
    pub label: &'static str,
    pub sector: &'static str,
    pub who: &'static str,
    pub project: &'static str,
    pub kind: &'static str,
    pub status: &'static str,
    pub clear_all: &'static str,
    /// With `{name}`.
    pub remove: &'static str,
}

/// The axis, its overview and its buttons.
pub struct Axis {
    pub label: &'static str,
    pub controls: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit_all: &'static str,
    pub fold: &'static str,
    /// With `{n}`.
    pub folded_years: Plural,
    /// The same where there is less room. With `{n}`.
    pub folded_years_short: Plural,
    pub window: &'static str,
    /// With `{start}` and `{end}`.
    pub window_from_to: &'static str,
    pub window_start: &'static str,
    pub window_end: &'static str,
    /// With `{n}` and `{span}`.
    pub n_earlier: Plural,
    /// With `{n}` and `{span}`.
    pub n_later: Plural,
    /// With `{n}`.
    pub cluster: Plural,
    /// With `{n}` and `{span}`.
    pub cluster_in: Plural,
    /// With `{n}`.
    pub show_cluster: Plural,
    pub read_cluster: &'static str,
    /// With `{n}`.
    pub quiet_years: Plural,
    pub empty_window: &'static str,
    /// With `{n}` and `{range}`.
    pub all_in_range: Plural,
    /// With `{shown}`, `{n}` and `{range}`.
    pub some_in_range: &'static str,
    /// With `{range}`.
    pub none_in_range: &'static str,
    /// With `{seen}`, one of the above, and `{n}`.
    pub folded_in_range: Plural,
    /// With `{title}`, `{date}` and `{lane}`.
    pub mark: &'static str,
    /// The same where reports differ.
    pub disputed_mark: &'static str,
    pub keys: &'static str,
    pub wheel: &'static str,
}

/// What is said of an event beside its title.
pub struct Events {
    /// With `{date}`.
    pub planned_for: &'static str,
    pub planned_unreported: &'static str,
    pub cancelled: &'static str,
    /// With `{date}`.
    pub reported: &'static str,
    pub about_the_date: &'static str,
}

/// The detail panel.
pub struct Detail {
    pub people: &'static str,
    pub institutions: &'static str,
    pub countries: &'static str,
    pub places: &'static str,
    pub projects: &'static str,
    pub events: &'static str,
    pub next_event: &'static str,
    pub previous_event: &'static str,
    pub close: &'static str,
}

/// Project cards.
pub struct Projects {
    pub on_axis: &'static str,
    pub heading: &'static str,
    /// With `{date}`.
    pub as_of: &'static str,
    pub history: &'static str,
    pub parties: &'static str,
    /// With `{names}`.
    pub part_of: &'static str,
    /// With `{n}`.
    pub see_all: Plural,
}

/// Figures.
pub struct Figures {
    pub no_period: &'static str,
}

/// Where reports differ.
pub struct Disagreements {
    pub heading: &'static str,
}

/// Numbered reports and references to them.
pub struct References {
    pub heading: &'static str,
    /// With `{n}` and `{p}`.
    pub paragraph_of: &'static str,
    /// With `{n}` and `{p}`.
    pub paragraphs_of: &'static str,
    /// With `{n}`, `{label}` and `{p}`.
    pub place_of: &'static str,
    /// With `{n}`.
    pub claims: Plural,
    pub back_to_text: &'static str,
    pub no_publisher: &'static str,
    pub cited_by: &'static str,
}

/// What the signs mean.
pub struct Legend {
    pub heading: &'static str,
    pub day: &'static str,
    pub rough: &'static str,
    pub span: &'static str,
    pub open: &'static str,
    pub report: &'static str,
    /// With `{known}`.
    pub planned: &'static str,
    pub cluster: &'static str,
    pub differs: &'static str,
}

/// What went wrong.
pub struct Problems {
    pub not_fetched: &'static str,
    /// With `{src}` and `{reason}`.
    pub unreachable: &'static str,
    /// With `{src}` and `{status}`.
    pub refused: &'static str,
    pub bad_data: &'static str,
    pub empty: &'static str,
    /// With `{n}`.
    pub found: Plural,
    pub try_again: &'static str,
    pub loading: &'static str,
    /// With `{megabytes}`.
    pub fetching: &'static str,
    /// With `{percent}`.
    pub reading: &'static str,
    pub cancel: &'static str,
    pub cancelled: &'static str,
}

/// Figures and their charts.
pub struct Charts {
    pub heading: &'static str,
    pub letter: &'static str,
    pub as_stated: &'static str,
    pub period: &'static str,
    pub kind: &'static str,
    pub in_full: &'static str,
    /// With `{low}` and `{high}`.
    pub between: &'static str,
    /// With `{value}`.
    pub more_than: &'static str,
    /// With `{value}`.
    pub less_than: &'static str,
    /// With `{n}` and `{list}`.
    pub summary: Plural,
    /// With `{stated}` and `{about}`.
    pub stated_with_remark: &'static str,
    pub nothing: &'static str,
    pub cite_or_download: &'static str,
    /// What to cite, of the figures of a chart.
    pub cited: &'static str,
    pub all_cited: &'static str,
    pub download: &'static str,
}

/// What rests on what, what became of plans, what changed, and who is who.
pub struct Evidence {
    /// With `{n}`.
    pub report: &'static str,
    pub only_source: &'static str,
    /// With `{reports}`.
    pub other_sources: Plural,
    /// With `{n}`.
    pub alone: Plural,
    pub with_others: &'static str,
    /// With `{n}`.
    pub left_out: Plural,
    pub plans: &'static str,
    pub plans_about: &'static str,
    pub planned_events: &'static str,
    pub targets: &'static str,
    pub undertakings: &'static str,
    pub announced: &'static str,
    pub outcome: &'static str,
    pub took_place: &'static str,
    pub unheard: &'static str,
    pub none_after: &'static str,
    /// With `{report}` and `{date}`.
    pub silent: &'static str,
    /// With `{report}` and `{date}`.
    pub recalled: &'static str,
    pub no_actual: &'static str,
    pub nothing_later: &'static str,
    /// With `{status}`.
    pub still: &'static str,
    pub changes: &'static str,
    pub after: &'static str,
    pub days: &'static str,
    /// With `{n}` and `{date}`.
    pub came_out: Plural,
    /// With `{n}`, `{events}` and `{projects}`.
    pub added: Plural,
    pub before: &'static str,
    pub now: &'static str,
    pub new_statuses: &'static str,
    pub contested: &'static str,
    pub came_up: &'static str,
    pub new_events: &'static str,
    pub new_projects: &'static str,
    pub new_claims: &'static str,
    pub names: &'static str,
    pub names_about: &'static str,
    pub of_actors: &'static str,
    pub of_projects: &'static str,
    pub actors: &'static str,
    pub offices: &'static str,
    pub spellings: &'static str,
    /// With `{first}` and `{last}`.
    pub given_from_to: &'static str,
    /// With `{date}`.
    pub given_on: &'static str,
}

/// What a reader takes along.
pub struct Share {
    pub heading: &'static str,
    pub words: &'static str,
    pub link: &'static str,
    pub script: &'static str,
    pub frame: &'static str,
    pub own_site: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    /// With `{reason}`.
    pub not_made: &'static str,
    /// A reason, where what was asked for is no longer in the data.
    pub changed: &'static str,
    pub download: &'static str,
    /// With `{title}`.
    pub cite: &'static str,
    pub json: &'static str,
    pub events: &'static str,
    pub projects: &'static str,
    pub figures: &'static str,
    pub sources: &'static str,
    pub calendar: &'static str,
    /// With `{format}`.
    pub bibliography: &'static str,
    pub description: &'static str,
    pub print: &'static str,
}

/// What is said on paper alone.
pub struct Print {
    /// With `{counts}`.
    pub selection: &'static str,
    /// With `{shown}`; `{n}` is the total.
    pub events: Plural,
    /// With `{shown}`; `{n}` is the total.
    pub projects: Plural,
    pub events_left_out: Plural,
    pub projects_left_out: Plural,
    /// With `{name}` and `{value}`, of what was searched for or chosen.
    pub asked: &'static str,
    /// With `{url}`.
    pub address: &'static str,
}

/// What citations and files say that leave. It stands apart from [`Messages`], as the widget need not carry it.
pub struct Exports {
    /// With `{date}`.
    pub version_of: &'static str,
    /// What the dataset is, in a citation.
    pub dataset: &'static str,
    /// With `{title}`, of what something is a part of.
    pub part_of: &'static str,
    /// With `{value}` and `{stated}`.
    pub worked_out: &'static str,
    /// With `{title}`, of what has been filtered.
    pub extract: &'static str,
    /// With `{n}`, the number of a periodical.
    pub issue: &'static str,
    /// With `{date}`.
    pub accessed: &'static str,
    /// With `{date}` and `{url}`.
    pub retrieved: &'static str,
    pub no_date: &'static str,
    /// More authors than are named.
    pub others: &'static str,
    /// With `{others}` and `{last}`.
    pub chicago_authors: &'static str,
    /// With `{others}` and `{last}`.
    pub apa_authors: &'static str,
    /// With `{p}`.
    pub paragraph: &'static str,
    /// With `{n}`.
    pub left_out: Plural,
    /// With `{y}`, and `{m}` for the month.
    pub month_of_year: &'static str,
    /// With `{y}`, `{m}` and `{d}`.
    pub day_of_year: &'static str,
}

/// How a language says dates; the placeholders are `{d}` `{m}` `{y}` for day, month (or season) and year,
/// `{e}` `{n}` `{z}` for the same at the end of an interval, and `{a}` `{b}` for dates said elsewhere.
pub(super) struct DateWords {
    /// Months that stand without a day.
    pub(super) months: [&'static str; 12],
    /// Months that stand with a day; in Russian, the genitive.
    pub(super) months_of_days: [&'static str; 12],
    pub(super) short_months: [&'static str; 12],
    pub(super) seasons: [&'static str; 4],
    pub(super) day: &'static str,
    pub(super) day_of_year: &'static str,
    pub(super) month: &'static str,
    pub(super) winter: &'static str,
    pub(super) decade: &'static str,
    pub(super) century: &'static str,
    pub(super) days_of_month: &'static str,
    pub(super) days_of_year: &'static str,
    pub(super) months_of_year: &'static str,
    pub(super) years: &'static str,
    pub(super) apart: &'static str,
    pub(super) from: &'static str,
    pub(super) until: &'static str,
    pub(super) undated: &'static str,
    pub(super) about: &'static str,
    pub(super) about_short: &'static str,
    pub(super) uncertain_short: &'static str,
    pub(super) noted: &'static str,
    pub(super) uncertain: &'static str,
    pub(super) day_unknown: &'static str,
    pub(super) month_unknown: &'static str,
    pub(super) start_unknown: &'static str,
    pub(super) end_unknown: &'static str,
}

/// How a language writes numbers.
pub(super) struct NumberWords {
    /// Which form of a plural a count takes.
    pub(super) form: fn(usize) -> Form,
    /// Between groups of three digits.
    pub(super) group: &'static str,
    /// Before the decimals.
    pub(super) point: &'static str,
    pub(super) million: &'static str,
    pub(super) billion: &'static str,
    /// Unit codes, each with `{n}` and what stands around it.
    pub(super) units: &'static [(&'static str, Plural)],
    /// For codes not among them, with `{code}`.
    pub(super) other_unit: &'static str,
}
