//! A populated database on its way to a newer schema, struck on the way, and taken up again.

use crate::house::{Fault, House, at, binary};
use crate::random;
use base::Value;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use store::{Clock, Db, Durability, MIGRATIONS, Table};

/// How many steps the old database has taken.
const OLD: usize = 8;

pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let source = korsbaek()?;
    let lite = strike(&source, times, House::on_sqlite)?;
    let full = strike(&source, times, House::on_postgres)?;
    Ok(format!("migrations: seed {seed}\n  SQLite: {lite}\n  PostgreSQL: {full}"))
}

fn steps(tx: &mut store::Tx) -> store::Result<Vec<(String, Vec<u8>)>> {
    tx.steps()
}

fn open(house: &House) -> Result<Db, Fault> {
    let url = house.database.parse().map_err(at("the database"))?;
    Db::open(&url, Clock::System, Durability::Full).map_err(at("the database"))
}

/// A town with two years of life, to take rows from.
fn korsbaek() -> Result<House, Fault> {
    let house = House::on_sqlite()?;
    let db = open(&house)?;
    db.migrate().map_err(at("migrating"))?;
    demo::build(&db, &mut |_, _, _| {}).map_err(at("Korsbæk"))?;
    Ok(house)
}

fn strike(source: &House, times: u32, house: impl Fn() -> Result<House, Fault>) -> Result<String, Fault> {
    let calm = house()?;
    let rows = age(source, &calm)?;
    let begun = Instant::now();
    calm.raaderum(&["migrate"])?;
    let whole = begun.elapsed();
    let expected = content(&calm, &source.folder.join("calm.zip"))?;
    let mut midway = 0;
    for no in 0..times {
        let house = house()?;
        age(source, &house)?;
        let mut child =
            house.command(&binary()?).arg("migrate").stdout(Stdio::null()).spawn().map_err(at("migrate"))?;
        std::thread::sleep(Duration::from_micros(random::below(u64::try_from(whole.as_micros()).unwrap_or(1))));
        let _ = child.kill();
        let _ = child.wait();
        let taken = open(&house)?.read(steps).map_err(at("the steps"))?.len();
        midway += u32::from(taken > OLD && taken < MIGRATIONS.len());
        house.raaderum(&["migrate"])?;
        if content(&house, &source.folder.join(format!("{no}.zip")))? != expected {
            return Err(format!("struck after {taken} steps, it did not end as the undisturbed one"));
        }
        let _ = std::fs::remove_file(source.folder.join(format!("{no}.zip")));
    }
    let _ = std::fs::remove_file(source.folder.join("calm.zip"));
    Ok(format!(
        "{times} interruptions on the way from step {OLD} to step {} with {rows} rows, {midway} of them between two \
         steps: every one ended as the undisturbed one",
        MIGRATIONS.len()
    ))
}

/// Fills a house of the old schema with the town's rows, as far as that schema has places for them.
fn age(source: &House, house: &House) -> Result<u64, Fault> {
    let (from, to) = (open(source)?, open(house)?);
    let taken = from.read(steps).map_err(at("the steps"))?;
    let taken: Vec<_> = taken.into_iter().take(OLD).collect();
    let mut rows = vec![];
    from.read(|tx| {
        for table in tx.tables()? {
            let mut all: Vec<Vec<Value>> = vec![];
            tx.each(&table, |row| {
                all.push(row);
                Ok(())
            })?;
            rows.push((table, all));
        }
        Ok::<_, store::Error>(())
    })
    .map_err(at("reading the town"))?;
    to.write_exempt(move |tx| {
        tx.build(&taken)?;
        let mut laid = 0;
        for old in tx.tables()? {
            let Some((new, all)) = rows.iter().find(|(new, _)| new.name == old.name) else { continue };
            if comes_with_a_later_step(&old) {
                continue;
            }
            let kept = all.iter().filter(|row| old.name != "migration" || is_old(row, &taken));
            laid += tx.lay(&old, &mut kept.map(|row| Ok(narrowed(row, new, &old))))?;
        }
        Ok::<_, store::Error>(laid)
    })
    .map_err(at("filling the old house"))
}

/// Whether a step still to be taken brings rows of its own into a table; the town has them already.
fn comes_with_a_later_step(table: &Table) -> bool {
    let brings = format!("INSERT INTO {} ", table.name);
    MIGRATIONS.iter().skip(OLD).any(|step| step.sql.contains(&brings))
}

fn is_old(row: &[Value], taken: &[(String, Vec<u8>)]) -> bool {
    taken.iter().any(|(name, _)| row.first() == Some(&Value::Text(name.clone())))
}

/// The values that the old table has columns for.
fn narrowed(row: &[Value], new: &Table, old: &Table) -> Vec<Value> {
    let at = |column: &str| new.columns.iter().position(|(name, _)| name == column);
    old.columns.iter().map(|(name, _)| at(name).and_then(|at| row.get(at)).cloned().unwrap_or(Value::Null)).collect()
}

/// Every table's content, but for when each step was taken.
fn content(house: &House, file: &Path) -> Result<Vec<(String, u64, String)>, Fault> {
    let made = backup::make(&open(house)?, file, |_, _| {}).map_err(at("reading it back"))?;
    let tables = made.tables.into_iter().filter(|table| table.name != "migration");
    Ok(tables.map(|table| (table.name, table.rows, table.hash)).collect())
}
