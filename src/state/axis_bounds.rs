//! How far the axis reaches, and where it opens.

use std::cmp::Reverse;

use crate::{
    dataset::Dataset,
    time::{DAY_SECONDS, Fold, Folds, MOST_FOLDS, Moment, Window},
};

/// The windows that a dataset gives the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisBounds {
    /// From the first event to the last, with a margin: the axis goes no further.
    pub limits: Window,
    /// Where the axis opens: the busiest period that no long silence interrupts, or else everything.
    pub opening: Window,
    /// The years of the first and of the last day of all events.
    pub years: (i32, i32),
    /// The long silences that it leaves out.
    pub folds: Folds,
}

/// The shortest window: a reader can go no closer.
const SHORTEST_SECONDS: i64 = 2 * DAY_SECONDS;

/// A silence longer than this part of the whole divides the events into groups.
const SILENCE: i64 = 6;

/// The margin before and after what a window shows is this part of it: the axis ends near its events. Labels of the last
/// marks stand before them.
const MARGIN: i64 = 40;

/// The least margin.
const LEAST_MARGIN: i64 = 15 * DAY_SECONDS;

/// Where there is nothing to go by, the year 2000: there is no clock here to say which it is.
const SOME_YEAR: (Moment, Moment) = (Moment(946_684_800), Moment(978_307_200));

/// A silence longer than this part of everything is folded if that saves room, and then of what is left, ...
const FOLDED_PART: i64 = 10;

/// ... but none shorter than two years, which is worth no break.
const LEAST_FOLDED: i64 = 2 * 366 * DAY_SECONDS;

/// Everything is this many times as long on the axis as one fold.
const FOLDS_IN_ALL: f64 = 24.0;

/// The room that is left before a fold and after it, as parts of its own: for the label of a year, and the tail of a mark.
const FOLD_ROOM: (f64, f64) = (1.0, 1.0);

impl AxisBounds {
    /// Works out both windows, of an axis that shows every year.
    pub fn of(dataset: &Dataset) -> Self {
        Self::with_folds(&extents(dataset), |_| Folds::default())
    }

    /// Works out both windows, of an axis that leaves out long silences.
    pub fn folded(dataset: &Dataset) -> Self {
        let extents = extents(dataset);
        Self::with_folds(&extents, |whole| folds(&extents, whole))
    }

    fn with_folds(
        extents: &[(Moment, Moment)],
        folds: impl FnOnce((Moment, Moment)) -> Folds,
    ) -> Self {
        let whole = extents.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let whole = whole.unwrap_or(SOME_YEAR);
        let busiest = busiest(extents, (whole.1.0 - whole.0.0) / SILENCE).unwrap_or(whole);
        let years = (whole.0.day().year(), whole.1.plus(-1).day().year());
        let folds = folds(whole);
        let with_margin = |(start, end): (Moment, Moment)| {
            let seconds = folds.axis(end).seconds_since(folds.axis(start));
            let margin = (seconds / MARGIN).max(LEAST_MARGIN);
            Window::spanning((start.plus(-margin), end.plus(margin)), 0.0)
        };
        let (opening, all) = (with_margin(busiest), with_margin(whole));
        let opening = folds.time_window(folds.axis_window(opening));
        let (start, end) = (all.start().min(opening.start()), all.end().max(opening.end()));
        Self { limits: Window::spanning((start, end), 0.0), opening, years, folds }
    }

    /// Tells how long a window is on the axis: that gives the scale.
    pub fn length(&self, window: Window) -> i64 {
        self.folds.axis_window(window).seconds()
    }

    /// Tells where a moment stands in a window on the axis: 0 at its start, 1 at its end.
    pub fn fraction(&self, window: Window, moment: Moment) -> f64 {
        self.folds.axis_window(window).fraction(self.folds.axis(moment))
    }

    /// Finds the moment that stands at a fraction of a window on the axis.
    pub fn at(&self, window: Window, fraction: f64) -> Moment {
        self.folds.time(self.folds.axis_window(window).at(fraction))
    }

    /// Tells how many seconds of the axis a part of everything takes.
    pub fn seconds_of_all(&self, part: f64) -> i64 {
        whole_seconds(self.length(self.limits) as f64 * part)
    }

    /// Gives a window around a period, with room on either side as a part of its length on the axis; it is no shorter
    /// than so many seconds of the axis.
    pub fn around(&self, period: (Moment, Moment), room: f64, shortest: i64) -> Window {
        self.on_axis(Window::spanning(period, 0.0), |period, limits| {
            Window::spanning((period.start(), period.end()), room).within(limits, shortest)
        })
    }

    /// Brings a window within the limits, and to no less than the shortest.
    pub(super) fn hold(&self, window: Window) -> Window {
        self.on_axis(window, |window, limits| window.within(limits, SHORTEST_SECONDS))
    }

    /// Moves a window by seconds of the axis, as far as is allowed.
    pub(super) fn pan(&self, window: Window, seconds: i64) -> Window {
        self.on_axis(window, |window, limits| window.pan(seconds).within(limits, SHORTEST_SECONDS))
    }

