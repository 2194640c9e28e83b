//! The entry that Trunk builds. It starts nothing: the custom element opens widgets when it is ready.

fn main() {}
