//! Where and when figures were taken: the machine, its load, the commit and the peers' versions.

use crate::process::{Fault, at};
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

fn first_of(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name)).and_then(|line| line.split_once(':'));
    line.map_or_else(|| "unknown".to_owned(), |(_, rest)| rest.trim().to_owned())
}

fn said(program: &str, words: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(program).args(words).current_dir(folder).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if text.is_empty() { "unknown".to_owned() } else { text }
}

/// The load averages of one, five and fifteen minutes.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// How often the disk syncs a small append, a second: each of `times` writes 4 KB behind the last and waits for `fdatasync`.
/// The latencies, seconds.
pub fn syncs(folder: &Path, times: u32) -> Result<Vec<f64>, Fault> {
    let path = folder.join("syncs");
    let mut file = fs::File::create(&path).map_err(at("a file to sync"))?;
    // As a write-ahead log is: its room is there before it is written again.
    file.write_all(&vec![0; 4096 * 256]).and_then(|()| file.sync_all()).map_err(at("a file to sync"))?;
    let mut took = vec![];
    for no in 0..u64::from(times) {
        let begun = Instant::now();
        file.write_all_at(&[7; 4096], no % 256 * 4096).and_then(|()| file.sync_data()).map_err(at("a file to sync"))?;
        took.push(begun.elapsed().as_secs_f64());
    }
    let _ = fs::remove_file(path);
    Ok(took)
}

/// Machine, date, commit and versions, once a section.
pub fn circumstances(load_before: &str) -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let dirty =
        if said("git", &["status", "--porcelain", "--untracked-files=no"]) == "unknown" { "" } else { " with changes" };
    format!(
        "{}, {cores} cores, {} memory, Linux {}; {}, commit {}{dirty}; load average {load_before} before and {} after; \
         PostgreSQL {}; {}.",
        first_of("/proc/cpuinfo", "model name"),
        first_of("/proc/meminfo", "MemTotal"),
        fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim(),
        said("date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        said("git", &["rev-parse", "--short=10", "HEAD"]),
        load(),
        postgres(),
        peers(),
    )
}

fn postgres() -> String {
    let server = std::env::var("RAADERUM_TEST_POSTGRES").unwrap_or_default();
    let show = |what: &str| said("psql", &[&server, "-tA", "-c", &format!("SHOW {what}")]);
    format!("{} (fsync {})", show("server_version"), show("fsync"))
}

/// The peers as they are pinned.
fn peers() -> String {
    let text = include_str!("../peers/requirements.txt");
    let pinned = text.lines().filter_map(|line| line.split_once("=="));
    pinned.map(|(name, version)| format!("{name} {version}")).collect::<Vec<_>>().join(", ")
}