    /// Moves a window so that a period is in its middle, as far as is allowed.
    pub(super) fn center(&self, window: Window, (start, end): (Moment, Moment)) -> Window {
        let period = Window::spanning((start, end), 0.0);
        let middle = self.folds.axis_window(period).middle();
        self.pan(window, middle.seconds_since(self.folds.axis_window(window).middle()))
    }

    /// Zooms about a moment that keeps its place, or else the middle, as far as limits and shortest window allow.
    pub(super) fn zoom(&self, window: Window, about: Option<Moment>, factor: f64) -> Window {
        let about = about.map(|about| self.folds.axis(about));
        self.on_axis(window, |window, limits| {
            let about = about.unwrap_or_else(|| window.middle());
            window.zoom_within(about, factor, limits, SHORTEST_SECONDS)
        })
    }

    /// Drags what stands at a part of the window to another part, at a new length, as far as is allowed.
    pub(super) fn drag(&self, window: Window, from_to: (f64, f64), factor: f64) -> Window {
        self.on_axis(window, |window, limits| {
            window.drag_within(from_to, factor, limits, SHORTEST_SECONDS)
        })
    }

    /// Moves both ends by so many seconds of the axis each, as far as is allowed.
    pub(super) fn resize(&self, window: Window, by: (i64, i64)) -> Window {
        self.on_axis(window, |window, limits| window.resize_within(by, limits, SHORTEST_SECONDS))
    }

    /// Changes a window as it lies on the axis, where the limits are given too.
    fn on_axis(&self, window: Window, change: impl FnOnce(Window, Window) -> Window) -> Window {
        let axis = |window| self.folds.axis_window(window);
        self.folds.time_window(change(axis(window), axis(self.limits)))
    }
}

/// Gives from when to when each event goes on, in the order of time.
fn extents(dataset: &Dataset) -> Vec<(Moment, Moment)> {
    let extents = dataset.events.iter().map(|(_, event)| event.date.extent());
    let mut extents: Vec<_> = extents.map(|extent| (extent.start, extent.end)).collect();
    extents.sort_unstable();
    extents
}

/// Works out what is left out of an axis: long silences, the longest first until what is left can be read.
fn folds(extents: &[(Moment, Moment)], whole: (Moment, Moment)) -> Folds {
    let mut reach = whole.0;
    let mut silences = Vec::new();
    for &(start, end) in extents {
        if start.seconds_since(reach) > LEAST_FOLDED {
            silences.push((reach, start));
        }
        reach = reach.max(end);
    }
    let length = |&(start, end): &(Moment, Moment)| end.seconds_since(start);
    silences.sort_by_key(|silence| Reverse(length(silence)));
    let mut left = whole.1.seconds_since(whole.0);
    let mut threshold = left / FOLDED_PART;
    let mut folded = Vec::new();
    for silence in silences.into_iter().take(MOST_FOLDS) {
        if length(&silence) <= threshold {
            // What was folded has made the axis shorter.
            threshold = left / FOLDED_PART;
        }
        if length(&silence) <= threshold {
            break;
        }
        left -= length(&silence);
        folded.push(silence);
    }
    folded.sort_unstable();
    let margins = 2 * (left / MARGIN).max(LEAST_MARGIN);
    let share = 1.0 + FOLD_ROOM.0 + FOLD_ROOM.1;
    let seconds = (left + margins) as f64 / (FOLDS_IN_ALL - share * folded.len() as f64);
    Folds::new(folded.into_iter().filter_map(|silence| {
        let (before, after) =
            (whole_seconds(seconds * FOLD_ROOM.0), whole_seconds(seconds * FOLD_ROOM.1));
        let (start, end) = (silence.0.plus(before), silence.1.plus(-after));
        Fold::new((start, end), whole_seconds(seconds), silence)
    }))
}

#[expect(clippy::cast_possible_truncation, reason = "an axis is far below 2^53 seconds long")]
fn whole_seconds(seconds: f64) -> i64 {
    seconds as i64
}

/// Gives the group with most events, the later of two equals; groups lie more than `silence` seconds apart.
///
/// `None` where it has no more than half of the events: then none of the groups stands for the whole.
fn busiest(extents: &[(Moment, Moment)], silence: i64) -> Option<(Moment, Moment)> {
    let mut best: Option<(usize, (Moment, Moment))> = None;
    let mut group: Option<(usize, (Moment, Moment))> = None;
    for &(start, end) in extents {
        let (count, reach) = match group {
            Some((count, reach)) if start.0 - reach.1.0 <= silence => {
                (count + 1, (reach.0, reach.1.max(end)))
            }
            _ => (1, (start, end)),
        };
        group = Some((count, reach));
        if best.is_none_or(|(most, _)| count >= most) {
            best = group;
        }
    }
    best.filter(|(most, _)| 2 * most > extents.len()).map(|(_, reach)| reach)
}
