//! Counting tests from what cargo and node write, so that the last line can be trusted.

use std::ops::Add;

/// How many tests passed and failed, and the names or reasons of those that failed.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and held.
    pub passed: u64,
    /// Tests that broke or could not run.
    pub failed: u64,
    /// What to look for further up.
    pub reasons: Vec<String>,
}

impl Tally {
    /// One failure with its reason.
    pub fn failure(reason: impl Into<String>) -> Self {
        Self { passed: 0, failed: 1, reasons: vec![reason.into()] }
    }

    /// A program that ended badly without a failed test failed before or between its tests, and that counts as well.
    pub fn ended(mut self, how: &Result<(), String>) -> Self {
        match how {
            Err(why) if self.failed == 0 => self + Self::failure(why),
            Ok(()) if self.passed == 0 && self.failed == 0 => Self::failure("no test ran"),
            _ => {
                self.reasons.dedup();
                self
            }
        }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.reasons.extend(other.reasons);
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed, reasons: self.reasons }
    }
}

/// Counts the lines of `cargo test`.
///
/// An ignored test could not run and counts as failed, except those named `outside_…`: they wait for `--outside`.
pub fn of_cargo(lines: &[String]) -> Tally {
    let mut tally = Tally::default();
    for line in lines {
        if let Some(rest) = line.strip_prefix("test result: ") {
            tally.passed += number_before(rest, " passed");
            tally.failed += number_before(rest, " failed");
        } else if let Some((name, how)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ")) {
            if how.starts_with("FAILED") {
                tally.reasons.push(name.to_owned());
            } else if how.starts_with("ignored") && !name.contains("outside_") {
                tally.failed += 1;
                tally.reasons.push(format!("{name} did not run"));
            }
        }
    }
    tally
}

/// How many tests that held have the word in their name.
pub fn named(lines: &[String], word: &str) -> usize {
    lines.iter().filter(|line| line.starts_with("test ") && line.ends_with(" ... ok") && line.contains(word)).count()
}

/// Counts the report of `node --test` in the Test Anything Protocol; skipped and unfinished tests count as failed.
pub fn of_tap(report: &str) -> Tally {
    let mut tally = Tally::default();
    for line in report.lines() {
        let mut words = line.strip_prefix("# ").unwrap_or_default().split(' ');
        let (Some(word), Some(Ok(n))) = (words.next(), words.next().map(str::parse::<u64>)) else { continue };
        match word {
            "pass" => tally.passed += n,
            "fail" | "cancelled" | "skipped" | "todo" => tally.failed += n,
            _ => {}
        }
    }
    let failed = |line: &&str| {
        let low = line.to_lowercase();
        low.starts_with("not ok ") || (low.starts_with("ok ") && (low.contains("# skip") || low.contains("# todo")))
    };
    tally.reasons = report.lines().map(str::trim_start).filter(failed).map(str::to_owned).collect();
    tally
}

/// The number that stands before a word: "5 passed" gives 5.
fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split_once(word).map_or("", |(before, _)| before);
    before.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_binary_of_cargo_test_is_added() {
        let written = lines(
            "running 3 tests\ntest a::holds ... ok\ntest a::breaks ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured\n\
             running 12 tests\ntest b::on_postgres ... ok\ntest result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        );
        let tally = of_cargo(&written);
        assert_eq!(tally, Tally { passed: 13, failed: 1, reasons: vec!["a::breaks".to_owned()] });
        assert_eq!(named(&written, "postgres"), 1);
    }

    #[test]
    fn an_ignored_test_counts_as_failed_unless_it_waits_for_outside_data() {
        let tally = of_cargo(&lines(
            "test a::slow ... ignored\ntest a::outside_opus ... ignored, wants --outside\ntest result: ok. 0 passed; 0 failed; 2 ignored",
        ));
        assert_eq!(tally, Tally { passed: 0, failed: 1, reasons: vec!["a::slow did not run".to_owned()] });
    }

    #[test]
    fn a_skipped_browser_test_counts_as_failed() {
        let tally = of_tap(
            "ok 1 - signs in\nok 2 - prints # SKIP no paper\n# tests 2\n# pass 1\n# fail 0\n# cancelled 0\n# skipped 1\n# todo 0\n",
        );
        assert_eq!(tally, Tally { passed: 1, failed: 1, reasons: vec!["ok 2 - prints # SKIP no paper".to_owned()] });
    }

    #[test]
    fn a_program_that_dies_before_its_tests_or_runs_none_has_failed() {
        assert_eq!(Tally::default().ended(&Err("died".to_owned())), Tally::failure("died"));
        assert_eq!(Tally::default().ended(&Ok(())), Tally::failure("no test ran"));
    }
}
