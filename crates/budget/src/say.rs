//! The words that stand with money: kinds, columns, results with their direction, and what is not told.

use crate::{Accuracy, Column, Deviation, Direction, Gap, Kind, Told, Warning, Why, words};
use base::{Lang, Money};

/// A currency by its ISO 4217 code, three capital letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Currency(String);

impl Currency {
    /// The currency of a code such as `DKK`; none unless it is three letters.
    pub fn new(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(Self(code))
    }

    /// Danish kroner.
    pub fn dkk() -> Self {
        Self("DKK".to_owned())
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// What stands after an amount: `kr.` in Danish for Danish kroner, otherwise the code.
    pub fn unit(&self, lang: Lang) -> &str {
        if self.0 == "DKK" && lang == Lang::Da { "kr." } else { &self.0 }
    }

    /// An amount in whole units with its currency: `310.000 kr.`
    pub fn amount(&self, lang: Lang, amount: Money) -> String {
        format!("{}\u{a0}{}", amount.rounded(lang), self.unit(lang))
    }
}

/// A kind's name: *Oprindeligt budget*.
pub fn kind(lang: Lang, kind: Kind) -> String {
    let words = words(lang);
    match kind {
        Kind::Original => words.kind_original(),
        Kind::Supplementary => words.kind_supplementary(),
        Kind::AppliedFor => words.kind_applied_for(),
        Kind::CarriedIn => words.kind_carried_in(),
        Kind::Actual => words.kind_actual(),
        Kind::Forecast => words.kind_forecast(),
    }
}

/// A column's heading, as Randers writes it.
pub fn column(lang: Lang, column: Column) -> String {
    let words = words(lang);
    match column {
        Column::Original => words.kind_original(),
        Column::Corrected => words.column_corrected(),
        Column::AppliedFor => words.kind_applied_for(),
        Column::CorrectedWithApplied => words.column_corrected_with_applied(),
        Column::Forecast => words.kind_forecast(),
        Column::ResultExcl => words.column_result_excl(),
        Column::CarriedIn => words.kind_carried_in(),
        Column::ResultIncl => words.column_result_incl(),
        Column::Actual => words.kind_actual(),
    }
}

/// The word alone: *merforbrug*, *mindreforbrug*, *i balance*.
pub fn direction(lang: Lang, direction: Direction) -> String {
    let words = words(lang);
    match direction {
        Direction::Overspend => words.overspend(),
        Direction::Underspend => words.underspend(),
        Direction::Balance => words.balance(),
    }
}

/// The word with its amount: *mindreforbrug på 310.000 kr.*, or *i balance*.
pub fn deviation(lang: Lang, currency: &Currency, deviation: Deviation) -> String {
    let (words, size) = (words(lang), currency.amount(lang, deviation.size()));
    match deviation.direction() {
        Direction::Overspend => words.overspend_of(size),
        Direction::Underspend => words.underspend_of(size),
        Direction::Balance => words.balance(),
    }
}

/// An amount in whole units, or *ikke oplyst*.
pub fn told(lang: Lang, told: &Told) -> String {
    told.known().map_or_else(|| words(lang).not_told(), |amount| amount.rounded(lang))
}

/// What is lacking, as a list in one sentence without full stop; empty when nothing is.
pub fn gaps(lang: Lang, currency: &Currency, gaps: &[Gap]) -> String {
    gaps.iter().map(|one| gap(lang, currency, *one)).collect::<Vec<_>>().join("; ")
}

fn gap(lang: Lang, currency: &Currency, gap: Gap) -> String {
    let (words, name) = (words(lang), kind(lang, gap.kind));
    match gap.why {
        Why::Untold { units, of } if units < of => words.gap_some(name, units.to_string(), of.to_string()),
        Why::Untold { .. } => words.gap_all(name),
        Why::Undecided(amount) => words.gap_undecided(name, currency.amount(lang, amount)),
    }
}

/// The expected result excl. carry-over in one sentence, or what is lacking before it can be known.
pub fn result_excl(lang: Lang, currency: &Currency, year: i16, result: &Told) -> String {
    let words = words(lang);
    match result {
        Told::Known(amount) => words.result_excl(year.to_string(), deviation(lang, currency, Deviation(*amount))),
        Told::Missing(lacking) => words.result_excl_unknown(year.to_string(), gaps(lang, currency, lacking)),
    }
}

/// The expected result incl. carry-over in one sentence, or what is lacking before it can be known.
pub fn result_incl(lang: Lang, currency: &Currency, year: i16, result: &Told) -> String {
    let words = words(lang);
    match result {
        Told::Known(amount) => words.result_incl(year.to_string(), deviation(lang, currency, Deviation(*amount))),
        Told::Missing(lacking) => words.result_incl_unknown(year.to_string(), gaps(lang, currency, lacking)),
    }
}

/// How well a forecast hit, in one or two sentences; never a grade.
pub fn accuracy(lang: Lang, currency: &Currency, year: i16, found: &Accuracy) -> String {
    let words = words(lang);
    let size = currency.amount(lang, found.miss.abs());
    let share = found.per_mille.map_or_else(|| words.share_none(), |share| words.share(tenths(lang, share)));
    let hit = match Deviation(found.miss).direction() {
        Direction::Balance => words.forecast_hit(year.to_string()),
        Direction::Overspend => words.forecast_low(year.to_string(), size, share),
        Direction::Underspend => words.forecast_high(year.to_string(), size, share),
    };
    found.told.map_or(hit.clone(), |told| format!("{hit} {}", warning(lang, told)))
}

fn warning(lang: Lang, warning: Warning) -> String {
    let words = words(lang);
    match warning {
        Warning::AsTold => words.warning_as_told(),
        Warning::SurpriseOverspend => words.warning_surprise_overspend(),
        Warning::SurpriseUnderspend => words.warning_surprise_underspend(),
        Warning::OverspendAverted => words.warning_overspend_averted(),
        Warning::UnderspendGone => words.warning_underspend_gone(),
    }
}

/// Per mille as per cent with one decimal: `12` is `1,2`.
pub fn tenths(lang: Lang, per_mille: u64) -> String {
    format!("{}{}{}", per_mille / 10, lang.pick(",", "."), per_mille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: &str, expected: &str) {
        assert_eq!(found.replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_result_says_its_word_before_its_amount() {
        let (kr, excl) = (Currency::dkk(), Told::Known(Money::whole(-310_000)));
        check(
            &result_excl(Lang::Da, &kr, 2026, &excl),
            "Forventet resultat 2026: mindreforbrug på 310.000 kr. ekskl. overførsel.",
        );
        check(
            &result_excl(Lang::En, &kr, 2026, &excl),
            "Expected result 2026: underspend of 310,000 DKK excl. carry-over.",
        );
        check(
            &result_incl(Lang::Da, &kr, 2026, &Told::Known(Money::ZERO)),
            "Forventet resultat 2026: i balance inkl. overførsel.",
        );
    }

    #[test]
    fn an_unknown_result_says_what_is_lacking() {
        let untold = |kind, units, of| Gap { kind, why: Why::Untold { units, of } };
        let asked = Gap { kind: Kind::CarriedIn, why: Why::Undecided(Money::whole(80_000)) };
        let lacking = Told::Missing(vec![untold(Kind::Supplementary, 3, 3), untold(Kind::Forecast, 2, 3), asked]);
        check(
            &result_incl(Lang::Da, &Currency::dkk(), 2026, &lacking),
            "Forventet resultat 2026 inkl. overførsel kan ikke gøres op: Tillægsbevillinger er ikke oplyst; \
             Forventet forbrug er ikke oplyst for 2 af 3 enheder; \
             Overførsler på 80.000 kr. er ansøgt, ikke besluttet.",
        );
    }

    #[test]
    fn accuracy_is_told_in_words() {
        let hit = crate::accuracy(Money::whole(10_000), Money::whole(10_120), Some(Money::whole(9_900)));
        check(
            &accuracy(Lang::Da, &Currency::dkk(), 2025, &hit),
            "I 2025 blev forbruget 120 kr. højere end prognosen (1,2 pct.). Resultatet gik den vej, prognosen sagde.",
        );
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!(Currency::new("nok").map(|c| c.code().to_owned()), Some("NOK".to_owned()));
        assert_eq!(Currency::new("kr."), None);
    }
}
