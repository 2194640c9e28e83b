//! Counts and places as the other numbers that arithmetic and flat arrays take; beyond four billion, the nearest.

/// In half the room that it takes on a wide machine.
pub(crate) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// For reckoning with lengths and shares.
pub(crate) fn float(count: usize) -> f64 {
    f64::from(narrow(count))
}
