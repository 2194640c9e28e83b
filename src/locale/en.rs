//! English, as the British write it.

use super::dates::DateWords;
use super::messages::{
    Annexed, Axis, Charts, Counts, Detail, Differ, Events, Exports, Facets, Figures, Legend,
    Messages, Page, Paper, Problems, Projects, References, Search, Share, Views,
};
use super::numbers::NumberWords;
use super::text::{Form, Plural};
use super::words::Word;
use crate::dataset::words::{
    ActorKind, DisagreementReason, EventKind, EventStatus, ObservationKind, ProjectKind, Qualifier,
    Rank, Resolution, Role, Status, StatusBasis,
};

/// See [`super::plain`].
pub(super) const PLAIN: &str = "All of it is on this page, as a list. Where a browser runs JavaScript and \
                                WebAssembly, an interactive timeline with search and filters stands here instead.";

/// See [`super::exports`].
pub(super) static ANNEXED: Annexed = Annexed {
    charts: Charts {
        heading: "Figures",
        letter: "In the chart",
        as_stated: "As stated",
        period: "Period",
        kind: "Kind",
        in_full: "In full",
        between: "{low} to {high}",
        more_than: "{value} or more",
        less_than: "up to {value}",
        summary: Plural::two("{n} figure: {list}.", "{n} figures: {list}."),
        said: "{stated} ({about})",
        nothing: "No figure matches",
    },
    share: Share {
        link: "Link to what you see",
        script: "For a page that allows scripts",
        frame: "For a page that allows frames",
        own_site: "For a page beside your own copy of the widget",
        copy: "Copy",
        copied: "Copied",
        download: "Download what you see",
        cite: "Cite “{title}”",
        json: "Data (JSON)",
        events: "Events (CSV)",
        projects: "Projects (CSV)",
        figures: "Figures (CSV)",
        sources: "Reports (CSV)",
        calendar: "Events (calendar)",
        bibliography: "Reports ({format})",
        description: "Description (JSON-LD)",
        print: "Print",
    },
    paper: Paper {
        selection: "A selection: {counts}",
        events: Plural::two("{shown} of {n} event", "{shown} of {n} events"),
        projects: Plural::two(
            "{shown} of {n} project or body",
            "{shown} of {n} projects and bodies",
        ),
        asked: "{name}: {value}",
        address: "As it is shown: {url}",
    },
};

pub(super) static EXPORTS: Exports = Exports {
    version_of: "Version of {date}",
    dataset: "Data set",
    part_of: "In {title}",
    issue: "no. {n}",
    accessed: "Accessed {date}",
    retrieved: "Retrieved {date}, from {url}",
    no_date: "n.d.",
    others: "et al.",
    chicago_authors: "{others}, and {last}",
    apa_authors: "{others}, & {last}",
    paragraph: "paragraph {p}",
    left_out: Plural::two(
        "{n} event is left out, as its date is not known to the day.",
        "{n} events are left out, as their dates are not known to the day.",
    ),
    month_of_year: "{y}, {m}",
    day_of_year: "{y}, {m} {d}",
};

