//! The entry of the annex that Trunk builds. It starts nothing: the widget's script asks for what it has.

#[cfg(all(target_family = "wasm", feature = "annex"))]
pub use transcaspian::annex::{Annex, annex_style};

fn main() {}
