//! The rim: where the host page is met. Only here are JavaScript, addresses and the host's element known.
//!
//! `transcaspian.js`, beside this file in `embed/`, defines the custom element and opens and closes widgets through [`Opening`].

mod mount;
mod opening;
mod panic;
mod style;

pub use mount::Mounted;
pub use opening::Opening;
pub use panic::when_panicked;
pub use style::widget_style;
