//! What people see: Leptos components that hold the state, draw the [`crate::page`] and turn events into intents.
//!
//! What is on the page is decided in [`crate::page`], what follows from an intent in [`crate::state`].

#![expect(unreachable_pub, reason = "the component macro makes public the properties of private components")]

mod drag;
mod drawn;
mod ears;
mod measure;
mod patch;
mod ui;
mod widget;

pub use widget::Widget;

pub(crate) use patch::fill;
