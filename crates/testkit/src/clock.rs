//! The clock over forms: turned on as MED let it be, and what it has counted.

use crate::town::Town;
use store::args;

/// What a test sees of a month: role, what it is about, minutes of all, people.
pub type Counted = (String, String, i64, i64);

impl Town {
    /// The administrator turns the clock on, with its MED line.
    pub fn turn_the_clock_on(&self) {
        let line = [("committee", "Hovedudvalget"), ("on", "2026-11-12"), ("remarks", "")];
        self.administrator.post("/time/clock", &line).goes_to("/time");
    }

    /// What a form carries that was shown so many minutes ago.
    pub fn shown(&self, minutes: i64) -> String {
        self.db.clock().now().plus(-60 * minutes).to_string()
    }

    /// What has been counted.
    pub fn counted(&self) -> Vec<Counted> {
        let found = self.db.read(|tx| {
            tx.all("SELECT role, about, minutes, times FROM burden_clock ORDER BY month, about, role", args![])
        });
        found.unwrap()
    }
}
