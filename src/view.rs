//! What people see: a Leptos component that holds the state, draws the [`crate::page`] and turns events into intents.
//!
//! What is on the page is decided in [`crate::page`], what follows from an intent in [`crate::state`].

#![expect(
    unreachable_pub,
    reason = "the component macro makes public the properties of private components"
)]

mod desk;
mod drag;
mod ears;
mod motion;
mod parts;
mod reel;
mod sight;
mod way;
mod widget;

pub(crate) use desk::{Desk, Shown};
pub(crate) use widget::Widget;
