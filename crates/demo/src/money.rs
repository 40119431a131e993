//! The town's money: net operating expenditure per inhabitant of the whole country, times Korsbæk's inhabitants.
//!
//! Kilde: Danmarks Statistik, REGK31 (municipal accounts 2024, current prices, CC BY 4.0). Where a unit of ours has no
//! function in the table we use, its amount is invented, and its account says so.

use crate::seed::Seed;
use crate::tree::{Plot, shared};
use base::Money;

/// Inhabitants of Korsbæk.
pub const INHABITANTS: i64 = 41_000;

/// A function of the municipal accounts and the units that it pays for.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// Number and name, as the accounts write them.
    pub name: &'static str,
    /// Kroner per inhabitant.
    pub each: i64,
    /// The classes of units that share it.
    pub classes: &'static [&'static str],
    /// Payments to citizens and others, with no pay in them.
    pub transfer: bool,
}

const fn work(name: &'static str, each: i64, classes: &'static [&'static str]) -> Function {
    Function { name, each, classes, transfer: false }
}

const fn transfer(name: &'static str, each: i64, classes: &'static [&'static str]) -> Function {
    Function { name, each, classes, transfer: true }
}

/// The functions of REGK31 that Korsbæk uses, for the whole country in 2024.
pub const FUNCTIONS: [Function; 25] = [
    work("0.28.20 Grønne områder og naturpladser", 210, &["parks"]),
    work("0.32.31 Stadion og idrætsanlæg", 356, &["sports"]),
    work("2.28.11 Vejvedligeholdelse m.v.", 560, &["roads"]),
    transfer("2.32.31 Busdrift", 672, &["buses"]),
    work("3.22.01 Folkeskoler", 6935, &["school"]),
    work("3.22.05 Skolefritidsordninger", 647, &["sfo"]),
    work(
        "3.22.08 Kommunale specialskoler, behandlings- og specialundervisningstilbud samt \
         specialundervisningstilbud på børne- og ungehjem",
        1164,
        &["special"],
    ),
    transfer("3.22.10 Bidrag til staten for elever på private skoler", 951, &["private_schools"]),
    work("3.32.50 Folkebiblioteker", 448, &["library"]),
    transfer("4.62.81 Aktivitetsbestemt medfinansiering af sundhedsvæsenet", 4191, &["cofinancing"]),
    work("4.62.85 Kommunal tandpleje", 467, &["dental"]),
    work("5.25.14 Daginstitutioner", 3777, &["daycare"]),
    work(
        "5.28.21 Rådgivning samt forebyggende indsatser eller foranstaltninger og støttende indsatser for børn og unge",
        1351,
        &["family"],
    ),
    transfer("5.28.22 Plejefamilier", 732, &["foster"]),
    work(
        "5.30.26 Personlig og praktisk hjælp og madservice til ældre omfattet af frit valg af leverandør",
        2555,
        &["homecare"],
    ),
    work("5.30.27 Pleje og omsorg m.v. af primært ældre undtaget frit valg af leverandør", 4643, &["nursing"]),
    work("5.30.28 Hjemmesygepleje", 1224, &["nurse"]),
    work("5.38.45 Behandling af personer med stofmisbrug", 181, &["addiction"]),
    transfer("5.48.66 Førtidspension tilkendt 1. juli 2014 eller senere", 3420, &["benefits"]),
    transfer("5.57.73 Kontant- og uddannelseshjælp", 1631, &["benefits"]),
    transfer("5.57.78 Dagpenge til forsikrede ledige", 1819, &["benefits"]),
    transfer(
        "5.58.81 Løntilskud m.v. til personer i fleksjob og personer i løntilskudsstillinger i målgruppe",
        2927,
        &["benefits"],
    ),
    work("5.68.90 Driftsudgifter til den kommunale beskæftigelsesindsats", 746, &["employment"]),
    work("6.42.41 Kommunalbestyrelsesmedlemmer", 156, &["council"]),
    work("6.45.51 Sekretariat og forvaltninger", 3094, &["admin", "private_schools", "cofinancing"]),
];

/// What the table does not hold: invented amounts, which their accounts say.
pub const INVENTED: [Function; 7] = [
    work("Botilbud og voksenstøtte (opdigtet beløb)", 2900, &["housing"]),
    work("Genoptræning og sundhedsfremme (opdigtet beløb)", 790, &["rehab"]),
    work("Sundhedspleje (opdigtet beløb)", 230, &["health_visitor"]),
    work("PPR (opdigtet beløb)", 310, &["ppr"]),
    work("Ungdomsskole (opdigtet beløb)", 190, &["youth"]),
    work("Kulturel virksomhed (opdigtet beløb)", 370, &["culture"]),
    work("Redningsberedskab (opdigtet beløb)", 200, &["rescue"]),
];

/// An account of a unit with its yearly amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The place of the unit in the list of plots.
    pub unit: usize,
    /// The account.
    pub account: String,
    /// Whole kroner; expenses plus.
    pub kroner: i64,
}

/// What each unit's year costs, account by account. The sum of a function is its amount per inhabitant times inhabitants.
pub fn lines(plots: &[Plot]) -> Vec<Line> {
    let mut seed = Seed::new(0x5245_474B_3331);
    let mut lines = vec![];
    for function in FUNCTIONS.iter().chain(&INVENTED) {
        let units: Vec<(usize, u64)> = plots
            .iter()
            .enumerate()
            .filter(|(_, plot)| function.classes.contains(&plot.class))
            .map(|(at, plot)| (at, u64::from(plot.heads) + u64::from(plot.title.is_some())))
            .collect();
        let weights: Vec<u64> = units.iter().map(|(_, weight)| *weight).collect();
        let whole = function.each.saturating_mul(INHABITANTS);
        let parts = shared(whole.unsigned_abs(), &weights);
        for ((unit, _), part) in units.into_iter().zip(parts) {
            split(&mut lines, function, unit, i64::try_from(part).unwrap_or(0), &mut seed);
        }
    }
    lines
}

/// Pay, other expenses and income of one unit; transfers are one amount.
fn split(lines: &mut Vec<Line>, function: &Function, unit: usize, kroner: i64, seed: &mut Seed) {
    let mut add =
        |what: &str, kroner| lines.push(Line { unit, account: format!("{} – {what}", function.name), kroner });
    if function.transfer {
        add("overførsler og betalinger", kroner);
        return;
    }
    let (pay, income) = (seed.between(74, 81), seed.between(2, 6));
    let (paid, earned) = (kroner * pay / 100, -(kroner * income / 100));
    add("løn", paid);
    add("øvrig drift", kroner - paid - earned);
    add("indtægter", earned);
}

/// A share of an amount in thousandths, rounded towards zero.
pub fn permille(kroner: i64, of: i64) -> i64 {
    kroner.saturating_mul(of) / 1000
}

/// Whole kroner as money.
pub fn money(kroner: i64) -> Money {
    Money::whole(kroner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::plots;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn every_function_is_the_whole_countrys_figure_in_regk31() {
        let bytes = include_bytes!("../../../testdata/dst_regk31_2024_per_inhabitant.csv");
        let text: String = bytes.iter().copied().map(char::from).collect();
        let country: BTreeMap<String, i64> = text
            .lines()
            .filter_map(|line| line.split_once("\",\"Hele landet\","))
            .filter_map(|(before, each)| Some((before.rsplit_once("\",\"")?.1.to_owned(), each.trim().parse().ok()?)))
            .collect();
        let ours: BTreeMap<String, i64> = FUNCTIONS.iter().map(|f| (f.name.to_owned(), f.each)).collect();
        assert_eq!(ours, country);
    }

    #[test]
    fn a_function_costs_its_amount_per_inhabitant_times_the_inhabitants() {
        let lines = lines(&plots());
        let sum = |name: &str| lines.iter().filter(|line| line.account.starts_with(name)).map(|line| line.kroner).sum();
        let daycare: i64 = sum("5.25.14");
        assert_eq!(daycare, 3777 * 41_000);
        let all: i64 = lines.iter().map(|line| line.kroner).sum();
        let each: i64 = FUNCTIONS.iter().chain(&INVENTED).map(|function| function.each).sum();
        assert_eq!(all, each * INHABITANTS);
    }

    #[test]
    fn every_unit_but_the_municipality_itself_has_money() {
        let plots = plots();
        let paid: BTreeSet<usize> = lines(&plots).iter().map(|line| line.unit).collect();
        let without: Vec<&str> =
            plots.iter().enumerate().filter(|(at, _)| !paid.contains(at)).map(|(_, plot)| plot.name).collect();
        assert_eq!(without, ["Korsbæk Kommune"]);
    }
}
