//! The permalink: the state as the text behind `#` in an address, written and read here alone.
//!
//! `view=list&q=titr&sector=energy&event=2024-03-state-visit`; records go by their lasting ids.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Facet, FacetValue, IndexedDataset, Intent, Selection, View, ViewState};
use crate::{
    dataset::Dataset,
    time::{DAY_SECONDS, Day, Edtf, Moment, Window},
};

/// What has a meaning of its own in this text or in an address.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'`');

/// Whether long silences are left out of the axis; not written where they are.
const FOLDS: &str = "folds";

/// They are not.
const UNFOLDED: &str = "open";

impl ViewState {
    /// Writes the state; empty for the state a widget opens in.
    pub fn permalink(&self, dataset: &Dataset) -> String {
        let mut parts: Vec<(&str, String)> = Vec::new();
        if self.view != View::default() {
            parts.push(("view", self.view.word().to_owned()));
        }
        if !self.query.trim().is_empty() {
            parts.push(("q", self.query.trim().to_owned()));
        }
        for facet in Facet::ALL {
            let values = self.chosen.iter().filter(|value| value.facet() == facet);
            let words: Vec<&str> = values.map(|&value| value.word(dataset)).collect();
            if !words.is_empty() {
                parts.push((facet.word(), words.join(",")));
            }
        }
        let windows = [("since", "until", self.time_filter), ("from", "to", self.window)];
        for (start, end, window) in windows {
            if let Some(window) = window {
                parts.push((start, written(window.start())));
                parts.push((end, written(window.end())));
            }
        }
        parts.extend(self.is_unfolded.then(|| (FOLDS, UNFOLDED.to_owned())));
        parts.extend(self.after.map(|day| ("after", written(day.start()))));
        parts.extend(self.selection.map(|it| (it.word(), it.slug(dataset).to_owned())));
        parts.iter().map(|(name, value)| parameter(name, value)).collect::<Vec<_>>().join("&")
    }

    /// Goes where a link leads: to the state it names, with what it opens in sight.
    pub fn follow(link: &str, indexed: &IndexedDataset) -> Self {
        let state = Self::from_permalink(link, &indexed.dataset);
        match (state.window, state.selection) {
            (None, Some(selection)) => state.apply(Intent::Select(selection), indexed),
            _ => state,
        }
    }

    /// Reads a state; what is not understood, or no longer there, is passed over.
    pub fn from_permalink(link: &str, dataset: &Dataset) -> Self {
        let mut state = Self::default();
        let (mut since, mut until, mut from, mut to) = (None, None, None, None);
        for (name, value) in link.split('&').filter_map(|part| part.split_once('=')) {
            let value = percent_decode_str(value).decode_utf8_lossy();
            match name {
                "view" => state.view = View::from_word(&value).unwrap_or_default(),
                "q" => state.query = value.into_owned(),
                "since" => since = read(&value),
                "until" => until = read(&value),
                "from" => from = read(&value),
                "to" => to = read(&value),
                FOLDS => state.is_unfolded = value == UNFOLDED,
                "after" => state.after = day(&value),
                "event" | "project" | "actor" => {
                    state.selection = Selection::from_word(name, &value, dataset);
                }
                _ => state.choose(name, &value, dataset),
            }
        }
        let window = |(start, end)| Window::new(start, end);
        state.time_filter = since.zip(until).and_then(window);
        state.window = from.zip(to).and_then(window);
        if let Some(Selection::Event(event)) = state.selection {
            state.focus = Some(event);
        }
        state
    }

    /// Chooses those of the values that there are, each once and in their order.
    fn choose(&mut self, name: &str, values: &str, dataset: &Dataset) {
        let Some(facet) = Facet::from_word(name) else { return };
        let values =
            values.split(',').filter_map(|word| FacetValue::from_word(facet, word, dataset));
        for value in values {
            if let Err(at) = self.chosen.binary_search(&value) {
                self.chosen.insert(at, value);
            }
        }
    }
}

/// Writes a part of a link: `event=2024-03-state-visit`.
pub(super) fn parameter(name: &str, value: &str) -> String {
    format!("{name}={}", utf8_percent_encode(value, RESERVED))
}

/// `2022-05-23`, and `2022-05-23T3600` for an hour into that day.
fn written(moment: Moment) -> String {
    let day = moment.day();
    let (year, month, date) = day.ymd();
    let seconds = moment.0 - day.start().0;
    let day = format!("{year:04}-{month:02}-{date:02}");
    if seconds == 0 { day } else { format!("{day}T{seconds}") }
}

fn read(text: &str) -> Option<Moment> {
    let (day, seconds) = text.split_once('T').unwrap_or((text, "0"));
    let seconds: i64 = seconds.parse().ok().filter(|seconds| (0..DAY_SECONDS).contains(seconds))?;
    Some(Moment(self::day(day)?.start().0 + seconds))
}

/// Reads a day such as `2022-05-23`.
pub fn day(text: &str) -> Option<Day> {
    Some(Edtf::parse(text).ok().filter(|date| date.is_day())?.anchor())
}
