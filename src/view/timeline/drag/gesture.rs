//! One drag: what is held, by one finger or two, and how far it has been dragged.
//!
//! A press without movement stays a click.

use leptos::{ev, web_sys::HtmlElement};
use send_wrapper::SendWrapper;

use crate::{
    state::{AxisBounds, Intent, Thumb},
    time::DragVelocity,
};

/// Movements smaller than this are a click, in CSS pixels.
const SLACK_PX: f64 = 4.0;

/// What is dragged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::view::timeline) enum DragTarget {
    /// The plot of the axis.
    Plot,
    /// The strip of the overview.
    Strip,
}

/// A drag that goes on.
pub(super) struct Gesture {
    target: DragTarget,
    thumb: Thumb,
    /// What is dragged on, with its left edge and its width.
    surface: SendWrapper<HtmlElement>,
    left: f64,
    width: f64,
    fingers: Vec<Finger>,
    /// Whether they have moved enough to drag.
    has_moved: bool,
    velocity: DragVelocity,
}

/// A finger on the surface, or the pointer of a mouse or pen.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

impl Gesture {
    /// Makes a drag of a press.
    pub(super) fn new(
        event: &ev::PointerEvent,
        target: DragTarget,
        thumb: Thumb,
        surface: HtmlElement,
    ) -> Self {
        let rect = surface.get_bounding_client_rect();
        Self {
            target,
            thumb,
            left: rect.left(),
            width: rect.width().max(1.0),
            surface: SendWrapper::new(surface),
            fingers: vec![finger(event)],
            has_moved: false,
            velocity: DragVelocity::new(event.time_stamp()),
        }
    }

    /// Gives the part of the surface at which an event happens.
    pub(super) fn part(&self, event: &ev::PointerEvent) -> f64 {
        (f64::from(event.client_x()) - self.left) / self.width
    }

    /// Takes hold with a second finger of the plot; a third is of no use.
    pub(super) fn join(&mut self, event: &ev::PointerEvent) {
        if self.target == DragTarget::Plot && self.fingers.len() == 1 {
            self.fingers.push(finger(event));
            self.capture();
        }
    }

    /// Says how a finger's movement drags; `None` while it may still be a click.
    pub(super) fn shift(&mut self, event: &ev::PointerEvent, axis: &AxisBounds) -> Option<Intent> {
        let at = self.fingers.iter().position(|finger| finger.id == event.pointer_id())?;
        let (middle, spread) = self.spread();
        let moved = finger(event);
        if !self.has_moved {
            if (moved.x - middle).abs() < SLACK_PX {
                return None;
            }
            self.capture();
        }
        if let Some(own) = self.fingers.get_mut(at) {
            *own = moved;
        }
        let (to, spread_to) = self.spread();
        let by = (to - middle) / self.width;
        self.velocity.go(by, event.time_stamp());
        Some(match self.target {
            DragTarget::Strip => self.thumb.by(axis.seconds_of_all(by)),
            DragTarget::Plot => Intent::Drag {
                from: (middle - self.left) / self.width,
                to: (to - self.left) / self.width,
                factor: spread / spread_to,
            },
        })
    }

    /// Lets go with a finger: gives how far the axis would glide on, in parts of its window, if it was the last.
    pub(super) fn lift(&mut self, event: &ev::PointerEvent) -> Option<f64> {
        let count = self.fingers.len();
        self.fingers.retain(|finger| finger.id != event.pointer_id());
        if self.fingers.is_empty() {
            let glides = self.has_moved && count == 1 && self.target == DragTarget::Plot;
            return Some(if glides { self.velocity.glide(event.time_stamp()) } else { 0.0 });
        }
        // Fingers that pinched are not lifted at once, and the last is not to fling.
        self.velocity = DragVelocity::new(f64::NEG_INFINITY);
        None
    }

    /// Tells where the middle of the fingers is, and how far apart they are, in CSS pixels; 1 for a single one.
    fn spread(&self) -> (f64, f64) {
        match *self.fingers.as_slice() {
            [one, other, ..] => {
                let (x, y) = (one.x - other.x, one.y - other.y);
                (f64::midpoint(one.x, other.x), (x * x + y * y).sqrt().max(1.0))
            }
            [one] => (one.x, 1.0),
            [] => (0.0, 1.0),
        }
    }

    /// Captures the fingers: their events keep coming when they leave, and the click that ends the drag opens nothing.
    fn capture(&mut self) {
        self.has_moved = true;
        for finger in &self.fingers {
            if let Err(error) = self.surface.set_pointer_capture(finger.id) {
                leptos::logging::warn!("{error:?}");
            }
        }
    }
}

fn finger(event: &ev::PointerEvent) -> Finger {
    Finger {
        id: event.pointer_id(),
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}
