//! How wide a text is, by a table of letters, as there is no screen to measure on.

use crate::letters::lower;

/// The width of a text in pixels at a font size, a little more than common sans-serif fonts need.
pub(super) fn text_width(text: &str, font_px: f32) -> f32 {
    text.chars().map(em).sum::<f32>() * font_px
}

/// The size of the labels on the axis.
pub(super) const LABEL_FONT_PX: f32 = 13.0;

fn em(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | 'ı'
        | 'і' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '—' | '%' | '@' | 'ж' | 'ш' | 'щ' | 'ю' | 'ф' | 'м' => 0.9,
        'A'..='Z' | '0'..='9' | '–' | '$' => 0.66,
        '\u{1100}'..='\u{ffdc}' => 1.0,
        letter if lower(letter) != letter => 0.74,
        _ => 0.57,
    }
}
