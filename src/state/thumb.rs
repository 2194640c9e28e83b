//! The thumbs of the overview: the window as a whole, and each of its ends.

use super::{Intent, PAN_STEP};
use crate::time::Window;

/// What of the window can be taken hold of in the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thumb {
    /// Its start.
    Start,
    /// All of it.
    Window,
    /// Its end.
    End,
}

/// The part of the window by which one press moves one of its ends.
const RESIZE_STEP: f64 = 1.0 / 16.0;

/// How many such steps a press of a page key makes.
const PAGE: f64 = 4.0;

impl Thumb {
    /// Gives its word in the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Window => "window",
            Self::End => "end",
        }
    }

    /// Moves it by so many seconds of the axis: positive is later.
    pub fn by(self, seconds: i64) -> Intent {
        match self {
            Self::Start => Intent::Resize(seconds, 0),
            Self::Window => Intent::PanBy(seconds),
            Self::End => Intent::Resize(0, seconds),
        }
    }

    /// Gives what a key does to it, as sliders are used to: `None` for keys that are the page's.
    ///
    /// Arrows go a step, page keys some, Home and End to the limits; window and limits are given as they lie on the axis.
    pub fn key(self, name: &str, window: Window, limits: Window) -> Option<Intent> {
        let step = match self {
            Self::Window => PAN_STEP,
            Self::Start | Self::End => RESIZE_STEP,
        };
        let part = |part: f64| window.at(part).seconds_since(window.start());
        Some(self.by(match name {
            "ArrowLeft" | "ArrowDown" => part(-step),
            "ArrowRight" | "ArrowUp" => part(step),
            "PageDown" => part(-PAGE * step),
            "PageUp" => part(PAGE * step),
            "Home" => -limits.seconds(),
            "End" => limits.seconds(),
            _ => return None,
        }))
    }
}
