//! Rule: what of the matrix is shown: everything, what ends soon, who asks me for help, where views are apart; by unit and instrument.

use crate::step::InstrumentId;
use base::{Date, UnitId};

base::codes! {
    "Which rows are asked for.";
    pub enum Show {
        /// Every row.
        All = "all",
        /// Something ends or is looked at again within [`SOON`] days.
        Ending = "ending",
        /// A support that the reader's party has promised is not given yet.
        Help = "help",
        /// Disagreement was noted, and the reader is a party.
        Apart = "apart",
    }
}

/// How many days ahead "soon" reaches.
pub const SOON: i64 = 90;

/// What a cell says of itself to the filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traits {
    /// The day on which the cell's own agreement ends or is looked at again.
    pub ends: Option<Date>,
    /// The reader's party owes it a support.
    pub help: bool,
    /// Disagreement was noted, and the reader is a party.
    pub apart: bool,
}

/// What is asked for; the same filter gives the page and its three files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Which rows.
    pub show: Show,
    /// This unit and those under it alone.
    pub under: Option<UnitId>,
    /// This instrument alone.
    pub instrument: Option<InstrumentId>,
}

impl Show {
    /// Whether a cell is what is asked for.
    pub fn wants(self, cell: Traits, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Ending => cell.ends.is_some_and(|on| on >= today && on <= today.plus_days(SOON)),
            Self::Help => cell.help,
            Self::Apart => cell.apart,
        }
    }
}

impl Filter {
    /// The filter as the end of an address, to share or to fetch the same as a file.
    pub fn query(&self) -> String {
        let mut out = String::new();
        if self.show != Show::All {
            out.push_str("&show=");
            out.push_str(self.show.code());
        }
        for (name, id) in
            [("under", self.under.map(|id| id.to_string())), ("instrument", self.instrument.map(|id| id.to_string()))]
        {
            if let Some(id) = id {
                out.push('&');
                out.push_str(name);
                out.push('=');
                out.push_str(&id);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::known(2026, 11, 21);

    #[test]
    fn what_has_ended_is_not_what_ends_soon() {
        let on = |days| Traits { ends: Some(TODAY.plus_days(days)), ..Traits::default() };
        let wanted = [-1, 0, SOON, SOON + 1].map(|days| Show::Ending.wants(on(days), TODAY));
        assert_eq!(wanted, [false, true, true, false]);
        assert!(!Show::Ending.wants(Traits::default(), TODAY));
    }

    #[test]
    fn a_filter_is_an_address_that_can_be_shared() {
        let all = Filter { show: Show::All, under: None, instrument: None };
        let unit = UnitId::fresh();
        assert_eq!(all.query(), "");
        assert_eq!(Filter { show: Show::Apart, under: Some(unit), ..all }.query(), format!("&show=apart&under={unit}"));
    }
}
