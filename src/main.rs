//! The entry that Trunk builds. It starts nothing: the custom element calls `prepare` when it is ready.

#[cfg(target_family = "wasm")]
pub use transcaspian::embed::prepare;

fn main() {}
