//! What people see: Leptos components, one file per thing on the screen.
//!
//! They draw the state and turn events into intents; what follows from an intent is decided in [`crate::state`],
//! and where things stand in [`crate::layout`].

#![expect(unreachable_pub, reason = "the component macro makes public the properties of private components")]

mod axis;
mod card;
mod detail;
mod differ;
mod drag;
mod event;
mod facets;
mod figure;
mod header;
mod legend;
mod mark;
mod measure;
mod overview;
mod problems;
mod project;
mod reading_list;
mod reference;
mod sources;
mod timeline;
mod toolbar;
mod ui;
mod upright;
mod widget;

pub use widget::Widget;
