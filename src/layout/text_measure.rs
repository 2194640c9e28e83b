//! How much room a text takes: on the screen as the browser says, elsewhere by a table of letters.

/// The height of a line as a part of the size of its font; the style sheet has the same.
const LINE_HEIGHT: f64 = 1.25;

/// How much wider bold letters are than those of the table.
const BOLD: f64 = 1.1;

/// What tells how much room texts take in the reader's own font.
pub trait TextMeasure {
    /// Gives the width of a text on one line, in CSS pixels.
    fn width_px(&self, text: &str, style: TextStyle) -> f64;

    /// Gives the height of a line, in CSS pixels: the style sheet's, unless the reader's settings change it.
    fn line_px(&self, style: TextStyle) -> f64 {
        LINE_HEIGHT * style.font_px()
    }
}

/// The styles of the texts that are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextStyle {
    /// The label of a mark.
    Label,
    /// The label of a tick.
    Tick,
    /// The label of a tick that stands out, as that of a year does among months.
    MajorTick,
    /// The name of a lane.
    LaneName,
}

impl TextStyle {
    /// Gives the size of its letters in CSS pixels; the style sheet has the same.
    pub fn font_px(self) -> f64 {
        match self {
            Self::Label => 13.0,
            Self::Tick | Self::MajorTick => 12.8,
            Self::LaneName => 13.6,
        }
    }

    /// Tells whether its letters are bold; the style sheet says the same.
    pub fn is_bold(self) -> bool {
        self == Self::MajorTick
    }
}

/// Measures by a table of letters, where there is no screen: a little wider than common sans-serif fonts are.
#[derive(Debug, Clone, Copy, Default)]
pub struct TableMeasure;

impl TextMeasure for TableMeasure {
    fn width_px(&self, text: &str, style: TextStyle) -> f64 {
        let boldness = if style.is_bold() { BOLD } else { 1.0 };
        text.chars().map(em).sum::<f64>() * style.font_px() * boldness
    }
}

/// Tells how wide a letter is, as a part of the size of its font.
fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' | 'ı'
        | 'і' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '—' | '%' | '@' | 'ж' | 'ш' | 'щ' | 'ю' | 'ф' | 'м' => 0.9,
        'A'..='Z' | '0'..='9' | '–' | '$' => 0.66,
        '\u{1100}'..='\u{ffdc}' => 1.0,
        letter if letter.is_uppercase() => 0.74,
        _ => 0.57,
    }
}
