//! From measurements to what is written: median, spread, percentile and ratio; pure.

/// The middle of some measurements; the mean of the two in the middle when their number is even. 0 of none.
pub fn median(all: &[f64]) -> f64 {
    let sorted = sorted(all);
    let at = |at: usize| sorted.get(at).copied().unwrap_or(0.0);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 { at(half) } else { f64::midpoint(at(half.saturating_sub(1)), at(half)) }
}

/// The least and the greatest; zeros of none.
pub fn spread(all: &[f64]) -> (f64, f64) {
    let sorted = sorted(all);
    (sorted.first().copied().unwrap_or(0.0), sorted.last().copied().unwrap_or(0.0))
}

/// The smallest measurement that `part` of 100 of all do not exceed (nearest rank); 0 of none.
pub fn percentile(all: &[f64], part: usize) -> f64 {
    let sorted = sorted(all);
    let rank = (sorted.len() * part).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(0.0)
}

/// How many times `one` is in `other`, each by its median: 2 where the other takes twice as much. 0 where nothing was measured.
pub fn ratio(one: &[f64], other: &[f64]) -> f64 {
    let one = median(one);
    if one > 0.0 { median(other) / one } else { 0.0 }
}

fn sorted(all: &[f64]) -> Vec<f64> {
    let mut sorted = all.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// Three digits that say something: `0.0123`, `1.23`, `12.3`, `1234`.
pub fn digits(value: f64) -> String {
    let size = value.abs();
    let decimals = match size {
        _ if size == 0.0 || size >= 100.0 => 0,
        _ if size >= 10.0 => 1,
        _ if size >= 1.0 => 2,
        _ if size >= 0.1 => 3,
        _ => 4,
    };
    format!("{value:.decimals$}")
}

/// `12.3 (11.9–14.0)`: the median and between which measurements it lies.
pub fn told(all: &[f64]) -> String {
    let (least, most) = spread(all);
    format!("{} ({}–{})", digits(median(all)), digits(least), digits(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle_and_not_moved_by_one_that_was_slow() {
        assert_eq!(digits(median(&[3.0, 1.0, 900.0])), "3.00");
        assert_eq!(digits(median(&[4.0, 1.0, 2.0, 3.0])), "2.50");
        assert_eq!(digits(median(&[])), "0");
    }

    #[test]
    fn a_ratio_says_how_many_times_the_other_takes() {
        assert_eq!(digits(ratio(&[2.0, 2.0, 9.0], &[8.0, 7.0, 8.0])), "4.00");
        assert_eq!(digits(ratio(&[], &[8.0])), "0");
    }

    #[test]
    fn percentiles_are_measurements_that_were_made() {
        let hundred: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(digits(percentile(&hundred, 99)), "99.0");
        assert_eq!(digits(percentile(&hundred, 50)), "50.0");
        assert_eq!(digits(percentile(&[7.0], 99)), "7.00");
    }

    #[test]
    fn numbers_are_told_by_three_digits_with_their_spread() {
        let all = [12.31, 11.9, 14.04];
        assert_eq!(told(&all), "12.3 (11.9–14.0)");
        assert_eq!([0.012_34, 0.5, 1234.4].map(digits), ["0.0123", "0.500", "1234"]);
    }
}
