//! Long periods that an axis leaves out: between time and the axis, as a map that is linear but for them.
//!
//! A second is as long on either side of a fold; within it, many share one. What pans, zooms and measures counts the
//! seconds of the axis, so that none of it needs to know of folds.

use super::{Moment, Window};

/// How many folds an axis has at most: more breaks than that would be most of what is seen.
pub const MOST_FOLDS: usize = 6;

/// The periods that an axis leaves out, the earliest first.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Folds {
    folds: [Option<Fold>; MOST_FOLDS],
}

/// A period that an axis leaves out.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Fold {
    /// Where it begins.
    pub start: Moment,
    /// Where it ends, that moment excluded.
    pub end: Moment,
    /// How many seconds of the axis stand for it; at least 1 and no more than it has.
    seconds: i64,
    /// From when to when nothing happens, some time on either side of the fold included.
    silence: (Moment, Moment),
}

impl Fold {
    /// Makes a fold that takes so many seconds of the axis; `None` where that saves nothing.
    ///
    /// `silence` is from when to when nothing happens.
    pub fn new(
        (start, end): (Moment, Moment),
        seconds: i64,
        silence: (Moment, Moment),
    ) -> Option<Fold> {
        let is_shorter = seconds >= 1 && seconds < end.seconds_since(start);
        is_shorter.then_some(Fold { start, end, seconds, silence })
    }

    /// Tells for how many whole years nothing happens.
    pub fn years(self) -> usize {
        let (first, last) = (self.silence.0.day().ymd(), self.silence.1.day().ymd());
        let is_short = (last.1, last.2) < (first.1, first.2);
        usize::try_from(last.0 - first.0 - i32::from(is_short)).unwrap_or(0)
    }

    /// Tells how many seconds it has.
    fn length(self) -> i64 {
        self.end.seconds_since(self.start)
    }

    /// Tells how many seconds it saves.
    fn saved(self) -> i64 {
        self.length() - self.seconds
    }
}

impl Folds {
    /// Takes folds in the order of time that do not overlap, the first [`MOST_FOLDS`] of them.
    pub fn new(folds: impl IntoIterator<Item = Fold>) -> Folds {
        let mut all = Folds::default();
        for (slot, fold) in all.folds.iter_mut().zip(folds) {
            *slot = Some(fold);
        }
        all
    }

    /// Gives the folds, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = Fold> {
        self.folds.iter().copied().flatten()
    }

    /// Tells whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Tells for how many years nothing happens in those folds of which a window shows something.
    pub fn years_in(&self, window: Window) -> usize {
        let seen = self.iter().filter(|fold| window.meets(fold.start, fold.end));
        seen.map(Fold::years).sum()
    }

    /// Tells where a moment lies on the axis. What comes later lies no earlier.
    pub fn axis(&self, moment: Moment) -> Moment {
        let mut saved = 0;
        for fold in self.iter() {
            if moment >= fold.end {
                saved += fold.saved();
            } else if moment > fold.start {
                let into = scaled(moment.seconds_since(fold.start), fold.seconds, fold.length(), 0);
                return fold.start.plus(into - saved);
            } else {
                break;
            }
        }
        moment.plus(-saved)
    }

    /// Finds the moment that lies here on the axis; of several, the first.
    pub fn time(&self, axis: Moment) -> Moment {
        let mut saved = 0;
        for fold in self.iter() {
            let into = axis.plus(saved).seconds_since(fold.start);
            if into >= fold.seconds {
                saved += fold.saved();
            } else if into > 0 {
                // Rounded up, as `axis` rounds down: there and back is the same place.
                return fold.start.plus(scaled(
                    into,
                    fold.length(),
                    fold.seconds,
                    fold.seconds - 1,
                ));
            } else {
                break;
            }
        }
        axis.plus(saved)
    }

    /// Gives a window as it lies on the axis.
    pub fn axis_window(&self, window: Window) -> Window {
        let start = self.axis(window.start());
        Window::of(start, self.axis(window.end()).seconds_since(start))
    }

    /// Finds the window that lies here on the axis.
    pub fn time_window(&self, axis: Window) -> Window {
        let start = self.time(axis.start());
        Window::of(start, self.time(axis.end()).seconds_since(start))
    }
}

