//! Every SQL statement of the room: what pages and papers read. Writing stands in `store/staging.rs`.

pub mod forecasts;
pub mod staging;

use crate::say::Currency;
use crate::{Kind, Totals, UnitSum};
use base::{Date, Money, Time, UnitId};
use std::collections::{BTreeMap, BTreeSet};
use store::{Record, Result, Row, Tx, args};

base::id! { ImportId, "An import of a budget file."; }

/// The name of the setting that holds the currency's code.
const CURRENCY: &str = "currency";

/// Where a year's figures come from: one import that holds for some kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The source's own name for itself, as its mapping is saved.
    pub source: String,
    /// The kinds that it holds for this year.
    pub kinds: Vec<Kind>,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file's bytes in hexadecimal; empty for rows that came without a file.
    pub file_hash: String,
    /// When the figures were drawn from the finance system.
    pub fetched_on: Date,
    /// When the import took effect.
    pub imported_at: Time,
}

/// One account of a unit in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// The account as the source writes it.
    pub account: String,
    /// Its name, where the source gives one.
    pub name: Option<String>,
    /// Its amounts by kind; a kind that is not in it is not told.
    pub amounts: BTreeMap<Kind, Money>,
}

#[derive(Clone)]
struct SumLine {
    kind: Kind,
    complete: bool,
    sum: Option<UnitSum>,
}

impl Record for SumLine {
    fn read(row: &mut Row) -> Result<Self> {
        let (kind, complete) = (row.next()?, row.next()?);
        let (unit, decided, amount) =
            (row.next::<Option<UnitId>>()?, row.next::<Option<bool>>()?, row.next::<Option<Money>>()?);
        let sum =
            unit.zip(decided).zip(amount).map(|((unit, decided), amount)| UnitSum { unit, kind, decided, amount });
        Ok(Self { kind, complete, sum })
    }
}

/// The year's figures of the given units, in one query. Units without any figure are not in it.
pub fn totals(tx: &mut Tx, units: &[UnitId], year: i16) -> Result<Totals> {
    match units {
        [] => Ok(Totals::default()),
        [one] => Ok(added(one_units_sums(tx, *one, year)?)),
        several => {
            let wanted: BTreeSet<_> = several.iter().copied().collect();
            Ok(all_totals(tx, year)?.only(&|unit| wanted.contains(&unit)))
        }
    }
}

/// The year's figures of every unit that has any, in one query.
pub fn all_totals(tx: &mut Tx, year: i16) -> Result<Totals> {
    Ok(added(all_sums(tx, year)?))
}

fn added(lines: Vec<SumLine>) -> Totals {
    let complete = lines.iter().filter(|line| line.complete).map(|line| line.kind).collect();
    let sums: Vec<_> = lines.into_iter().filter_map(|line| line.sum).collect();
    Totals::from_sums(&sums, &complete)
}

fn all_sums(tx: &mut Tx, year: i16) -> Result<Vec<SumLine>> {
    tx.recall(
        "SELECT s.kind, s.complete, t.unit, t.decided, t.amount
         FROM budget_slice s
         LEFT JOIN budget_sum t ON t.import = s.import AND t.year = s.year AND t.kind = s.kind
         WHERE s.year = $1",
        args![year],
    )
}

fn one_units_sums(tx: &mut Tx, unit: UnitId, year: i16) -> Result<Vec<SumLine>> {
    tx.recall(
        "SELECT s.kind, s.complete, t.unit, t.decided, t.amount
         FROM budget_slice s
         LEFT JOIN budget_sum t ON t.import = s.import AND t.year = s.year AND t.kind = s.kind AND t.unit = $2
         WHERE s.year = $1",
        args![year, unit],
    )
}

/// The years that have any figure, latest first.
pub fn years(tx: &mut Tx) -> Result<Vec<i16>> {
    let years: Vec<(i16,)> = tx.recall("SELECT DISTINCT year FROM budget_slice ORDER BY year DESC", args![])?;
    Ok(years.into_iter().map(|(year,)| year).collect())
}

/// One kind of a year with the import that holds for it, and the file it came in.
#[derive(Clone)]
struct Held {
    id: ImportId,
    kind: Kind,
    source: Source,
}

