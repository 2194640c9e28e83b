//! The visible period of time. A window is a value: panning and zooming give a new one.
//!
//! It knows no pixels; where something stands is a fraction, 0 at the window's start and 1 at its end.

use super::{Edge, Extent, Moment};

/// The visible period of time; it always ends after it starts.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Window {
    start: Moment,
    end: Moment,
}

impl Window {
    /// Makes a window; `None` unless it ends after it starts.
    pub fn new(start: Moment, end: Moment) -> Option<Window> {
        (start < end).then_some(Window { start, end })
    }

    /// Makes a window around an extent, with room on either side as a fraction of it.
    pub fn around(extent: Extent, padding: f64) -> Window {
        let window = Window::of(extent.start, extent.end.seconds_since(extent.start));
        let room = round(window.seconds() as f64 * padding.max(0.0));
        Window::of(window.start.plus(-room), window.seconds().saturating_add(2 * room))
    }

    /// Makes a window from a moment to another, with room on either side as a fraction of its length.
    pub fn spanning((start, end): (Moment, Moment), padding: f64) -> Window {
        Window::around(
            Extent { start, end, start_edge: Edge::Sharp, end_edge: Edge::Sharp },
            padding,
        )
    }

    /// Tells where it starts.
    pub fn start(self) -> Moment {
        self.start
    }

    /// Tells where it ends, that moment excluded.
    pub fn end(self) -> Moment {
        self.end
    }

    /// Tells how long it is; at least 1.
    pub fn seconds(self) -> i64 {
        self.end.seconds_since(self.start)
    }

    /// Moves it later, or earlier where `seconds` is negative.
    #[must_use]
    pub fn pan(self, seconds: i64) -> Window {
        Window::of(self.start.plus(seconds), self.seconds())
    }

    /// Makes it `factor` times as long (below 1 zooms in), the fixed moment staying at its fraction.
    ///
    /// A factor that is not a positive number changes nothing.
    #[must_use]
    pub fn zoom_at(self, fixed: Moment, factor: f64) -> Window {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let seconds = round(self.seconds() as f64 * factor).max(1);
        let before = round(seconds as f64 * self.fraction(fixed));
        Window::of(fixed.plus(before.saturating_neg()), seconds)
    }

    /// Zooms as [`Window::zoom_at`] does, but no further than [`Window::within`] allows, so that the
    /// fixed moment stays where it is even when the shortest length is reached.
    #[must_use]
    pub fn zoom_within(self, fixed: Moment, factor: f64, limits: Window, shortest: i64) -> Window {
        let (shortest, longest) = (shortest.min(limits.seconds()) as f64, limits.seconds() as f64);
        let seconds = self.seconds() as f64;
        let factor = if factor < 1.0 {
            factor.max((shortest / seconds).min(1.0))
        } else if factor > 1.0 {
            factor.min((longest / seconds).max(1.0))
        } else {
            factor
        };
        self.zoom_at(fixed, factor).within(limits, round(shortest))
    }

    /// Drags what stands at one fraction to another and makes the window `factor` times as long, as two fingers do,
    /// no further than [`Window::within`] allows.
    #[must_use]
    pub fn drag_within(
        self,
        (from, to): (f64, f64),
        factor: f64,
        limits: Window,
        shortest: i64,
    ) -> Window {
        let zoomed = self.zoom_within(self.at(from), factor, limits, shortest);
        zoomed.pan(round((from - to) * zoomed.seconds() as f64)).within(limits, shortest)
    }

    /// Moves its start and its end by so many seconds each, no further than limits and shortest length allow.
    #[must_use]
    pub fn resize_within(self, (start, end): (i64, i64), limits: Window, shortest: i64) -> Window {
        let shortest = shortest.min(limits.seconds());
        let start = self.start.plus(start).min(self.end.plus(-shortest)).max(limits.start);
        let end = self.end.plus(end).max(start.plus(shortest)).min(limits.end);
        Window::of(start, end.seconds_since(start))
    }

    /// Goes a part of the way to another window, from 0 to 1.
    ///
    /// The length goes at an even pace as the eye sees it, twice as long taking as much of the way as half as long, and
    /// a moment that stands at the same fraction of both keeps its place all the way.
    #[must_use]
    pub fn toward(self, to: Window, part: f64) -> Window {
        let part = bend(to.seconds() as f64 / self.seconds() as f64, part);
        let by = |seconds: i64| round(seconds as f64 * part);
        let start = self.start.plus(by(to.start.seconds_since(self.start)));
        Window::of(start, self.seconds() + by(to.seconds() - self.seconds()))
    }

