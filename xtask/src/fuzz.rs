//! `cargo xtask fuzz`: libFuzzer on stable Rust against everything that reads what comes from outside; what was seen is kept in
//! `target/fuzz.txt`.
//!
//! Coverage is measured by LLVM's own pass, which stable rustc can run; the standard library and C are left as they are. The
//! target is named, so that build scripts and macros are not measured.

use crate::{debian, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Every program of the crate `fuzz`.
const TARGETS: [&str; 7] = ["backup", "csv", "dates", "form", "mapping", "numbers", "xlsx"];
/// How many run at a time; the build machine has as many cores.
const AT_ONCE: usize = 2;
/// The pass, and what it counts: edges, in counters of eight bits, and what comparisons compare.
const MEASURED: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg=fuzzing",
];

/// What one target's run showed.
struct Seen {
    name: &'static str,
    runs: u64,
    /// A second, on average.
    pace: u64,
    /// Edges of the program that were passed.
    edges: String,
    /// Inputs that are worth keeping, since each passes where no other does.
    inputs: String,
    found: bool,
}

/// Builds the programs and runs each for so many seconds; Err when any found something.
pub fn run(seconds: u64, only: Option<&str>) -> Result<(), String> {
    let wanted: Vec<&'static str> = TARGETS.into_iter().filter(|name| only.is_none_or(|only| only == *name)).collect();
    if wanted.is_empty() {
        return Err(format!("there is no target {}; there are {}", only.unwrap_or_default(), TARGETS.join(", ")));
    }
    let programs = build(&wanted)?;
    let mut seen = vec![];
    for pair in wanted.chunks(AT_ONCE) {
        let started = pair.iter().map(|name| start(&programs, name, seconds)).collect::<Result<Vec<_>, _>>()?;
        for (name, child) in pair.iter().zip(started) {
            seen.push(end(name, child)?);
        }
    }
    let table = table(&seen);
    shell::say(table.trim_end());
    let kept = shell::target().join("fuzz.txt");
    fs::write(&kept, table).map_err(|why| format!("{}: {why}", kept.display()))?;
    let found: Vec<&str> = seen.iter().filter(|seen| seen.found).map(|seen| seen.name).collect();
    if found.is_empty() { Ok(()) } else { Err(format!("found something: {}", found.join(", "))) }
}

/// Builds in a folder of its own, since nothing measured may be mixed with what is not; gives where the programs lie.
fn build(wanted: &[&str]) -> Result<PathBuf, String> {
    // libFuzzer itself is C++.
    debian::need("c++", &["g++"])?;
    let host = host()?;
    let folder = folder();
    let mut command = shell::cargo(&["build", "--profile", "fuzz", "--locked", "--package", "fuzz"]);
    command.args(["--features", "libfuzzer", "--target", &host]).args(wanted.iter().flat_map(|name| ["--bin", name]));
    command.env("CARGO_TARGET_DIR", &folder).env("RUSTFLAGS", MEASURED.join(" ")).env_remove("CARGO_ENCODED_RUSTFLAGS");
    shell::run(&mut command)?;
    Ok(folder.join(host).join("fuzz"))
}

fn folder() -> PathBuf {
    shell::target().join("fuzz")
}

/// The machine's own target, as rustc names it.
fn host() -> Result<String, String> {
    let said = shell::capture(&mut shell::program("rustc", &["-vV"]))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say what it builds for".to_owned())
}

/// The inputs that this machine has gathered come first, so that new ones go there; those of the repository are only read.
fn start(programs: &Path, name: &str, seconds: u64) -> Result<Child, String> {
    let (gathered, found) = (folder().join("inputs").join(name), folder().join("found"));
    for folder in [&gathered, &found] {
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    }
    shell::say(&format!("{name}, {seconds} s"));
    let log = fs::File::create(log(name)).map_err(|why| format!("{name}: {why}"))?;
    let mut command: Command =
        shell::program(programs.join(name), &["-max_len=4096", "-rss_limit_mb=2048", "-timeout=10"]);
    command.arg(format!("-max_total_time={seconds}")).arg("-print_final_stats=1");
    command.arg(format!("-artifact_prefix={}/{name}-", found.display()));
    command.arg(gathered).arg(shell::root().join("testdata/fuzz").join(name));
    command.stdout(Stdio::null()).stderr(log).spawn().map_err(|why| format!("{name} could not start: {why}"))
}

fn log(name: &str) -> PathBuf {
    folder().join(format!("{name}.log"))
}

fn end(name: &'static str, mut child: Child) -> Result<Seen, String> {
    let status = child.wait().map_err(|why| format!("{name} was lost: {why}"))?;
    let text = String::from_utf8_lossy(&fs::read(log(name)).unwrap_or_default()).into_owned();
    let seen = read(name, &text, !status.success());
    if seen.found {
        shell::say(&format!("{name} found something; the end of {}:", log(name).display()));
        let lines: Vec<&str> = text.lines().collect();
        lines.iter().skip(lines.len().saturating_sub(40)).for_each(|line| shell::say(line));
    } else if seen.runs == 0 {
        return Err(format!("{name} never ran; see {}", log(name).display()));
    }
    Ok(seen)
}

/// Out of what libFuzzer wrote.
fn read(name: &'static str, text: &str, found: bool) -> Seen {
    let number = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key));
        line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0)
    };
    let last = text.lines().rev().find(|line| line.contains(" cov: ")).unwrap_or_default();
    let after =
        |key: &str| last.split_once(key).and_then(|(_, rest)| rest.split([' ', '/']).next()).unwrap_or("0").to_owned();
    let (runs, pace) = (number("stat::number_of_executed_units:"), number("stat::average_exec_per_sec:"));
    Seen { name, runs, pace, edges: after(" cov: "), inputs: after(" corp: "), found }
}

fn table(seen: &[Seen]) -> String {
    let head = "| target | runs | a second | edges passed | inputs | found |\n| --- | --- | --- | --- | --- | --- |\n";
    let row = |Seen { name, runs, pace, edges, inputs, found }: &Seen| {
        let found = if *found { "**something**" } else { "nothing" };
        format!("| {name} | {runs} | {pace} | {edges} | {inputs} | {found} |\n")
    };
    seen.iter().map(row).fold(head.to_owned(), |table, row| table + &row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_libfuzzer_writes_is_read() {
        let text = "#2\tINITED cov: 12 ft: 13 corp: 1/1b\n#90\tNEW    cov: 461 ft: 1290 corp: 205/12Kb lim: 4096\n\
            #99\tDONE   cov: 462 ft: 1300 corp: 206/12Kb\nstat::number_of_executed_units: 116955\nstat::average_exec_per_sec:     8996\n";
        let table = table(&[read("numbers", text, false)]);
        assert!(table.ends_with("\n| numbers | 116955 | 8996 | 462 | 206 | nothing |\n"), "{table}");
    }

    #[test]
    fn every_program_of_the_crate_is_run() {
        let folder = fs::read_dir(shell::root().join("crates/fuzz/src/bin")).unwrap();
        let mut names: Vec<String> =
            folder.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        assert_eq!(names, TARGETS);
    }
}
