//! What was promised: every write by its name, who has answered it, and whether the database agrees.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Writes by name, and what is known of each.
#[derive(Default)]
pub struct Ledger {
    promised: Mutex<Vec<String>>,
    sent: Mutex<usize>,
}

/// How promises and database compare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Promised writes.
    pub promised: usize,
    /// Promised and not there.
    pub lost: usize,
    /// There more than once.
    pub doubled: usize,
    /// There without ever having been answered, as is allowed.
    pub unanswered: usize,
}

impl Ledger {
    pub fn sent(&self) -> usize {
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        *sent += 1;
        *sent
    }

    pub fn promise(&self, name: &str) {
        self.promised.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
    }

    pub fn promised(&self) -> Vec<String> {
        self.promised.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Holds promises against the names that are there.
pub fn compare(promised: &[String], there: &[String]) -> Count {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for name in there {
        *times.entry(name).or_default() += 1;
    }
    Count {
        promised: promised.len(),
        lost: promised.iter().filter(|name| !times.contains_key(name.as_str())).count(),
        doubled: times.values().filter(|times| **times > 1).count(),
        unanswered: times.len().saturating_sub(promised.len()),
    }
}

/// The writes' names in a text: `skriv-` and digits.
pub fn names_in(text: &str) -> Vec<String> {
    let found = text.split(PREFIX).skip(1).map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        format!("{PREFIX}{digits}")
    });
    found.collect()
}

/// What every write's name begins with.
pub const PREFIX: &str = "skriv-";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_doubled_and_unanswered_writes_are_told_apart() {
        let promised = ["skriv-1", "skriv-2", "skriv-3"].map(str::to_owned);
        let there = names_in("<b>skriv-1</b> skriv-2, skriv-2 og skriv-9");
        assert_eq!(compare(&promised, &there), Count { promised: 3, lost: 1, doubled: 1, unanswered: 0 });
    }
}
