//! A finance system's file of a year, made from a seed: every unit's accounts month by month, in Danish writing and cp1252.

use crate::process::{Fault, at};
use demo::Seed;
use std::fmt::Write as _;
use std::path::Path;

/// What the columns mean.
pub const MAPPING: &str = "source = \"Ledger\"\nkind = \"budget\"\n\n[file]\nseparator = \";\"\nencoding = \"cp1252\"\n\n\
[columns]\nunit = \"sted\"\naccount = \"konto\"\nmonth = \"måned\"\namount = \"beløb\"\n\n\
[constants]\nyear = \"2025\"\nkind = \"actual\"\n\n[numbers]\nstyle = \"comma\"\n";

/// What the file holds, known without reading it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Truth {
    /// Lines below the header.
    pub rows: u64,
    /// The sum of all amounts, øre.
    pub total: i64,
    /// The number of units.
    pub units: u64,
}

const MONTHS: u64 = 12;
const ACCOUNTS: u64 = 186;

/// Writes the file; every line has another unit, account or month.
pub fn write(path: &Path, rows: u64) -> Result<Truth, Fault> {
    let (mut random, mut text) = (Seed::new(2025), String::from("sted;konto;måned;beløb\r\n"));
    let mut truth = Truth { rows, ..Truth::default() };
    for no in 0..rows {
        let (unit, account, month) = (no / (MONTHS * ACCOUNTS), no / MONTHS % ACCOUNTS, no % MONTHS + 1);
        let ore = random.between(-1_000_000, 2_999_999);
        truth.total += ore;
        truth.units = truth.units.max(unit + 1);
        let (sign, size) = (if ore < 0 { "-" } else { "" }, ore.unsigned_abs());
        let _ = write!(text, "{};{};{month};{sign}{},{:02}\r\n", 1000 + unit, 4000 + account, size / 100, size % 100);
    }
    // Each letter that is not ASCII is one byte in cp1252, the same as its number.
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    std::fs::write(path, bytes).map_err(at("the ledger"))?;
    Ok(truth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_file_comes_every_time_and_holds_what_it_says() {
        let path = std::env::temp_dir().join(format!("ledger-{}.csv", base::id::timeless().simple()));
        let truth = write(&path, 3000).unwrap_or_default();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let _ = std::fs::remove_file(&path);
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        let amounts =
            text.lines().skip(1).filter_map(|line| line.rsplit(';').next()?.replace(',', "").parse::<i64>().ok());
        assert_eq!(Truth { rows: 3000, total: amounts.sum(), units: 2 }, truth);
        assert_eq!(text.lines().nth(1), Some("1000;4000;1;21002,15"));
    }
}
