//! The columns of a Danish budget follow-up, as Randers sets them up, made from the six kinds of figures.

use crate::{Figure, Kind, Told};
use base::Money;
use std::ops::{Add, Sub};

/// All six figures of one unit or a sum of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures([Figure; Kind::COUNT]);

impl Figures {
    /// The figure of one kind.
    pub fn get(&self, kind: Kind) -> Figure {
        self.0.get(kind.place()).copied().unwrap_or_default()
    }

    /// Puts the figure of one kind.
    pub fn set(&mut self, kind: Kind, figure: Figure) {
        if let Some(place) = self.0.get_mut(kind.place()) {
            *place = figure;
        }
    }

    /// The amount of one kind, or what is lacking.
    pub fn amount(&self, kind: Kind) -> Told {
        self.get(kind).amount(kind)
    }
}

impl Add for Figures {
    type Output = Figures;
    fn add(mut self, other: Figures) -> Figures {
        for kind in Kind::ALL {
            self.set(*kind, self.get(*kind) + other.get(*kind));
        }
        self
    }
}

/// The columns of a budget follow-up (Randers Kommune's *Budgetopfølgning*). Every cell is an amount in minor units or
/// says what is lacking. In the results plus is overspend (merforbrug), minus underspend (mindreforbrug).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Oprindeligt budget.
    pub original: Told,
    /// Korrigeret budget ekskl. overførsler: original + supplementary.
    pub corrected: Told,
    /// Bevillingsansøgninger: asked for, not given.
    pub applied_for: Told,
    /// Korrigeret budget inkl. bevillingsansøgninger: corrected + `applied_for`.
    pub corrected_with_applied: Told,
    /// Forventet forbrug.
    pub forecast: Told,
    /// Årets forventede resultat ekskl. overførsler: forecast − (original + supplementary + `applied_for`).
    pub result_excl: Told,
    /// Overførsler: decided carry-over; plus is more to spend.
    pub carried_in: Told,
    /// Årets forventede resultat inkl. overførsler: `result_excl` − `carried_in`.
    pub result_incl: Told,
    /// Forbrug: what is booked. Not one of Randers' columns; it stands after them.
    pub actual: Told,
}

/// One column's name in code; its words are `column-…` in the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Oprindeligt budget.
    Original,
    /// Korrigeret budget ekskl. overførsler.
    Corrected,
    /// Bevillingsansøgninger.
    AppliedFor,
    /// Korrigeret budget inkl. bevillingsansøgninger.
    CorrectedWithApplied,
    /// Forventet forbrug.
    Forecast,
    /// Årets forventede resultat ekskl. overførsler.
    ResultExcl,
    /// Overførsler.
    CarriedIn,
    /// Årets forventede resultat inkl. overførsler.
    ResultIncl,
    /// Forbrug.
    Actual,
}

impl Column {
    /// Every column, in the order of the paper.
    pub const ALL: [Column; 9] = [
        Column::Original,
        Column::Corrected,
        Column::AppliedFor,
        Column::CorrectedWithApplied,
        Column::Forecast,
        Column::ResultExcl,
        Column::CarriedIn,
        Column::ResultIncl,
        Column::Actual,
    ];

    /// Whether the column is a result, whose sign stands with a word.
    pub fn is_result(self) -> bool {
        matches!(self, Column::ResultExcl | Column::ResultIncl)
    }
}

impl Columns {
    /// The columns of these figures.
    pub fn of(figures: &Figures) -> Self {
        let [original, supplementary, applied_for] =
            [Kind::Original, Kind::Supplementary, Kind::AppliedFor].map(|kind| figures.amount(kind));
        let [carried_in, actual, forecast] =
            [Kind::CarriedIn, Kind::Actual, Kind::Forecast].map(|kind| figures.amount(kind));
        let corrected = original.with(&supplementary, Add::add);
        let corrected_with_applied = corrected.with(&applied_for, Add::add);
        let result_excl = forecast.with(&corrected_with_applied, Sub::sub);
        let result_incl = result_excl.with(&carried_in, Sub::sub);
        Self {
            original,
            corrected,
            applied_for,
            corrected_with_applied,
            forecast,
            result_excl,
            carried_in,
            result_incl,
            actual,
        }
    }

