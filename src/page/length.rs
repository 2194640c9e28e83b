//! Lengths and parts as a style sheet writes them, without the formatting of floats, which is large.

/// A length in CSS pixels, to a tenth.
pub(super) fn px(length: f64) -> String {
    tenths(length * 10.0) + "px"
}

/// A part of a whole, to a tenth of a per cent.
pub(super) fn percent(part: f64) -> String {
    tenths(part * 1000.0) + "%"
}

#[expect(clippy::cast_possible_truncation, reason = "no screen is so wide")]
fn tenths(value: f64) -> String {
    let rounded = value.round() as i64;
    let sign = if rounded < 0 { "-" } else { "" };
    let (whole, tenth) = (rounded.abs() / 10, rounded.abs() % 10);
    [sign, &whole.to_string(), ".", &tenth.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_one_decimal() {
        assert_eq!(px(12.34), "12.3px");
        assert_eq!(px(-0.26), "-0.3px");
        assert_eq!(px(0.0), "0.0px");
        assert_eq!(percent(0.906_4), "90.6%");
        assert_eq!(percent(1.0), "100.0%");
    }
}
