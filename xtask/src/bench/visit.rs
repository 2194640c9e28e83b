//! What came of the visits, as `benches/browser/visit.js` tells it.

use serde_json::Value;

use super::figures::{median, percentile};

/// One visit to the page of one timeline with one number of events.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visit<'a>(&'a Value);

impl<'a> Visit<'a> {
    /// Gives every visit of the results.
    pub(super) fn all(results: &'a Value) -> Vec<Self> {
        items(results, "/visits").map(Self).collect()
    }

    pub(super) fn is_of(self, peer: &str, size: u64) -> bool {
        self.is_named(peer) && self.0.pointer("/size") == Some(&size.into())
    }

    pub(super) fn is_named(self, peer: &str) -> bool {
        self.text("/peer") == Some(peer)
    }

    /// Tells whether it was of this sort: `warm-up`, `slow`, `pan`, `zoom` or `still`.
    pub(super) fn is_for(self, what: &str) -> bool {
        self.text("/what") == Some(what)
    }

    /// Gives what did not end in its time: `draw`, `pan` or `zoom`.
    pub(super) fn unfinished(self) -> Option<&'a str> {
        self.text("/unfinished")
    }

    pub(super) fn number(self, pointer: &str) -> Option<f64> {
        self.0.pointer(pointer)?.as_f64()
    }

    pub(super) fn text(self, pointer: &str) -> Option<&'a str> {
        self.0.pointer(pointer)?.as_str()
    }

    pub(super) fn texts(self, pointer: &str) -> impl Iterator<Item = &'a str> {
        items(self.0, pointer).filter_map(Value::as_str)
    }

    /// Gives the median, the 95th percentile and the longest of its frames, in milliseconds; the longest may come
    /// afterwards.
    pub(super) fn frames(self) -> Option<[f64; 3]> {
        let times = |pointer| items(self.0, pointer).filter_map(Value::as_f64);
        let frames: Vec<f64> = times("/frames").collect();
        let longest = times("/framesAfter").chain(frames.iter().copied()).reduce(f64::max)?;
        Some([median(&frames)?, percentile(&frames, 95)?, longest])
    }

    /// Gives the bytes that were sent from these folders of the host, as they are and compressed.
    pub(super) fn sent(self, folders: &[&str]) -> [f64; 2] {
        let is_meant = |file: &&Value| {
            let address = file.get("address").and_then(Value::as_str).unwrap_or_default();
            folders.iter().any(|folder| address.starts_with(folder))
        };
        items(self.0, "/sent").filter(is_meant).fold([0.0; 2], |[raw, brotli], file| {
            let bytes = |name| file.get(name).and_then(Value::as_f64).unwrap_or_default();
            [raw + bytes("raw"), brotli + bytes("brotli")]
        })
    }
}

/// Gives the items of a list that a JSON pointer names; none where there is no list.
pub(super) fn items<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten()
}
