//! Finding out what the reader's font is, and when it is another.

use leptos::{
    html,
    prelude::*,
    web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlSpanElement},
};
use wasm_bindgen::JsCast as _;

use super::{
    TimelineModel,
    measure::{Font, Measure},
};
use crate::view::resize::on_size;

/// Letters of the alphabets that the data is written in, wide ones and narrow ones.
const PROBE: &str = "Əliyev Қазақстан Baku–Tbilisi 1992 mwil";

/// What is bold on the axis: years.
const BOLD_PROBE: &str = "1990s – 2024";

/// Lays out a text as labels are, not to be seen: when fonts load, the host's font changes or the reader
/// spaces text out, its size changes, and everything is measured anew.
#[component]
pub(super) fn FontProbe() -> impl IntoView {
    let model = TimelineModel::here();
    let canvas = NodeRef::<html::Canvas>::new();
    let probe = NodeRef::<html::Span>::new();
    on_size(probe, move |probe| {
        let canvas = canvas.try_get_untracked().flatten();
        let measure = canvas.and_then(|canvas| measure_like(&canvas, &probe));
        // Measuring all of a large dataset takes some frames, which the same font is not worth.
        if let Some(measure) = measure.filter(|measure| *measure != *model.measure.read_untracked())
        {
            model.measure.set(measure);
        }
    });
    view! {
        <canvas node_ref=canvas hidden=true></canvas>
        <span class="tl-font-probe" aria-hidden="true" translate="no" node_ref=probe>
            {PROBE}<b>{BOLD_PROBE}</b>
        </span>
    }
}

/// Makes a canvas measure texts as they are laid out in an element.
fn measure_like(canvas: &HtmlCanvasElement, element: &HtmlSpanElement) -> Option<Measure> {
    let canvas = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let style = window().get_computed_style(element).ok()??;
    let read = |name: &str| style.get_property_value(name).unwrap_or_default();
    let pixels = |name: &str| read(name).trim_end_matches("px").parse().unwrap_or_default();
    let mut font = Font {
        weight: read("font-weight"),
        size_and_families: ["font-size", "font-family"].map(read).join(" "),
        line_px: pixels("height"),
        letter_spacing_px: pixels("letter-spacing"),
        word_spacing_px: pixels("word-spacing"),
        probe_px: 0.0,
        bold_probe_px: 0.0,
    };
    let width = |text: &str, is_bold: bool| {
        canvas.set_font(&font.css(is_bold));
        Some(canvas.measure_text(text).ok()?.width())
    };
    (font.probe_px, font.bold_probe_px) = (width(PROBE, false)?, width(BOLD_PROBE, true)?);
    Some(Measure::new(canvas, font))
}