pub(super) static MESSAGES: Messages = Messages {
    page: Page {
        kicker: "Timeline and projects",
        accurate_as_of: "accurate as of {date}",
        modified: "last changed {date}",
        published_by: "Published by {name}",
        licence: "Licence",
        new_tab: "opens in a new tab",
    },
    counts: Counts {
        events: Plural::two("event", "events"),
        projects: Plural::two("project or body", "projects and bodies"),
        reports: Plural::two("report", "reports"),
        disagreements: Plural::two("disagreement", "disagreements"),
    },
    views: Views {
        label: "View",
        timeline: "Timeline",
        list: "List",
        projects: "Projects",
        figures: "Figures",
    },
    search: Search {
        label: "Search",
        placeholder: "Search every spelling",
        shown: Plural::two("{shown} of {n} event shown", "{shown} of {n} events shown"),
        nothing: "No event matches",
        nothing_hint: "Remove a filter, or search for fewer words.",
    },
    facets: Facets {
        label: "Filters",
        sector: "Sector",
        who: "Who",
        project: "Project",
        kind: "Kind",
        status: "Status",
        clear_all: "Clear all filters",
        remove: "Remove the filter {name}",
    },
    axis: Axis {
        label: "Timeline",
        controls: "Move and zoom",
        earlier: "Earlier",
        later: "Later",
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        fit_all: "Fit all",
        overview: "Overview of all years",
        window: "Visible period",
        window_from_to: "{start} to {end}",
        window_start: "Start of the visible period",
        window_end: "End of the visible period",
        n_earlier: Plural::same("{n} earlier, {span}"),
        n_later: Plural::same("{n} later, {span}"),
        cluster: Plural::two("{n} event", "{n} events"),
        cluster_in: Plural::two("{n} event, {span}", "{n} events, {span}"),
        show_cluster: Plural::two("List the event", "List the {n} events"),
        read_cluster: "Read all of this period in the list",
        quiet_years: Plural::two("{n} year without events", "{n} years without events"),
        empty_window: "No event in this period",
        mark: "{title}, {date}, {lane}",
        keys: "Arrow keys move between events, + and − zoom, 0 fits all, Escape closes.",
        wheel: "Hold Ctrl or ⌘ to zoom with the wheel",
    },
    events: Events {
        planned_for: "planned for {date}",
        planned_unreported: "planned; no report says it took place",
        cancelled: "called off",
        reported: "reported {date}",
        about_the_date: "About the date",
    },
    detail: Detail {
        people: "People",
        institutions: "Institutions",
        countries: "Countries",
        places: "Places",
        projects: "Projects",
        events: "Events",
        next_event: "Next event",
        previous_event: "Previous event",
        close: "Close",
    },
    projects: Projects {
        on_axis: "Show them on the timeline",
        heading: "Projects and bodies",
        as_of: "as of {date}",
        history: "History",
        parties: "Parties",
        part_of: "part of {names}",
        see_all: Plural::two("See the project", "See all {n} projects and bodies"),
    },
    figures: Figures { no_period: "period not stated" },
    differ: Differ { heading: "Reports differ" },
    references: References {
        heading: "Reports",
        paragraph_of: "report {n}, paragraph {p}",
        paragraphs_of: "report {n}, paragraphs {p}",
        claims: Plural::two("{n} claim", "{n} claims"),
        back_to_text: "back to text",
        no_publisher: "publisher not named",
    },
    legend: Legend {
        heading: "How to read it",
        point: "on one day",
        bar: "over a period",
        rough: "date known only roughly",
        planned: "planned",
        reference: "report 2, paragraph 5",
    },
    share: "Share",
    problems: Problems {
        not_fetched: "The data file could not be fetched.",
        unreachable: "“{src}” could not be fetched ({reason}). Check the address in src, and that its server allows \
                      this page to read it (CORS).",
        refused: "“{src}” could not be fetched: the server answered {status}. Check the address in src.",
        bad_data: "The data property holds neither a text nor an object that can be written as JSON.",
        empty: "There is nothing to show in the data.",
        found: Plural::two("{n} problem in the data", "{n} problems in the data"),
        try_again: "Try again",
        loading: "Loading the data",
        fetching: "Loading: {megabytes} MB",
        reading: "Reading: {percent}%",
        cancel: "Cancel",
        cancelled: "Loading was cancelled.",
    },
    list_end: "{others} and {last}",
    dates: DATES,
    numbers: NUMBERS,
};

