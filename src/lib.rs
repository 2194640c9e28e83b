//! Transcaspian: an embeddable, sourced timeline with project cards.
//!
//! The rooms, in the order in which they may know each other (each only those before it):
//!
//! - [`time`]: when. Dates as the sources give them (EDTF), and the visible window of time.
//! - [`dataset`]: what is known. The JSON, read into typed records, with a problem for each that is not sound.
//! - [`evidence`]: how far to trust it. Numbered references, intervals, implied values, disagreements.
//! - [`state`]: what is asked. One value holds it all; intents change it; the permalink writes it.
//! - [`locale`]: how it is said. Words, dates and numbers.
//! - [`layout`]: where it is drawn. A scene is everything the axis shows, as plain data.
//! - [`convert`]: what leaves. Text in, text out: tables, calendars, citations, linked data.
//! - [`view`]: what people see. Leptos components, one file per thing on the screen.
//! - [`embed`] (browser only): the rim, where the widget meets the host page. Loading, the address, the reader's place.
//!
//! Rules that hold throughout: reading never fails; the core has no clock, no pixels it was not given, no
//! global state, and no date as a float; no module before `view` knows Leptos or a browser; only the two programs,
//! `src/main.rs` and `src/bin/convert.rs`, export to JavaScript.
//!
//! # Glossary
//!
//! | term | meaning |
//! |---|---|
//! | dataset | one JSON file: sources, actors, places, projects, events, indicators, disagreements |
//! | event, project, actor, place, sector | what happened or is planned; an undertaking over time; a country, person or body; a town or region; the subject by which lanes are made |
//! | party, status | an actor with the part it takes in an event or project; how far a project or plan has come, as of a day |
//! | EDTF | dates as precise as they are known (ISO 8601-2) |
//! | slug | the lasting id of a record, in the file and in links |
//! | locator, marker | the place within a source; what stands for both in the text, as `2·5` |
//! | statement | a claim, status or figure, wherever it stands |
//! | source, reference | a report; a source together with a locator, such as a paragraph |
//! | claim, note | a sentence that rests on references; a remark of the editors, which does not |
//! | observation, indicator | a figure as a source states it; what is counted |
//! | disagreement, rank | sources that differ, side by side; which of the values is preferred |
//! | precision, interval | how exactly a date is known (EDTF); the values that a figure's wording leaves open |
//! | window | the visible period of time |
//! | scale, overview | how many seconds a pixel stands for; the strip above the axis that shows all of it |
//! | fold | a long silence that the axis leaves out; the seconds of the axis are those that it does not |
//! | stack, level | the rows of a lane that keep its marks apart; a scale for which they are laid |
//! | gutter, tone | the column with the names of the lanes; the colour of a sector |
//! | axis, tick, lane, mark, label, cluster | the parts of the timeline; a cluster is a mark for several events |
//! | scene, sheet | everything the axis shows, as data; the part of the axis it is laid out on, some windows wide |
//! | view state, intent | what the reader has asked for; one request that changes it |
//! | facet, filter | a side from which events are chosen; search, facets and time filter together |
//! | permalink | the view state in the page's address |
//! | problem | something in a dataset that is not sound, with its path and its remedy |
//! | entry, card, detail, opener | a record in a list; a project in the grid; the panel with what is open; what opened it |
//! | virtual list, spacer | a long list of which only the rows near the screen are in the document |
//! | render context | what every component may need: the data, the language, how links are written |
//! | host page, custom element, shadow root, fallback | the page that embeds the widget; its element there; what isolates it; what the element holds without script |

// Natively the types of views are not erased, and those of charts are deep.
#![cfg_attr(feature = "ssr", recursion_limit = "256")]

pub mod convert;
pub mod dataset;
#[cfg(target_family = "wasm")]
pub mod embed;
pub mod evidence;
pub mod layout;
pub mod locale;
pub mod state;
pub mod time;
#[cfg(any(target_family = "wasm", feature = "ssr"))]
pub mod view;
