//! How a window moves by itself: to where the reader asked to go, and on after a drag that was let go in full velocity.
//!
//! Time is given to it in milliseconds; the clock is somebody else's.

use super::{Window, window::bend};

/// A window on its way to another, fast at first and then ever slower.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct WindowAnimation {
    from: Window,
    to: Window,
    length_ms: f64,
}

/// How long it takes to go where the reader asked to go.
const MOVE_MS: f64 = 250.0;

/// How long a drag that was let go glides on.
const GLIDE_MS: f64 = 1500.0;

/// The part of its first speed that a animation has when it ends: e to the power of −5, too slow to be seen.
const LAST_SPEED: f64 = 0.006_738;

/// How far a glide goes, as the time that it would take at its first speed.
const GLIDE_AT_FIRST_SPEED_MS: f64 = GLIDE_MS / 5.0;

/// A drag that stood still for this long before it was let go does not glide.
const STILL_MS: f64 = 80.0;

/// The time over which the speed of a drag is taken.
const SPEED_OVER_MS: f64 = 40.0;

impl WindowAnimation {
    /// Goes where the reader asked to go.
    pub fn to(from: Window, to: Window) -> WindowAnimation {
        WindowAnimation { from, to, length_ms: MOVE_MS }
    }

    /// Glides on to where [`DragVelocity::glide`] leads.
    pub fn glide(from: Window, to: Window) -> WindowAnimation {
        WindowAnimation { from, to, length_ms: GLIDE_MS }
    }

    /// Tells where it is after so many milliseconds; `None` once it has arrived.
    pub fn after(self, ms: f64) -> Option<Window> {
        let part = bend(LAST_SPEED, ms / self.length_ms);
        (ms < self.length_ms).then(|| self.from.toward(self.to, part))
    }
}

/// How fast a drag goes, in parts of the window.
#[derive(Copy, Clone, PartialEq, Default, Debug)]
pub struct DragVelocity {
    parts_per_ms: f64,
    last_ms: f64,
}

impl DragVelocity {
    /// Begins at a time.
    pub fn new(ms: f64) -> DragVelocity {
        DragVelocity { parts_per_ms: 0.0, last_ms: ms }
    }

    /// Goes on by a part of the window. Browsers tell of several movements at one time, so none takes less than 1 ms.
    pub fn go(&mut self, part: f64, ms: f64) {
        let took = (ms - self.last_ms).max(1.0);
        let weight = (took / SPEED_OVER_MS).min(1.0);
        self.parts_per_ms += weight * (part / took - self.parts_per_ms);
        self.last_ms = ms;
    }

    /// Tells how far it glides on when it is let go: no further than the length of the window, for what was seen should
    /// be a drag away; 0 where it stood still.
    pub fn glide(self, ms: f64) -> f64 {
        if ms - self.last_ms > STILL_MS {
            return 0.0;
        }
        (self.parts_per_ms * GLIDE_AT_FIRST_SPEED_MS).clamp(-1.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Moment;

    fn window(start: i64, end: i64) -> Window {
        Window::new(Moment(start), Moment(end)).unwrap()
    }

    #[test]
    fn a_flight_begins_where_it_is_and_arrives() {
        let (from, to) = (window(0, 1000), window(5000, 5100));
        for animation in [WindowAnimation::to(from, to), WindowAnimation::glide(from, to)] {
            assert_eq!(animation.after(0.0), Some(from));
            assert_eq!(animation.after(1500.0), None);
        }
        assert!(
            WindowAnimation::to(from, to).after(249.0).is_some_and(|it| it.start() > Moment(4900))
        );
        assert_eq!(WindowAnimation::to(from, to).after(250.0), None);
        assert!(WindowAnimation::glide(from, to).after(1499.0).is_some());
    }

    #[test]
    fn it_slows_down_all_the_way() {
        let animation = WindowAnimation::to(window(0, 1000), window(100_000, 101_000));
        let starts: Vec<i64> = (0..25)
            .filter_map(|step| animation.after(f64::from(step) * 10.0))
            .map(|it| it.start().0)
            .collect();
        let steps: Vec<i64> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert_eq!(steps.len(), 24);
        assert!(steps.windows(2).all(|pair| pair[0] > pair[1] && pair[1] > 0), "{steps:?}");
    }

    /// Gives a drag of so many parts each 10 ms, let go after a while.
    fn glide(parts: &[f64], still_ms: f64) -> f64 {
        let mut velocity = DragVelocity::new(0.0);
        let mut ms = 0.0;
        for &part in parts {
            ms += 10.0;
            velocity.go(part, ms);
        }
        velocity.glide(ms + still_ms)
    }

    #[test]
    fn a_drag_let_go_in_full_swing_glides_on() {
        let steady = glide(&[0.01; 50], 5.0);
        assert!((steady - 0.3).abs() < 1e-3, "0.001 per ms for 300 ms: {steady}");
        assert!((glide(&[-0.01; 50], 5.0) + steady).abs() < 1e-12);
        assert!(glide(&[0.01, 0.01, 0.01, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], 5.0) < 0.1);
        assert!(glide(&[0.01; 50], 200.0).abs() < 1e-12);
        assert!(glide(&[], 0.0).abs() < 1e-12);
        assert!((glide(&[0.5; 50], 5.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn it_glides_on_at_the_speed_of_the_hand() {
        let part = glide(&[0.01; 50], 5.0);
        let from = window(0, 1_000_000);
        let animation = WindowAnimation::glide(from, from.pan(300_000));
        let first = animation.after(1.0).map(|it| it.start().0);
        assert!(first.is_some_and(|first| (990..1010).contains(&first)), "{first:?} at {part}");
    }

    #[test]
    fn movements_told_at_one_time_are_no_leap() {
        let mut velocity = DragVelocity::new(0.0);
        for _ in 0..4 {
            velocity.go(0.01, 16.0);
        }
        assert!(velocity.glide(16.0) < 0.5);
    }
}
