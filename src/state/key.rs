//! What keys do on the axis.

use super::Intent;

/// What a key asks of the axis.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// Something the state can do by itself.
    Intent(Intent),
    /// To make the window so many times as long, about what is in focus.
    Zoom(f64),
    /// The mark after the one in focus, in time.
    Next,
    /// The mark before it.
    Previous,
    /// The first mark of all.
    First,
    /// The last mark of all.
    Last,
}

/// By how much one press zooms.
pub const ZOOM_STEP: f64 = 1.5;

/// The part of the window by which one press pans.
pub const PAN_STEP: f64 = 0.25;

/// Gives what a key does, by its name in `KeyboardEvent.key`; `None` for keys that are the page's.
///
/// Arrows walk from event to event, with Shift they pan; `+` and `-` zoom, `0` shows everything.
pub fn key(name: &str, shift: bool) -> Option<Key> {
    match name {
        "ArrowLeft" if shift => Some(Key::Intent(Intent::Pan(-PAN_STEP))),
        "ArrowRight" if shift => Some(Key::Intent(Intent::Pan(PAN_STEP))),
        "ArrowLeft" | "ArrowUp" => Some(Key::Previous),
        "ArrowRight" | "ArrowDown" => Some(Key::Next),
        "Home" => Some(Key::First),
        "End" => Some(Key::Last),
        "+" | "=" => Some(Key::Zoom(1.0 / ZOOM_STEP)),
        "-" | "_" => Some(Key::Zoom(ZOOM_STEP)),
        "0" => Some(Key::Intent(Intent::FitAll)),
        _ => None,
    }
}