    /// One column's cell.
    pub fn get(&self, column: Column) -> &Told {
        match column {
            Column::Original => &self.original,
            Column::Corrected => &self.corrected,
            Column::AppliedFor => &self.applied_for,
            Column::CorrectedWithApplied => &self.corrected_with_applied,
            Column::Forecast => &self.forecast,
            Column::ResultExcl => &self.result_excl,
            Column::CarriedIn => &self.carried_in,
            Column::ResultIncl => &self.result_incl,
            Column::Actual => &self.actual,
        }
    }

    /// The result excl. carry-over if the council gives nothing of what is applied for, where that differs: what is
    /// applied for is no money, and a reader must be able to see the year without it.
    pub fn result_without_applied(&self) -> Option<Money> {
        let asked = self.applied_for.known().filter(|asked| *asked != Money::ZERO)?;
        Some(self.result_excl.known()? + asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Gap, Why};
    use proptest::prelude::*;

    fn figures(amounts: [i64; 6]) -> Figures {
        let mut all = Figures::default();
        for (kind, amount) in Kind::ALL.iter().zip(amounts) {
            all.set(*kind, Figure::of(Money(amount)));
        }
        all
    }

    #[test]
    fn the_results_are_as_the_follow_up_defines_them() {
        let columns = Columns::of(&figures([1_000, 50, 20, 30, 700, 1_100]));
        assert_eq!(columns.corrected, Told::Known(Money(1_050)));
        assert_eq!(columns.corrected_with_applied, Told::Known(Money(1_070)));
        assert_eq!(columns.result_excl, Told::Known(Money(30)));
        assert_eq!(columns.result_incl, Told::Known(Money(0)));
        assert_eq!(columns.result_without_applied(), Some(Money(50)));
        assert_eq!(columns.actual, Told::Known(Money(700)));
    }

    #[test]
    fn a_result_with_a_missing_part_is_itself_not_known_and_says_which() {
        let mut some = figures([1_000, 50, 0, 0, 0, 1_100]);
        some.set(Kind::AppliedFor, Figure::untold());
        some.set(Kind::CarriedIn, Figure { undecided: Some(Money(80)), ..Figure::default() });
        let columns = Columns::of(&some);
        let asked = Gap { kind: Kind::AppliedFor, why: Why::Untold { units: 1, of: 1 } };
        let carried = Gap { kind: Kind::CarriedIn, why: Why::Undecided(Money(80)) };
        assert_eq!(columns.corrected, Told::Known(Money(1_050)));
        assert_eq!(columns.result_excl, Told::Missing(vec![asked]));
        assert_eq!(columns.result_incl, Told::Missing(vec![asked, carried]));
        assert_eq!(columns.result_without_applied(), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn results_and_parts_always_add_up(amounts in prop::array::uniform6(-1_000_000_000_i64..1_000_000_000)) {
            let [original, supplementary, applied, carried, _, forecast] = amounts;
            let columns = Columns::of(&figures(amounts));
            let excl = columns.result_excl.known().unwrap();
            let incl = columns.result_incl.known().unwrap();
            prop_assert_eq!(excl.0 + original + supplementary + applied, forecast);
            prop_assert_eq!(incl.0 + carried, excl.0);
            prop_assert_eq!(columns.corrected_with_applied.known().unwrap().0 + excl.0, forecast);
        }

        #[test]
        fn a_result_is_known_exactly_when_every_part_of_it_is(known in prop::array::uniform6(any::<bool>())) {
            let mut some = figures([1, 2, 3, 4, 5, 6]);
            for (kind, known) in Kind::ALL.iter().zip(known) {
                if !known {
                    some.set(*kind, Figure::untold());
                }
            }
            let [original, supplementary, applied, carried, _, forecast] = known;
            let columns = Columns::of(&some);
            let parts = original && supplementary && applied && forecast;
            prop_assert_eq!(columns.result_excl.known().is_some(), parts);
            prop_assert_eq!(columns.result_incl.known().is_some(), parts && carried);
            let lacking = columns.result_incl.missing().len();
            prop_assert_eq!(lacking, [original, supplementary, applied, carried, forecast].iter().filter(|k| !**k).count());
        }
    }
}
