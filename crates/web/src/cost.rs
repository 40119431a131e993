//! What is asked of people's time, in minutes a year.

use access::Role;

/// Minutes that Råderum or a setting asks of everybody who holds a role, in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Of whom.
    pub role: Role,
    /// What it is, the same through the years and in every language: `duty/budgetopfoelgning`. Estimates hang on it.
    pub key: String,
    /// What is asked, in the reader's language.
    pub what: String,
    /// Minutes a year for one who holds the role, on average over all of them; an estimate.
    pub minutes: i64,
    /// Minutes each time, by the one who asks; 0 where it does not come in times.
    pub each: i64,
    /// The calendar months (1–12) in which it is asked, one for each time; none when it is spread over the year.
    pub months: Vec<i8>,
    /// Who asks: a staff function's code, or empty for the house itself.
    pub owner: String,
    /// Where it stands, or empty.
    pub href: String,
}

impl Cost {
    /// So many minutes a year of each who holds a role, spread over the year.
    pub fn new(role: Role, key: impl Into<String>, what: impl Into<String>, minutes: i64) -> Self {
        let (key, what, owner) = (key.into(), what.into(), String::new());
        Self { role, key, what, minutes, each: 0, months: vec![], owner, href: String::new() }
    }
}