    /// Brings it within limits: first its length, about its middle, then its position.
    ///
    /// Limits shorter than the shortest length are kept to.
    #[must_use]
    pub fn within(self, limits: Window, shortest_seconds: i64) -> Window {
        let seconds = self.seconds().max(shortest_seconds).min(limits.seconds());
        let start = self.start.plus((self.seconds() - seconds) / 2);
        let latest = limits.end.plus(-seconds).max(limits.start);
        Window::of(start.clamp(limits.start, latest), seconds)
    }

    /// Tells where the moment stands: 0 at the start, 1 at the end, and beyond these outside.
    pub fn fraction(self, moment: Moment) -> f64 {
        moment.seconds_since(self.start) as f64 / self.seconds() as f64
    }

    /// Finds the moment that stands at the fraction.
    pub fn at(self, fraction: f64) -> Moment {
        self.start.plus(round(fraction * self.seconds() as f64))
    }

    /// Finds the moment in the middle.
    pub fn middle(self) -> Moment {
        self.start.plus(self.seconds() / 2)
    }

    /// Tells whether the moment is visible.
    pub fn contains(self, moment: Moment) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Tells whether any of the period from start to end is visible, the end excluded.
    pub fn meets(self, start: Moment, end: Moment) -> bool {
        start < self.end && self.start < end
    }

    /// Makes a window of at least a second, wherever it starts.
    pub(super) fn of(start: Moment, seconds: i64) -> Window {
        let start = Moment(start.0.clamp(-FAR, FAR));
        Window { start, end: start.plus(seconds.clamp(1, FAR)) }
    }
}

/// Some 30 million years; windows keep to it, so that their sums never overflow.
const FAR: i64 = 1_000_000_000_000_000;

#[expect(clippy::cast_possible_truncation, reason = "the cast holds at the ends, and NaN gives 0")]
fn round(seconds: f64) -> i64 {
    seconds.round_ties_even() as i64
}

/// Tells how much of a change is done after a part of the time, where each instant multiplies by the same: at a ratio
/// of 100 little at first and much at the end, at 1/100 the other way round, at 1 evenly.
///
/// Both ends are exact; the ratio is positive, and of the part what lies between 0 and 1 counts.
pub(super) fn bend(ratio: f64, part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    if (ratio - 1.0).abs() < 1e-3 {
        return part;
    }
    (power(ratio, part) - 1.0) / (ratio - 1.0)
}

