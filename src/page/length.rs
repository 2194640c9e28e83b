//! Lengths and parts as a style sheet writes them.

use crate::decimal::decimal;

/// A length in CSS pixels, to a tenth.
pub(super) fn px(length: f64) -> String {
    decimal(length, 1) + "px"
}

/// A part of a whole, to a hundredth of a per cent.
pub(super) fn percent(part: f64) -> String {
    decimal(part * 100.0, 2) + "%"
}
