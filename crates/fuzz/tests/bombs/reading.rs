//! Each bomb is read by a process of its own, whose greatest size is then known.

use crate::make::{BACKUPS, Bomb, TEXT_FILES, WORKBOOKS};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The most memory that reading one file may take at its height, in kB: 512 MB, whatever was in the file.
const MOST_MEMORY: u64 = 512 * 1024;
/// The longest that an answer may take, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(60);

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
        println!("{line}");
        let answered = says.is_none_or(|says| words.contains(says));
        if !answered || memory > MOST_MEMORY || took > LONGEST {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "not answered as it should be:\n  {}", wrong.join("\n  "));
}

/// Reads a file in a process of its own: its greatest size in kB, and what was said.
fn read_apart(path: &Path) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "reading::reads_one_file_in_a_process_of_its_own", "--ignored", "--nocapture"]);
    let output = command.env("RAADERUM_BOMB", path).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = said.lines().find_map(|line| line.split_once("said: ")).map(|(_, line)| line.to_owned());
    line.unwrap_or_else(|| format!("0 it fell: {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
#[ignore = "started by the tests above, with the file's path"]
fn reads_one_file_in_a_process_of_its_own() {
    let Some(path) = std::env::var_os("RAADERUM_BOMB") else { return };
    let path = Path::new(&path);
    let bytes = fs::read(path).unwrap();
    // A backup is told by its seal, 64 letters at its end.
    let seal = bytes.len().checked_sub(64).is_some_and(|at| bytes[at..].iter().all(u8::is_ascii_hexdigit));
    let said = if seal && bytes.starts_with(b"PK") {
        drop(bytes);
        backup::check(path).map(|_| "read".to_owned()).unwrap_or_else(|why| why.to_string())
    } else {
        let read = exchange::read_table(&bytes, &exchange::ReadOptions::default());
        read.map(|table| format!("read, {} rows", table.rows.len())).unwrap_or_else(|why| why.to_string())
    };
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let memory = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    println!("said: {} {said}", memory.trim().trim_end_matches(" kB"));
}