/// Gives a positive number to the power of a part from 0 to 1, by square roots alone: these are the same on every
/// machine.
fn power(base: f64, part: f64) -> f64 {
    if part >= 1.0 {
        return base;
    }
    let (mut power, mut root, mut rest) = (1.0, base, part);
    for _ in 0..32 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            power *= root;
            rest -= 1.0;
        }
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Edtf;

    fn window(start: i64, end: i64) -> Window {
        Window::new(Moment(start), Moment(end)).unwrap()
    }

    #[track_caller]
    fn check(found: Window, start: i64, end: i64) {
        assert_eq!((found.start(), found.end()), (Moment(start), Moment(end)));
    }

    #[test]
    fn a_window_ends_after_it_starts() {
        assert_eq!(Window::new(Moment(5), Moment(5)), None);
        assert_eq!(Window::new(Moment(6), Moment(5)), None);
        assert_eq!(window(5, 6).seconds(), 1);
    }

    #[test]
    fn panning_moves_and_zooming_keeps_the_fixed_moment() {
        check(window(0, 100).pan(-30), -30, 70);
        check(window(0, 100).zoom_at(Moment(25), 0.5), 13, 63);
        check(window(0, 100).zoom_at(Moment(0), 2.0), 0, 200);
        check(window(0, 100).zoom_at(Moment(100), 2.0), -100, 100);
        check(window(0, 100).zoom_at(Moment(200), 0.5), 100, 150);
        check(window(0, 100).zoom_at(Moment(50), 0.0001), 50, 51);
        for factor in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            check(window(0, 100).zoom_at(Moment(50), factor), 0, 100);
        }
    }

    #[test]
    fn limits_bound_the_length_and_then_the_position() {
        let limits = window(0, 1000);
        check(window(200, 300).within(limits, 10), 200, 300);
        check(window(-50, 50).within(limits, 10), 0, 100);
        check(window(950, 1050).within(limits, 10), 900, 1000);
        check(window(-500, 5000).within(limits, 10), 0, 1000);
        check(window(500, 502).within(limits, 10), 496, 506);
        check(window(500, 502).within(limits, 5000), 0, 1000);
    }

    #[test]
    fn zooming_within_limits_does_not_drift() {
        let (limits, fixed) = (window(0, 1000), Moment(120));
        check(window(100, 200).zoom_within(fixed, 0.001, limits, 50), 110, 160);
        check(window(110, 160).zoom_within(fixed, 0.5, limits, 50), 110, 160);
        check(window(100, 200).zoom_within(fixed, 1000.0, limits, 50), 0, 1000);
        check(window(100, 200).zoom_within(fixed, f64::NAN, limits, 50), 100, 200);
    }

    #[test]
    fn a_drag_moves_what_it_holds_and_stretches_about_it() {
        let (limits, drag) = (window(-1000, 1000), |at, factor| {
            window(0, 100).drag_within(at, factor, window(-1000, 1000), 10)
        });
        check(drag((0.2, 0.5), 1.0), -30, 70);
        check(drag((0.5, 0.5), 0.5), 25, 75);
        check(drag((0.5, 0.2), 0.5), 40, 90);
        check(drag((0.5, 0.5), 0.01), 45, 55);
        check(drag((0.0, 50.0), 1.0), limits.start().0, -900);
        check(drag((f64::NAN, 0.5), f64::NAN), 0, 100);
    }

    #[test]
    fn each_end_moves_by_itself_and_not_past_the_other() {
        let resize = |by| window(0, 100).resize_within(by, window(-1000, 1000), 10);
        check(resize((30, 0)), 30, 100);
        check(resize((0, -30)), 0, 70);
        check(resize((300, 0)), 90, 100);
        check(resize((0, -300)), 0, 10);
        check(resize((-5000, 5000)), -1000, 1000);
        check(resize((i64::MIN, i64::MAX)), -1000, 1000);
        check(window(0, 5).resize_within((3, 0), window(0, 5), 10), 0, 5);
    }

    #[test]
    fn the_way_to_another_window_is_even_to_the_eye() {
        check(window(0, 100).toward(window(50, 150), 0.5), 50 / 2, 125);
        check(window(0, 100).toward(window(0, 10_000), 0.5), 0, 1000);
        check(window(0, 10_000).toward(window(9900, 10_000), 0.5), 9000, 10_000);
        for part in [-1.0, 0.0, f64::NAN] {
            check(window(0, 100).toward(window(70, 90), part), 0, 100);
        }
        check(window(0, 100).toward(window(70, 90), 1.0), 70, 90);
        check(window(0, 100).toward(window(70, 90), 7.0), 70, 90);
    }

    #[test]
    fn what_keeps_its_place_in_both_keeps_it_on_the_way() {
        let (from, fixed) = (window(0, 1_000_000), Moment(250_000));
        let to = from.zoom_at(fixed, 0.003);
        for step in 0..=20 {
            let on_the_way = from.toward(to, f64::from(step) / 20.0);
            assert!((on_the_way.fraction(fixed) - 0.25).abs() < 1e-3, "{step}");
        }
    }

    #[test]
    fn powers_are_what_they_are() {
        for base in [1e-6, 0.5, 1.0, 3.0, 1e6] {
            for part in [0.0, 0.1, 1.0 / 3.0, 0.5, 0.999, 1.0] {
                assert!((power(base, part) / base.powf(part) - 1.0).abs() < 1e-7, "{base} {part}");
            }
        }
    }

    #[test]
    fn positions_are_fractions() {
        let window = window(100, 300);
        for (moment, fraction) in [(0, -0.5), (100, 0.0), (200, 0.5), (300, 1.0)] {
            assert!((window.fraction(Moment(moment)) - fraction).abs() < 1e-12);
        }
        assert_eq!([-0.5, 0.0, 0.25, 1.0].map(|at| window.at(at).0), [0, 100, 150, 300]);
        assert_eq!(window.middle(), Moment(200));
        assert!(window.contains(Moment(100)) && !window.contains(Moment(300)));
        assert!(window.meets(Moment(0), Moment(101)) && !window.meets(Moment(0), Moment(100)));
        assert!(window.meets(Moment(299), Moment(400)) && !window.meets(Moment(300), Moment(400)));
    }

    #[test]
    fn a_window_goes_around_an_extent() {
        let extent = Edtf::parse("1970-01-01").unwrap().extent();
        check(Window::around(extent, 0.5), -43_200, 129_600);
        check(Window::around(extent, 0.0), 0, 86_400);
    }

    #[test]
    fn the_far_ends_are_held() {
        let far = Window::new(Moment(i64::MIN), Moment(i64::MAX)).unwrap();
        assert!(far.pan(i64::MIN).seconds() > 0);
        assert!(far.zoom_at(Moment(i64::MAX), 2.0).seconds() > 0);
        assert!(window(0, 1).pan(i64::MAX).zoom_at(Moment(0), 1e300).seconds() > 0);
    }
}
