//! Making a backup from one consistent view of the database, while people work.

use crate::archive::{entry_of, seal, unsealed};
use crate::error::Error;
use crate::manifest::{FORMAT, Manifest, TableKept};
use crate::sum::Sum;
use crate::{LEFT, OFTEN, Progress, line};
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use store::{Db, Table, Tx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

type Zip = ZipWriter<BufWriter<File>>;

/// Writes the whole database to a new file; gives what is in it. The file is there under its name only when it is
/// whole and on the disk, and only its owner can read it.
pub fn make(db: &Db, path: &Path, progress: Progress) -> Result<Manifest, Error> {
    if path.exists() {
        return Err(Error::Exists);
    }
    // What has happened is in the chain before its head is taken.
    db.seal()?;
    let part = beside(path, "part");
    let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&part).map_err(Error::from);
    let made = made.and_then(|file| db.read(|tx| write(tx, file, progress)));
    let made = made.and_then(|manifest| {
        // Not `rename`, which would overwrite what somebody else has put there meanwhile.
        std::fs::hard_link(&part, path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists,
            _ => Error::Disk(error),
        })?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(manifest)
    });
    let _ = std::fs::remove_file(&part);
    made
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    name.into()
}

fn write(tx: &mut Tx, file: File, progress: Progress) -> Result<Manifest, Error> {
    let tables: Vec<Table> = tx.tables()?.into_iter().filter(|table| !LEFT.contains(&table.name.as_str())).collect();
    let all = tables.iter().map(|table| tx.count(table)).sum::<Result<u64, _>>()?;
    let mut zip = ZipWriter::new(BufWriter::new(file));
    zip.set_comment(unsealed())?;
    let (mut kept, mut done) = (vec![], 0);
    for table in &tables {
        let (rows, hash) = write_table(tx, table, &mut zip, |rows| progress(done + rows, all))?;
        done += rows;
        kept.push(TableKept::of(table, rows, hash));
    }
    progress(done, all);
    let manifest = manifest(tx, kept)?;
    zip.start_file("manifest.json", options())?;
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| Error::Damaged(error.to_string()))?;
    zip.write_all(text.as_bytes())?;
    let mut file = zip.finish()?.into_inner().map_err(|error| Error::Disk(error.into_error()))?;
    seal(&mut file)?;
    Ok(manifest)
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().large_file(true)
}

fn write_table(tx: &mut Tx, table: &Table, zip: &mut Zip, told: impl Fn(u64)) -> Result<(u64, String), Error> {
    zip.start_file(entry_of(&table.name), options())?;
    let (mut rows, mut sum, mut fault) = (0, Sum::default(), None);
    tx.each(table, |row| {
        let mut text = line::written(&row);
        sum.add(text.as_bytes());
        text.push('\n');
        if let Err(error) = zip.write_all(text.as_bytes()) {
            let why = error.to_string();
            fault = Some(error);
            return Err(store::Error::Broken(why));
        }
        rows += 1;
        if rows % OFTEN == 0 {
            told(rows);
        }
        Ok(())
    })
    .map_err(|error| fault.take().map_or(Error::Store(error), Error::Disk))?;
    Ok((rows, sum.hex()))
}

fn manifest(tx: &mut Tx, tables: Vec<TableKept>) -> Result<Manifest, Error> {
    Ok(Manifest {
        program: "raaderum".to_owned(),
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: tx.now().to_string(),
        municipality: store::house::get(tx, "municipality")?.unwrap_or_default(),
        checkpoint: store::checkpoint(tx)?.map(|head| head.to_string()),
        steps: tx.steps()?.into_iter().map(|(name, hash)| (name, line::hex(&hash))).collect(),
        tables,
    })
}
