//! What an amount is: the six kinds of figures, and which of them only the council can make money.

base::codes! {
    "What an amount is. Expenses are plus, income is minus, whatever the kind.";
    pub enum Kind {
        /// The budget as the council adopted it before the year (oprindeligt budget).
        Original = "original",
        /// Supplementary appropriations and moves given during the year (tillægsbevillinger, omplaceringer).
        Supplementary = "supplementary",
        /// Appropriations asked for and not yet given (bevillingsansøgninger): never money.
        AppliedFor = "applied_for",
        /// Carry-over from earlier years (overførsler); plus is more to spend. Money only once decided.
        CarriedIn = "carried_in",
        /// What has been booked (forbrug).
        Actual = "actual",
        /// What the year is expected to end at (forventet forbrug).
        Forecast = "forecast",
    }
}

impl Kind {
    /// How many kinds there are.
    pub const COUNT: usize = 6;

    /// The kind's place in a table of all kinds, 0–5, in the order of [`Kind::ALL`].
    pub const fn place(self) -> usize {
        match self {
            Kind::Original => 0,
            Kind::Supplementary => 1,
            Kind::AppliedFor => 2,
            Kind::CarriedIn => 3,
            Kind::Actual => 4,
            Kind::Forecast => 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_place_in_the_order_of_all() {
        let places: Vec<_> = Kind::ALL.iter().map(|kind| kind.place()).collect();
        assert_eq!(places, [0, 1, 2, 3, 4, 5]);
        assert_eq!(Kind::ALL.len(), Kind::COUNT);
    }
}
