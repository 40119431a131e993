//! Each bomb is read by a process of its own, whose greatest size is then known.

use crate::make::{BACKUPS, Bomb, TEXT_FILES, WORKBOOKS};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The most memory that reading one file may take at its height, in kB: 512 MB, whatever was in the file.
const MOST_MEMORY: u64 = 512 * 1024;
/// The longest that an answer may take, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_mins(1);

#[test]
fn workbooks_made_to_explode_are_answered_in_bounded_time_and_memory() {
    strike(&WORKBOOKS);
}

#[test]
fn texts_made_to_explode_are_answered_in_bounded_time_and_memory() {
    strike(&TEXT_FILES);
}

#[test]
fn backups_made_to_explode_are_refused_in_bounded_time_and_memory() {
    strike(&BACKUPS);
}

fn strike(bombs: &[Bomb]) {
    let mut wrong = vec![];
    for Bomb { name, make, says } in bombs {
        let path = std::env::temp_dir().join(format!("raaderum-bomb-{}-{name}", std::process::id()));
        fs::write(&path, make()).unwrap();
        let (begun, said) = (Instant::now(), read_apart(&path));
        let took = begun.elapsed();
        fs::remove_file(&path).unwrap();
        let (memory, words) = said.split_once(' ').unwrap_or(("0", &said));
        let memory: u64 = memory.parse().unwrap_or(u64::MAX);
        let line = format!("{name}: {} MB, {:.1} s: {words}", memory / 1024, took.as_secs_f64());
        let answered = says.is_none_or(|says| words.contains(says));
        if !answered || memory > MOST_MEMORY || took > LONGEST {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "not answered as it should be:\n  {}", wrong.join("\n  "));
}

/// Reads a file in a process of its own: its greatest size in kB, and what was said.
fn read_apart(path: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_weigh")).arg(path).output().unwrap();
    if output.status.success() {
        return String::from_utf8_lossy(&output.stdout).trim().to_owned();
    }
    format!("0 it fell: {}", String::from_utf8_lossy(&output.stderr))
}
