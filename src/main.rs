//! The entry that Trunk builds. It starts nothing: the custom element opens widgets when it is ready.

#[cfg(all(target_family = "wasm", not(feature = "annex")))]
pub use transcaspian::embed::{Opening, when_panicked, widget_style};

fn main() {}
