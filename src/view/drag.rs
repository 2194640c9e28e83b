//! Dragging with mouse, pen or fingers: what is held, by one finger or two, and how far it has been dragged.
//!
//! A press without movement stays a click.

use leptos::ev;
use web_sys::HtmlElement;

use crate::{
    state::{AxisBounds, Intent, Thumb},
    time::DragVelocity,
};

/// Movements smaller than this are a click, in CSS pixels.
const SLACK_PX: f64 = 4.0;

/// What a drag holds.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Grip {
    /// The axis.
    Plot,
    /// A thumb of the overview.
    Thumb(Thumb),
}

/// A drag that goes on.
pub(super) struct Held {
    grip: Grip,
    /// What is dragged on, with its left edge and its width.
    surface: HtmlElement,
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

impl Held {
    /// Begins with a press.
    pub(super) fn new(ev: &ev::PointerEvent, grip: Grip, surface: HtmlElement) -> Self {
        let rect = surface.get_bounding_client_rect();
        Self {
            grip,
            left: rect.left(),
            width: rect.width().max(1.0),
            surface,
            fingers: vec![finger(ev)],
            has_moved: false,
            velocity: DragVelocity::new(ev.time_stamp()),
        }
    }

    /// The part of the surface at which an event happens.
    pub(super) fn part(&self, ev: &ev::PointerEvent) -> f64 {
        (f64::from(ev.client_x()) - self.left) / self.width
    }

    /// Takes hold with a second finger of the axis; a third is of no use.
    pub(super) fn join(&mut self, ev: &ev::PointerEvent) {
        if self.grip == Grip::Plot && self.fingers.len() == 1 {
            self.fingers.push(finger(ev));
            self.capture();
        }
    }

    /// How a finger's movement drags; `None` while it may still be a click.
    pub(super) fn shift(
        &mut self,
        ev: &ev::PointerEvent,
        axis_bounds: &AxisBounds,
    ) -> Option<Intent> {
        let id = ev.pointer_id();
        let at = self.fingers.iter().position(|finger| finger.id == id)?;
        let (middle, spread) = self.stretch();
        let moved = finger(ev);
        if !self.has_moved {
            if (moved.x - middle).abs() < SLACK_PX {
                return None;
            }
            self.capture();
        }
        if let Some(own) = self.fingers.get_mut(at) {
            *own = moved;
        }
        let (to, spread_to) = self.stretch();
        let by = (to - middle) / self.width;
        self.velocity.go(by, ev.time_stamp());
        Some(match self.grip {
            Grip::Thumb(thumb) => {
                let limits = axis_bounds.limits;
                thumb.by(limits.at(by).seconds_since(limits.start()))
            }
            Grip::Plot => Intent::Drag {
                from: (middle - self.left) / self.width,
                to: (to - self.left) / self.width,
                factor: spread / spread_to,
            },
        })
    }

    /// Lets go with one finger; what is left of the drag, and how far the axis glides on once nothing is.
    pub(super) fn release(mut self, ev: &ev::PointerEvent) -> Result<Self, f64> {
        let count = self.fingers.len();
        self.fingers.retain(|finger| finger.id != ev.pointer_id());
        if self.fingers.is_empty() {
            let glides = self.has_moved && count == 1 && self.grip == Grip::Plot;
            return Err(if glides { self.velocity.glide(ev.time_stamp()) } else { 0.0 });
        }
        // Fingers that pinched are not lifted at once, and the last is not to fling.
        self.velocity = DragVelocity::new(f64::NEG_INFINITY);
        Ok(self)
    }

    /// Where the middle of the fingers is, and how far apart they are; 1 for a single one.
    fn stretch(&self) -> (f64, f64) {
        match *self.fingers.as_slice() {
            [one, other, ..] => {
                let (x, y) = (one.x - other.x, one.y - other.y);
                (f64::midpoint(one.x, other.x), (x * x + y * y).sqrt().max(1.0))
            }
            [one] => (one.x, 1.0),
            [] => (0.0, 1.0),
        }
    }

    /// The fingers' events keep coming when they leave, and the click that ends the drag opens nothing.
    fn capture(&mut self) {
        self.has_moved = true;
        for finger in &self.fingers {
            if let Err(error) = self.surface.set_pointer_capture(finger.id) {
                web_sys::console::warn_1(&error);
            }
        }
    }
}

fn finger(ev: &ev::PointerEvent) -> Finger {
    Finger { id: ev.pointer_id(), x: f64::from(ev.client_x()), y: f64::from(ev.client_y()) }
}
