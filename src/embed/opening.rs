//! From a host element to a widget: the data is taken in and read a little at a time, and shown when it is whole.
//!
//! `transcaspian.js` sees to what takes time: fetching, pausing, giving up.

use std::mem;

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShadowRoot;

use super::mount::Mounted;
use crate::{
    dataset::{self, Dataset, Problem, Reading},
    draw::Pane,
    evidence,
    locale::Language,
    page::{self, Failure, Node},
    state::IndexedDataset,
};

/// A widget that is being opened. Freeing it leaves the element as it stands.
#[wasm_bindgen]
pub struct Opening {
    root: ShadowRoot,
    language: Language,
    stage: Stage,
    /// What is said in the meantime, before what the element holds.
    pane: Option<Pane>,
}

/// How far it has come.
enum Stage {
    /// With what is not read yet.
    Taken(Vec<u8>),
    Reading(Box<Reading>),
    Read(Box<(Dataset, Vec<Problem>)>),
    /// With the number of its problems.
    Ready(Box<(IndexedDataset, usize)>),
}

impl Stage {
    /// Goes on by a small step; by so many records where it reads.
    fn next(self, records: usize) -> Self {
        match self {
            Self::Taken(bytes) => Self::Reading(Box::new(Reading::new(dataset::decoded(bytes)))),
            Self::Reading(mut reading) => {
                if reading.advance(records) {
                    Self::Reading(reading)
                } else {
                    Self::Read(Box::new(reading.finish()))
                }
            }
            Self::Read(read) => {
                let (dataset, problems) = evidence::weighed(*read);
                Self::Ready(Box::new((IndexedDataset::new(dataset), problems.len())))
            }
            Self::Ready(ready) => Self::Ready(ready),
        }
    }
}

#[wasm_bindgen]
impl Opening {
    /// Begins with no data, in the language of this tag if the widget speaks it; the root keeps what it has until there is
    /// something to say.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, tag: &str) -> Self {
        let language = Language::from_tag(tag).unwrap_or_default();
        Self { root, language, stage: Stage::Taken(Vec::new()), pane: None }
    }

    /// Takes in a dataset (UTF-8).
    pub fn take(&mut self, bytes: Vec<u8>) {
        self.stage = Stage::Taken(bytes);
    }

    /// Goes on by a small step, or by so many records; `false` once all is ready to be shown.
    pub fn read(&mut self, records: usize) -> bool {
        self.stage = mem::replace(&mut self.stage, Stage::Taken(Vec::new())).next(records);
        !matches!(self.stage, Stage::Ready(_))
    }

    /// Shows how far it has come: so many bytes are here, or so much of them has been read.
    #[wasm_bindgen(js_name = showProgress)]
    pub fn show_progress(&mut self, bytes: usize) {
        let progress = match &self.stage {
            Stage::Taken(_) => None,
            Stage::Reading(reading) => Some(reading.progress()),
            Stage::Read(_) | Stage::Ready(_) => Some(1.0),
        };
        self.say(page::progress(self.language, bytes, progress));
    }

    /// Says why there is no data: what could not be fetched, and the server's answer, or else (0) what the browser
    /// says of it. Where nothing was to be fetched (empty), it is what the page gave that cannot be read.
    #[wasm_bindgen(js_name = showFailure)]
    pub fn show_failure(&mut self, src: &str, status: u16, reason: &str) {
        let failure = match (src, status) {
            ("", _) => Failure::BadData,
            (src, 0) => Failure::Unreachable { src, reason },
            (src, status) => Failure::Refused { src, status },
        };
        self.say(page::failure(self.language, &failure));
    }

    /// Says that the reader has stopped it.
    #[wasm_bindgen(js_name = showCancelled)]
    pub fn show_cancelled(&mut self) {
        self.say(page::cancelled(self.language));
    }

    /// Shows what has been read, as a link has it (empty for none), and calls a function with the link to what is shown
    /// whenever something is drawn.
    pub fn mount(self, link: &str, tell: Function) -> Mounted {
        let mut stage = self.stage;
        let ready = loop {
            match stage {
                Stage::Ready(ready) => break ready,
                other => stage = other.next(usize::MAX),
            }
        };
        self.root.replace_children_with_node_0();
        Mounted::new(self.root, self.language, *ready, link, tell)
    }

    fn say(&mut self, nodes: Vec<Node>) {
        let pane = self.pane.get_or_insert_with(|| {
            self.root.replace_children_with_node_0();
            Pane::default()
        });
        pane.draw(&self.root, nodes);
    }
}
