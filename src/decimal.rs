//! Numbers as plain decimals, without the formatting of floats: that would be the largest function of the widget.

/// Writes a number to so many places after the point, less the zeros at the end: `12.5`, `-3`.
///
/// What is not finite or beyond a few trillions is written as whatever is nearest.
pub(crate) fn decimal(number: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let scaled = scaled(number, scale);
    let (whole, rest) = (scaled.unsigned_abs() / scale, scaled.unsigned_abs() % scale);
    let sign = if scaled < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0places$}", places = places as usize);
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

#[expect(clippy::cast_possible_truncation, reason = "the cast holds at the ends, and NaN gives 0")]
#[expect(clippy::cast_precision_loss, reason = "a power of ten this small is exact")]
fn scaled(number: f64, scale: u64) -> i64 {
    (number * scale as f64).round_ties_even() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: f64, places: u32, expected: &str) {
        assert_eq!(decimal(number, places), expected);
    }

    #[test]
    fn decimals_lose_what_they_do_not_need() {
        check(7.0, 6, "7");
        check(-0.04, 1, "0");
        check(-10.0, 2, "-10");
        check(143.6, 6, "143.6");
        check(0.05, 6, "0.05");
        check(-0.05, 2, "-0.05");
        check(12.25, 1, "12.2");
        check(12.999, 1, "13");
        check(2.5, 0, "2");
    }

    #[test]
    fn what_has_no_decimals_is_written_too() {
        check(f64::NAN, 1, "0");
        check(f64::INFINITY, 0, "9223372036854775807");
        check(f64::NEG_INFINITY, 0, "-9223372036854775808");
    }
}
