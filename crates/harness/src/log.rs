//! The shim's records, read back in their order, with the promises among them.

use crate::house::{Fault, at};
use std::io::Write as _;
use std::path::Path;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// Bytes were written to a file at a place.
    Write(String, u64, Vec<u8>),
    /// A file was cut to a length.
    Cut(String, u64),
    /// All that had been written to a file is on the disk now.
    Sync(String),
    /// A file was taken away.
    Unlink(String),
    /// Somebody was told that a write is done.
    Promise(String),
}

/// Writes a promise down among the records.
pub fn promise(log: &Path, name: &str) {
    let head = [u64::from(b'p'), name.len() as u64, 0, 0];
    let mut bytes: Vec<u8> = head.iter().flat_map(|number| number.to_ne_bytes()).collect();
    bytes.extend(name.as_bytes());
    // One write in append mode lies whole behind everything that happened before it.
    if let Ok(mut file) = std::fs::OpenOptions::new().append(true).open(log) {
        let _ = file.write_all(&bytes);
    }
}

/// Every record. The kill that ended the recording may have torn the last one: that write never returned.
pub fn read(log: &Path) -> Result<Vec<Record>, Fault> {
    let bytes = std::fs::read(log).map_err(at("the log"))?;
    let (mut rest, mut records) = (bytes.as_slice(), vec![]);
    while let Some((kind, name, place, data)) = next(&mut rest) {
        records.push(match kind {
            b'w' => Record::Write(name, place, data),
            b't' => Record::Cut(name, place),
            b's' => Record::Sync(name),
            b'u' => Record::Unlink(name),
            b'p' => Record::Promise(name),
            _ => return Err(format!("record {} of the log is of no known kind", records.len())),
        });
    }
    Ok(records)
}

/// The kind, name, place and data of the next record; none when it is not all there.
fn next(rest: &mut &[u8]) -> Option<(u8, String, u64, Vec<u8>)> {
    let [kind, length, place, size] = [number(rest)?, number(rest)?, number(rest)?, number(rest)?];
    let name = String::from_utf8_lossy(take(rest, length)?).into_owned();
    let data = take(rest, size)?.to_vec();
    Some((u8::try_from(kind).unwrap_or_default(), name, place, data))
}

fn take<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = left;
    Some(taken)
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    take(rest, 8)?.try_into().ok().map(u64::from_ne_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_that_the_kill_tore_is_left_out_and_an_unknown_one_is_refused() {
        let file = std::env::temp_dir().join(format!("raaderum-log-{}", base::id::timeless().simple()));
        std::fs::write(&file, b"").unwrap();
        promise(&file, "one");
        promise(&file, "another");
        let whole = std::fs::read(&file).unwrap();
        std::fs::write(&file, &whole[..whole.len() - 2]).unwrap();
        assert_eq!(read(&file), Ok(vec![Record::Promise("one".to_owned())]));
        std::fs::write(&file, [b"?", &whole[1..]].concat()).unwrap();
        assert_eq!(read(&file), Err("record 0 of the log is of no known kind".to_owned()));
        std::fs::remove_file(file).unwrap();
    }
}
