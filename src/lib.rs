//! Transcaspian: an embeddable, sourced timeline with project cards.
//!
//! The rooms, in the order in which they may know each other (each only those before it):
//!
//! - [`time`]: when. Dates as the sources give them (EDTF), and the visible stretch of time.
//! - [`dataset`]: what is known. The JSON, read into typed records, with a problem for each that is not sound.
//! - [`evidence`]: how far to trust it. Numbered references, intervals, implied values, disagreements.
//! - [`state`]: what is asked. One value holds it all; intents change it; the permalink writes it.
//! - [`locale`]: how it is said. Words, dates and numbers.
//! - [`layout`]: where it is drawn. A scene is everything the axis shows, as plain data.
//! - [`export`]: what leaves, in the forms that other programs read.
//! - [`page`]: what is told. Everything on the screen as a tree of plain data.
//! - `draw` (browser only): the trees of the page become elements, and are brought up to date.
//! - `annex` (browser only): what fewer readers ask for, in a module of its own that is loaded when it is asked for.
//! - `view` (browser only): what people see. It draws the page, and turns what the reader does into intents.
//! - `embed` (browser only): the rim, where the host page is met.
//!
//! What is deliberately absent: reading never fails; the core has no clock, no pixels it was not given, no
//! global state, and no date as a float; only `embed` speaks to JavaScript.

#[cfg(all(target_family = "wasm", feature = "annex"))]
pub mod annex;
mod count;
pub mod dataset;
mod decimal;
#[cfg(target_family = "wasm")]
mod draw;
#[cfg(all(target_family = "wasm", not(feature = "annex")))]
pub mod embed;
pub mod evidence;
pub mod export;
pub mod layout;
mod letters;
pub mod locale;
mod order;
pub mod page;
pub mod state;
pub mod time;
#[cfg(all(target_family = "wasm", not(feature = "annex")))]
pub mod view;
