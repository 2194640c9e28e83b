//! What a reader can ask for, and what each does to the state.

use super::{AxisBounds, FacetValue, IndexedDataset, Selection, View, ViewState};
use crate::{
    dataset::{Event, Id, Project, Sector},
    time::{Day, Extent, Moment, Window},
};

/// What a reader asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Another view.
    Show(View),
    /// To search for a text.
    Search(String),
    /// To choose a value of a facet, or no longer.
    Toggle(FacetValue),
    /// To see the events of all of time again.
    ClearTimeFilter,
    /// To read what happened in a period of time, in one sector or in all.
    Read(Window, Option<Id<Sector>>),
    /// To see what changed after a day.
    Compare(Day),
    /// Neither search nor facets.
    Clear,
    /// To open something.
    Select(Selection),
    /// To close what is open.
    Close,
    /// To move the keyboard's attention to an event on the axis.
    Focus(Id<Event>),
    /// To move the window by a part of its length: positive is later.
    Pan(f64),
    /// To move the window by seconds of the axis.
    PanBy(i64),
    /// To move its start and its end by so many seconds of the axis each.
    Resize(i64, i64),
    /// To drag what stands at one part of the window to another, as a hand, two fingers or a wheel do.
    Drag {
        /// Where it stands.
        from: f64,
        /// Where it is brought.
        to: f64,
        /// The new length of the window divided by the old.
        factor: f64,
    },
    /// To make the window longer or shorter by a factor (below 1: closer) about a moment, or else its middle.
    Zoom {
        /// The moment that keeps its place.
        about: Option<Moment>,
        /// The new length divided by the old.
        factor: f64,
    },
    /// To see this period of time.
    Go(Window),
    /// To see all events of a project on the axis.
    Frame(Id<Project>),
    /// To have long silences left out of the axis, or shown as long as they are.
    Fold(bool),
    /// To see everything.
    FitAll,
}

/// The room on either side of a project's events, as a part of the time that they take.
const FRAME: f64 = 1.0 / 12.0;

impl ViewState {
    /// Gives the state after an intent.
    #[must_use]
    pub fn apply(mut self, intent: Intent, indexed: &IndexedDataset) -> Self {
        match intent {
            Intent::Show(view) => self.view = view,
            Intent::Search(text) => self.query = text,
            Intent::Toggle(value) => self.toggle(value),
            Intent::ClearTimeFilter => self.time_filter = None,
            Intent::Read(window, sector) => {
                (self.view, self.time_filter) = (View::List, Some(window));
                let value = sector.map(FacetValue::Sector);
                if let Some(value) = value.filter(|value| !self.chosen.contains(value)) {
                    self.toggle(value);
                }
            }
            Intent::Compare(day) => self.after = Some(day),
            Intent::Clear => {
                self.query.clear();
                self.time_filter = None;
                self.chosen.clear();
            }
            Intent::Select(selection) => self.select(selection, indexed),
            Intent::Close => self.selection = None,
            Intent::Focus(event) => {
                self.focus = Some(event);
                self.reveal(event, indexed);
            }
            Intent::Pan(part) => {
                self.change_window(indexed, |axis, window| {
                    axis.pan(window, part_of(axis.length(window), part))
                });
            }
            Intent::PanBy(seconds) => {
                self.change_window(indexed, |axis, window| axis.pan(window, seconds));
            }
            Intent::Resize(start, end) => {
                self.change_window(indexed, |axis, window| axis.resize(window, (start, end)));
            }
            Intent::Drag { from, to, factor } => {
                self.change_window(indexed, |axis, window| axis.drag(window, (from, to), factor));
            }
            Intent::Zoom { about, factor } => {
                self.change_window(indexed, |axis, window| axis.zoom(window, about, factor));
            }
            Intent::Fold(folds) => {
                let shows_all = self.window(indexed.axis(&self)) == indexed.axis(&self).limits;
                self.is_unfolded = !folds;
                if shows_all && self.window.is_some() {
                    self.go(indexed.axis(&self).limits, indexed);
                }
            }
            Intent::Go(window) => self.go(window, indexed),
            Intent::Frame(project) => {
                self.view = View::Timeline;
                let events = indexed.dataset.projects[project].events.iter();
                let extents = events.map(|&event| indexed.dataset.events[event].date.extent());
                if let Some(whole) = extents.reduce(|one, other| Extent {
                    start: one.start.min(other.start),
                    end: one.end.max(other.end),
                    ..one
                }) {
                    let period = (whole.start, whole.end);
                    self.change_window(indexed, |axis, _| axis.around(period, FRAME, 1));
                }
            }
            Intent::FitAll => self.go(indexed.axis(&self).limits, indexed),
        }
        self
    }

    /// Tells whether an intent would leave the window where it is, as at a limit of the axis.
    pub fn stays_with(&self, intent: Intent, indexed: &IndexedDataset) -> bool {
        let (window, is_unfolded) = (self.window, self.is_unfolded);
        let after = Self { window, is_unfolded, ..Self::default() }.apply(intent, indexed);
        after.window(indexed.axis(&after)) == self.window(indexed.axis(self))
    }

    fn toggle(&mut self, value: FacetValue) {
        match self.chosen.binary_search(&value) {
            Ok(at) => drop(self.chosen.remove(at)),
            Err(at) => self.chosen.insert(at, value),
        }
    }

    fn select(&mut self, selection: Selection, indexed: &IndexedDataset) {
        self.selection = Some(selection);
        if let Selection::Event(event) = selection {
            self.focus = Some(event);
            self.reveal(event, indexed);
        }
    }

    fn go(&mut self, window: Window, indexed: &IndexedDataset) {
        let axis = indexed.axis(self);
        self.window = Some(axis.hold(window)).filter(|&window| window != axis.opening);
    }

    /// Goes to what is made of the window on the axis.
    fn change_window(
        &mut self,
        indexed: &IndexedDataset,
        change: impl FnOnce(&AxisBounds, Window) -> Window,
    ) {
        let axis = indexed.axis(self);
        self.go(change(axis, self.window(axis)), indexed);
    }

    /// Moves the window, at its length, so that an event is in it.
    fn reveal(&mut self, event: Id<Event>, indexed: &IndexedDataset) {
        let Extent { start, end, .. } = indexed.dataset.events[event].date.extent();
        if !self.window(indexed.axis(self)).meets(start, end) {
            self.change_window(indexed, |axis, window| axis.center(window, (start, end)));
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a part of a window is far below the limits of i64"
)]
fn part_of(seconds: i64, part: f64) -> i64 {
    (seconds as f64 * part) as i64
}