const DATES: DateWords = DateWords {
    months: MONTHS,
    months_of_days: MONTHS,
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    day: "{d} {m} {y}",
    day_of_year: "{d} {m}",
    month: "{m} {y}",
    winter: "{m} {y}–{z}",
    decade: "{y}s",
    century: "some time in {y}–{z}",
    days_of_month: "{d}–{e} {m} {y}",
    days_of_year: "{d} {m} – {e} {n} {y}",
    months_of_year: "{m}–{n} {y}",
    years: "{y}–{z}",
    apart: "{a} – {b}",
    from: "from {a}",
    until: "until {b}",
    undated: "at an unknown time",
    about: "about {a}",
    about_short: "c. {a}",
    uncertain_short: "{a}?",
    noted: "{a} ({note})",
    uncertain: "uncertain",
    day_unknown: "day unknown",
    month_unknown: "month unknown",
    start_unknown: "start unknown",
    end_unknown: "end unknown",
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const NUMBERS: NumberWords = NumberWords {
    form: |n| if n == 1 { Form::One } else { Form::Other },
    group: ",",
    point: ".",
    million: "{n} million",
    billion: "{n} billion",
    units: &[
        ("1", Plural::same("{n}")),
        ("%", Plural::same("{n}%")),
        ("USD", Plural::same("${n}")),
        ("EUR", Plural::same("€{n}")),
        ("GBP", Plural::same("£{n}")),
        ("t", Plural::two("{n} tonne", "{n} tonnes")),
        ("t/a", Plural::two("{n} tonne a year", "{n} tonnes a year")),
        ("kg", Plural::same("{n} kg")),
        ("m", Plural::same("{n} m")),
        ("km", Plural::same("{n} km")),
        ("m3", Plural::two("{n} cubic metre", "{n} cubic metres")),
        ("m3/a", Plural::two("{n} cubic metre a year", "{n} cubic metres a year")),
        ("MW", Plural::same("{n} MW")),
        ("kW.h", Plural::same("{n} kWh")),
        ("[bbl_us]", Plural::two("{n} barrel", "{n} barrels")),
        ("d", Plural::two("{n} day", "{n} days")),
        ("mo", Plural::two("{n} month", "{n} months")),
        ("a", Plural::two("{n} year", "{n} years")),
        ("{company}", Plural::two("{n} company", "{n} companies")),
        ("{container}", Plural::two("{n} container", "{n} containers")),
        ("{document}", Plural::two("{n} document", "{n} documents")),
        ("{person}", Plural::two("{n} person", "{n} people")),
        ("{project}", Plural::two("{n} project", "{n} projects")),
        ("{visit}", Plural::two("{n} visit", "{n} visits")),
    ],
    other_unit: "{n} {code}",
};

pub(super) fn word(word: Word) -> &'static str {
    match word {
        Word::ActorKind(word) => match word {
            ActorKind::Person => "person",
            ActorKind::Organization => "institution",
            ActorKind::Country => "country",
        },
        Word::DisagreementReason(word) => match word {
            DisagreementReason::Rounding => "one rounds more than the other",
            DisagreementReason::Scope => "they count different things",
            DisagreementReason::Period => "they speak of different periods",
            DisagreementReason::MirrorStatistics => "each country counts for itself",
            DisagreementReason::Revision => "a later figure replaces an earlier one",
            DisagreementReason::Translation => "names come by way of another language or script",
            DisagreementReason::Mistake => "one report has made a slip",
            DisagreementReason::Unknown => "the reports do not tell",
        },
        Word::EventKind(word) => match word {
            EventKind::Visit => "visit",
            EventKind::Meeting => "meeting",
            EventKind::Forum => "forum",
            EventKind::Agreement => "agreement",
            EventKind::Decision => "decision",
            EventKind::Establishment => "founding",
            EventKind::Operation => "operation",
            EventKind::Construction => "construction",
            EventKind::Statement => "statement",
            EventKind::Other => "other",
        },
        Word::EventStatus(word) => match word {
            EventStatus::Occurred => "took place",
            EventStatus::Scheduled => "planned",
            EventStatus::Cancelled => "called off",
        },
        Word::ObservationKind(word) => match word {
            ObservationKind::Actual => "actual",
            ObservationKind::Target => "target",
            ObservationKind::Capacity => "capacity",
            ObservationKind::Estimate => "estimate",
            ObservationKind::Derived => "worked out",
        },
        Word::ProjectKind(word) => match word {
            ProjectKind::Project => "project",
            ProjectKind::Body => "body",
            ProjectKind::Agreement => "agreement",
        },
        Word::Rank(word) => match word {
            Rank::Preferred => "shown here",
            Rank::Normal => "also stated",
            Rank::Deprecated => "thought to be wrong",
        },
        Word::Resolution(word) => match word {
            Resolution::Preferred => "one side is followed",
            Resolution::Unresolved => "left open",
        },
        Word::Role(word) => role(word),
        Word::Status(word) => match word {
            Status::Announced => "announced",
            Status::Agreed => "agreed",
            Status::Preparation => "in preparation",
            Status::Implementation => "under way",
            Status::Operating => "operating",
            Status::Completed => "completed",
            Status::Suspended => "suspended",
            Status::Cancelled => "cancelled",
            Status::Unknown => "status unknown",
        },
        Word::StatusBasis(word) => match word {
            StatusBasis::Stated => "stated",
            StatusBasis::Inferred => "inferred",
        },
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Participant => "participant",
        Role::Host => "host",
        Role::Organizer => "organiser",
        Role::Speaker => "speaker",
        Role::Signatory => "signatory",
        Role::Funder => "funder",
        Role::PublicAuthority => "public authority",
        Role::Owner => "owner",
        Role::Implementer => "implementer",
        Role::Operator => "operator",
        Role::Supplier => "supplier",
        Role::Buyer => "buyer",
        Role::Subject => "spoken of",
    }
}

pub(super) fn status_note(status: Status) -> &'static str {
    match status {
        Status::Announced => "It has been spoken of in public; nothing is signed.",
        Status::Agreed => "An agreement is signed, or the decision is taken.",
        Status::Preparation => "Studies, design, permits, finance or tender are in hand.",
        Status::Implementation => "It is being built or rolled out.",
        Status::Operating => "It is in service; a body is at work.",
        Status::Completed => "It had an end, and reached it as intended.",
        Status::Suspended => "It is paused.",
        Status::Cancelled => "It has been called off.",
        Status::Unknown => "The reports do not say.",
    }
}

pub(super) fn qualified(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "{figure}",
        Qualifier::About => "about {figure}",
        Qualifier::MoreThan => "more than {figure}",
        Qualifier::LessThan => "less than {figure}",
        Qualifier::UpTo => "up to {figure}",
    }
}
