//! Restoring: the file is read from end to end first, and then everything happens in one transaction or not at all.

use crate::archive::{check, open, rows};
use crate::error::Error;
use crate::manifest::{Manifest, TableKept};
use crate::sum::Sum;
use crate::{OFTEN, Progress, line};
use std::path::{Path, PathBuf};
use store::{By, Db, Event, Table, Tx};

/// Puts a backup into a database that is empty, or in the place of what it holds when `replace` says so; then brings
/// it to this program's schema. Gives what was in it.
pub fn restore(db: &Db, path: &Path, replace: bool, progress: Progress) -> Result<Manifest, Error> {
    let manifest = check(path)?;
    let (path, told) = (PathBuf::from(path), manifest.clone());
    db.write(By::cli(), move |tx| put(tx, &path, &told, replace, progress))?;
    Ok(manifest)
}

fn put(tx: &mut Tx, path: &Path, told: &Manifest, replace: bool, progress: Progress) -> Result<(), Error> {
    if !replace && is_occupied(tx)? {
        return Err(Error::Occupied);
    }
    let (mut zip, manifest) = open(path)?;
    if manifest != *told {
        return Err(Error::Damaged("it changed while it was read".to_owned()));
    }
    let taken = manifest.taken()?;
    tx.raze()?;
    tx.build(&taken).map_err(|error| Error::Newer(error.to_string()))?;
    let (there, all, mut done) = (tx.tables()?, manifest.rows(), 0);
    for kept in &manifest.tables {
        let table = kept.table()?;
        if !there.contains(&table) {
            return Err(Error::Damaged(format!("{} is not built as it says", kept.name)));
        }
        let laid = rows(&mut zip, kept, |rows| lay(tx, &table, rows, |rows| progress(done + rows, all)))?;
        done += laid;
        compare(tx, &table, kept)?;
    }
    progress(done, all);
    tx.build_on(&taken)?;
    let event = Event::new("house.restored").with("made_at", &manifest.made_at).with("rows", done);
    Ok(tx.commit(event)?)
}

/// Whether anything has happened in the database.
fn is_occupied(tx: &mut Tx) -> Result<bool, Error> {
    let Some(events) = tx.tables()?.into_iter().find(|table| table.name == "event") else { return Ok(false) };
    Ok(tx.count(&events)? > 0)
}

fn lay(
    tx: &mut Tx,
    table: &Table,
    rows: &mut dyn Iterator<Item = Result<Vec<base::Value>, Error>>,
    told: impl Fn(u64),
) -> Result<u64, Error> {
    let (mut fault, mut no) = (None, 0);
    let mut given = rows.map(|row| {
        no += 1;
        if no % OFTEN == 0 {
            told(no);
        }
        row.map_err(|error| {
            fault = Some(error);
            store::Error::Broken("the backup".to_owned())
        })
    });
    let laid = tx.lay(table, &mut given);
    drop(given);
    laid.map_err(|error| fault.unwrap_or(Error::Store(error)))
}

/// What the database gives back has to be what was put in.
fn compare(tx: &mut Tx, table: &Table, kept: &TableKept) -> Result<(), Error> {
    let mut sum = Sum::default();
    tx.each(table, |row| {
        sum.add(line::written(&row).as_bytes());
        Ok(())
    })?;
    if sum.hex() == kept.hash { Ok(()) } else { Err(Error::Unequal(kept.name.clone())) }
}
