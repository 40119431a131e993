//! What the accounts can say beside a talk: how much there is to steer, and whether forecasts held. Never the result itself.

use crate::store::{self, PastForecast};
use crate::{Accuracy, Columns, Deviation, Direction, Kind, accuracy, excel, read, say, words};
use access::Do;
use base::{Date, Money, UnitId};
use web::{Dimension, Error, Evidence, Work};

/// What is known of a unit's money, for those who may see its budget.
pub fn evidence(work: &mut Work, unit: UnitId) -> Result<Vec<Evidence>, Error> {
    if !work.can(Do::SeeBudget, unit)? {
        return Ok(vec![]);
    }
    let mut all = vec![];
    all.extend(size(work, unit)?);
    all.extend(own_hits(work, unit)?);
    all.extend(hits(work, unit)?);
    Ok(all)
}

/// This year's corrected budget of the unit itself.
fn size(work: &mut Work, unit: UnitId) -> Result<Option<Evidence>, Error> {
    let year = work.today().year();
    let Some(figures) = store::totals(work.tx, &[unit], year)?.unit(unit) else { return Ok(None) };
    let Some(corrected) = Columns::of(&figures).corrected.known() else { return Ok(None) };
    let (currency, lang) = (store::currency(work.tx)?, work.lang());
    let (source, on) = origin(work, year)?;
    let w = words(lang);
    Ok(Some(Evidence {
        dimension: Dimension::Materiality,
        about: w.evidence_size(),
        says: w.evidence_size_says(year.to_string(), currency.amount(lang, corrected)),
        source,
        on,
        n: String::new(),
        caution: w.evidence_size_caution(),
    }))
}

/// The unit's own forecasts of the newest year that has an outcome, follow-up by follow-up: for the unit and its line alone,
/// as on the page of forecasts.
fn own_hits(work: &mut Work, unit: UnitId) -> Result<Option<Evidence>, Error> {
    if !work.can(Do::GiveForecast, unit)? {
        return Ok(None);
    }
    let mut all = read::trust(work.tx, unit)?;
    let Some(year) = all.first().map(|hit| hit.on.year()) else { return Ok(None) };
    all.retain(|hit| hit.on.year() == year);
    let said: Vec<String> = all.iter().rev().map(|one| hit(work, one.on, &one.found)).collect();
    let (source, on) = origin(work, year)?;
    let w = words(work.lang());
    Ok(Some(Evidence {
        dimension: Dimension::Forecast,
        about: w.evidence_own_hits(year.to_string()),
        says: said.join(" "),
        source: w.evidence_own_hits_source(source),
        on,
        n: w.evidence_own_hits_n(all.len()),
        caution: w.evidence_own_hits_caution(),
    }))
}

/// The finance system's forecasts of the newest year that has both forecasts and an outcome, each against that outcome.
fn hits(work: &mut Work, unit: UnitId) -> Result<Option<Evidence>, Error> {
    let this = work.today().year();
    for year in store::years(work.tx)?.into_iter().filter(|year| *year < this) {
        let outcome = store::totals(work.tx, &[unit], year)?.unit(unit);
        let outcome = outcome.and_then(|figures| figures.amount(Kind::Actual).known());
        let past = store::forecasts(work.tx, unit, year)?;
        let (Some(outcome), false) = (outcome, past.is_empty()) else { continue };
        let lang = work.lang();
        let said: Vec<String> = past.iter().map(|one| hit(work, one.fetched_on, &against(one, outcome))).collect();
        let (source, on) = origin(work, year)?;
        let w = words(lang);
        return Ok(Some(Evidence {
            dimension: Dimension::Forecast,
            about: w.evidence_hits(year.to_string()),
            says: said.join(" "),
            source,
            on,
            n: w.evidence_hits_n(past.len()),
            caution: w.evidence_hits_caution(),
        }));
    }
    Ok(None)
}

fn against(past: &PastForecast, outcome: Money) -> Accuracy {
    accuracy(past.amount, outcome, None)
}

fn hit(work: &Work, on: Date, found: &Accuracy) -> String {
    let (w, lang) = (words(work.lang()), work.lang());
    let share = found.per_mille.map_or_else(|| w.share_none(), |share| w.share(say::tenths(lang, share)));
    let date = on.long(lang);
    match Deviation(found.miss).direction() {
        Direction::Balance => w.evidence_hit_even(date),
        Direction::Overspend => w.evidence_hit_low(date, share),
        Direction::Underspend => w.evidence_hit_high(date, share),
    }
}

/// Where a year's figures come from, and when they were drawn last.
fn origin(work: &mut Work, year: i16) -> Result<(String, Date), Error> {
    let sources = store::sources(work.tx, year)?;
    let on = sources.iter().map(|source| source.fetched_on).max().unwrap_or_else(|| work.today());
    Ok((excel::source_words(work.lang(), &sources), on))
}
