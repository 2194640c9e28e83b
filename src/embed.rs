//! The rim: where the host page is met. Only here are JavaScript, addresses and the host's element known.
//!
//! `transcaspian.js`, beside this file in `embed/`, defines the custom element and calls [`prepare()`] and [`Prepared::mount`].

mod data;
mod error;
mod mount;
mod panic;
mod permalink;
mod style;

pub use mount::{Mounted, Prepared, prepare};
