//! The entry that Trunk builds. It starts nothing: the custom element opens widgets when it is ready.

#[cfg(target_family = "wasm")]
pub use transcaspian::embed::{Opening, when_panicked, widget_style};

fn main() {}
