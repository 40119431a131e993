//! Backups: whatever lies under a valid seal is read or refused, and one changed byte breaks the seal.

use crate::choice;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// No letter of UTF-8: it parts one part of a backup from the next.
const NEXT: u8 = 0xFF;

/// Where the file lies while it is read; in memory where the machine has such a folder.
static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    folder.join(format!("raaderum-fuzz-{}.backup", std::process::id()))
});

/// Reads the bytes as a file when the first is 0; otherwise as a manifest and tables (`name`, line feed, rows) parted by the
/// byte 255, which are put into an archive and sealed.
pub fn backup(bytes: &[u8]) {
    let (how, rest) = choice(bytes);
    if how == 0 {
        assert!(!read(rest), "a file that nobody sealed is believed");
        return;
    }
    let mut file = sealed(&rest.split(|byte| *byte == NEXT).collect::<Vec<_>>());
    let believed = read(&file);
    // One byte is turned, at a place that the input chooses.
    let at = usize::from(how).wrapping_mul(131).wrapping_add(rest.len()) % file.len().max(1);
    if let Some(byte) = file.get_mut(at) {
        *byte ^= how;
    }
    assert!(!read(&file), "a file that was changed at {at} is believed");
    // Without this the fuzzer would never learn that it had made a whole one.
    std::hint::black_box(believed);
}

fn read(bytes: &[u8]) -> bool {
    assert!(std::fs::write(&*FILE, bytes).is_ok(), "the file could not be written");
    let read = backup::check(&FILE);
    assert!(std::fs::remove_file(&*FILE).is_ok(), "the file could not be removed");
    match read {
        Ok(manifest) => {
            assert_eq!(manifest.program, "raaderum", "another program's file is believed");
            let _ = manifest.rows();
            true
        }
        Err(why) => {
            assert!(!why.to_string().is_empty(), "a refusal without words");
            false
        }
    }
}

/// An archive of a manifest and tables whose seal holds.
pub fn sealed(parts: &[&[u8]]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    assert!(zip.set_comment("0".repeat(64)).is_ok(), "the seal has its place");
    for (at, part) in parts.iter().enumerate() {
        let (name, text) = if at == 0 { ("manifest.json".to_owned(), *part) } else { table(part) };
        // A name that stands twice is refused by the writer; the fuzzer's next input will have another.
        if zip.start_file(name, SimpleFileOptions::default()).is_ok() {
            assert!(zip.write_all(text).is_ok(), "a table in memory could not be written");
        }
    }
    seal(zip.finish().map(Cursor::into_inner).unwrap_or_default())
}

/// Seals an archive whose comment are 64 zeros.
pub fn seal(mut file: Vec<u8>) -> Vec<u8> {
    let before = file.len().saturating_sub(64);
    let seal = Sha256::digest(file.get(..before).unwrap_or_default());
    file.truncate(before);
    file.extend(hex(&seal).into_bytes());
    file
}

fn table(part: &[u8]) -> (String, &[u8]) {
    let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
    let (name, rows) = part.split_at(end);
    (format!("tables/{}.jsonl", String::from_utf8_lossy(name)), rows.get(1..).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
