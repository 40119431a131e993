//! The file itself: its seal, its manifest and its lines.

use crate::error::Error;
use crate::line;
use crate::manifest::{FORMAT, Manifest, TableKept};
use crate::sum::Sum;
use base::Value;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use zip::ZipArchive;

/// A SHA-256 in hexadecimal.
const SEAL: u64 = 64;
/// No row is longer, in bytes: an uploaded file of 25 MB in hexadecimal, twice over. A line without an end is no reason to
/// fill the memory.
const LONGEST: u64 = 128 << 20;
/// No manifest is longer, in bytes; that of a hundred tables has some 50,000.
const LONGEST_MANIFEST: u64 = 4 << 20;

/// What the seal has to be: the hash of everything before it.
fn hash_before_seal(file: &mut File) -> Result<String, Error> {
    let length = file.metadata()?.len().checked_sub(SEAL).ok_or(Error::Foreign)?;
    file.seek(SeekFrom::Start(0))?;
    let (mut digest, mut rest, mut block) = (Sha256::new(), length, vec![0; 1 << 16]);
    while rest > 0 {
        let wanted = usize::try_from(rest).unwrap_or(usize::MAX).min(block.len());
        let part = block.get_mut(..wanted).unwrap_or_default();
        file.read_exact(part)?;
        digest.update(&*part);
        rest -= wanted as u64;
    }
    Ok(line::hex(&digest.finalize()))
}

/// Writes the seal over the zeros that hold its place; gives it.
pub(crate) fn seal(file: &mut File) -> Result<String, Error> {
    let hash = hash_before_seal(file)?;
    file.write_all(hash.as_bytes())?;
    file.sync_all()?;
    Ok(hash)
}

/// The zeros that hold the seal's place.
pub(crate) fn unsealed() -> String {
    "0".repeat(64)
}

/// An archive whose seal holds, and its manifest.
pub(crate) fn open(path: &Path) -> Result<(ZipArchive<BufReader<File>>, Manifest), Error> {
    let mut file = File::open(path)?;
    let mut begins = [0; 2];
    if file.read_exact(&mut begins).is_err() || begins != *b"PK" {
        return Err(Error::Foreign);
    }
    let (hash, mut kept) = (hash_before_seal(&mut file)?, String::new());
    if file.read_to_string(&mut kept).is_err() || kept != hash {
        return Err(Error::Damaged("its seal does not hold".to_owned()));
    }
    file.seek(SeekFrom::Start(0))?;
    let mut zip = ZipArchive::new(BufReader::new(file))?;
    let manifest = manifest(&mut zip)?;
    Ok((zip, manifest))
}

fn manifest(zip: &mut ZipArchive<BufReader<File>>) -> Result<Manifest, Error> {
    #[derive(serde::Deserialize)]
    struct Front {
        program: String,
        format: u32,
    }
    let mut text = String::new();
    let entry = zip.by_name("manifest.json").map_err(|_| Error::Foreign)?;
    entry.take(LONGEST_MANIFEST).read_to_string(&mut text).map_err(|_| Error::Damaged("manifest.json".to_owned()))?;
    let front: Front = serde_json::from_str(&text).map_err(|_| Error::Foreign)?;
    if front.program != "raaderum" {
        return Err(Error::Foreign);
    }
    if front.format != FORMAT {
        return Err(Error::Newer(format!("format {}", front.format)));
    }
    serde_json::from_str(&text).map_err(|error| Error::Damaged(format!("manifest.json: {error}")))
}

/// Hands out the rows of a table, and holds them against their count and hash at the end.
pub(crate) fn rows<T>(
    zip: &mut ZipArchive<BufReader<File>>,
    table: &TableKept,
    take: impl FnOnce(&mut dyn Iterator<Item = Result<Vec<Value>, Error>>) -> Result<T, Error>,
) -> Result<T, Error> {
    let kinds = table.kinds()?;
    let damaged = |no: u64| Error::Damaged(format!("{}, line {no}", table.name));
    let entry = zip.by_name(&entry_of(&table.name)).map_err(|_| Error::Damaged(table.name.clone()))?;
    let (mut lines, mut sum, mut no) = (BufReader::new(entry), Sum::default(), 0);
    let mut next = || {
        let mut text = String::new();
        match (&mut lines).take(LONGEST).read_line(&mut text) {
            Ok(0) => return None,
            Ok(_) => no += 1,
            Err(_) => return Some(Err(damaged(no + 1))),
        }
        let Some(text) = text.strip_suffix('\n') else { return Some(Err(damaged(no))) };
        sum.add(text.as_bytes());
        Some(line::read(text, &kinds).ok_or_else(|| damaged(no)))
    };
    let done = take(&mut std::iter::from_fn(&mut next))?;
    if (no, sum.hex()) != (table.rows, table.hash.clone()) {
        return Err(Error::Damaged(format!("{} has other rows than it says", table.name)));
    }
    Ok(done)
}

/// Where a table lies.
pub(crate) fn entry_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// Reads a backup from end to end; gives its contents when everything in it is as it says.
pub fn check(path: &Path) -> Result<Manifest, Error> {
    let (mut zip, manifest) = open(path)?;
    manifest.taken()?;
    for table in &manifest.tables {
        rows(&mut zip, table, |rows| {
            for row in rows {
                row?;
            }
            Ok(())
        })?;
    }
    Ok(manifest)
}
