//! Measuring text with the reader's own font, as a canvas does, so that labels get the room that they take.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::{html, prelude::*, web_sys::CanvasRenderingContext2d};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;

use super::TimelineModel;
use crate::{
    layout::{TableMeasure, TextMeasure, TextStyle},
    view::resize::on_size,
};

/// What text is measured with: the reader's font once it is known, and until then a table of letters.
#[derive(Clone, Default)]
pub(in crate::view) struct Measure(Option<Arc<CanvasMeasure>>);

impl PartialEq for Measure {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// A canvas that has the reader's font.
struct CanvasMeasure {
    canvas: SendWrapper<CanvasRenderingContext2d>,
    /// The font at the size of labels, in CSS pixels.
    font_px: f64,
    /// What WCAG 1.4.12 lets readers add after each letter and each word, in CSS pixels.
    letter_spacing_px: f64,
    word_spacing_px: f64,
    /// Widths of words: most labels share theirs with others.
    words: Mutex<HashMap<String, f64>>,
}

impl TextMeasure for Measure {
    fn width_px(&self, text: &str, style: TextStyle) -> f64 {
        let Some(canvas) = &self.0 else { return TableMeasure.width_px(text, style) };
        canvas.width_px(text) * style.font_px() / canvas.font_px
    }
}

impl CanvasMeasure {
    fn width_px(&self, text: &str) -> f64 {
        let space = self.word_px(" ") + self.word_spacing_px;
        let words = text.split(' ').map(|word| self.word_px(word) + space);
        words.sum::<f64>() - space
    }

    fn word_px(&self, word: &str) -> f64 {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&width) = words.get(word) {
            return width;
        }
        let width = self.canvas.measure_text(word).map_or(0.0, |metrics| metrics.width());
        let letters = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
        let width = width + f64::from(letters) * self.letter_spacing_px;
        words.insert(word.to_owned(), width);
        width
    }
}

/// A text that is laid out as labels are and not seen: when fonts load, the host's font changes or the reader spaces text
/// out, its size changes, and everything is measured anew.
#[component]
pub(super) fn FontProbe() -> impl IntoView {
    let model = TimelineModel::here();
    let canvas = NodeRef::<html::Canvas>::new();
    let probe = NodeRef::<html::Span>::new();
    on_size(probe, move |probe| {
        let Some(canvas) = canvas.try_get_untracked().flatten() else { return };
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok())
        else {
            return;
        };
        let Ok(Some(style)) = window().get_computed_style(&probe) else { return };
        let read = |name: &str| style.get_property_value(name).unwrap_or_default();
        let pixels = |name: &str| read(name).trim_end_matches("px").parse().unwrap_or_default();
        let font_px: f64 = pixels("font-size");
        context.set_font(&format!("{} {font_px}px {}", read("font-weight"), read("font-family")));
        model.measure.set(Measure(Some(Arc::new(CanvasMeasure {
            canvas: SendWrapper::new(context),
            font_px: font_px.max(1.0),
            letter_spacing_px: pixels("letter-spacing"),
            word_spacing_px: pixels("word-spacing"),
            words: Mutex::default(),
        }))));
    });
    view! {
        <canvas node_ref=canvas hidden=true></canvas>
        <span class="tl-font-probe" aria-hidden="true" translate="no" node_ref=probe>{PROBE}</span>
    }
}

/// Letters of the alphabets that the data is written in, wide ones and narrow ones.
const PROBE: &str = "Əliyev Қазақстан Baku–Tbilisi 1992 mwil";
