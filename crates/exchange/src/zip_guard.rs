//! Refuses workbooks that are bombs, carry macros or are too large, before any reader unfolds them.

use crate::read::ReadError;
use crate::unfold::{Part, Seen};
use std::io::{Cursor, Read};

/// The largest file, in bytes: 25 MB.
pub const MAX_BYTES: usize = 25 * 1024 * 1024;
/// The most bytes a workbook may unfold to, and the most bytes of text its cells may hold: 200 MB.
pub const MAX_INFLATED: u64 = 200 * 1024 * 1024;
/// The most bytes that may come out of one byte; not asked of workbooks that unfold to less than 1 MB.
pub const MAX_RATIO: u64 = 100;
/// The most files inside a workbook.
pub const MAX_ENTRIES: usize = 1_000;
/// The most cells in a file, blank ones between others included.
pub const MAX_CELLS: usize = 5_000_000;
/// The most lines in a text file, blank ones included: as many as a sheet has rows.
pub const MAX_LINES: usize = 1_048_576;

const TOO_SMALL_FOR_A_BOMB: u64 = 1024 * 1024;
/// The most bytes of the part that says where the workbook begins.
const MAX_LINKS: u64 = 64 * 1024;

/// Looks at what the directory says, then counts what really comes out, since the directory may lie.
pub(crate) fn inspect(bytes: &[u8]) -> Result<(), ReadError> {
    inspect_within(bytes, MAX_INFLATED)
}

fn inspect_within(bytes: &[u8], most: u64) -> Result<(), ReadError> {
    let broken = |e: zip::result::ZipError| ReadError::Broken(e.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(ReadError::Bomb);
    }
    let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut told = 0u64;
    for index in 0..archive.len() {
        told = told.saturating_add(archive.by_index_raw(index).map_err(broken)?.size());
    }
    allow(told, packed, most)?;
    let mut inflated = 0u64;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(broken)?;
        let name = entry.name().map_err(broken)?.to_ascii_lowercase();
        if name.ends_with("vbaproject.bin") || name.contains("macrosheets/") {
            return Err(ReadError::Macros);
        }
        if name == "_rels/.rels" {
            plain_place(&mut entry)?;
            continue;
        }
        let mut limited = (&mut entry).take(most - inflated + 1);
        inflated += std::io::copy(&mut limited, &mut Seen::of(Part::named(&name))).map_err(|e| unread(&e))?;
        allow(inflated, packed, most)?;
    }
    Ok(())
}

/// The part that names the sheets must not pass for one that holds cells, where nothing is counted.
fn plain_place(entry: &mut impl Read) -> Result<(), ReadError> {
    let mut text = String::new();
    entry.take(MAX_LINKS + 1).read_to_string(&mut text).map_err(|e| unread(&e))?;
    let text = text.to_ascii_lowercase();
    let hides = ["worksheets/", "pivotcache/", "sharedstrings", "%", "&"].iter().any(|word| text.contains(word));
    if hides || text.len() as u64 > MAX_LINKS { Err(ReadError::Bomb) } else { Ok(()) }
}

fn unread(error: &std::io::Error) -> ReadError {
    match error.kind() {
        std::io::ErrorKind::QuotaExceeded => ReadError::Bomb,
        _ => ReadError::Broken(error.to_string()),
    }
}

fn allow(inflated: u64, packed: u64, most: u64) -> Result<(), ReadError> {
    let folded = inflated > TOO_SMALL_FOR_A_BOMB && inflated / packed.max(1) > MAX_RATIO;
    if inflated > most || folded { Err(ReadError::Bomb) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn archive(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// Noise that hardly folds.
    fn noise(bytes: u32) -> Vec<u8> {
        let mut state = 1u32;
        (0..bytes)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            })
            .collect()
    }

    #[test]
    fn a_small_archive_passes_and_macros_do_not() {
        assert_eq!(inspect(&archive(&[("xl/workbook.xml", b"x".to_vec())])), Ok(()));
        assert_eq!(inspect(&archive(&[("xl/vbaProject.bin", vec![])])), Err(ReadError::Macros));
    }

    #[test]
    fn zeroes_that_unfold_a_thousand_times_are_a_bomb() {
        assert_eq!(inspect(&archive(&[("a", vec![0; 3_000_000])])), Err(ReadError::Bomb));
    }

    #[test]
    fn a_thousand_and_one_entries_are_too_many() {
        let names: Vec<String> = (0..=MAX_ENTRIES).map(|n| n.to_string()).collect();
        let entries: Vec<(&str, Vec<u8>)> = names.iter().map(|n| (n.as_str(), vec![])).collect();
        assert_eq!(inspect(&archive(&entries)), Err(ReadError::Bomb));
    }

    #[test]
    fn a_directory_that_lies_about_sizes_is_found_out_while_unfolding() {
        let honest = archive(&[("a", noise(40_000)), ("b", noise(40_000))]);
        assert_eq!(inspect_within(&honest, 100_000), Ok(()));
        assert_eq!(inspect_within(&honest, 70_000), Err(ReadError::Bomb));
        // The size told for each entry stands 24 bytes into its record in the directory; make it tell 1 byte.
        let mut lying = honest;
        let records: Vec<usize> = (0..lying.len() - 4).filter(|at| lying[*at..].starts_with(b"PK\x01\x02")).collect();
        for at in records {
            lying[at + 24..at + 28].copy_from_slice(&1u32.to_le_bytes());
        }
        assert!(matches!(inspect_within(&lying, 70_000), Err(ReadError::Broken(_))));
    }
}
