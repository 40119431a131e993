//! Processes and what they cost: CPU by what the kernel counts, memory, and the line of figures that a part of the bench writes.

use std::collections::HashMap;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub use harness::house::{Fault, at};

/// A program that has run to its end.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// From start to end, seconds.
    pub wall: f64,
    /// User and system time of the process and its children that it has waited for, seconds; in steps of 10 ms.
    pub cpu: f64,
    /// What it wrote.
    pub out: String,
    /// What it wrote as `name=value`, between blanks.
    pub said: HashMap<String, String>,
}

impl Run {
    /// A figure that it told; Err where it told none.
    pub fn number(&self, name: &str) -> Result<f64, Fault> {
        let found = self.said.get(name).and_then(|text| text.parse().ok());
        found.ok_or_else(|| format!("no {name} was told: {}", self.out.trim()))
    }

    /// A word that it told; empty where it told none.
    pub fn word(&self, name: &str) -> &str {
        self.said.get(name).map_or("", String::as_str)
    }
}

/// The kernel counts CPU time in hundredths of a second.
const TICKS: f64 = 100.0;

/// User and system time so far of a process, seconds; with `children`, also of those that it has waited for.
pub fn cpu_of(pid: u32, children: bool) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    ticks(&stat, children)
}

/// The process's name may hold blanks and brackets, so that fields are counted from behind it.
fn ticks(stat: &str, children: bool) -> Option<f64> {
    let (_, after) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let sum: f64 = fields.get(11..if children { 15 } else { 13 })?.iter().filter_map(|f| f.parse::<f64>().ok()).sum();
    Some(sum / TICKS)
}

fn has_ended(pid: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_none_or(|(_, after)| after.trim_start().starts_with('Z'))
}

/// Runs a program to its end and counts what it took. What has ended and is not yet waited for can still be asked.
pub fn run(command: &mut Command) -> Result<Run, Fault> {
    let name = format!("{command:?}");
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(at(&name))?;
    let mut out = String::new();
    child.stdout.take().ok_or("no output")?.read_to_string(&mut out).map_err(at(&name))?;
    while !has_ended(child.id()) {
        std::thread::sleep(Duration::from_micros(200));
    }
    let wall = begun.elapsed().as_secs_f64();
    let cpu = cpu_of(child.id(), true).unwrap_or(0.0);
    let status = child.wait().map_err(at(&name))?;
    if !status.success() {
        return Err(format!("{name} ended with {status}: {out}"));
    }
    let said = out.split_whitespace().filter_map(|word| word.split_once('='));
    let said = said.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Ok(Run { wall, cpu, out, said })
}

/// A part of the bench itself in a process of its own.
pub fn part(words: &[&str]) -> Result<Command, Fault> {
    let mut command = Command::new(std::env::current_exe().map_err(at("this program"))?);
    command.arg("part").args(words);
    Ok(command)
}

/// A peer: one of our scripts, in the Python that has what we are measured beside.
pub fn peer(script: &str, words: &[&str]) -> Result<Command, Fault> {
    let python = std::env::var("RAADERUM_BENCH_PYTHON").map_err(at("RAADERUM_BENCH_PYTHON"))?;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
    let mut command = Command::new(python);
    command.arg(folder.join(script)).args(words);
    Ok(command)
}

/// A memory figure of a process in MB, from `/proc/PID/FILE`: `VmRSS` or `VmHWM` of `status`, `Pss` of `smaps_rollup`.
pub fn memory(pid: u32, file: &str, name: &str) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kb = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0);
    kb / 1024.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpu_is_read_behind_a_name_with_brackets() {
        let stat = "7 (a (b) c) S 1 7 7 0 -1 0 1 2 3 4 150 50 30 20 20 0 1";
        assert_eq!(ticks(stat, false).map(|s| format!("{s:.2}")), Some("2.00".to_owned()));
        assert_eq!(ticks(stat, true).map(|s| format!("{s:.2}")), Some("2.50".to_owned()));
    }
}
