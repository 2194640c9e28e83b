//! Medians and percentiles, and how numbers are written.

/// Gives the smallest of these that so many percent of them do not exceed; `None` if there are none.
pub(super) fn percentile(numbers: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

/// Gives the one in the middle; of two in the middle the smaller, as a number that was measured says more than one
/// between.
pub(super) fn median(numbers: &[f64]) -> Option<f64> {
    percentile(numbers, 50)
}

/// Gives the median of the first numbers, of the second ones and so on.
pub(super) fn medians<const N: usize>(rows: &[[f64; N]]) -> Option<[f64; N]> {
    let mut all = [0.0; N];
    for (index, slot) in all.iter_mut().enumerate() {
        let column: Vec<f64> = rows.iter().filter_map(|row| row.get(index).copied()).collect();
        *slot = median(&column)?;
    }
    Some(all)
}

/// Whole, with commas between thousands: 100,000.
pub(super) fn rounded(number: f64) -> String {
    grouped(&format!("{number:.0}"))
}

/// Digits with commas between thousands.
pub(super) fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_among_the_numbers() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!([50, 95, 100].map(|at| percentile(&hundred, at)), [50.0, 95.0, 100.0].map(Some));
        assert_eq!(percentile(&[7.0], 95), Some(7.0));
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn a_median_is_in_the_middle() {
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[9.0, 1.0, 2.0, 4.0]), Some(2.0));
        assert_eq!(median(&[]), None);
        assert_eq!(medians(&[[1.0, 30.0], [2.0, 10.0], [3.0, 20.0]]), Some([2.0, 20.0]));
        assert_eq!(medians::<2>(&[]), None);
    }

    #[test]
    fn thousands_are_set_apart() {
        let written = [0.0, 999.0, 1_000.0, 1_234_567.4].map(rounded);
        assert_eq!(written, ["0", "999", "1,000", "1,234,567"]);
    }
}
