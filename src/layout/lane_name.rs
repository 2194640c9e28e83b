//! The names of lanes: never cut, on as many lines as the gutter makes of them.

use super::{
    size::{LANE_NAME_ROOM_PX, LANE_NAME_TOP_PX, LANE_PADDING_PX, LEAST_GUTTER_PX, MOST_GUTTER_PX},
    text_measure::{TextMeasure, TextStyle},
};

/// Gives the width of the gutter that holds the names of the lanes, in CSS pixels: as much as brings each name to two
/// lines without breaking a word, within bounds and to no more than a quarter of the `width` of gutter and plot.
pub fn gutter_px<'a>(
    names: impl IntoIterator<Item = &'a str>,
    measure: &dyn TextMeasure,
    width: f64,
) -> f64 {
    let needed = names.into_iter().map(|name| two_lines_px(name, measure)).fold(0.0, f64::max);
    let most = MOST_GUTTER_PX.min(width / 4.0).max(LEAST_GUTTER_PX);
    (needed + LANE_NAME_ROOM_PX).ceil().clamp(LEAST_GUTTER_PX, most)
}

/// Gives the least width at which a name takes no more than two lines.
fn two_lines_px(name: &str, measure: &dyn TextMeasure) -> f64 {
    let width = |text: &str| measure.width_px(text.trim(), TextStyle::LaneName);
    let breaks = name.match_indices(char::is_whitespace).map(|(at, _)| name.split_at(at));
    let in_two = breaks.map(|(one, other)| width(one).max(width(other)));
    in_two.fold(width(name), f64::min)
}

/// Gives the height that a name needs in its lane, where the gutter is so wide.
pub(super) fn name_height(name: &str, gutter_px: f64, measure: &dyn TextMeasure) -> f64 {
    let room = gutter_px - LANE_NAME_ROOM_PX;
    let lines = lines(name, room, measure) as f64;
    LANE_NAME_TOP_PX + lines * measure.line_px(TextStyle::LaneName) + LANE_PADDING_PX
}

/// Tells how many lines a name takes: it breaks between words, and within a word that is wider than a line.
fn lines(name: &str, room: f64, measure: &dyn TextMeasure) -> usize {
    let fits = |from: usize, to: usize| {
        let line = name.get(from..to).unwrap_or_default().trim();
        measure.width_px(line, TextStyle::LaneName) <= room
    };
    let (mut lines, mut begin, mut end) = (1, 0, 0);
    for word in name.split_inclusive(char::is_whitespace) {
        let next = end + word.len();
        if !fits(begin, next) {
            if begin < end {
                (begin, lines) = (end, lines + 1);
            }
            for (at, letter) in word.char_indices() {
                if end + at > begin && !fits(begin, end + at + letter.len_utf8()) {
                    (begin, lines) = (end + at, lines + 1);
                }
            }
        }
        end = next;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::TableMeasure;

    #[track_caller]
    fn check(name: &str, letters: f64, expected: usize) {
        // Each of these letters is as wide as any other.
        let room = letters * 0.57 * TextStyle::LaneName.font_px() + 0.1;
        assert_eq!(lines(name, room, &TableMeasure), expected, "{name}");
    }

    #[test]
    fn names_break_between_words_and_words_where_they_must() {
        check("", 5.0, 1);
        check("seven", 5.0, 1);
        check("seven", 4.0, 2);
        check("seven", 1.0, 5);
        check("seven", 0.0, 5);
        check("seven seas", 9.6, 1);
        check("seven seas", 9.0, 2);
        check("seven seas", 4.0, 3);
        check("a seven seas", 5.0, 3);
        check("sea  sea", 3.0, 2);
    }

    #[test]
    fn the_gutter_is_as_wide_as_the_names_need() {
        let gutter = |name: &str, width| gutter_px([name], &TableMeasure, width);
        let close = |one: f64, other: f64| (one - other).abs() < 1e-9;
        assert!(close(gutter("sea", 1000.0), LEAST_GUTTER_PX));
        assert!(close(
            gutter("veryverylongname veryverylong", 1000.0),
            gutter("veryverylongname", 1000.0)
        ));
        assert!(close(gutter(&"long".repeat(20), 1000.0), MOST_GUTTER_PX));
        assert!(close(gutter(&"long".repeat(20), 600.0), 150.0));
        assert!(close(gutter(&"long".repeat(20), 0.0), LEAST_GUTTER_PX));
    }
}
