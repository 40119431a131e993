//! Reads the file that is named, as an upload or a backup is read, and says how large that made the process, in kB, and what was said of it.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// A backup ends in its seal, so many letters.
const SEAL: usize = 64;

fn main() -> ExitCode {
    match std::env::args_os().nth(1).map(|path| read(Path::new(&path))) {
        Some(Ok(said)) if writeln!(std::io::stdout(), "{} {said}", greatest()).is_ok() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn read(path: &Path) -> std::io::Result<String> {
    let bytes = std::fs::read(path)?;
    let sealed = bytes.last_chunk::<SEAL>().is_some_and(|seal| seal.iter().all(u8::is_ascii_hexdigit));
    if sealed && bytes.starts_with(b"PK") {
        drop(bytes);
        return Ok(backup::check(path).map_or_else(|why| why.to_string(), |_| "read".to_owned()));
    }
    let table = exchange::read_table(&bytes, &exchange::ReadOptions::default());
    Ok(table.map_or_else(|why| why.to_string(), |table| format!("read, {} rows", table.rows.len())))
}

/// The process's greatest size so far, in kB, as the kernel tells it; 0 where it does not.
fn greatest() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
