//! `raaderum export`: the organisation, the year's money and the trail, out in full, as CSV that imports can read again.

use super::{Context, Done, Ended, print};
use crate::store::{Sealed, amounts, whole_trail};
use base::Date;
use clap::ValueEnum;
use exchange::{Cell, CsvStyle, write_csv};
use serde_json::json;
use std::path::PathBuf;
use store::Db;

#[derive(clap::Args)]
pub(super) struct Args {
    /// What to write.
    what: What,
    /// The file; `-` is standard output.
    #[arg(long, default_value = "-", value_name = "FILE")]
    out: PathBuf,
    /// For Danish Excel (`da`: `;`, decimal comma) or for machines (`iso`).
    #[arg(long, default_value = "iso")]
    style: Style,
    /// The day of the organisation; today unless told.
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// The year of the money; the newest unless told.
    #[arg(long)]
    year: Option<i16>,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The units of a day with their parents, types and levels.
    Org,
    /// Every account's amounts of a year, unit by unit.
    Budget,
    /// Every event, oldest first.
    Trail,
}

#[derive(Clone, Copy, ValueEnum)]
enum Style {
    Da,
    Iso,
}

pub(super) fn run(context: &Context, given: &Args) -> Done {
    let db = context.open()?;
    let style = match given.style {
        Style::Da => CsvStyle::Da,
        Style::Iso => CsvStyle::Iso,
    };
    let (header, rows): (&[&str], Vec<Vec<Cell>>) = match given.what {
        What::Org => (&["id", "name", "parent", "type", "level"], organisation(&db, given.at)?),
        What::Budget => (&["unit", "account", "year", "month", "kind", "amount"], money(&db, given.year)?),
        What::Trail => (&["no", "at", "what", "via", "person", "post", "unit", "subject", "particulars"], trail(&db)?),
    };
    let count = rows.len();
    let bytes = write_csv(header, rows, style);
    if given.out.as_os_str() == "-" {
        print(String::from_utf8_lossy(&bytes).trim_end());
        return Ok(());
    }
    std::fs::write(&given.out, bytes).map_err(|e| Ended::Refused(format!("{}: {e}", given.out.display())))?;
    context.say(&format!("{count} rows written to {}", given.out.display()), &json!({ "rows": count }));
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "ids and numbers are handed over as they come")]
fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

fn optional(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, text)
}

fn organisation(db: &Db, at: Option<Date>) -> Result<Vec<Vec<Cell>>, Ended> {
    let tree = db.read(|tx| {
        let date = at.unwrap_or_else(|| tx.today());
        org::tree_at(tx, date)
    })?;
    let listed = tree.listed().into_iter().filter_map(|(_, unit)| tree.get(unit));
    Ok(listed
        .map(|unit| vec![text(unit.id), text(&unit.name), optional(unit.parent), text(&unit.kind), text(&unit.level)])
        .collect())
}

fn money(db: &Db, year: Option<i16>) -> Result<Vec<Vec<Cell>>, Ended> {
    let lines = db.read(|tx| {
        let newest = budget::years(tx)?.into_iter().max();
        year.or(newest).map_or(Ok(vec![]), |year| amounts(tx, i64::from(year)))
    })?;
    Ok(lines
        .into_iter()
        .map(|(unit, account, year, month, kind, amount)| {
            vec![text(unit), text(account), text(year), optional(month), text(kind), Cell::Money(amount)]
        })
        .collect())
}

fn trail(db: &Db) -> Result<Vec<Vec<Cell>>, Ended> {
    let line = |event: Sealed| {
        let mut cells = vec![optional(event.no), text(event.at), text(event.what), text(event.via)];
        cells.extend(event.ids.map(optional));
        cells.push(text(event.particulars));
        cells
    };
    Ok(db.read(whole_trail)?.into_iter().map(line).collect())
}