impl Record for Held {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, kind, source) = (row.next()?, row.next()?, row.next()?);
        let (own_name, own_hash) = (row.next::<String>()?, row.next::<String>()?);
        let (fetched_on, imported_at) = (row.next()?, row.next()?);
        let file_name = row.next::<Option<String>>()?.unwrap_or(own_name);
        let file_hash = row.next::<Option<String>>()?.unwrap_or(own_hash);
        Ok(Self {
            id,
            kind,
            source: Source { source, kinds: vec![kind], file_name, file_hash, fetched_on, imported_at },
        })
    }
}

/// Where the year's figures come from, latest import first.
pub fn sources(tx: &mut Tx, year: i16) -> Result<Vec<Source>> {
    // The run of an import ends in the transaction that its rows take effect in, so their times are the same. Should
    // two imports end in one second, neither file is named rather than perhaps the wrong one.
    let rows: Vec<Held> = tx.recall(
        "SELECT i.id, s.kind, i.source, i.file_name, i.file_hash, i.fetched_on, i.imported_at, f.name, f.hash
         FROM budget_slice s
         JOIN budget_import i ON i.id = s.import
         LEFT JOIN (SELECT r.ended_at AS ended_at, MAX(p.file_name) AS name, MAX(p.file_hash) AS hash
                    FROM import_run r JOIN import_part p ON p.run = r.id
                    WHERE r.subject = 'budget' AND r.stage = 'done'
                    GROUP BY r.ended_at HAVING COUNT(*) = 1) f ON f.ended_at = i.imported_at
         WHERE s.year = $1 ORDER BY i.imported_at DESC, i.id, s.kind",
        args![year],
    )?;
    let mut sources: Vec<(ImportId, Source)> = vec![];
    for row in rows {
        match sources.iter_mut().find(|(known, _)| *known == row.id) {
            Some((_, known)) => known.kinds.push(row.kind),
            None => sources.push((row.id, row.source)),
        }
    }
    Ok(sources.into_iter().map(|(_, source)| source).collect())
}

/// A unit's accounts in a year, in the order of their codes.
pub fn accounts(tx: &mut Tx, unit: UnitId, year: i16) -> Result<Vec<AccountLine>> {
    let rows: Vec<(String, Option<String>, Kind, Money)> = tx.all(
        "SELECT r.account, MAX(a.name), r.kind, CAST(SUM(r.amount) AS BIGINT)
         FROM budget_row r
         JOIN budget_slice s ON s.import = r.import AND s.year = r.year AND s.kind = r.kind
         LEFT JOIN budget_account a ON a.source = s.source AND a.account = r.account
         WHERE r.unit = $1 AND r.year = $2
         GROUP BY r.account, r.kind ORDER BY r.account, r.kind",
        args![unit, year],
    )?;
    let mut lines: BTreeMap<String, AccountLine> = BTreeMap::new();
    for (account, name, kind, amount) in rows {
        let fresh = || AccountLine { account: account.clone(), name: None, amounts: BTreeMap::new() };
        let line = lines.entry(account.clone()).or_insert_with(fresh);
        line.name = line.name.take().or(name);
        line.amounts.insert(kind, amount);
    }
    Ok(lines.into_values().collect())
}

/// One forecast as it stood when it was imported, with the frame that held then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastForecast {
    /// When the figures were drawn.
    pub fetched_on: Date,
    /// The unit's forecast then.
    pub amount: Money,
}

/// Every forecast of a unit's year that was imported, the earliest first, replaced ones too.
pub fn forecasts(tx: &mut Tx, unit: UnitId, year: i16) -> Result<Vec<PastForecast>> {
    let rows: Vec<(Date, Money)> = tx.all(
        "SELECT i.fetched_on, CAST(SUM(t.amount) AS BIGINT)
         FROM budget_sum t JOIN budget_import i ON i.id = t.import
         WHERE t.unit = $1 AND t.year = $2 AND t.kind = $3
         GROUP BY i.id, i.fetched_on, i.imported_at ORDER BY i.imported_at, i.id",
        args![unit, year, Kind::Forecast],
    )?;
    Ok(rows.into_iter().map(|(fetched_on, amount)| PastForecast { fetched_on, amount }).collect())
}

/// The municipality's currency, a setting of the house; Danish kroner until it says otherwise.
pub fn currency(tx: &mut Tx) -> Result<Currency> {
    let code = store::house::get(tx, CURRENCY)?;
    Ok(code.and_then(|code| Currency::new(&code)).unwrap_or_else(Currency::dkk))
}

/// Sets the municipality's currency.
pub fn set_currency(tx: &mut Tx, currency: &Currency) -> Result<()> {
    store::house::set(tx, CURRENCY, currency.code())
}
