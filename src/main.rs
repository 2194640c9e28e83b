//! The entry that Trunk builds; it starts nothing, as the custom element calls `mount` when it is ready.

fn main() {}