/// Multiplies by a ratio, after adding `rounding` to the product.
fn scaled(seconds: i64, times: i64, by: i64, rounding: i64) -> i64 {
    let product = i128::from(seconds) * i128::from(times) + i128::from(rounding);
    i64::try_from(product / i128::from(by.max(1))).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Folds after periods of these lengths, each with its own length and what it takes on the axis.
    fn folds() -> impl Strategy<Value = Folds> {
        let fold = (1..5_000_i64, 2..1_000_000_000_000_i64, 0..100_000_i64);
        prop::collection::vec(fold, 0..=MOST_FOLDS).prop_map(|parts| {
            let mut at = Moment(-1_000);
            Folds::new(parts.into_iter().filter_map(|(before, length, seconds)| {
                let start = at.plus(before);
                at = start.plus(length);
                let seconds = 1 + seconds % (length - 1);
                Fold::new((start, at), seconds, (start, at))
            }))
        })
    }

    #[test]
    fn without_folds_the_axis_is_time() {
        let none = Folds::default();
        assert!(none.is_empty());
        for moment in [Moment(-5), Moment(0), Moment(7)] {
            assert_eq!((none.axis(moment), none.time(moment)), (moment, moment));
        }
    }

    #[test]
    fn a_fold_takes_what_it_is_given() {
        let folds =
            Folds::new(Fold::new((Moment(100), Moment(1_100)), 10, (Moment(0), Moment(2_000))));
        for (time, axis) in [(0, 0), (100, 100), (600, 105), (1_100, 110), (1_101, 111), (-7, -7)] {
            assert_eq!(folds.axis(Moment(time)), Moment(axis), "{time}");
            assert_eq!(folds.time(Moment(axis)), Moment(time), "{axis}");
        }
        assert_eq!(Fold::new((Moment(0), Moment(10)), 10, (Moment(0), Moment(10))), None);
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(folds in folds(), at in -10_000..700_000_i64) {
            prop_assert_eq!(folds.axis(folds.time(Moment(at))), Moment(at));
            let time = Moment(at * 1_000_003);
            let is_folded = folds.iter().any(|fold| fold.start < time && time < fold.end);
            let back = folds.time(folds.axis(time));
            prop_assert!(back == time || (is_folded && back < time));
        }

        #[test]
        fn later_is_never_to_the_left(folds in folds(), one in -10_000..700_000_i64, by in 1..100_000_i64) {
            prop_assert!(folds.time(Moment(one)) < folds.time(Moment(one + by)));
            let (early, late) = (Moment(one * 99_991), Moment((one + by) * 99_991));
            prop_assert!(folds.axis(early) <= folds.axis(late));
        }

        #[test]
        fn outside_folds_a_second_is_a_second(folds in folds(), nth in 0..MOST_FOLDS, by in 1..5_000_i64) {
            let Some(fold) = folds.iter().nth(nth) else { return Ok(()) };
            let before = folds.iter().take(nth).last().map_or(Moment(i64::MIN / 4), |fold| fold.end);
            let early = fold.start.plus(-by).max(before);
            prop_assert_eq!(folds.axis(fold.start).seconds_since(folds.axis(early)), fold.start.seconds_since(early));
        }

        #[test]
        fn panning_keeps_the_length_on_the_axis(folds in folds(), at in -10_000..700_000_i64, length in 1..100_000_i64, by in -90_000..90_000_i64) {
            let axis = Window::of(Moment(at), length);
            let window = folds.time_window(axis);
            prop_assert_eq!(folds.axis_window(window), axis);
            let panned = folds.time_window(axis.pan(by));
            prop_assert_eq!(folds.axis_window(panned).seconds(), length);
        }
    }
}
