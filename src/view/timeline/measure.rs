//! Measuring text with the reader's own font, as a canvas does, so that labels get the room that they take.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::web_sys::CanvasRenderingContext2d;
use send_wrapper::SendWrapper;

use crate::layout::{TableMeasure, TextMeasure, TextStyle};

/// What text is measured with: the reader's font once it is known, and until then a table of letters. Two are equal where
/// they measure alike.
#[derive(Clone, Default, PartialEq)]
pub(in crate::view) struct Measure(Option<Arc<CanvasMeasure>>);

/// A canvas that has the reader's font at the size of labels.
struct CanvasMeasure {
    canvas: SendWrapper<CanvasRenderingContext2d>,
    font: Font,
    /// Widths of words by their font: most labels share theirs with others.
    regular: Mutex<HashMap<String, f64>>,
    bold: Mutex<HashMap<String, f64>>,
}

/// All that the room of texts depends on, at the size of labels. Lengths are in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Font {
    /// Its weight, and its size and families, as a style sheet and a canvas have them.
    pub(super) weight: String,
    pub(super) size_and_families: String,
    /// What WCAG 1.4.12 lets readers change: the height of a line, and the room after each letter and each word.
    pub(super) line_px: f64,
    pub(super) letter_spacing_px: f64,
    pub(super) word_spacing_px: f64,
    /// How wide one text is, by which fonts are told apart that go by the same name: one that is loaded, and what stood
    /// in for it.
    pub(super) probe_px: f64,
    /// The same of a bold text, as bold letters are a file of their own.
    pub(super) bold_probe_px: f64,
}

impl Measure {
    /// Measures on a canvas that has a font.
    pub(super) fn new(canvas: CanvasRenderingContext2d, font: Font) -> Self {
        let (canvas, regular, bold) =
            (SendWrapper::new(canvas), Mutex::default(), Mutex::default());
        Self(Some(Arc::new(CanvasMeasure { canvas, font, regular, bold })))
    }
}

impl PartialEq for CanvasMeasure {
    fn eq(&self, other: &Self) -> bool {
        self.font == other.font
    }
}

impl TextMeasure for Measure {
    fn width_px(&self, text: &str, style: TextStyle) -> f64 {
        let Some(canvas) = &self.0 else { return TableMeasure.width_px(text, style) };
        canvas.width_px(text, style.is_bold()) * scale(style)
    }

    fn line_px(&self, style: TextStyle) -> f64 {
        let Some(canvas) = &self.0 else { return TableMeasure.line_px(style) };
        canvas.font.line_px * scale(style)
    }
}

/// Tells how much larger than labels texts of a style are.
fn scale(style: TextStyle) -> f64 {
    style.font_px() / TextStyle::Label.font_px()
}

impl CanvasMeasure {
    fn width_px(&self, text: &str, is_bold: bool) -> f64 {
        let space = self.word_px(" ", is_bold) + self.font.word_spacing_px;
        let words = text.split(' ').map(|word| self.word_px(word, is_bold) + space);
        words.sum::<f64>() - space
    }

    fn word_px(&self, word: &str, is_bold: bool) -> f64 {
        let words = if is_bold { &self.bold } else { &self.regular };
        let mut words = words.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&width) = words.get(word) {
            return width;
        }
        self.canvas.set_font(&self.font.css(is_bold));
        let width = self.canvas.measure_text(word).map_or(0.0, |metrics| metrics.width());
        let letters = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
        let width = width + f64::from(letters) * self.font.letter_spacing_px;
        words.insert(word.to_owned(), width);
        width
    }
}

impl Font {
    /// Gives the font as a canvas takes it.
    pub(super) fn css(&self, is_bold: bool) -> String {
        let weight = if is_bold { "700" } else { &self.weight };
        format!("{weight} {}", self.size_and_families)
    }
}
